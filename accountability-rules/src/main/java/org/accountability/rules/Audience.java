package org.accountability.rules;

/** The readers that results are for. */
public enum Audience {
    /** The public: small groups, whose results would identify children, are suppressed. */
    PUBLIC(""),
    /** Readers entitled to see results of single children: nothing is suppressed, and nothing may be published. */
    ENTITLED("confidential-");

    private final String prefix;

    Audience(String prefix) {
        this.prefix = prefix;
    }

    /** The name that a file has for them: {@code schools.csv}, or {@code confidential-schools.csv}. */
    public String fileName(String name) {
        return prefix + name;
    }
}
