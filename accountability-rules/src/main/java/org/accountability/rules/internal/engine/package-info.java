/** The interface between a determination and the engine that runs its rules. */
@NullMarked
package org.accountability.rules.internal.engine;

import org.jspecify.annotations.NullMarked;
