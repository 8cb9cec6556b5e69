package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A read of a fact by its name: a parameter, the rows of a table, or the outcome of a stage.
 *
 * @param name as the rule gives it
 * @param pattern what looks for the fact
 * @param asked everything that the rule asks of the fact, wherever it does so
 */
public record NamedRead(Operand.Text name, Pattern pattern, List<PropertyRead> asked) {
    /**
     * Returns the reads of {@code type} by name in {@code rule}, in the order written; if a pattern gives two names,
     * one for each.
     */
    public static List<NamedRead> in(Rule rule, Class<?> type) {
        String selector = Vocabulary.selector(type).orElseThrow();
        List<NamedRead> reads = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            if (pattern.type().equals(type.getSimpleName())) {
                pattern.mustBe(selector).forEach(name -> reads.add(new NamedRead(name, pattern, asked(rule, pattern))));
            }
        }
        return reads;
    }

    /** Returns the names by which {@code rule} calls values of the facts that it reads by name, with each such fact. */
    public static <T> Map<String, T> variables(Rule rule, Class<T> type, Function<String, Optional<T>> find) {
        Map<String, T> variables = new HashMap<>();
        for (NamedRead read : in(rule, type)) {
            find.apply(read.name().text())
                    .ifPresent(found ->
                            read.pattern().bindings().forEach(binding -> variables.put(binding.variable(), found)));
        }
        return variables;
    }

    private static List<PropertyRead> asked(Rule rule, Pattern pattern) {
        PropertyRead.InRule asked = new PropertyRead.InRule(rule);
        return Stream.concat(
                        rule.patterns().stream().flatMap(here -> asked(asked, here, here.operands())),
                        asked(asked, null, rule.finding().stream().flatMap(Operand::withArguments)))
                .filter(one -> one.pattern().equals(pattern))
                .toList();
    }

    private static Stream<PropertyRead> asked(
            PropertyRead.InRule asked, @Nullable Pattern here, Stream<Operand> operands) {
        return operands.flatMap(operand -> asked.resolve(here, operand).stream());
    }
}
