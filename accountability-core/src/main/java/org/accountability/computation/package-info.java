/**
 * The seam between rule packs and the Java that computes numbers for their rules: a calculator reads parameters of a pack,
 * makes a computation of results, and the computation completes a state. It knows no state and no index.
 */
@NullMarked
package org.accountability.computation;

import org.jspecify.annotations.NullMarked;
