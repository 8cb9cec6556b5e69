package org.accountability.rules.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.model.Problem;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.gate.Gate;
import org.accountability.rules.internal.gate.PackReview;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;

/**
 * Says everything that is wrong or odd in a rule pack, at once: what keeps it from being loaded, rules that can never
 * find anything, what is stated and never used, and scenarios that speak of rules that are not there.
 */
public final class Lint {
    private Lint() {}

    /**
     * Looks over the pack in {@code folder}.
     *
     * @return errors and warnings, each with its place; empty for a pack without any
     */
    public static List<Problem> of(Path folder) {
        return of(folder, RulePack.DEFAULT_DEADLINE);
    }

    /**
     * As {@link #of(Path)}.
     *
     * @param limit how long compiling the pack may take
     */
    public static List<Problem> of(Path folder, Duration limit) {
        LinkedHashSet<Problem> problems =
                new LinkedHashSet<>(RulePack.load(folder, limit).problems());
        PackFiles.in(folder).value().ifPresent(files -> problems.addAll(review(files)));
        problems.addAll(ScenarioFolder.read(folder).problems());
        return List.copyOf(problems);
    }

    /** What was said when the pack was loaded is not said again. */
    private static List<Problem> review(PackFiles files) {
        List<Problem> said = new ArrayList<>();
        Optional<PackText> text = PackText.read(files, said);
        Map<String, RuleFile> rules = Gate.admit(files, said);
        List<Problem> problems = new ArrayList<>();
        if (text.isPresent() && said.stream().noneMatch(Problem::isError)) {
            PackReview.review(text.get(), rules, problems);
        }
        text.ifPresent(pack -> problems.addAll(ScenarioCheck.problems(
                ScenarioFolder.read(Path.of(pack.files().folder())).value().orElse(List.of()), pack)));
        return problems;
    }
}
