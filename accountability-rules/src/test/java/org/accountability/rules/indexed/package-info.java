/** The whole way from results to levels. */
@NullMarked
package org.accountability.rules.indexed;

import org.jspecify.annotations.NullMarked;
