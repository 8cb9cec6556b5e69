/** The system of 2018: against a second, plain statement of its rules, and by what must always hold of it. */
@NullMarked
package org.accountability.rules.target2018;

import org.jspecify.annotations.NullMarked;
