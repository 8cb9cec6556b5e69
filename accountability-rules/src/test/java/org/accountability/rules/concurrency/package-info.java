/** What threads, surroundings and reloads must not change. */
@NullMarked
package org.accountability.rules.concurrency;

import org.jspecify.annotations.NullMarked;
