package org.accountability.rules.internal.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accountability.massachusetts.ppi.ParameterReview;
import org.accountability.massachusetts.ppi.UnusableParameterException;
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
 * The parameters that the index is computed with: those of a file of their own, which no rule reads, and those that
 * rules read too. They reach back before the years of the pack.
 */
public final class IndexParameters {
    private final PackText pack;
    private final List<Problem> problems;

    private IndexParameters(PackText pack, List<Problem> problems) {
        this.pack = pack;
        this.problems = problems;
    }

    /** The parameters, read now, or everything that is wrong with them. */
    public static Checked<List<ParameterHistory>> of(PackText pack) {
        return ProblemLog.of(problems -> new IndexParameters(pack, problems).read());
    }

    private Checked<List<ParameterHistory>> read() {
        Optional<SourceText> text = pack.files().indexParameters();
        if (text.isEmpty()) {
            return Checked.refused(List.of(Problem.error(
                    pack.files().folder(),
                    "the pack has no " + PackFiles.INDEX_PARAMETERS + ", so it computes no index")));
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
                                + "; rules and index must read the same"));
            }
        }
    }

    private void review(YamlNode root, List<ParameterHistory> all) {
        Map<String, UnusableParameterException> unusable = new LinkedHashMap<>();
        Set<String> unread = new TreeSet<>(root.entries().keySet());
        Set<String> asked = new TreeSet<>();
        for (SchoolYear year : pack.years().each()) {
            ParameterReview review = ParameterReview.of(year, ofYear -> ParameterSet.asOf(ofYear, all));
            review.unusable().forEach(one -> unusable.putIfAbsent(one.parameter(), one));
            asked.addAll(review.asked());
        }
        unread.removeAll(asked);
        unusable.forEach(
                (name, one) -> problems.add(Problem.error(root.placeOf(name), String.valueOf(one.getMessage()))));
        // Where a rule cannot be made, what it would have read besides is not known to be unread.
        for (String name : unread) {
            Optional<String> meant = Nearest.to(name, unusable.isEmpty() ? asked : unusable.keySet());
            if (unusable.isEmpty() || meant.isPresent()) {
                problems.add(Problem.error(
                        root.placeOf(name),
                        "parameter " + name + " is none that the index reads"
                                + meant.map(nearest -> "; did you mean " + nearest + "?")
                                        .orElse("")));
            }
        }
    }
}
