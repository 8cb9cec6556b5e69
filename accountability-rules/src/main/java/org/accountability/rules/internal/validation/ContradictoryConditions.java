package org.accountability.rules.internal.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds conditions on one fact that can never all hold, since what they compare one value with leaves none over. */
final class ContradictoryConditions {
    private final Map<String, BigDecimal> numbers;
    private final Map<String, List<Comparison>> byValue = new HashMap<>();
    private final Map<String, Boolean> expected = new HashMap<>();

    /**
     * Compares by the values of parameters.
     *
     * @param numbers the values of the parameters, by the variables that rules read them as
     */
    private ContradictoryConditions(Map<String, BigDecimal> numbers) {
        this.numbers = numbers;
    }

    /** Returns two conditions of {@code pattern} of which at most one can hold; empty if no contradiction is seen. */
    static Optional<String> find(Pattern pattern, Map<String, BigDecimal> numbers) {
        ContradictoryConditions contradictions = new ContradictoryConditions(numbers);
        for (Condition condition : pattern.conditions()) {
            Optional<String> found = contradictions.add(condition);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> add(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().stream().map(this::add).flatMap(Optional::stream).findFirst();
        }
        if (condition instanceof Holds holds) {
            Boolean before = expected.putIfAbsent(holds.asked().toString(), holds.expected());
            return before != null && before != holds.expected()
                    ? Optional.of(holds.asked() + " and !" + holds.asked())
                    : Optional.empty();
        }
        if (condition instanceof Comparison comparison && comparison.left() instanceof Path path) {
            List<Comparison> others = byValue.computeIfAbsent(path.toString(), asked -> new ArrayList<>());
            for (Comparison other : others) {
                if (exclude(other, comparison)) {
                    return Optional.of(other + " and " + comparison);
                }
            }
            others.add(comparison);
        }
        return Optional.empty();
    }

    /** Whether two comparisons of one value exclude each other. */
    private boolean exclude(Comparison one, Comparison other) {
        if (one.right() instanceof Operand.NotKnown || other.right() instanceof Operand.NotKnown) {
            return excludeWithNotKnown(one, other) || excludeWithNotKnown(other, one);
        }
        BigDecimal first = number(one.right());
        BigDecimal second = number(other.right());
        if (first != null && second != null) {
            return excludeAsNumbers(one.operator(), first, other.operator(), second);
        }
        boolean constants = isConstant(one.right()) && isConstant(other.right());
        boolean same = one.right().toString().equals(other.right().toString());
        if (one.operator() == Operator.EQUAL && other.operator() == Operator.EQUAL) {
            return constants && !same;
        }
        return same && one.operator() == other.operator().opposite();
    }

    /**
     * Whether a test for an unknown value excludes the other condition, since an unknown value is not above, below or
     * equal to a known one.
     */
    private static boolean excludeWithNotKnown(Comparison notKnown, Comparison other) {
        if (!(notKnown.right() instanceof Operand.NotKnown)) {
            return false;
        }
        if (other.right() instanceof Operand.NotKnown) {
            return notKnown.operator() != other.operator();
        }
        return notKnown.operator() == Operator.EQUAL
                && (other.operator().orders() || (other.operator() == Operator.EQUAL && isConstant(other.right())));
    }

    /** Tried at each number, beside it and between: nothing else can make a difference. */
    private static boolean excludeAsNumbers(Operator one, BigDecimal first, Operator other, BigDecimal second) {
        BigDecimal between = first.add(second).divide(BigDecimal.valueOf(2));
        for (BigDecimal tried : List.of(
                first,
                second,
                between,
                first.min(second).subtract(BigDecimal.ONE),
                first.max(second).add(BigDecimal.ONE))) {
            if (one.holds(tried.compareTo(first)) && other.holds(tried.compareTo(second))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable BigDecimal number(Operand operand) {
        return operand instanceof Operand.Whole whole
                ? BigDecimal.valueOf(whole.number())
                : operand instanceof Path path ? numbers.get(path.toString()) : null;
    }

    private static boolean isConstant(Operand operand) {
        return !(operand instanceof Path);
    }
}
