/** The public part of a run: one suppression of small groups that every public file passes. */
@NullMarked
package org.accountability.rules.internal.publication;

import org.jspecify.annotations.NullMarked;
