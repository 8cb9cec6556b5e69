package org.accountability.rules.answer;

/** A rule that cannot be run to its end: it runs away, takes too long, or fails. The message names it. */
public final class RuleFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleFailureException(String message) {
        super(message);
    }

    public RuleFailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
