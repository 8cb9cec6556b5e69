package org.accountability.rules.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePacks;

/**
 * The behaviour of a pack on every distinguishable input of a school or district, not on samples. The pack's thresholds
 * cut the input into cells within which no rule distinguishes two inputs, and the pack is run on a representative of
 * every cell. The first question is the pack's first topic, such as the level: of schools, then of districts, for which
 * a school stands that comes out in each of the ways in which schools do. Then the determinations that follow from it
 * are asked, in cells of the inputs that their own rules read, and of each way in which all other inputs decide the
 * first topic.
 *
 * <p>A cell has at most one rate, one graduation history and one fact of a kind: what several of them come to is what
 * each comes to alone, of which the most severe counts. The schools of a district are alike. Rates are given as they
 * count: what makes a rate count, such as the size of its group, is not among the cells.
 *
 * @param years that were looked at
 * @param cells how many cells a school or a district can be in, in all years; cells that contradict themselves are left
 *     out
 * @param faults what is wrong, or in which the two packs differ
 * @param declaredGaps gaps that the pack itself declares, with its reason: no faults. As those among the faults, they
 *     name the rules no longer in force that would have applied
 * @param claims how the outcomes answer to what is given; empty where two packs were compared
 * @param notCovered what rules look at that no cell shows: where there is any, what is said holds only as far as they
 *     do not matter; or why nothing was checked
 * @param notAsked the codes of the topics that the pack has besides, of which nothing is said
 */
