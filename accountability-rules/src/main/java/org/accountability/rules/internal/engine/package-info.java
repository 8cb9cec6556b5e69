/** What a determination needs of whatever runs its rules. */
@NullMarked
package org.accountability.rules.internal.engine;

import org.jspecify.annotations.NullMarked;
