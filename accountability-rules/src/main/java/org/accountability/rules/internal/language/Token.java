package org.accountability.rules.internal.language;

/**
 * A word of a rule file.
 *
 * @param kind what it is
 * @param text as written; a text without its quotes
 * @param offset where it begins
 */
record Token(Kind kind, String text, int offset) {
    /** A kind of token. */
    enum Kind {
        WORD,
        VARIABLE,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(word);
    }

    /** The place of the first character after the token. */
    int end() {
        return offset + text.length() + (kind == Kind.TEXT ? 2 : 0);
    }

    /** Returns the token as a message quotes it. */
    String quoted() {
        return kind == Kind.END ? "the end of the file" : kind == Kind.TEXT ? "\"" + text + "\"" : "'" + text + "'";
    }
}
