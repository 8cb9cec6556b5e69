/** The framework written a second time, plainly, to hold the rules and the engine against. */
@NullMarked
package org.accountability.rules.reference;

import org.jspecify.annotations.NullMarked;
