package org.accountability.model.internal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Text from elsewhere as it may be shown to a person: what would steer a terminal, break a line or turn the direction of
 * writing stands as an escape that can be seen, such as {@code \u001b}. Escapes are those of JSON, so that JSON stays
 * what it is.
 */
public final class VisibleText {
    private VisibleText() {}

    /** Returns the text on one line: breaks of lines and tabs are escaped too. */
    public static String onOneLine(String text) {
        return escaped(text, false);
    }

    /** Returns the text with its own lines and tabs; all else that cannot be seen is escaped. */
    public static String ofLines(String text) {
        return escaped(text, true);
    }

    /** Returns a text of these lines, each of which stays one line; they end in {@code \n}, but for the last. */
    public static String joined(List<String> lines) {
        return lines.stream().map(VisibleText::onOneLine).collect(Collectors.joining("\n"));
    }

    private static String escaped(String text, boolean keepsLines) {
        if (text.codePoints().noneMatch(VisibleText::isUnseen)) {
            return text;
        }
        StringBuilder seen = new StringBuilder();
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int codePoint = text.codePointAt(at);
            next = at + Character.charCount(codePoint);
            if (!isUnseen(codePoint) || (keepsLines && isLayout(text, at))) {
                seen.appendCodePoint(codePoint);
            } else {
                text.substring(at, next).chars().forEach(unit -> seen.append(escape(unit)));
            }
        }
        return seen.toString();
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** A carriage return alone would let what follows it overwrite the line. */
    private static boolean isLayout(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || c == '\t' || (c == '\r' && text.startsWith("\r\n", at));
    }

    private static String escape(int unit) {
        return switch (unit) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u" + Integer.toHexString(0x10000 + unit).substring(1);
        };
    }
}
