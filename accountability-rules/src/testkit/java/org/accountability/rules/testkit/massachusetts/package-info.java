/** Assertions for tests of packs of Massachusetts. */
@NullMarked
package org.accountability.rules.testkit.massachusetts;

import org.jspecify.annotations.NullMarked;
