package org.accountability.model;

import java.util.Optional;

/** A level of the framework, or {@link #NONE} where data do not suffice or the year gives no levels. */
public enum Level implements Outcome {
    NONE(0),
    LEVEL_1(1),
    LEVEL_2(2),
    LEVEL_3(3),
    LEVEL_4(4),
    LEVEL_5(5);

    private static final Level[] BY_NUMBER = values();

    private final int number;

    Level(int number) {
        this.number = number;
    }

    /** 1 to 5; 0 for none. */
    public int number() {
        return number;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String label() {
        return toString();
    }

    /** {@link #number()}: no level yields to any. */
    @Override
    public int severity() {
        return number;
    }

    @Override
    public Level level() {
        return this;
    }

    /**
     * The level with this number.
     *
     * @param number 1 to 5, or 0 for none
     * @throws InvalidValueException for any other number
     */
    public static Level of(int number) {
        if (number < 0 || number >= BY_NUMBER.length) {
            throw new InvalidValueException("level", number, "must be 1 to 5, or 0 for none");
        }
        return BY_NUMBER[number];
    }

    /** The level printed as {@code Level 1} to {@code Level 5}, {@code Insufficient data}, or by its number. */
    public static Optional<Level> parse(String text) {
        String number = text.startsWith("Level ") ? text.substring("Level ".length()) : text;
        if (number.length() == 1 && number.charAt(0) >= '1' && number.charAt(0) <= '5') {
            return Optional.of(of(number.charAt(0) - '0'));
        }
        return text.equals("Insufficient data") || text.equals("none") ? Optional.of(NONE) : Optional.empty();
    }

    /**
     * Whether an organisation is worse off at this level than at {@code other}. No level counts as better than Level 2
     * and not better than Level 1 (ASSUMED, from three schools held harmless in 2016).
     */
    public boolean worseThan(Level other) {
        return rank() > other.rank();
    }

    /** Returns this level, or the level numbered {@code cap} if this one is more severe. */
    public Level cappedAt(int cap) {
        return number() <= cap ? this : of(cap);
    }

    private int rank() {
        return this == NONE ? 2 * LEVEL_1.number() + 1 : 2 * number();
    }

    /** Returns the level as printed: {@code Level 3}, or {@code no level}. */
    @Override
    public String toString() {
        return this == NONE ? "no level" : "Level " + number();
    }
}
