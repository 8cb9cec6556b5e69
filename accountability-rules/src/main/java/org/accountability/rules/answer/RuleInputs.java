package org.accountability.rules.answer;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accountability.model.FactKind;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The inputs that the rules in force in one school year read, and the thresholds that they compare them with, at which
 * the outcome can change. A rule file that is not of the language of rules is left out.
 *
 * @param fields what is asked, by the simple name of the type it is asked of, such as {@code percentile} of {@code
 *     School}
 * @param facts the kinds of fact that are named
 * @param thresholds the numbers that answers are held against
 */
public record RuleInputs(Map<String, Set<String>> fields, Set<FactKind> facts, List<Threshold> thresholds) {

    /**
     * A number that a rule holds an answer against.
     *
     * @param type the simple name of the type that is asked
     * @param field what is asked of it; of a chain of questions the first
     * @param value the number, in the unit of the field
     * @param parameter which gives the number; {@code null} where the rule does
     */
    public record Threshold(
            String type,
            String field,
            BigDecimal value,
            @Nullable Parameter parameter) {}

    public RuleInputs {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        facts = Set.copyOf(facts);
        thresholds = List.copyOf(thresholds);
    }

    /** Whether any rule looks at something of this type, such as {@code School}. */
    public boolean includes(String type) {
        return fields.containsKey(type);
    }

    /** Whether any rule asks this of something of this type. */
    public boolean includes(String type, String field) {
        return fields.getOrDefault(type, Set.of()).contains(field);
    }

    /** The numbers that this answer is held against, each once, the lowest first. */
    public List<BigDecimal> thresholds(String type, String field) {
        return thresholds.stream()
                .filter(threshold ->
                        threshold.type().equals(type) && threshold.field().equals(field))
                .map(Threshold::value)
                .distinct()
                .sorted()
                .toList();
    }
}
