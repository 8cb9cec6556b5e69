package org.accountability.rules.internal.text;

/** The comments of a rule file. */
public final class Comments {
    private Comments() {}

    /** {@code text} with every comment blanked out, so that offsets and lines stay. */
    public static String blankedIn(String text) {
        StringBuilder code = new StringBuilder(text);
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote || c == '\n') {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (text.startsWith("//", i)) {
                i = blank(code, i, text.indexOf('\n', i));
            } else if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                i = blank(code, i, end < 0 ? end : end + 2);
            }
        }
        return code.toString();
    }

    /** Blanks up to {@code end}, or to the end of the text where that is negative; returns the last offset blanked. */
    private static int blank(StringBuilder code, int start, int end) {
        int stop = end < 0 ? code.length() : end;
        for (int i = start; i < stop; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
        return stop - 1;
    }
}
