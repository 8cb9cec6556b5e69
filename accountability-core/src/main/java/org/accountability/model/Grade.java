package org.accountability.model;

import java.util.Optional;

/** A grade, in order from pre-kindergarten to 12. */
public enum Grade {
    PK("PK"),
    K("K"),
    G1("01"),
    G2("02"),
    G3("03"),
    G4("04"),
    G5("05"),
    G6("06"),
    G7("07"),
    G8("08"),
    G9("09"),
    G10("10"),
    G11("11"),
    G12("12");

    private final String code;

    Grade(String code) {
        this.code = code;
    }

    /** {@code PK}, {@code K}, {@code 01} to {@code 12}. */
    public String code() {
        return code;
    }

    /** The grade with this code; a single digit counts as with its zero. */
    public static Optional<Grade> parse(String text) {
        String padded = text.length() == 1 && !text.equals("K") ? "0" + text : text;
        for (Grade grade : values()) {
            if (grade.code.equals(padded)) {
                return Optional.of(grade);
            }
        }
        return Optional.empty();
    }

    /** Whether this grade comes before {@code other}. */
    public boolean isBelow(Grade other) {
        return compareTo(other) < 0;
    }
}
