package org.accountability.rules.internal.language;

/**
 * A word of a rule file.
 *
 * @param kind what it is
 * @param text as written; a text without its quotes
 * @param offset where it begins
 */
record Token(Kind kind, String text, int offset) {
    /** What a token can be. */
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

    /** Where the next character after it stands. */
    int end() {
        return offset + text.length() + (kind == Kind.TEXT ? 2 : 0);
    }

    /** As a message quotes it. */
    String quoted() {
        return kind == Kind.END ? "the end of the file" : kind == Kind.TEXT ? "\"" + text + "\"" : "'" + text + "'";
    }
}
