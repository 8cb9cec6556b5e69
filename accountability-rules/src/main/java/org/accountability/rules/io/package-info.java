/** Files in and out: the DESE extract, organisations, facts, and determinations as CSV and JSON. */
@NullMarked
package org.accountability.rules.io;

import org.jspecify.annotations.NullMarked;
