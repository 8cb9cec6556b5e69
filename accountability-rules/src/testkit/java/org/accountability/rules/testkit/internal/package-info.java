/** Words for what a property fails on. */
@NullMarked
package org.accountability.rules.testkit.internal;

import org.jspecify.annotations.NullMarked;
