package org.accountability.rules.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accountability.index.ParameterReview;
import org.accountability.index.UnusableParameterException;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;

/**
 * The parameters that the index is computed with: those of a file of their own, which no rule reads, and those that
 * rules read too. They reach back before the years of the pack.
 */
public final class IndexParameters {
    private final PackText pack;
    private final List<Problem> problems = new ArrayList<>();

    private IndexParameters(PackText pack) {
        this.pack = pack;
    }

    /** The parameters, read now, or everything that is wrong with them. */
    public static Checked<List<ParameterHistory>> of(PackText pack) {
        return new IndexParameters(pack).read();
    }

    private Checked<List<ParameterHistory>> read() {
        Optional<SourceText> text = pack.files().indexParameters();
        if (text.isEmpty()) {
            return Checked.refused(List.of(Problem.error(
                    pack.files().folder(),
                    "the pack has no " + PackFiles.INDEX_PARAMETERS + ", so it computes no index")));
        }
        Checked<YamlNode> root = YamlNode.parse(text.get());
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
        Function<SchoolYear, ParameterSet> inForce = year -> ParameterSet.asOf(year, all);
        pack.years().each().stream()
                .flatMap(year -> ParameterReview.of(year, inForce).stream())
                .map(unusable -> problem(root, unusable))
                .distinct()
                .forEach(problems::add);
    }

    private static Problem problem(YamlNode root, UnusableParameterException unusable) {
        boolean known = root.get(unusable.parameter()).isPresent();
        String hint = known
                ? ""
                : Nearest.to(unusable.parameter(), root.entries().keySet())
                        .filter(nearest -> !nearest.equals(unusable.parameter()))
                        .map(nearest -> "; is " + nearest + " misspelt?")
                        .orElse("");
        return Problem.error(root.placeOf(unusable.parameter()), unusable.getMessage() + hint);
    }
}
