/** Merges packs that were edited on both sides. */
@NullMarked
package org.accountability.rules.workbench.upgrade;

import org.jspecify.annotations.NullMarked;
