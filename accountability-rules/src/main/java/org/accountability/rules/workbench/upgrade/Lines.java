package org.accountability.rules.workbench.upgrade;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, each with its line end. */
final class Lines {
    private Lines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, next));
            start = next;
        }
        return lines;
    }

    /** Returns the text with {@code end} at the end of each line. */
    static String ended(String text, String end) {
        String plain = text.replace("\r\n", "\n");
        return end.equals("\n") ? plain : plain.replace("\n", end);
    }

    /** Returns the line end of most lines. */
    static String end(String text) {
        List<String> lines = of(text);
        long windows = lines.stream().filter(line -> line.endsWith("\r\n")).count();
        return windows * 2 > lines.size() ? "\r\n" : "\n";
    }

    /** Returns whether others may see line ends where there is none here. */
    static boolean areAmbiguous(String text) {
        String plain = text.replace("\r\n", "\n");
        return plain.chars().anyMatch(c -> c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
    }

    static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
