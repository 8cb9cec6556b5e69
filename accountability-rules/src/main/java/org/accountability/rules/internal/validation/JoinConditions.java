package org.accountability.rules.internal.validation;

import org.accountability.model.OrganizationCode;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;

/** Tells the conditions that say which facts belong together from those that decide. A rule cannot do without them. */
final class JoinConditions {
    private JoinConditions() {}

    /** Whether it says by {@code field} which fact is meant, as {@code name == "..."} does of a parameter. */
    static boolean selects(Condition condition, String field) {
        return condition instanceof Comparison comparison
                && comparison.operator() == Operator.EQUAL
                && comparison.left() instanceof Path path
                && path.toString().equals(field)
                && comparison.right() instanceof Operand.Text;
    }

    /** Whether it says that a fact is of the organisation of one before. */
    static boolean joins(Condition condition, OperandTypes operandTypes) {
        return condition instanceof Comparison comparison
                && comparison.operator() == Operator.EQUAL
                && comparison.left() instanceof Path left
                && comparison.right() instanceof Path right
                && (left.variable() == null) != (right.variable() == null)
                && isOrganization(left, operandTypes)
                && isOrganization(right, operandTypes);
    }

    private static boolean isOrganization(Path path, OperandTypes operandTypes) {
        return operandTypes
                .typeIfKnown(path)
                .filter(type -> type == OrganizationCode.class || type == RuleCheck.Unknown.class)
                .isPresent();
    }
}
