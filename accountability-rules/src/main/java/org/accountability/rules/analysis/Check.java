package org.accountability.rules.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accountability.determination.Topic;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;

/**
 * What a pack does with all that can be given of a school, and not with samples: its thresholds cut the input into cells
 * within which no rule tells one school from another, and it is run on a representative of every cell.
 *
 * <p>A cell has at most one participation rate, one graduation history and one fact of a kind: what several of them come
 * to is what each comes to alone, of which the most severe counts. Districts are not looked at. Rates are given as they
 * count: what makes a rate count, such as the size of its group, is not among the cells.
 *
 * @param years that were looked at
 * @param cells how many cells a school can be in, in all years; cells that contradict themselves are left out
 * @param faults what is wrong, or in which the two packs differ
 * @param claims how the level answers to what is given; empty where two packs were compared
 * @param notCovered what rules look at that no cell shows: where there is any, what is said holds only as far as they
 *     do not matter
 */
public record Check(List<Integer> years, long cells, List<Fault> faults, List<Claim> claims, List<String> notCovered) {
    /** The most cells of one year that are tried. */
    public static final long MOST_CELLS = 5_000_000;

    public Check {
        years = List.copyOf(years);
        faults = List.copyOf(faults);
        claims = List.copyOf(claims);
        notCovered = List.copyOf(notCovered);
    }

    /** Checks the pack in {@code folder} in all the years it is in force in. */
    public static Checked<Check> of(Path folder) {
        return of(folder, Set.of(), RulePack.DEFAULT_DEADLINE);
    }

    /**
     * Checks the pack in {@code folder}.
     *
     * @param years to look at; all that the pack is in force in where there are none
     * @param limit how long compiling it may take, and each run of some thousand cells
     * @return refused where the pack cannot be loaded, is not one of levels, is not in force in a year, or has too many cells
     */
    public static Checked<Check> of(Path folder, Set<SchoolYear> years, Duration limit) {
        return CheckedPack.load(folder, limit).flatMap(pack -> {
            Set<SchoolYear> asked = years.isEmpty() ? pack.years() : new TreeSet<>(years);
            List<Problem> problems = problems(List.of(pack), asked);
            return problems.isEmpty()
                    ? Checked.of(new CheckRun(pack, asked).run(), List.of())
                    : Checked.refused(problems);
        });
    }

    /**
     * Looks for a cell, of those that the thresholds of both packs cut together, in which the two print something else.
     *
     * @param baseline the folder of one
     * @param candidate the folder of the other
     * @param years to look at; all that both packs are in force in where there are none
     * @param limit how long compiling a pack may take, and each run of some thousand cells
     * @return a difference for every transition, its scenario as the baseline has it; refused as {@link #of} is
     */
    public static Checked<Check> against(Path baseline, Path candidate, Set<SchoolYear> years, Duration limit) {
        return CheckedPack.load(baseline, limit)
                .flatMap(one -> CheckedPack.load(candidate, limit).flatMap(other -> {
                    Set<SchoolYear> asked = years.isEmpty() ? inBoth(one, other) : new TreeSet<>(years);
                    List<Problem> problems = problems(List.of(one, other), asked);
                    return problems.isEmpty()
                            ? Checked.of(new EquivalenceRun(one, other, asked).run(), List.of())
                            : Checked.refused(problems);
                }));
    }

    private static Set<SchoolYear> inBoth(CheckedPack one, CheckedPack other) {
        Set<SchoolYear> years = new TreeSet<>(one.years());
        years.retainAll(other.years());
        return years;
    }

    private static List<Problem> problems(List<CheckedPack> packs, Set<SchoolYear> years) {
        Set<Problem> problems = new LinkedHashSet<>();
        for (CheckedPack pack : packs) {
            Topic first = pack.pack().topics().get(0);
            if (!first.equals(Topic.LEVEL)) {
                problems.add(Problem.error(
                        pack.pack().name(),
                        "begins with " + first.code() + ", and only packs of levels can be checked"));
            }
        }
        if (!problems.isEmpty()) {
            return List.copyOf(problems);
        }
        for (SchoolYear year : years) {
            packs.stream()
                    .filter(pack -> !pack.pack().covers(year))
                    .forEach(pack -> problems.add(pack.pack().notCovered(year)));
            if (problems.isEmpty()) {
                long cells = CheckedPack.cells(packs, year, new ArrayList<>()).count();
                if (cells > MOST_CELLS) {
                    problems.add(Problem.error(
                            "school year " + year,
                            "has " + cells + " cells, and at most " + MOST_CELLS + " are tried"));
                }
            }
        }
        return List.copyOf(problems);
    }
}
