package org.accountability.rules.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.gate.Gate;
import org.accountability.rules.internal.gate.PackCheck;
import org.accountability.rules.internal.gate.PackReview;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.stages.Deadline;
import org.accountability.rules.internal.text.ProblemLog;

/**
 * Says everything that is wrong or odd in a rule pack, at once: what keeps it from being loaded, rules that can never
 * find anything, what is stated and never used, and scenarios that speak of rules that are not there.
 */
public final class Lint {
    private Lint() {}

    /**
     * Looks over the pack in {@code folder}.
     *
     * @return errors and warnings, each with its place, the first hundred and how many more there are; empty for a pack
     *     without any
     */
    public static List<Problem> of(Path folder) {
        return of(folder, RulePack.DEFAULT_DEADLINE);
    }

    /**
     * As {@link #of(Path)}.
     *
     * @param limit how long loading the pack may take, and looking it over
     */
    public static List<Problem> of(Path folder, Duration limit) {
        List<Problem> loaded = RulePack.load(folder, limit).problems();
        if (ProblemLog.isCutShort(loaded)) {
            return loaded;
        }
        Set<Problem> problems = new LinkedHashSet<>(loaded);
        Checked<List<Scenario>> scenarios = ScenarioFolder.read(folder);
        String place = folder.toString();
        problems.addAll(new Deadline(limit)
                .reading(
                        place,
                        () -> ProblemLog.of(
                                odd -> review(folder, scenarios.value().orElse(List.of()), odd)),
                        () -> "looking over " + place)
                .problems());
        problems.addAll(scenarios.problems());
        return ProblemLog.shown(place, List.copyOf(problems));
    }

    /** What was said when the pack was loaded is not said again. */
    private static Checked<PackText> review(Path folder, List<Scenario> scenarios, List<Problem> problems) {
        Optional<PackFiles> files = PackFiles.in(folder).value();
        if (files.isEmpty()) {
            return Checked.refused(List.of());
        }
        List<Problem> said = new ArrayList<>();
        Optional<PackText> text = PackText.read(files.get(), said);
        Map<String, RuleFile> rules = Gate.admit(files.get(), said);
        text.ifPresent(pack -> PackCheck.check(pack, rules, said));
        if (text.isPresent() && said.stream().noneMatch(Problem::isError)) {
            PackReview.review(text.get(), rules, problems);
        }
        text.ifPresent(pack -> problems.addAll(ScenarioCheck.problems(scenarios, pack)));
        return text.map(pack -> Checked.of(pack, problems)).orElseGet(() -> Checked.refused(problems));
    }
}
