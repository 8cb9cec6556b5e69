/** What another value of a parameter can change, and for whom. */
@NullMarked
package org.accountability.rules.internal.trial;

import org.jspecify.annotations.NullMarked;
