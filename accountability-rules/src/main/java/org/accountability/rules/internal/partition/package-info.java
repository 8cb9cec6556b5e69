/** The cells that the thresholds of a pack's rules cut the input of one school or district into. */
@NullMarked
package org.accountability.rules.internal.partition;

import org.jspecify.annotations.NullMarked;
