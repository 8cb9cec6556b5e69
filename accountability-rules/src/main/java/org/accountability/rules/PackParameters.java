package org.accountability.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accountability.computation.Calculator;
import org.accountability.computation.Computation;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.internal.pack.ComputingParameters;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ParameterOverrides;

/** The parameters of a rule pack: those that rules read, and those that its calculator computes by. Thread-safe. */
final class PackParameters {
    private final PackText text;
    private final Map<String, String> overrides;
    private final Map<String, Checked<List<ParameterHistory>>> ofCalculators = new ConcurrentHashMap<>();

    /**
     * The parameters of a pack.
     *
     * @param text holds the overridden values of rules already
     * @param overrides the values, by name, that stand in place of those of the files
     */
    PackParameters(PackText text, Map<String, String> overrides) {
        this.text = text;
        this.overrides = Map.copyOf(overrides);
    }

    Map<String, String> overrides() {
        return overrides;
    }

    /** Returns the parameters that rules read in {@code year}. */
    ParameterSet asOf(SchoolYear year) {
        return ParameterSet.asOf(year, text.parameters());
    }

    /** Returns the overrides together with {@code values}, which go before them. */
    Map<String, String> overridesWith(Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(overrides);
        all.putAll(values);
        return all;
    }

    /** Returns what rules read where {@code all} values stand in place of those of the files, or why that cannot be. */
    Checked<List<ParameterHistory>> ofRulesWith(Map<String, String> all) {
        List<ParameterHistory> known = computing().value().orElse(text.parameters());
        Set<String> ofRules =
                text.parameters().stream().map(ParameterHistory::name).collect(Collectors.toSet());
        return ParameterOverrides.apply(known, all)
                .flatMap(changed -> Checked.of(
                        changed.stream()
                                .filter(history -> ofRules.contains(history.name()))
                                .toList(),
                        List.of()));
    }

    /** Returns the calculators that the pack uses. */
    List<Calculator> calculators() {
        return text.files().calculators();
    }

    /** Returns the parameters that the pack's calculator reads; the first of them, where it uses several. */
    Checked<List<ParameterHistory>> computing() {
        return calculators().stream().findFirst().map(this::computing).orElseGet(this::computesNothing);
    }

    private Checked<List<ParameterHistory>> computesNothing() {
        return Checked.refused(List.of(Problem.error(
                text.files().folder(), "the pack has no parameter file of a calculator, so it computes nothing")));
    }

    /**
     * Returns the parameters that {@code calculator} reads; they are read from the files when first asked for.
     *
     * @return or the problem that the pack does not hold its parameter file
     */
    Checked<List<ParameterHistory>> computing(Calculator calculator) {
        return ofCalculators.computeIfAbsent(
                calculator.parameterFile(), file -> ComputingParameters.of(text, calculator)
                        .flatMap(all -> ParameterOverrides.apply(all, overrides)));
    }

    /**
     * Returns the parameters that {@code calculator} reads, year by year.
     *
     * @throws org.accountability.model.InvalidInputException if the pack does not have them
     */
    Function<SchoolYear, ParameterSet> byYear(Calculator calculator) {
        List<ParameterHistory> all = computing(calculator).orElseThrow();
        return year -> ParameterSet.asOf(year, all);
    }

    /** Returns the parameters that something was computed by, none where nothing was. */
    List<ParameterHistory> of(Optional<Computation> computation) {
        return computation
                .map(made -> computing(made.calculator()).orElseThrow())
                .orElse(List.of());
    }

    /** Returns those of them, by name, that what is computed in {@code year} depends on. */
    Map<String, ParameterHistory> shaping(SchoolYear year, Optional<Computation> computation) {
        Set<String> names = computation
                .map(made -> made.calculator()
                        .review(year, byYear(made.calculator()))
                        .shaping())
                .orElse(Set.of());
        return of(computation).stream()
                .filter(history -> names.contains(history.name()))
                .collect(Collectors.toMap(ParameterHistory::name, history -> history));
    }
}
