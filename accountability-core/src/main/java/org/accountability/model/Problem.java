package org.accountability.model;

/**
 * Something about the input that a person should see.
 *
 * @param severity whether the input can be used all the same
 * @param place where it is: {@code file:line:column}, or the organisation
 * @param message what is wrong, with the value and the remedy
 */
public record Problem(Severity severity, String place, String message) {
    /** What a problem means for the input it is found in. */
    public enum Severity {
        /** The input cannot be used. */
        ERROR,
        /** The input is used, with what the message says. */
        WARNING
    }

    public static Problem error(String place, String message) {
        return new Problem(Severity.ERROR, place, message);
    }

    public static Problem warning(String place, String message) {
        return new Problem(Severity.WARNING, place, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns {@code place: message} on one line; a warning says that it is one. */
    @Override
    public String toString() {
        return VisibleText.onOneLine(place + ": " + (isError() ? "" : "warning: ") + message);
    }
}
