/** The command line: determine, replay, explain; and lint, test and coverage for rule packs. */
@NullMarked
package org.accountability.examples.cli;

import org.jspecify.annotations.NullMarked;
