/** The rules of the architecture that a compiler does not enforce. */
@NullMarked
package org.accountability.rules.architecture;

import org.jspecify.annotations.NullMarked;
