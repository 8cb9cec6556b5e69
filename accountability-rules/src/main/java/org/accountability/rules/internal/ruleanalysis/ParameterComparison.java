package org.accountability.rules.internal.ruleanalysis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.accountability.model.Evidence;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Vocabulary;

/**
 * A comparison in a rule of a value of a matched fact with a parameter.
 *
 * @param type the simple name of what is matched
 * @param field what is asked of it
 * @param operator how the two are compared: field, operator, parameter
 */
public record ParameterComparison(String type, String field, Operator operator) {
    /** The value in {@code evidence}, where it is known and a whole number. */
    Optional<Integer> valueIn(Evidence evidence) {
        return Vocabulary.property(evidence.getClass(), field, 0)
                .flatMap(asked -> answer(asked, evidence))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }

    /**
     * Returns the answer to a question; empty, so that it meets no cut, if the answer is unknown or cannot be given.
     */
    private static Optional<Object> answer(Method asked, Evidence evidence) {
        try {
            return Optional.ofNullable(asked.invoke(evidence));
        } catch (InvocationTargetException cannotBeTold) {
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("rules speak of public records alone", e);
        }
    }

    /** Whether it compares whole numbers of facts of {@code type}. */
    boolean isOfWholeNumbers(Class<?> type) {
        return Vocabulary.property(type, field, 0)
                .filter(asked -> asked.getReturnType() == int.class || asked.getReturnType() == Integer.class)
                .isPresent();
    }

    /** Whether it holds of {@code value} either way. */
    boolean judgesAlike(int value, int oneCut, int otherCut) {
        return operator.holds(Integer.compare(value, oneCut)) == operator.holds(Integer.compare(value, otherCut));
    }
}
