package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.SourceText;

/**
 * Cuts a rule file into words. Strict where another reader could see something else: no backslash anywhere, since Java
 * reads its escapes even within comments, and no character that cannot be seen.
 */
final class Lexer {
    /** The most characters of a rule file. */
    private static final int LONGEST_FILE = 200_000;

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_WORD = 80;
    private static final int MOST_PROBLEMS = 20;
    private static final List<String> PAIRS = List.of("==", "!=", "<=", ">=", "&&", "||");

    private final SourceText source;
    private final String text;
    private final List<Problem> problems;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private Lexer(SourceText source, List<Problem> problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    /** The words of {@code source} without its comments; what cannot be in a rule file is added to {@code problems}. */
    static List<Token> tokens(SourceText source, List<Problem> problems) {
        Lexer lexer = new Lexer(source, problems);
        int before = problems.size();
        lexer.checkCharacters();
        if (problems.size() == before) {
            lexer.scan();
        }
        return lexer.tokens;
    }

    private void checkCharacters() {
        if (text.length() > LONGEST_FILE) {
            refuse(0, "has " + text.length() + " characters; a rule file may have " + LONGEST_FILE);
            return;
        }
        int most = problems.size() + MOST_PROBLEMS;
        for (int i = 0; i < text.length() && problems.size() < most; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                refuse(i, "a backslash is not used in rule files, not even in a comment; write the character itself");
            } else if (isUnseen(c)) {
                refuse(
                        i,
                        String.format(
                                Locale.ROOT,
                                "character U+%04X cannot be seen and is not used in rule files; remove it",
                                (int) c));
            }
        }
    }

    private static boolean isUnseen(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private void scan() {
        while (next < text.length()) {
            char c = text.charAt(next);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                next++;
            } else if (text.startsWith("//", next)) {
                next = endOfLine(next);
            } else if (text.startsWith("/*", next)) {
                skipBlockComment();
            } else if (c == '"') {
                scanText();
            } else if (isDigit(c)) {
                scanWord(Token.Kind.NUMBER);
            } else if (c == '$') {
                scanWord(Token.Kind.VARIABLE);
            } else if (isLetter(c)) {
                scanWord(Token.Kind.WORD);
            } else {
                int length = next + 2 <= text.length() && PAIRS.contains(text.substring(next, next + 2)) ? 2 : 1;
                add(Token.Kind.SYMBOL, next + length);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
    }

    private void skipBlockComment() {
        int end = text.indexOf("*/", next + 2);
        if (end < 0) {
            refuse(next, "the comment is not closed; end it with */");
        }
        next = end < 0 ? text.length() : end + 2;
    }

    private void scanText() {
        int end = next + 1;
        int lineEnd = endOfLine(next);
        while (end < lineEnd && text.charAt(end) != '"') {
            end++;
        }
        if (end == lineEnd) {
            refuse(next, "the quote is not closed on this line");
            next = lineEnd;
            return;
        }
        String quoted = text.substring(next + 1, end);
        if (quoted.length() > LONGEST_TEXT) {
            refuse(next, "a text of " + quoted.length() + " characters; at most " + LONGEST_TEXT);
        } else if (quoted.indexOf('*') >= 0) {
            refuse(next, "a text must not hold a *");
        }
        tokens.add(new Token(Token.Kind.TEXT, quoted, next));
        next = end + 1;
    }

    private void scanWord(Token.Kind kind) {
        int end = next + 1;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        if (end - next > LONGEST_WORD) {
            refuse(next, "a word of " + (end - next) + " letters; at most " + LONGEST_WORD);
        }
        add(kind, end);
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(next, end), next));
        next = end;
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void refuse(int offset, String message) {
        problems.add(Problem.error(source.placeOf(offset), message));
    }
}
