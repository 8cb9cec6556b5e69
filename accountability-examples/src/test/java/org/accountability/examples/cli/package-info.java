/** Runs the commands as a person would. */
@NullMarked
package org.accountability.examples.cli;

import org.jspecify.annotations.NullMarked;
