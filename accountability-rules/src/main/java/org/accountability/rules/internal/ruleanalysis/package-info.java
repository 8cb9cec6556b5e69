/** The analysis of what rules read and compare, and of what an edit of them can change. */
@NullMarked
package org.accountability.rules.internal.ruleanalysis;

import org.jspecify.annotations.NullMarked;
