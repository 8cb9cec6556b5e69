package org.accountability.rules.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.computation.Calculator;
import org.accountability.model.Checked;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.rules.RulePacks;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.loading.PackLoader;
import org.accountability.rules.internal.pack.ComputingParameters;
import org.accountability.rules.internal.reading.Decisions;
import org.accountability.rules.internal.reading.Decisions.Decision;
import org.accountability.rules.internal.reading.Facts;
import org.accountability.rules.workbench.InterpretedPack.AdmittedRule;

/**
 * The parts of a pack's rules and parameters that its scenarios reach. A rule is reached by a scenario in which it
 * finds something. A condition has two sides, and a side is reached where it alone decides: the condition holds, and
 * without it the rule would find nothing; or it does not hold, and is all that stands in the way. A value of a
 * parameter is reached where something would be found otherwise, or on other grounds, if it were not there, or were yes
 * instead of no.
 *
 * @param reached how many rules, sides and values some scenario reaches
 * @param all how many there are
 * @param unreached the others, in order of rules, then of parameters
 * @param notCounted which parameters are not among them, and why, a sentence for each file
 */
public record Coverage(int reached, int all, List<Unreached> unreached, List<String> notCounted) {
    /**
     * A part that no scenario reaches.
     *
     * @param place where it stands
     * @param what it is, in words
     * @param nearest the scenario that lacks least, with what it lacks; empty where none comes near
     */
    public record Unreached(String place, String what, String nearest) {}

    public Coverage {
        unreached = List.copyOf(unreached);
        notCounted = List.copyOf(notCounted);
    }

    /** The share that is reached, in whole percents, rounded down; of nothing at all 100. */
    public int percent() {
        return all == 0 ? 100 : reached * 100 / all;
    }

    /** Returns the coverage of the pack in {@code folder}; refused if pack or scenarios cannot be used. */
    public static Checked<Coverage> of(Path folder) {
        return new PackLoader(folder, RulePacks.DEFAULT_DEADLINE).read().flatMap(text -> ScenarioFolder.read(
                        folder, text)
                .flatMap(scenarios ->
                        Checked.of(new Measurement(InterpretedPack.of(text), scenarios).coverage(), List.of())));
    }

    /** Runs the scenarios and notes what they reach. */
    private static final class Measurement {
        private final InterpretedPack pack;
        private final List<Scenario> scenarios;
        private final Map<Scenario, InterpretedPack.Run> runs = new HashMap<>();
        private final List<Unreached> unreached = new ArrayList<>();
        private int all;

        private Measurement(InterpretedPack pack, List<Scenario> scenarios) {
            this.pack = pack;
            this.scenarios = scenarios.stream().sorted(Scenario.SMALL_FIRST).toList();
            scenarios.forEach(scenario -> runs.put(scenario, pack.run(scenario)));
        }

        private Coverage coverage() {
            pack.rules().forEach(this::measure);
            pack.text().parametersOfFindings().forEach(this::measure);
            return new Coverage(all - unreached.size(), all, unreached, notCounted());
        }

        /** A scenario gives what an index and target percentages come to, so that it can show nothing of theirs. */
        private List<String> notCounted() {
            return pack.text().files().calculators().stream()
                    .flatMap(calculator -> notCounted(calculator).stream())
                    .toList();
        }

        private Optional<String> notCounted(Calculator calculator) {
            int own = ComputingParameters.of(pack.text(), calculator)
                            .value()
                            .map(List::size)
                            .orElse(0)
                    - pack.text().parameters().size();
            return own > 0
                    ? Optional.of(calculator.parameterFile() + ": not counted are the parameters of "
                            + calculator.computes() + " alone (" + own
                            + "): scenarios give what is computed with them")
                    : Optional.empty();
        }

