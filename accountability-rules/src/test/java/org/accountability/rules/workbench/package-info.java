/** The scenarios of packs, as tests of other packages look at them. */
@NullMarked
package org.accountability.rules.workbench;

import org.jspecify.annotations.NullMarked;
