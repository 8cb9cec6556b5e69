/** The command line: a class for each command, and what they share. */
@NullMarked
package org.accountability.examples.cli;

import org.jspecify.annotations.NullMarked;
