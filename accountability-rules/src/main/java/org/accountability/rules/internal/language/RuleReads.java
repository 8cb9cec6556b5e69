package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.determination.Standing;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The reads of a rule, collected in one walk over its syntax tree. A rule that cannot be read may look at anything. The
 * walk is made of every rule when a pack is loaded, so it does without streams, which cost a fresh JVM more than the
 * walk.
 */
public final class RuleReads {
    /** The reads of a rule that is not of the language: it may look at anything. */
    public static final RuleReads ANYTHING = new RuleReads();

    private final boolean anything;
    private final Map<String, Set<String>> fields = new TreeMap<>();
    private final Set<FactKind> named = EnumSet.noneOf(FactKind.class);
    private final Set<FactKind> factKinds = EnumSet.noneOf(FactKind.class);
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> stages = new HashSet<>();
    private boolean anyStage;

    private RuleReads() {
        this.anything = true;
    }

    private RuleReads(Rule rule) {
        this.anything = false;
        PropertyRead.InRule asked = new PropertyRead.InRule(rule);
        for (Pattern pattern : rule.patterns()) {
            fieldsOf(pattern);
            for (Operand operand : pattern.allOperands()) {
                note(asked, pattern, operand);
            }
            if (pattern.type().equals(Fact.class.getSimpleName())) {
                factKinds.addAll(FactKindsMatched.matching(pattern.conditions()));
            } else if (pattern.type().equals(Parameter.class.getSimpleName())) {
                pattern.mustBe("name").map(Operand.Text::text).forEach(parameters::add);
            } else if (pattern.type().equals(Standing.class.getSimpleName())) {
                noteStages(pattern);
            }
        }
        List<Operand> found = new ArrayList<>();
        for (Operand operand : rule.finding()) {
            operand.addTo(found);
        }
        for (Operand operand : found) {
            note(asked, null, operand);
        }
    }

    /** Returns what {@code rule} looks at. */
    public static RuleReads of(Rule rule) {
        return new RuleReads(rule);
    }

    private void note(PropertyRead.InRule asked, @Nullable Pattern here, Operand operand) {
        FactKind kind = FactKindsMatched.named(operand);
        if (kind != null) {
            named.add(kind);
        }
        Optional<PropertyRead> what = asked.resolve(here, operand);
        if (what.isPresent()) {
            Set<String> ofType = fieldsOf(what.get().pattern());
            if (!what.get().steps().isEmpty()) {
                ofType.add(what.get().firstStep());
            }
        }
    }

    private Set<String> fieldsOf(Pattern pattern) {
        return fields.computeIfAbsent(pattern.type(), type -> new TreeSet<>());
    }

    private void noteStages(Pattern pattern) {
        List<String> stated = pattern.mustBe("stage").map(Operand.Text::text).toList();
        anyStage |= stated.isEmpty();
        stages.addAll(stated);
    }

    /** Returns the names of the first questions asked of each type, by the simple name of the type. */
    public Map<String, Set<String>> fields() {
        return fields;
    }

    /** Whether it looks for facts of this type. */
    public boolean evidence(Class<? extends Evidence> type) {
        return anything || fields.containsKey(type.getSimpleName());
    }

    /** Whether it asks {@code field} of a fact of this type. */
    public boolean field(Class<?> type, String field) {
        return anything || fields.getOrDefault(type.getSimpleName(), Set.of()).contains(field);
    }

    /** Returns the kinds of fact that it names. */
    public Set<FactKind> factKindsNamed() {
        return named;
    }

    /** Whether it looks for facts of this kind. */
    public boolean factKind(FactKind kind) {
        return anything || factKinds.contains(kind) || named.contains(kind);
    }

    /** Whether it reads the parameter of this name. */
    public boolean parameter(String name) {
        return anything || parameters.contains(name);
    }

    /** Whether it looks at what the stage of this name, or the topic of this code, came to. */
    public boolean standing(String name) {
        return anything || anyStage || stages.contains(name);
    }
}
