/** Files in and out: those a state is read from, and results as CSV and JSON. */
@NullMarked
package org.accountability.rules.io;

import org.jspecify.annotations.NullMarked;
