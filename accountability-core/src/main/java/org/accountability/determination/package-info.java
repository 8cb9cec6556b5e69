/** What was determined and why: findings, the way they are settled, determinations and their explanations. */
@NullMarked
package org.accountability.determination;

import org.jspecify.annotations.NullMarked;
