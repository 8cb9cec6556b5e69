/** Runs the scenarios that the bundled packs bring along. */
@NullMarked
package org.accountability.rules.scenarios;

import org.jspecify.annotations.NullMarked;
