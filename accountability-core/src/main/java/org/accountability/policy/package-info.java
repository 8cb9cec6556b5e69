/** The numbers a rule reads: dated parameters, each with its citation and the certainty of its source. */
@NullMarked
package org.accountability.policy;

import org.jspecify.annotations.NullMarked;
