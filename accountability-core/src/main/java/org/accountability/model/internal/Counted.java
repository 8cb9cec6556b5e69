package org.accountability.model.internal;

/** Numbers of things in words, such as {@code 1 error} and {@code 2 errors}. */
public final class Counted {
    private Counted() {}

    /** Returns the number with what is counted, whose plural ends in {@code s}. */
    public static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    /** Returns the number with what is counted. */
    public static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
