/** The system of 2018: against a second, plain statement of its rules, and by what must always hold of it. */
@NullMarked
package org.accountability.rules.system;

import org.jspecify.annotations.NullMarked;
