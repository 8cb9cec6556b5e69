package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operand.Step;
import org.jspecify.annotations.Nullable;

/**
 * A chain of properties that a rule reads from a fact, with variables on the way resolved.
 *
 * @param pattern what looks for the fact
 * @param steps the properties, one after the other; none where the fact itself is meant
 */
public record PropertyRead(Pattern pattern, List<Step> steps) {
    /** The names of the properties, such as {@code outcome.code}. */
    public String field() {
        return steps.stream().map(Step::name).collect(Collectors.joining("."));
    }

    /** The name of the first property; empty where the fact itself is meant. */
    public String firstStep() {
        return steps.isEmpty() ? "" : steps.get(0).name();
    }

    private PropertyRead append(List<Step> further) {
        if (steps.isEmpty()) {
            return new PropertyRead(pattern, further);
        }
        List<Step> all = new ArrayList<>(steps);
        all.addAll(further);
        return new PropertyRead(pattern, List.copyOf(all));
    }

    /** Tells of which fact each value of one rule is asked. */
    public static final class InRule {
        private final Map<String, PropertyRead> named = new HashMap<>();

        /** Knows what {@code rule} names. */
        public InRule(Rule rule) {
            for (Pattern pattern : rule.patterns()) {
                for (Pattern.Binding binding : pattern.bindings()) {
                    Optional<PropertyRead> asked = resolve(pattern, binding.value());
                    if (asked.isPresent()) {
                        named.putIfAbsent(binding.variable(), asked.get());
                    }
                }
                if (pattern.variable() != null) {
                    named.putIfAbsent(pattern.variable(), new PropertyRead(pattern, List.of()));
                }
            }
        }

        /**
         * Returns the properties that {@code path} reads; empty if its variable is not bound in the rule.
         *
         * @param here the pattern in which it stands; {@code null} in a finding
         */
        public Optional<PropertyRead> resolve(@Nullable Pattern here, Path path) {
            PropertyRead first = path.variable() != null
                    ? named.get(path.variable())
                    : here == null ? null : new PropertyRead(here, List.of());
            return first == null ? Optional.empty() : Optional.of(first.append(path.steps()));
        }

        /** Returns what an operand asks; nothing where its value is written out. */
        public Optional<PropertyRead> resolve(@Nullable Pattern here, Operand operand) {
            return operand instanceof Path path ? resolve(here, path) : Optional.empty();
        }
    }
}
