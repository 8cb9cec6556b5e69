/** The files of a rule pack, read and checked: its description, parameters, reasons and the text of its rules. */
@NullMarked
package org.accountability.rules.internal.pack;

import org.jspecify.annotations.NullMarked;
