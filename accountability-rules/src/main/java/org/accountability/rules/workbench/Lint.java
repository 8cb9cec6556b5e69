package org.accountability.rules.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.execution.Deadline;
import org.accountability.rules.internal.loading.PackLoader;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.pack.PackFormat;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.text.ProblemLog;
import org.accountability.rules.internal.validation.PackReview;

/**
 * Finds everything that is wrong or odd in a rule pack, at once. The problems are those that keep it from being loaded,
 * rules that can never find anything, statements that are never used, and scenarios that name rules that the pack does
 * not have.
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
        return of(folder, RulePacks.DEFAULT_DEADLINE);
    }

    /**
     * Returns the problems of the pack in {@code folder}; see {@link #of(Path)}.
     *
     * @param limit how long loading the pack may take, and looking it over
     */
    public static List<Problem> of(Path folder, Duration limit) {
        PackLoader loader = new PackLoader(folder, limit);
        List<Problem> loaded = loader.load().problems();
        if (ProblemLog.isCutShort(loaded) || isOfUnknownFormat(folder)) {
            return loaded;
        }
        Set<Problem> problems = new LinkedHashSet<>(loaded);
        boolean isWhole = loaded.stream().noneMatch(Problem::isError);
        Checked<List<Scenario>> scenarios = loader.text()
                .map(pack -> ScenarioFolder.read(folder, pack, isWhole))
                .orElseGet(() -> ScenarioFolder.read(folder));
        String place = folder.toString();
        if (isWhole) {
            loader.text().ifPresent(pack -> problems.addAll(reviewed(folder, pack, limit)));
        }
        problems.addAll(scenarios.problems());
        return ProblemLog.shown(place, List.copyOf(problems));
    }

    /** Returns an error, under the name of the pack, for each topic that identifies and that no other releases from. */
    public static List<Problem> withoutExit(RulePack pack) {
        return ExitCheck.problems(pack);
    }

    /** Its scenarios may be of another format too. */
    private static boolean isOfUnknownFormat(Path folder) {
        return new PackFolder(folder)
                .read(PackFiles.DESCRIPTION)
                .flatMap(PackFolder::parse)
                .value()
                .flatMap(PackFormat::refusal)
                .isPresent();
    }

    private static List<Problem> reviewed(Path folder, PackText pack, Duration limit) {
        String place = folder.toString();
        return new Deadline(limit)
                .reading(
                        place,
                        () -> ProblemLog.of(odd -> {
                            PackReview.review(pack, odd);
                            odd.addAll(UnreadFiles.in(folder, pack));
                            return Checked.of(pack, odd);
                        }),
                        () -> "looking over " + place)
                .problems();
    }
}
