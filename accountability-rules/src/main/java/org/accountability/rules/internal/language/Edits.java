package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.AnyOf;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.jspecify.annotations.Nullable;

/** Returns copies of a rule that differ from it in one place. */
public final class Edits {
    private Edits() {}

    /** {@code rule} with {@code replacement} in place of the condition at {@code offset}; without it where that is null. */
    public static Rule replace(Rule rule, int offset, @Nullable Condition replacement) {
        return patternByPattern(rule, pattern -> pattern.with(replaced(pattern.conditions(), offset, replacement)));
    }

    /** {@code rule} without the pattern at {@code offset}. */
    public static Rule without(Rule rule, int offset) {
        return rule.withPatterns(rule.patterns().stream()
                .filter(pattern -> pattern.offset() != offset)
                .toList());
    }

    /** {@code rule} with {@code replacement} in place of the value at {@code offset}, in a comparison or in the finding. */
    public static Rule replace(Rule rule, int offset, Operand replacement) {
        UnaryOperator<Operand> exchange = operand -> operand.offset() == offset ? replacement : operand;
        Rule inPatterns = patternByPattern(
                rule,
                pattern -> pattern.with(pattern.conditions().stream()
                        .map(condition -> exchanged(condition, exchange))
                        .toList()));
        return inPatterns.withFinding(rule.finding().stream().map(exchange).toList());
    }

    private static Rule patternByPattern(Rule rule, UnaryOperator<Pattern> change) {
        return rule.withPatterns(rule.patterns().stream().map(change).toList());
    }

    private static List<Condition> replaced(List<Condition> conditions, int offset, @Nullable Condition replacement) {
        List<Condition> left = new ArrayList<>();
        for (Condition condition : conditions) {
            Condition changed = replaced(condition, offset, replacement);
            if (changed != null) {
                left.add(changed);
            }
        }
        return left;
    }

    private static @Nullable Condition replaced(Condition condition, int offset, @Nullable Condition replacement) {
        if (condition instanceof AllOf all) {
            List<Condition> parts = replaced(all.parts(), offset, replacement);
            return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new AllOf(parts, all.offset());
        }
        if (condition instanceof AnyOf any) {
            List<Condition> parts = replaced(any.parts(), offset, replacement);
            return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new AnyOf(parts, any.offset());
        }
        return condition.offset() == offset ? replacement : condition;
    }

    private static Condition exchanged(Condition condition, UnaryOperator<Operand> exchange) {
        if (condition instanceof AllOf all) {
            return new AllOf(
                    all.parts().stream().map(part -> exchanged(part, exchange)).toList(), all.offset());
        }
        if (condition instanceof AnyOf any) {
            return new AnyOf(
                    any.parts().stream().map(part -> exchanged(part, exchange)).toList(), any.offset());
        }
        return condition instanceof Comparison comparison
                ? new Comparison(comparison.left(), comparison.operator(), exchange.apply(comparison.right()))
                : condition;
    }
}
