package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of a rule: one kind of fact that the rule looks for.
 *
 * @param quantifier whether there must be one, or none
 * @param variable what the rest of the rule calls the fact; {@code null} where it does not speak of it
 * @param type the simple name of its type
 * @param bindings values of the fact that the rest of the rule speaks of
 * @param conditions all of which the fact must meet
 * @param offset where it begins in its file
 */
public record Pattern(
        Quantifier quantifier,
        @Nullable String variable,
        String type,
        List<Binding> bindings,
        List<Condition> conditions,
        int offset) {
    /** The number of facts that there must be. */
    public enum Quantifier {
        /** The rule finds something for each. */
        EACH,
        /** The pattern holds if there is at least one fact. */
        SOME,
        /** There must be none. */
        NONE
    }

    /** A value of the matched fact with the name that the rest of the rule calls it by. */
    public record Binding(String variable, Operand.Path value, int offset) {}

    /** The leaves of its conditions, in the order written. */
    public Stream<Condition.Leaf> leaves() {
        return conditions.stream().flatMap(Condition::leaves);
    }

    /** Every value that it speaks of, at any depth. */
    public Stream<Operand> operands() {
        return allOperands().stream();
    }

    // Asked of every rule when a pack is loaded: streams would cost a fresh JVM more than the walk.
    List<Operand> allOperands() {
        List<Operand> operands = new ArrayList<>();
        for (Binding binding : bindings) {
            binding.value().addTo(operands);
        }
        for (Condition condition : conditions) {
            condition.addTo(operands);
        }
        return operands;
    }

    /** The texts that {@code field} of the fact must be, as {@code name == "..."} says of a parameter. */
    public Stream<Operand.Text> mustBe(String field) {
        return conditions.stream()
                .filter(condition -> condition instanceof Condition.Comparison comparison
                        && comparison.operator() == Operator.EQUAL
                        && comparison.left() instanceof Operand.Path path
                        && path.toString().equals(field)
                        && comparison.right() instanceof Operand.Text)
                .map(condition -> (Operand.Text) ((Condition.Comparison) condition).right());
    }

    /** Returns a copy of this pattern with other conditions. */
    public Pattern with(List<Condition> others) {
        return new Pattern(quantifier, variable, type, bindings, List.copyOf(others), offset);
    }
}
