/** Target percentages: against published reports, against a plain reference, and at the edges of every rounding. */
@NullMarked
package org.accountability.massachusetts.targets;

import org.jspecify.annotations.NullMarked;