public record Check(
        List<Integer> years,
        long cells,
        List<Fault> faults,
        List<String> declaredGaps,
        List<Claim> claims,
        List<String> notCovered,
        List<String> notAsked) {
    /**
     * A statement on how the level answers to its input, true in all cells or false in some.
     *
     * @param sentence what is claimed
     * @param falseIn the years in which it is false; empty where it holds
     * @param counterExample two cases, each as the pack has it, that differ in one thing alone; nothing where the claim
     *     holds
     */
    public record Claim(String sentence, List<Integer> falseIn, Optional<String> counterExample) {
        public Claim {
            falseIn = List.copyOf(falseIn);
        }

        /** Whether the statement is true in all cells. */
        public boolean holds() {
            return falseIn.isEmpty();
        }

        @Override
        public String toString() {
            return (holds() ? "true: " : "false in " + falseIn + ": ") + sentence;
        }
    }

    /**
     * A fault that a check found in a pack.
     *
     * @param kind what is wrong
     * @param what it is, in words
     * @param years in which, such as {@code [2012, 2013]}
     * @param cells how many cells show it
     * @param scenario a case that shows it, as a pack's scenarios are written; it expects what the pack comes to, of two packs
     *     the baseline; empty where no input shows it
     */
    public record Fault(Kind kind, String what, String years, long cells, String scenario) {
        /** A kind of fault. */
        public enum Kind {
            /** No rule finds anything. */
            GAP,
            /** Two rules that judge by the same values give two outcomes, or one for two reasons. */
            OVERLAP,
            /** A rule finds nothing in any cell. */
            DEAD_RULE,
            /** A reason is found and never printed. */
            REASON_NEVER_PRINTED,
            /** The level or another outcome is worse where a number is higher. */
            WORSE_WHEN_HIGHER,
            /** Two packs give different outcomes. */
            DIFFERENCE
        }

        @Override
        public String toString() {
            return kind + ": " + what + " (" + years + (cells == 0 ? "" : ", cells: " + cells) + ")";
        }
    }

    /** The most cells of schools, or of districts, that are tried in one year. */
    public static final long MOST_CELLS = 5_000_000;

    /** The number of cells after which no other year is begun: over twice those of a bundled pack. */
    static final long MOST_BEFORE_ANOTHER_YEAR = 2_500_000;

    public Check {
        years = List.copyOf(years);
        faults = List.copyOf(faults);
        declaredGaps = List.copyOf(declaredGaps);
        claims = List.copyOf(claims);
        notCovered = List.copyOf(notCovered);
        notAsked = List.copyOf(notAsked);
    }

    /** Checks the pack in {@code folder} in all the years it is in force in. */
    public static Checked<Check> of(Path folder) {
        return of(folder, Set.of(), RulePacks.DEFAULT_DEADLINE);
    }

    /**
     * Checks the pack in {@code folder}.
     *
     * @param years to look at; all that the pack is in force in where there are none
     * @param limit how long compiling it may take, and each run of some thousand cells
     * @return of no cell, which it says, where the pack does not begin with what schools or districts come to; refused where
     *     the pack cannot be loaded, is not in force in a year, or has too many cells
     */
    public static Checked<Check> of(Path folder, Set<SchoolYear> years, Duration limit) {
        return CheckedPack.load(folder, limit).flatMap(pack -> {
            Set<SchoolYear> asked = years.isEmpty() ? pack.years() : new TreeSet<>(years);
            List<Problem> problems = notCovered(List.of(pack), asked);
            if (!problems.isEmpty()) {
                return Checked.refused(problems);
            }
            return isAsked(pack) ? new CheckRun(pack, asked).run() : Checked.of(ofNothing(pack, asked), List.of());
        });
    }

    /**
     * Returns the cells, cut by the thresholds of both packs together, in which the two print different answers.
     *
     * @param baseline the folder of one
     * @param candidate the folder of the other
     * @param years to look at; all that both packs are in force in where there are none
     * @param limit how long compiling a pack may take, and each run of some thousand cells
     * @return a difference for every transition, its scenario as the baseline has it; refused where one of them cannot be
     *     checked, and where the two begin with other topics
     */
    public static Checked<Check> against(Path baseline, Path candidate, Set<SchoolYear> years, Duration limit) {
        return CheckedPack.load(baseline, limit)
                .flatMap(one -> CheckedPack.load(candidate, limit).flatMap(other -> {
                    Set<SchoolYear> asked = years.isEmpty() ? inBoth(one, other) : new TreeSet<>(years);
                    List<Problem> problems = new ArrayList<>(notCovered(List.of(one, other), asked));
                    Stream.of(one, other)
                            .filter(pack -> !isAsked(pack))
                            .forEach(pack ->
                                    problems.add(Problem.error(pack.pack().name(), whyNotAsked(pack))));
                    if (problems.isEmpty()) {
                        problems.addAll(unlike(one, other));
                    }
                    return problems.isEmpty() ? new EquivalenceRun(one, other, asked).run() : Checked.refused(problems);
                }));
    }

    private static Set<SchoolYear> inBoth(CheckedPack one, CheckedPack other) {
        Set<SchoolYear> years = new TreeSet<>(one.years());
        years.retainAll(other.years());
        return years;
    }

    private static boolean isAsked(CheckedPack pack) {
        return !pack.questions().isEmpty() && pack.questions().get(0).isFirst();
    }

    private static String whyNotAsked(CheckedPack pack) {
        return "begins with " + pack.pack().topics().get(0).code()
                + ", and only what schools or districts come to can be checked";
    }

    private static Check ofNothing(CheckedPack pack, Set<SchoolYear> years) {
        return new Check(
                years.stream().map(SchoolYear::spring).toList(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of("everything, since " + pack.pack().name() + " " + whyNotAsked(pack)),
                pack.notAsked(List.of()));
    }

    private static List<Problem> notCovered(List<CheckedPack> packs, Set<SchoolYear> years) {
        return years.stream()
                .flatMap(year -> packs.stream()
                        .map(CheckedPack::pack)
                        .filter(pack -> !pack.covers(year))
                        .map(pack -> pack.notCovered(year)))
                .distinct()
                .toList();
    }

    private static List<Problem> unlike(CheckedPack one, CheckedPack other) {
        return first(one).equals(first(other))
                ? List.of()
                : List.of(Problem.error(
                        other.pack().name(),
                        "begins with " + first(other) + ", and " + one.pack().name() + " with " + first(one)
                                + ", so that the two cannot be compared"));
    }

    private static String first(CheckedPack pack) {
        return pack.questions().get(0).asked();
    }
}
