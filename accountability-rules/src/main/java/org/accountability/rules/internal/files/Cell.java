package org.accountability.rules.internal.files;

import org.accountability.rules.internal.publication.PublicFigures;

/**
 * A cell of a table.
 *
 * @param text what it says, without quotes and surrounding blanks; empty for no value
 * @param file the file it stands in
 * @param line the line on which it begins, from 1
 * @param column the column of its first character, which may be a quote, from 1
 */
public record Cell(String text, String file, int line, int column) {
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it holds the mark of a value that is suppressed, as the public files have it. */
    public boolean isSuppressed() {
        return text.equals(PublicFigures.SUPPRESSED);
    }

    /** {@code file:line:column}. */
    public String place() {
        return file + ":" + line + ":" + column;
    }
}
