/** Text files with places: every value read can say on which line and column it stands. */
@NullMarked
package org.accountability.rules.internal.text;

import org.jspecify.annotations.NullMarked;
