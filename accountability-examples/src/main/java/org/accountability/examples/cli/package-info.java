/** The command line: determine, replay, explain. */
@NullMarked
package org.accountability.examples.cli;

import org.jspecify.annotations.NullMarked;
