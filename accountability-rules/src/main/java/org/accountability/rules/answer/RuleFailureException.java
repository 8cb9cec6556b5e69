package org.accountability.rules.answer;

/** A rule that cannot be run to its end: it runs away, takes too long, or fails. The message names it. */
public final class RuleFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception without a cause. */
    public RuleFailureException(String message) {
        super(message);
    }

    /** Creates an exception with its cause. */
    public RuleFailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
