/** Target percentages: against published reports, against a plain reference, and at the edges of every rounding. */
@NullMarked
package org.accountability.targets;

import org.jspecify.annotations.NullMarked;
