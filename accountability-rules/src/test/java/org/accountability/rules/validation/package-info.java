/** Hands the gate rule files that are not what they should be. */
@NullMarked
package org.accountability.rules.validation;

import org.jspecify.annotations.NullMarked;
