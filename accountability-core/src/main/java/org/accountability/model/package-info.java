/** Measured results and decisions: organisations, school years, student groups, and the facts given about them. */
@NullMarked
package org.accountability.model;

import org.jspecify.annotations.NullMarked;
