package org.accountability.model;

import org.accountability.model.internal.VisibleText;

/**
 * A problem with the input that a person should see.
 *
 * @param severity whether the input can be used all the same
 * @param place where it is: {@code file:line:column}, or the organisation
 * @param message what is wrong, with the value and the remedy
 */
public record Problem(Severity severity, String place, String message) {
    /** The consequence of a problem for the input it is found in. */
    public enum Severity {
        /** The input cannot be used. */
        ERROR,
        /** The input is used, with what the message says. */
        WARNING
    }

    /** Returns a problem for which the input cannot be used. */
    public static Problem error(String place, String message) {
        return new Problem(Severity.ERROR, place, message);
    }

    /** Returns a problem in spite of which the input can be used. */
    public static Problem warning(String place, String message) {
        return new Problem(Severity.WARNING, place, message);
    }

    /** Whether the input cannot be used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns {@code place: message} on one line; a warning says that it is one. */
    @Override
    public String toString() {
        return VisibleText.onOneLine(place + ": " + (isError() ? "" : "warning: ") + message);
    }
}
