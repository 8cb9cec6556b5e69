/** The cells that the thresholds of a pack's rules cut the input of one school into. */
@NullMarked
package org.accountability.rules.internal.cells;

import org.jspecify.annotations.NullMarked;
