package org.accountability.rules.internal.validation;

import java.util.List;
import java.util.Optional;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.AnyOf;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Step;
import org.accountability.rules.internal.language.Vocabulary;
import org.accountability.rules.internal.text.Nearest;

/** Checks the types of the values that the conditions of a pattern compare. */
record ConditionCheck(OperandTypes questions, RuleProblems complaints) {
    void check(Condition condition) {
        if (condition instanceof AllOf all) {
            all.parts().forEach(this::check);
        } else if (condition instanceof AnyOf any) {
            any.parts().forEach(this::check);
        } else if (condition instanceof Holds holds) {
            checkYesOrNo(holds);
        } else if (condition instanceof Comparison comparison) {
            checkCompared(comparison);
        }
    }

    /**
     * Whether a constant, such as a kind of fact, is compared with a text or number that is not among its codes, labels
     * and numbers, and so is never equal.
     */
    private boolean isNoneOf(Comparison comparison) {
        return isNoneOf(comparison.left(), comparison.right()) || isNoneOf(comparison.right(), comparison.left());
    }

    private boolean isNoneOf(Operand asked, Operand value) {
        if (!(asked instanceof Operand.Path path)
                || path.steps().isEmpty()
                || !(value instanceof Operand.Text || value instanceof Operand.Whole)) {
            return false;
        }
        Step last = path.steps().get(path.steps().size() - 1);
        Optional<List<String>> answers = questions
                .typeIfKnown(new Operand.Path(
                        path.variable(), path.steps().subList(0, path.steps().size() - 1), path.offset()))
                .filter(Vocabulary::isConstants)
                .flatMap(type ->
                        Vocabulary.answers(type, last.name(), last.arguments().size()));
        String given = value instanceof Operand.Text text ? text.text() : value.toString();
        boolean none = answers.filter(known -> !known.contains(given)).isPresent();
        if (none) {
            complaints.add(value.offset(), asked + " is never " + value + Nearest.hint(given, answers.get()));
        }
        return none;
    }

    private void checkYesOrNo(Holds holds) {
        questions.typeOf(holds.asked()).ifPresent(type -> {
            if (type == Boolean.class) {
                complaints.add(
                        holds.offset(),
                        holds.asked() + " may be not known; write " + holds.asked() + " == " + holds.expected());
            } else if (type != boolean.class && type != RuleCheck.Unknown.class) {
                complaints.add(
                        holds.offset(),
                        holds.asked() + " is " + TypeCompatibility.words(type) + ", not yes or no; compare it");
            }
        });
    }

    private void checkCompared(Comparison comparison) {
        Optional<Class<?>> left = questions.typeOf(comparison.left());
        Optional<Class<?>> right = questions.typeOf(comparison.right());
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        if (!(comparison.left() instanceof Operand.Path) && !(comparison.right() instanceof Operand.Path)) {
            complaints.add(comparison.offset(), comparison + " is the same of every fact; leave it out");
        } else if (!TypeCompatibility.compare(left.get(), right.get())) {
            complaints.add(
                    comparison.offset(),
                    comparison + " compares " + TypeCompatibility.words(left.get()) + " with "
                            + TypeCompatibility.words(right.get())
                            + (left.get() == Void.class || right.get() == Void.class
                                    ? ", but it is always known; leave it out"
                                    : ", which are never the same"));
        } else if (!comparison.operator().orders() && isNoneOf(comparison)) {
            // Complained of.
            return;
        } else if (comparison.operator().orders()
                && !(TypeCompatibility.ordered(left.get()) && TypeCompatibility.ordered(right.get()))) {
            complaints.add(
                    comparison.offset(),
                    comparison + ": "
                            + TypeCompatibility.words(TypeCompatibility.ordered(left.get()) ? right.get() : left.get())
                            + " is neither larger nor smaller; only numbers are compared with "
                            + comparison.operator());
        }
    }
}
