package org.accountability.rules.internal.reading;

/** An exception for a question that an unknown value, or any value, could not answer. */
final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unanswered(String message) {
        super(message, null, false, false);
    }
}
