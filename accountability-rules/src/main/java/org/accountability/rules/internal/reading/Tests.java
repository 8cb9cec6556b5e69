package org.accountability.rules.internal.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.AnyOf;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Vocabulary;
import org.accountability.rules.internal.reading.Scope.Typed;
import org.jspecify.annotations.Nullable;

/** Compiles conditions. An unknown value equals no other value, and is neither above nor below one. */
final class Tests {
    private Tests() {}

    /** Compiles {@code condition}, which stands in {@code scope}. */
    static Test of(Condition condition, Scope scope) {
        if (condition instanceof AllOf all) {
            return allOf(of(all.parts(), scope));
        }
        if (condition instanceof AnyOf any) {
            return anyOf(of(any.parts(), scope));
        }
        if (condition instanceof Holds holds) {
            return is(scope.value(holds.asked()).value(), holds.expected());
        }
        Comparison comparison = (Comparison) condition;
        return compared(scope.value(comparison.left()), comparison.operator(), scope.value(comparison.right()));
    }

    /** Compiles {@code conditions}, which stand in {@code scope} and must all hold. */
    static Test allOf(List<Condition> conditions, Scope scope) {
        return allOf(of(conditions, scope));
    }

    private static Test[] of(List<Condition> conditions, Scope scope) {
        return conditions.stream().map(condition -> of(condition, scope)).toArray(Test[]::new);
    }

    private static Test allOf(Test[] parts) {
        return switch (parts.length) {
            case 0 -> frame -> true;
            case 1 -> parts[0];
            case 2 -> both(parts[0], parts[1]);
            default ->
                frame -> {
                    for (Test part : parts) {
                        if (!part.holds(frame)) {
                            return false;
                        }
                    }
                    return true;
                };
        };
    }

    private static Test both(Test first, Test second) {
        return frame -> first.holds(frame) && second.holds(frame);
    }

    private static Test anyOf(Test[] parts) {
        return frame -> {
            for (Test part : parts) {
                if (part.holds(frame)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Test is(Value asked, boolean expected) {
        return frame -> asked.in(frame) instanceof Boolean yes && yes == expected;
    }

    private static Test compared(Typed left, Operator operator, Typed right) {
        if (right.type() == Void.class && !operator.orders()) {
            return known(left.value(), operator == Operator.NOT_EQUAL);
        }
        boolean areWhole = isWhole(left.type()) && isWhole(right.type());
        if (!areWhole && Vocabulary.isNumber(left.type()) && Vocabulary.isNumber(right.type())) {
            return numbers(left.value(), operator, right.value());
        }
        return switch (operator) {
            case EQUAL -> equal(left.value(), right.value());
            case NOT_EQUAL -> not(equal(left.value(), right.value()));
            default -> areWhole ? ordered(left.value(), operator, right.value()) : unlike(left.value(), right.value());
        };
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == Integer.class;
    }

    private static Test known(Value asked, boolean expected) {
        return expected ? frame -> asked.in(frame) != null : frame -> asked.in(frame) == null;
    }

    private static Test equal(Value left, Value right) {
        return frame -> Objects.equals(left.in(frame), right.in(frame));
    }

    private static Test not(Test test) {
        return frame -> !test.holds(frame);
    }

    private static Test ordered(Value left, Operator operator, Value right) {
        return frame -> {
            Object one = left.in(frame);
            Object other = right.in(frame);
            return one != null && other != null && operator.holds(Integer.compare((Integer) one, (Integer) other));
        };
    }

    private static Test numbers(Value left, Operator operator, Value right) {
        return frame -> {
            Object one = left.in(frame);
            Object other = right.in(frame);
            if (one == null || other == null) {
                return unknown(one, operator, other);
            }
            return operator.holds(number(one).compareTo(number(other)));
        };
    }

    /** Returns a number that compares by size, however it is held. */
    static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
    }

    private static Test unlike(Value left, Value right) {
        return frame -> {
            Object one = left.in(frame);
            Object other = right.in(frame);
            return one != null && other != null && !one.equals(other);
        };
    }

    private static boolean unknown(@Nullable Object left, Operator operator, @Nullable Object right) {
        return operator == (left == right ? Operator.EQUAL : Operator.NOT_EQUAL);
    }
}
