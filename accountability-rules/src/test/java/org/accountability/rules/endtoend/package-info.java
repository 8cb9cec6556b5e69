/** The whole way from results to levels. */
@NullMarked
package org.accountability.rules.endtoend;

import org.jspecify.annotations.NullMarked;
