package org.accountability.massachusetts.ppi;

/** A parameter that the index reads is missing, or is none that its rule can be made of. The message says why. */
public final class UnusableParameterException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    UnusableParameterException(String parameter, String why) {
        super("parameter " + parameter + " " + why);
        this.parameter = parameter;
    }

    /** The name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
