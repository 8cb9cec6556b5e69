/** Determinations and their grounds: findings, the way they are settled, and explanations. */
@NullMarked
package org.accountability.determination;

import org.jspecify.annotations.NullMarked;
