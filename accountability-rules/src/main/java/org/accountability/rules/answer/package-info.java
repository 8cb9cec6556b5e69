/** Answers and failures of the public API: types that it shares with the packages that run the rules. */
@NullMarked
package org.accountability.rules.answer;

import org.jspecify.annotations.NullMarked;
