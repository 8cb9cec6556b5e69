package org.accountability.model;

/** A value that cannot occur in the field, such as a percentile of 100. Carries what it was meant to be and the value. */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String value;

    /**
     * Creates an exception whose message names the value and the remedy.
     *
     * @param name what the value was meant to be, in the field's words
     * @param value the value as given
     * @param remedy what a valid value looks like
     */
    public InvalidValueException(String name, Object value, String remedy) {
        super(name + " " + abbreviated(String.valueOf(value)) + ": " + remedy);
        this.name = name;
        this.value = String.valueOf(value);
    }

    /** The meaning of the value, such as {@code school percentile}. */
    public String name() {
        return name;
    }

    /** The value as given. */
    public String value() {
        return value;
    }

    private static String abbreviated(String value) {
        return value.length() <= 60 ? "'" + value + "'" : "'" + value.substring(0, 57) + "...'";
    }
}
