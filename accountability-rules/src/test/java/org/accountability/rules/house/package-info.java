/** The rules of the house that a compiler does not enforce. */
@NullMarked
package org.accountability.rules.house;

import org.jspecify.annotations.NullMarked;
