/** Looks at rule packs from outside: replays what was published. */
@NullMarked
package org.accountability.rules.analysis;

import org.jspecify.annotations.NullMarked;
