package org.accountability.massachusetts.ppi;

import org.accountability.computation.ParameterReview.Unusable;

/** Says that a parameter of the index is missing, or that its rule cannot be made of it. The message says why. */
final class UnusableParameterException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    UnusableParameterException(String parameter, String why) {
        super("parameter " + parameter + " " + why);
        this.parameter = parameter;
    }

    /** Returns the parameter as a part of a review of all parameters. */
    Unusable unusable() {
        return new Unusable(parameter, String.valueOf(getMessage()));
    }

    /** Returns the name of the parameter. */
    String parameter() {
        return parameter;
    }
}
