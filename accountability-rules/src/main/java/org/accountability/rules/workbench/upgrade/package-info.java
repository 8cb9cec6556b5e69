/** Brings what is new in a bundled pack, or in the format of packs, into an edited pack. */
@NullMarked
package org.accountability.rules.workbench.upgrade;

import org.jspecify.annotations.NullMarked;
