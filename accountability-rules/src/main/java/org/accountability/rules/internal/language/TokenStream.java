package org.accountability.rules.internal.language;

import java.util.List;
import java.util.function.IntFunction;
import org.accountability.model.Problem;
import org.accountability.rules.internal.language.Token.Kind;

/** The words of a file, taken one after the other by whoever knows what must come next. */
final class TokenStream {
    private static final String MISSING =
            " does not fit here; is something missing before it, such as 'when', 'then', 'end', a comma or a bracket?";

    private final List<Token> tokens;
    private final String text;
    private final IntFunction<String> placeOf;
    private int next;

    /** An exception for a next word that the language does not allow there. */
    static final class NotOfTheLanguage extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private NotOfTheLanguage(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    TokenStream(List<Token> tokens, String text, IntFunction<String> placeOf) {
        this.tokens = tokens;
        this.text = text;
        this.placeOf = placeOf;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean at(String word) {
        return peek().is(word);
    }

    boolean at(Kind kind) {
        return peek().kind() == kind;
    }

    /** Takes {@code word} if it is next. */
    boolean took(String word) {
        boolean there = at(word);
        if (there) {
            take();
        }
        return there;
    }

    Token take(String word) throws NotOfTheLanguage {
        if (!at(word)) {
            throw unexpected();
        }
        return take();
    }

    Token take(Kind kind) throws NotOfTheLanguage {
        if (!at(kind)) {
            throw unexpected();
        }
        return take();
    }

    /** Goes on to the next word that begins a line and is {@code word}, or to the end. */
    void skipToLineBeginningWith(String word) {
        while (!at(Kind.END) && !(at(word) && beginsLine(peek()))) {
            take();
        }
    }

    /** Goes on to the next word that begins a line. */
    void skipLine() {
        do {
            take();
        } while (!at(Kind.END) && !beginsLine(peek()));
    }

    /** Whether nothing but blanks stands before it on its line. */
    boolean beginsLine(Token token) {
        int i = token.offset() - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    NotOfTheLanguage unexpected() {
        Token token = peek();
        String refusal = token.kind() == Kind.TEXT ? null : Refusals.of(hyphenated());
        return error(token.offset(), refusal == null ? token.quoted() + MISSING : refusal);
    }

    NotOfTheLanguage error(int offset, String message) {
        return new NotOfTheLanguage(Problem.error(placeOf.apply(offset), message));
    }

    /** The next word with what hangs on to it, such as {@code no-loop}. */
    private String hyphenated() {
        StringBuilder word = new StringBuilder(peek().text());
        int i = next;
        while (peek().kind() == Kind.WORD && i + 2 < tokens.size()) {
            Token hyphen = tokens.get(i + 1);
            Token part = tokens.get(i + 2);
            if (!hyphen.is("-")
                    || part.kind() != Kind.WORD
                    || hyphen.offset() != tokens.get(i).end()
                    || part.offset() != hyphen.end()) {
                break;
            }
            word.append('-').append(part.text());
            i += 2;
        }
        return word.toString();
    }
}
