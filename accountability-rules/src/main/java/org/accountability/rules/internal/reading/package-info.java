/**
 * A second reading of rules beside the engine's. Each rule is compiled once, from its syntax to closures. The engine is held
 * against this reading, and this reading says of each condition whether it holds, which the engine does not.
 */
@NullMarked
package org.accountability.rules.internal.reading;

import org.jspecify.annotations.NullMarked;
