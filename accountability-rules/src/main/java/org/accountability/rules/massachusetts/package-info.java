/** The accountability system of Massachusetts in files: DESE's own, results, targets, and the replay of what was published. */
@NullMarked
package org.accountability.rules.massachusetts;

import org.jspecify.annotations.NullMarked;
