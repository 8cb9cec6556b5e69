/** The effects of another value of a parameter, and the organisations it affects. */
@NullMarked
package org.accountability.rules.internal.trial;

import org.jspecify.annotations.NullMarked;
