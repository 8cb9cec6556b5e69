package org.accountability.massachusetts.ppi;

import org.accountability.computation.ParameterReview.Unusable;
import org.accountability.model.Problem;

/** A parameter that the index reads is missing, or is none that its rule can be made of. The message says why. */
final class UnusableParameterException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String why;

    UnusableParameterException(String parameter, String why) {
        super("parameter " + parameter + " " + why);
        this.parameter = parameter;
        this.why = why;
    }

    /** Returns the same as a part of a review of all parameters. */
    Unusable unusable() {
        return new Unusable(parameter, String.valueOf(getMessage()));
    }

    /** Returns the same as a problem of the parameter. */
    Problem problem() {
        return Problem.error("parameter " + parameter, why);
    }

    /** The name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
