/** Sizes of groups that rates count from, which facts and rules share. */
@NullMarked
package org.accountability.determination.internal;

import org.jspecify.annotations.NullMarked;
