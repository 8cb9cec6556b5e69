package org.accountability.rules;

/** Whom diagnostics are for. */
public enum Audience {
    /** Anybody: small groups, whose results would identify children, are suppressed. */
    PUBLIC,
    /** Those entitled to see results of single children: nothing is suppressed, and nothing may be published. */
    ENTITLED
}
