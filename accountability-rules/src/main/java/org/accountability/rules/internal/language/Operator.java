package org.accountability.rules.internal.language;

import java.util.Optional;

/** A comparison of two values. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator written as {@code symbol}. */
    static Optional<Operator> of(String symbol) {
        for (Operator operator : values()) {
            if (operator.symbol.equals(symbol)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** Whether it compares by size, and not only for being the same. */
    public boolean orders() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** The one that holds of two known values exactly where this does not. */
    public Operator opposite() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case BELOW -> AT_LEAST;
            case AT_MOST -> ABOVE;
            case ABOVE -> AT_MOST;
            case AT_LEAST -> BELOW;
        };
    }

    /** The one with the two values in the other order. */
    public Operator mirrored() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case BELOW -> ABOVE;
            case AT_MOST -> AT_LEAST;
            case ABOVE -> BELOW;
            case AT_LEAST -> AT_MOST;
        };
    }

    /** The one that judges the cut itself otherwise, and all else the same; of those that do not order, itself. */
    public Operator withCutMoved() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case BELOW -> AT_MOST;
            case AT_MOST -> BELOW;
            case ABOVE -> AT_LEAST;
            case AT_LEAST -> ABOVE;
        };
    }

    /** Whether it holds where {@code comparison} is negative, zero or positive, as {@code compareTo} gives it. */
    public boolean holds(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case BELOW -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case ABOVE -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
        };
    }

    /** Returns the symbol as it is written. */
    @Override
    public String toString() {
        return symbol;
    }
}
