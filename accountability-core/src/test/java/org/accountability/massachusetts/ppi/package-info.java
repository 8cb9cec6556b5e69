/** The index: against published reports, against a plain reference, and by what must always hold of it. */
@NullMarked
package org.accountability.massachusetts.ppi;

import org.jspecify.annotations.NullMarked;
