package org.accountability.rules.internal.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accountability.massachusetts.targets.TargetParameterReview;
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
 * The parameters that target percentages are computed with: those of a file of their own, which no rule reads, and those
 * that rules read too.
 */
public final class TargetParameterFile {
    private TargetParameterFile() {}

    /** The parameters, read now, or everything that is wrong with them. */
    public static Checked<List<ParameterHistory>> of(PackText pack) {
        Optional<SourceText> text = pack.files().targetParameters();
        if (text.isEmpty()) {
            return Checked.refused(List.of(Problem.error(
                    pack.files().folder(),
                    "the pack has no " + PackFiles.TARGET_PARAMETERS + ", so it computes no target percentages")));
        }
        Checked<YamlNode> root = PackFolder.parse(text.get());
        return root.value().isEmpty()
                ? Checked.refused(root.problems())
                : ProblemLog.of(problems -> read(pack, root.orElseThrow(), problems));
    }

    private static Checked<List<ParameterHistory>> read(PackText pack, YamlNode root, List<Problem> problems) {
        List<ParameterHistory> own = new PackYaml(problems).parameters(root);
        List<ParameterHistory> all =
                Stream.concat(own.stream(), pack.parameters().stream()).toList();
        if (!pack.files().bundled() && problems.isEmpty()) {
            review(pack, root, all, problems);
        }
        return Checked.of(all, problems);
    }

    private static void review(PackText pack, YamlNode root, List<ParameterHistory> all, List<Problem> problems) {
        for (ParameterHistory parameter : pack.parameters()) {
            if (root.get(parameter.name()).isPresent()) {
                problems.add(Problem.error(
                        root.placeOf(parameter.name()),
                        "parameter " + parameter.name() + " is also given in " + PackFiles.PARAMETERS));
            }
        }
        Set<String> unread = new TreeSet<>(root.entries().keySet());
        Set<String> asked = new TreeSet<>();
        for (SchoolYear year : pack.years().each()) {
            if (pack.covers(year)) {
                TargetParameterReview review = TargetParameterReview.of(year, ParameterSet.asOf(year, all));
                review.unusable().ifPresent(message -> problems.add(root.error(message)));
                asked.addAll(review.asked());
            }
        }
        unread.removeAll(asked);
        for (String name : unread) {
            problems.add(Problem.error(
                    root.placeOf(name),
                    "parameter " + name + " is none that target percentages read" + Nearest.hint(name, asked)));
        }
    }
}
