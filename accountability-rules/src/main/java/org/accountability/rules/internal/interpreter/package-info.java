/**
 * A small, plain second reading of rules, straight from their syntax: what the engine is held against, and what says of
 * each condition whether it holds, which the engine does not.
 */
@NullMarked
package org.accountability.rules.internal.interpreter;

import org.jspecify.annotations.NullMarked;