        private void measure(AdmittedRule rule) {
            Decisions decisions = pack.decisions(rule);
            List<CoverageTarget> targets = new ArrayList<>();
            targets.add(new CoverageTarget(rule, decisions, null, true));
            for (Decision decision : decisions.all()) {
                targets.add(new CoverageTarget(rule, decisions, decision, true));
                targets.add(new CoverageTarget(rule, decisions, decision, false));
            }
            for (Scenario scenario : scenarios) {
                if (rule.text().isInForce(scenario.given().year())
                        && !targets.stream().allMatch(CoverageTarget::isReached)) {
                    Facts facts = Objects.requireNonNull(runs.get(scenario)).facts();
                    decisions.forEachCandidate(
                            facts, match -> targets.forEach(target -> target.tryWith(scenario, match, facts)));
                }
            }
            all += targets.size();
            targets.stream()
                    .filter(target -> !target.isReached())
                    .map(CoverageTarget::unreached)
                    .forEach(unreached::add);
        }

        private void measure(ParameterHistory history) {
            for (int i = 0; i < history.values().size(); i++) {
                DatedValue dated = history.values().get(i);
                SchoolYear last = lastYearOf(history, i);
                if (last.compareTo(pack.text().years().first()) < 0
                        || dated.from().compareTo(pack.text().years().last()) > 0) {
                    continue;
                }
                all++;
                List<Scenario> inForce = scenarios.stream()
                        .filter(scenario -> isWithin(scenario.given().year(), dated.from(), last))
                        .toList();
                if (!anyDiffers(pack.with(history, i, without(dated)), inForce)) {
                    unreached.add(new Unreached(
                            pack.text().files().folder() + "/parameters.yaml",
                            "parameter " + history.name() + " = " + dated.value() + " from " + dated.from()
                                    + ": nothing would change without it",
                            nearest(dated, last)));
                }
            }
        }

        private String nearest(DatedValue dated, SchoolYear last) {
            return scenarios.stream()
                    .filter(scenario -> isWithin(scenario.given().year(), dated.from(), last))
                    .findFirst()
                    .map(scenario -> "a scenario of the years it is in force is '" + scenario.sentence() + "' ("
                            + scenario.place() + ")")
                    .orElse("no scenario is of the years it is in force");
        }

        /**
         * Whether any scenario has another result without the value. Scenarios whose rules seem to notice run first,
         * then the others, since Java reads parameters as well.
         */
        private boolean anyDiffers(InterpretedPack without, List<Scenario> inForce) {
            VariedPack variation = new VariedPack(pack, without);
            Map<Boolean, List<Scenario>> bySeeming = inForce.stream()
                    .collect(Collectors.partitioningBy(scenario -> variation.seemsToMatter(
                            scenario.given().year(),
                            Objects.requireNonNull(runs.get(scenario)).facts())));
            return Stream.of(true, false)
                    .flatMap(seems -> Objects.requireNonNull(bySeeming.get(seems)).stream())
                    .anyMatch(scenario -> differs(without, scenario));
        }

        private boolean differs(InterpretedPack without, Scenario scenario) {
            try {
                return !Objects.requireNonNull(runs.get(scenario))
                        .topics()
                        .equals(without.run(scenario).topics());
            } catch (RuleFailureException failed) {
                return true;
            }
        }

        private SchoolYear lastYearOf(ParameterHistory history, int value) {
            SchoolYear to = history.values().get(value).to();
            if (to != null) {
                return to;
            }
            return value + 1 < history.values().size()
                    ? history.values().get(value + 1).from().minus(1)
                    : pack.text().years().last();
        }

        private static boolean isWithin(SchoolYear year, SchoolYear first, SchoolYear last) {
            return first.compareTo(year) <= 0 && year.compareTo(last) <= 0;
        }

        /**
         * Returns the value that replaces {@code value} when it is taken away: no for yes, yes for no, else an empty
         * span of years.
         */
        private static DatedValue without(DatedValue value) {
            String opposite =
                    value.value().equals("true") ? "false" : value.value().equals("false") ? "true" : null;
            return new DatedValue(
                    value.from(),
                    opposite == null ? value.from().minus(1) : value.to(),
                    opposite == null ? value.value() : opposite,
                    value.citation(),
                    value.status(),
                    value.checked());
        }
    }
}
