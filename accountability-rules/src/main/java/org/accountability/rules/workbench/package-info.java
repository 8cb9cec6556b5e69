/** Looks at rule packs from outside: replays what was published. */
@NullMarked
package org.accountability.rules.workbench;

import org.jspecify.annotations.NullMarked;
