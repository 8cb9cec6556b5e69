package org.accountability.rules.internal.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accountability.computation.Calculator;
import org.accountability.computation.ParameterReview;
import org.accountability.computation.ParameterReview.Unusable;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.ProblemLog;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;

/**
 * The parameters that a pack's calculator reads: those of a file of their own, which no rule reads, and those that rules
 * read too. They may reach back before the years of the pack.
 */
public final class ComputingParameters {
    private final PackText pack;
    private final Calculator calculator;
    private final List<Problem> problems;

    private ComputingParameters(PackText pack, Calculator calculator, List<Problem> problems) {
        this.pack = pack;
        this.calculator = calculator;
        this.problems = problems;
    }

    /** Reads the parameters, or finds everything that is wrong with them. */
    public static Checked<List<ParameterHistory>> of(PackText pack, Calculator calculator) {
        return ProblemLog.of(problems -> new ComputingParameters(pack, calculator, problems).read());
    }

    private Checked<List<ParameterHistory>> read() {
        Optional<SourceText> text = pack.files().find(calculator.parameterFile());
        if (text.isEmpty()) {
            return Checked.refused(List.of(Problem.error(
                    pack.files().folder(),
                    "the pack has no " + calculator.parameterFile() + ", without which it does not compute "
                            + calculator.computes())));
        }
        Checked<YamlNode> root = PackFolder.parse(text.get());
        problems.addAll(root.problems());
        return root.value().map(this::read).orElseGet(() -> Checked.refused(problems));
    }

    private Checked<List<ParameterHistory>> read(YamlNode root) {
        List<ParameterHistory> own = new PackYaml(problems).parameters(root);
        List<ParameterHistory> all =
                Stream.concat(own.stream(), pack.parameters().stream()).toList();
        if (!pack.files().bundled()) {
            refuseThoseGivenTwice(root);
            if (problems.stream().noneMatch(Problem::isError)) {
                review(root, all);
            }
        }
        return Checked.of(all, problems);
    }

    private void refuseThoseGivenTwice(YamlNode root) {
        for (ParameterHistory parameter : pack.parameters()) {
            if (root.get(parameter.name()).isPresent()) {
                problems.add(Problem.error(
                        root.placeOf(parameter.name()),
                        "parameter " + parameter.name() + " is also given in " + PackFiles.PARAMETERS
                                + "; give it once, so that rules and " + calculator.computes() + " read the same"));
            }
        }
    }

    private void review(YamlNode root, List<ParameterHistory> all) {
        Function<SchoolYear, ParameterSet> inForce = year -> ParameterSet.asOf(year, all);
        Map<String, Unusable> unusable = new LinkedHashMap<>();
        Set<String> asked = new TreeSet<>();
        for (SchoolYear year : pack.years().each()) {
            if (pack.covers(year)) {
                ParameterReview review = calculator.review(year, inForce);
                review.unusable()
                        .forEach(one ->
                                unusable.putIfAbsent(one.parameter() == null ? one.message() : one.parameter(), one));
                asked.addAll(review.asked());
            }
        }
        unusable.values()
                .forEach(one -> problems.add(
                        one.parameter() == null
                                ? root.error(one.message())
                                : Problem.error(root.placeOf(one.parameter()), one.message())));
        refuseUnread(root, asked, unusable.values().stream().toList());
    }

    /** Where a calculation cannot be made, what it would have read besides is not known to be unread. */
    private void refuseUnread(YamlNode root, Set<String> asked, List<Unusable> unusable) {
        Set<String> unread = new TreeSet<>(root.entries().keySet());
        unread.removeAll(asked);
        Set<String> lacking = new TreeSet<>();
        unusable.forEach(one -> Optional.ofNullable(one.parameter()).ifPresent(lacking::add));
        for (String name : unread) {
            Optional<String> meant = Nearest.to(name, unusable.isEmpty() ? asked : lacking);
            if (unusable.isEmpty() || meant.isPresent()) {
                problems.add(Problem.error(
                        root.placeOf(name),
                        "parameter " + name + " is not used to compute " + calculator.computes()
                                + meant.map(nearest -> "; did you mean " + nearest + "?")
                                        .orElse("")));
            }
        }
    }
}
