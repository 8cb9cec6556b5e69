package org.accountability.rules.internal.reading;

import java.util.Optional;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;

/**
 * A condition by which facts are looked up in place of being tried one by one: a value of the fact equals another.
 *
 * @param condition that need not be asked of facts that are looked up
 * @param key of the fact
 * @param equal what it must equal, of the same type
 * @param isConstant whether that is the same for every match
 */
record Selection(Condition condition, KeyPath key, Value equal, boolean isConstant) {
    /** Returns the selection that {@code condition} of a pattern of {@code type} makes, if it makes one. */
    static Optional<Selection> of(Condition condition, Class<?> type, Scope scope) {
        if (!(condition instanceof Comparison comparison)
                || comparison.operator() != Operator.EQUAL
                || !(comparison.left() instanceof Path own)) {
            return Optional.empty();
        }
        Operand right = comparison.right();
        boolean isConstant = right instanceof Operand.Text || right instanceof Operand.Constant;
        boolean isNamedBefore = right instanceof Path other && other.variable() != null;
        return isConstant || isNamedBefore
                ? KeyPath.of(type, own)
                        .map(key ->
                                new Selection(condition, key, scope.value(right).value(), isConstant))
                : Optional.empty();
    }
}
