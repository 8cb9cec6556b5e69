package org.accountability.rules.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.accountability.determination.Clause;
import org.accountability.determination.Ground;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Fact;
import org.accountability.model.GraduationHistory;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.internal.Counted;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.testkit.internal.StateText;
import org.jspecify.annotations.Nullable;

/** A check of the findings of one rule of a pack in given evidence. Begun by {@link PackAssertions#verifyThat}. */
public final class RuleVerifier {
    private static final int MOST_MISSES = 3;

    private final RulePack pack;
    private final Clause rule;
    private final List<Evidence> given = new ArrayList<>();
    private @Nullable SchoolYear year;

    private RuleVerifier(RulePack pack, Clause rule) {
        this.pack = pack;
        this.rule = rule;
    }

    static RuleVerifier of(RulePack pack, String rule) {
        List<String> names = pack.clauses().stream().map(Clause::rule).toList();
        return pack.clauses().stream()
                .filter(clause -> clause.rule().equals(rule))
                .findFirst()
                .map(clause -> new RuleVerifier(pack, clause))
                .orElseThrow(() -> new IllegalArgumentException(pack.name() + " has no rule \"" + rule + "\""
                        + Nearest.to(rule, names)
                                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                                .orElse(" among its " + Counted.of(names.size(), "rule")
                                        + ", and no name is close to it")));
    }

    /**
     * Adds schools, districts, facts, rates and other evidence that rules look at. The districts of schools need not be
     * given.
     */
    public RuleVerifier given(Evidence... known) {
        given.addAll(List.of(known));
        return this;
    }

    /** Adds a school with the values set so far. */
    public RuleVerifier given(School.Builder school) {
        return given(school.build());
    }

    /**
     * The school year to ask about.
     *
     * @param spring the calendar year in which it ends
     */
    public RuleVerifier inYear(int spring) {
        year = SchoolYear.of(spring);
        return this;
    }

    /**
     * Asserts that the rule finds something, and nothing that gives another level.
     *
     * @throws AssertionError with what it finds instead, or what keeps it from finding anything
     */
    public void finds(Level level) {
        check(level.toString(), ground -> ground.level() == level);
    }

    /**
     * Asserts that the rule finds a level for a reason.
     *
     * @param reason its code in the pack's reasons
     */
    public void finds(Level level, String reason) {
        check(
                level + " for the reason " + reason,
                ground -> ground.level() == level && ground.finding().reason().equals(reason));
    }

    /** Asserts that the rule finds an outcome, or a reason, of this code. */
    public void finds(String code) {
        check(
                code,
                ground -> ground.finding().outcome().equals(code)
                        || ground.finding().reason().equals(code));
    }

    /**
     * Asserts that the rule finds nothing.
     *
     * @throws AssertionError with what it finds
     */
    public void findsNothing() {
        StateYear state = state();
        List<Ground> found = found(state);
        if (!found.isEmpty()) {
            throw failure("should find nothing", state, found);
        }
    }

    private void check(String expected, Predicate<Ground> isExpected) {
        StateYear state = state();
        List<Ground> found = found(state);
        if (found.isEmpty()) {
            throw new AssertionError(named() + " finds nothing in " + state.year() + ", not " + expected
                    + whyNothing(state) + given(state));
        }
        if (!found.stream().allMatch(isExpected)) {
            throw failure("should find " + expected, state, found);
        }
    }

    private AssertionError failure(String should, StateYear state, List<Ground> found) {
        return new AssertionError(named() + " " + should + " in " + state.year() + ", but finds"
                + found.stream().map(RuleVerifier::told).collect(Collectors.joining()) + given(state));
    }

    /**
     * Returns the state with the given evidence.
     *
     * @throws InvalidInputException if what is given contradicts itself
     */
    private StateYear state() {
        if (year == null) {
            throw new IllegalStateException("say which school year is meant: inYear(2013)");
        }
        StateYear.Builder state = StateYear.of(year);
        Map<OrganizationCode, District> districts = new TreeMap<>();
        for (Evidence known : given) {
            OrganizationCode code = known.organization();
            if (!code.isState()) {
                districts.putIfAbsent(code.district(), District.of(code.district(), null));
            }
            if (known instanceof District district) {
                districts.put(code, district);
            } else {
                add(known, state);
            }
        }
        districts.values().forEach(state::district);
        return state.build();
    }

    private static void add(Evidence known, StateYear.Builder state) {
        if (known instanceof School school) {
            state.school(school);
        } else if (known instanceof Fact fact) {
            state.fact(fact);
        } else if (known instanceof ParticipationRate rate) {
            state.participation(rate);
        } else if (known instanceof GraduationHistory history) {
            state.graduation(history);
        } else {
            state.evidence(known);
        }
    }

    private List<Ground> found(StateYear state) {
        return PackOutcomes.of(pack, state).grounds().stream()
                .filter(ground -> ground.clause().rule().equals(rule.rule()))
                .toList();
    }

    private String named() {
        return "rule \"" + rule.rule() + "\" (" + rule.file() + ":" + rule.line() + ")";
    }

    private String whyNothing(StateYear state) {
        if (!pack.clauses(state.year()).contains(rule)) {
            return "\n  it is not in force in " + state.year();
        }
        return pack.nearMisses(rule.rule(), state).stream()
                .limit(MOST_MISSES)
                .map(miss -> "\n  " + miss)
                .collect(Collectors.joining());
    }

    private static String told(Ground ground) {
        List<String> from = new ArrayList<>();
        ground.evidence().stream()
                .flatMap(evidence -> evidence.inputs().stream())
                .filter(input -> input.value() != null)
                .map(ExplainedValue::toString)
                .forEach(from::add);
        ground.parameters().forEach(parameter -> from.add(parameter.name() + " " + parameter.value()));
        return "\n  " + ground.finding().organization() + ": " + PackOutcomes.told(ground)
                + (from.isEmpty() ? "" : "\n    from " + String.join(", ", from));
    }

    private static String given(StateYear state) {
        return "\ngiven\n" + StateText.of(state);
    }
}
