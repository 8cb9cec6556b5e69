package org.accountability.examples.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.accountability.model.internal.VisibleText;

/** Passes on what commands print; what would steer a terminal becomes an escape that can be seen. */
final class VisibleWriter extends FilterWriter {
    VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(VisibleText.ofLines(Character.toString((char) c)));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        out.write(VisibleText.ofLines(new String(text, offset, length)));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(VisibleText.ofLines(text.substring(offset, offset + length)));
    }
}
