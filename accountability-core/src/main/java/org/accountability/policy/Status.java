package org.accountability.policy;

import java.util.Collection;

/** The certainty of a number or a rule, from the surest to the weakest. */
public enum Status {
    /** A source states it, or published data prove it without a counter-example. */
    CONFIRMED,
    /** Inferred from published results. */
    RECONSTRUCTED,
    /** No source found; a default that may be replaced. */
    ASSUMED;

    /** Returns the weaker of two statuses, since a result is as sure as the weakest of its parts. */
    public Status weaker(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The weakest status among {@code parameters}; confirmed if there are no parameters. */
    public static Status weakestOf(Collection<Parameter> parameters) {
        Status weakest = CONFIRMED;
        for (Parameter parameter : parameters) {
            weakest = weakest.weaker(parameter.status());
        }
        return weakest;
    }
}
