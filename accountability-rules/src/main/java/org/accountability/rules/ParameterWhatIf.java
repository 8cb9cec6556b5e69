package org.accountability.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.Determination;
import org.accountability.model.Checked;
import org.accountability.model.InvalidInputException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.StateYear;
import org.accountability.policy.Parameter;
import org.accountability.rules.internal.execution.PartialRun;
import org.accountability.rules.internal.execution.TopicRun;
import org.accountability.rules.internal.ruleanalysis.AffectedOrganizations;

/**
 * A state as a pack determines it, and what another value of a parameter would change. Only those are determined again
 * who have a value between the one and the other, where rules do nothing with the parameter but hold values against it;
 * else everyone is.
 */
public final class ParameterWhatIf {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final int WIDEST_SWEEP = 1_000;

    private final RulePack pack;
    private final Determinations baseline;
    private final PartialRun partial;

    /**
     * A value of a parameter, with the changes against the value before it.
     *
     * @param value of the parameter
     * @param changes in order of code
     */
    public record Step(int value, List<Change> changes) {}

    /** Returns a what-if upon determinations that {@code pack} made already. */
    public static ParameterWhatIf of(RulePack pack, Determinations determined) {
        return new ParameterWhatIf(pack, determined);
    }

    private ParameterWhatIf(RulePack pack, Determinations baseline) {
        this.pack = pack;
        this.baseline = baseline;
        this.partial = new PartialRun(pack.loaded().base(), baseline.state());
    }

    /**
     * Determines {@code state} and keeps it to try other values on.
     *
     * @throws InvalidInputException if the pack cannot determine the state
     */
    public static ParameterWhatIf of(RulePack pack, StateYear state) {
        return new ParameterWhatIf(pack, pack.determine(state));
    }

    /** The determinations by the pack as it is. */
    public Determinations baseline() {
        return baseline;
    }

    /**
     * Returns the changes by another value of one parameter, under every topic that gives one outcome, in order of
     * code.
     *
     * @return or why the value cannot be
     */
    public Checked<List<Change>> with(String parameter, String value) {
        return pack.withParameters(Map.of(parameter, value))
                .flatMap(other -> Checked.of(changes(parameter, other), List.of()));
    }

    private List<Change> changes(String parameter, RulePack other) {
        Optional<Set<OrganizationCode>> affected =
                between(affected(parameter, false), valueOf(pack, parameter), valueOf(other, parameter));
        if (affected.isEmpty()) {
            return Changes.between(baseline, other.redetermine(baseline, pack));
        }
        List<Change> changes = new ArrayList<>();
        for (TopicRun again : partial.run(other.rulesOf(baseline.year()), affected.get())) {
            determinations(again).forEach(after -> {
                Determination before = baseline.find(
                                after.organization(), again.topic().code())
                        .orElseThrow();
                Changes.add(before, after, changes);
            });
        }
        return Changes.inOrder(changes);
    }

    /**
     * Returns the changes by each value from {@code from} to {@code to} against the one before it, in the pack's first
     * topic, such as the level. The first step holds what {@code from} changes against the baseline.
     *
     * @param parameter one with whole numbers
     * @return or why that cannot be; more than a thousand values are too many
     */
    public Checked<List<Step>> sweep(String parameter, int from, int to) {
        if (from > to) {
            return Checked.refused(
                    List.of(Problem.error("parameter " + parameter, from + " to " + to + " is no range")));
        }
        if (to - (long) from > WIDEST_SWEEP) {
            return Checked.refused(List.of(Problem.error(
                    "parameter " + parameter, from + " to " + to + " spans more than " + WIDEST_SWEEP + " values")));
        }
        return pack.withParameters(Map.of(parameter, Integer.toString(from)))
                .flatMap(first -> pack.withParameters(Map.of(parameter, Integer.toString(to))))
                .flatMap(last -> Checked.of(steps(parameter, from, to), List.of()));
    }

    private List<Step> steps(String parameter, int from, int to) {
        Optional<AffectedOrganizations> affected = affected(parameter, true);
        Map<OrganizationCode, Determination> now = new HashMap<>();
        Stream.concat(baseline.schools().stream(), baseline.districts().stream())
                .forEach(determination -> now.put(determination.organization(), determination));
        List<Step> steps = new ArrayList<>();
        Optional<Integer> before = valueOf(pack, parameter);
        for (int value = from; value <= to; value++) {
            RulePack other = pack.withParameters(Map.of(parameter, Integer.toString(value)))
                    .orElseThrow();
            List<Change> changes = new ArrayList<>();
            for (Determination after : again(other, between(affected, before, Optional.of(value)))) {
                Determination then = now.put(after.organization(), after);
                if (then != null) {
                    Changes.add(then, after, changes);
                }
            }
            steps.add(new Step(value, Changes.inOrder(changes)));
            before = Optional.of(value);
        }
        return List.copyOf(steps);
    }

    /**
     * Determines the first topic of {@code some} districts again, or of all organisations if it is unknown which may
     * change.
     */
    private List<Determination> again(RulePack other, Optional<Set<OrganizationCode>> some) {
        if (some.isPresent()) {
            return determinations(partial.run(other.byYear().ofFirstTopic(baseline.year()), some.get())
                    .get(0));
        }
        Determinations all = other.redetermine(baseline, pack);
        return Stream.concat(all.schools().stream(), all.districts().stream()).toList();
    }

    private static List<Determination> determinations(TopicRun run) {
        return Stream.concat(run.schools().stream(), run.districts().stream()).toList();
    }

    /**
     * Returns the organisations that a parameter may affect; empty if they are unknown.
     *
     * @param firstTopic whether the pack's first topic alone is determined again
     */
    private Optional<AffectedOrganizations> affected(String parameter, boolean firstTopic) {
        return pack.shaping(baseline).containsKey(parameter)
                ? Optional.empty()
                : AffectedOrganizations.find(
                        parameter, pack.text(), firstTopic, baseline.state(), pack.parameters(baseline.year()));
    }

    private static Optional<Set<OrganizationCode>> between(
            Optional<AffectedOrganizations> affected, Optional<Integer> one, Optional<Integer> other) {
        return affected.flatMap(known -> one.flatMap(from -> other.map(to ->
                known.between(from, to).stream().map(OrganizationCode::district).collect(Collectors.toSet()))));
    }

    private Optional<Integer> valueOf(RulePack of, String parameter) {
        return of.parameters(baseline.year())
                .find(parameter)
                .map(Parameter::value)
                .filter(value -> WHOLE.matcher(value).matches())
                .map(Integer::valueOf);
    }
}
