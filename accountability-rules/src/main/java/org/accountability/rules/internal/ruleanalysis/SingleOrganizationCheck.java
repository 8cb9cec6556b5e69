package org.accountability.rules.internal.ruleanalysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountability.policy.Parameter;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether all that a rule looks at is about the organisation that it finds something of. Then a school's findings
 * do not depend on any other school, and a district's on its schools through their roster alone.
 */
public final class SingleOrganizationCheck {
    private static final String ORGANIZATION = "organization";

    private final Map<String, Pattern> patternOf = new HashMap<>();
    private final Set<Pattern> sameAsFound = new HashSet<>();

    private SingleOrganizationCheck() {}

    /** Whether every pattern of {@code rule} but those of parameters is tied to the organisation of its finding. */
    public static boolean holds(Rule rule) {
        List<Pattern> facts = rule.patterns().stream()
                .filter(pattern -> !pattern.type().equals(Parameter.class.getSimpleName()))
                .toList();
        SingleOrganizationCheck search = new SingleOrganizationCheck();
        facts.forEach(search::noteVariables);
        Pattern found = search.subjectOf(rule.finding().get(0));
        return found != null && search.reachesAll(found, facts);
    }

    private void noteVariables(Pattern pattern) {
        if (pattern.variable() != null) {
            patternOf.put(pattern.variable(), pattern);
        }
        for (Pattern.Binding binding : pattern.bindings()) {
            if (isOrganization(binding.value())) {
                patternOf.put(binding.variable(), pattern);
            }
        }
    }

    private boolean reachesAll(Pattern found, List<Pattern> facts) {
        sameAsFound.add(found);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Pattern pattern : facts) {
                for (Pattern other : tiedTo(pattern)) {
                    if (sameAsFound.contains(other) != sameAsFound.contains(pattern)) {
                        sameAsFound.add(other);
                        sameAsFound.add(pattern);
                        grown = true;
                    }
                }
            }
        }
        return sameAsFound.containsAll(facts);
    }

    /** The patterns whose organisation must be that of {@code pattern}. */
    private List<Pattern> tiedTo(Pattern pattern) {
        return pattern.conditions().stream()
                .filter(condition -> condition instanceof Condition.Comparison comparison
                        && comparison.operator() == Operator.EQUAL
                        && comparison.left() instanceof Path path
                        && isOrganization(path))
                .map(condition -> ((Condition.Comparison) condition).right())
                .flatMap(operand -> Optional.ofNullable(subjectOf(operand)).stream())
                .toList();
    }

    /** The pattern whose organisation {@code operand} is, such as {@code $school.organization} or {@code $low}. */
    private @Nullable Pattern subjectOf(Operand operand) {
        if (!(operand instanceof Path path) || path.variable() == null) {
            return null;
        }
        Pattern pattern = patternOf.get(path.variable());
        boolean isBoundPattern = pattern != null && path.variable().equals(pattern.variable());
        boolean asksOrganization =
                path.steps().size() == 1 && path.steps().get(0).name().equals(ORGANIZATION);
        return isBoundPattern == asksOrganization && path.steps().size() <= 1 ? pattern : null;
    }

    private static boolean isOrganization(Path path) {
        return path.variable() == null
                && path.steps().size() == 1
                && path.steps().get(0).name().equals(ORGANIZATION);
    }
}
