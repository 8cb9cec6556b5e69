package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.accountability.model.SchoolYear;
import org.accountability.rules.workbench.Check;
import org.accountability.rules.workbench.Check.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said of cells against every number that there is: rules of districts with cuts anywhere, and the same rules once
 * more, asked of each percentage and each rate to a tenth of a percent.
 */
class CheckAgainstEveryNumberTest {
    private static final Set<SchoolYear> YEAR = Set.of(SchoolYear.of(2019));

    private static final String RULES = """
            package massachusetts.system2018;

            import org.accountability.determination.Finding;
            import org.accountability.determination.Kind;
            import org.accountability.model.District;
            import org.accountability.model.GraduationRate;
            import org.accountability.model.StudentGroup;
            import org.accountability.policy.Parameter;
            import org.accountability.massachusetts.targets.TargetPercentage;

            rule "high"
                @Citation("made up for a test")
                @Status("ASSUMED")
                @InForce("2019-2025")
            when
                $percentage : TargetPercentage(group == StudentGroup.ALL, counting != null, counting >= %s)
            then
                insert(new Finding($percentage.organization(), Kind.CRITERION, "NOT_REQUIRING", "SUBSTANTIAL_PROGRESS"));
            end

            rule "low"
                @Citation("made up for a test")
                @Status("ASSUMED")
                @InForce("2019-2025")
            when
                $percentage : TargetPercentage(group == StudentGroup.ALL, counting != null, counting < %s)
            then
                insert(new Finding($percentage.organization(), Kind.CRITERION, "NOT_REQUIRING", "MODERATE_PROGRESS"));
            end

            rule "unknown"
                @Citation("made up for a test")
                @Status("ASSUMED")
            when
                $district : District($code : organization)
                not TargetPercentage(organization == $code, group == StudentGroup.ALL, counting != null)
            then
                insert(new Finding($district.organization(), Kind.CRITERION, "INSUFFICIENT_DATA", "INSUFFICIENT_DATA"));
            end

            rule "graduation"
                @Citation("made up for a test")
                @Status("ASSUMED")
            when
                Parameter(name == "GRADUATION_CUT", $cut : decimal)
                $rate : GraduationRate(group == StudentGroup.ALL, printed < $cut)
            then
                insert(new Finding($rate.organization(), Kind.CRITERION, "FOCUSED_TARGETED", "LOW_GRADUATION"));
            end
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    /** @param graduation in tenths of a percent */
    private record Cuts(int high, int low, int graduation) {
        EditedPack in(Path folder) {
            String percent = graduation / 10 + "." + graduation % 10;
            return EditedPack.ofClassification(folder, "districts")
                    .write(EditedPack.DISTRICTS, RULES.formatted(high, low))
                    .replace("parameters.yaml", "value: 66.7", "value: " + percent);
        }

        /** The rules that find something of a district, the one that settles it first. */
        List<String> found(@Nullable Integer percentage, @Nullable Integer rate) {
            List<String> found = new ArrayList<>();
            if (rate != null && rate < graduation) {
                found.add("graduation");
            }
            if (percentage != null && percentage >= high) {
                found.add("high");
            }
            if (percentage != null && percentage < low) {
                found.add("low");
            }
            if (percentage == null) {
                found.add("unknown");
            }
            return found;
        }

        /** What is printed: the most serious, and of two labels the first in the official order. */
        String printed(@Nullable Integer percentage, @Nullable Integer rate) {
            List<String> found = found(percentage, rate);
            return found.isEmpty() ? "nothing" : found.get(0);
        }

        /** Whether the one percentage and rate come to something more serious than the other. */
        boolean isWorse(
                @Nullable Integer percentage,
                @Nullable Integer rate,
                @Nullable Integer than,
                @Nullable Integer thanRate) {
            List<String> fromTheMildest = List.of("nothing", "unknown", "low", "graduation");
            String one = printed(percentage, rate).replace("high", "low");
            String other = printed(than, thanRate).replace("high", "low");
            return fromTheMildest.indexOf(one) > fromTheMildest.indexOf(other);
        }
    }

    @ParameterizedTest
    @CsvSource({"75, 75, 667", "75, 70, 667", "70, 75, 1", "0, 0, 1000", "101, 101, 0", "101, 0, 665"})
    void gapsOverlapsAndDeadRulesAreThoseOfEveryNumber(int high, int low, int graduation) {
        Cuts cuts = new Cuts(high, low, graduation);
        Set<String> expected = new TreeSet<>(List.of("dead graduation", "dead high", "dead low", "dead unknown"));
        everyDistrict((percentage, rate) -> {
            List<String> found = cuts.found(percentage, rate);
            found.forEach(rule -> expected.remove("dead " + rule));
            if (found.isEmpty()) {
                expected.add("gap");
            }
            if (found.contains("high") && found.contains("low")) {
                expected.add("overlap");
            }
            if (percentage != null && percentage < 100 && cuts.isWorse(percentage + 1, rate, percentage, rate)) {
                expected.add("worse when the target percentage of All students is higher");
            }
            if (rate != null && rate < 1000 && cuts.isWorse(percentage, rate + 1, percentage, rate)) {
                expected.add("worse when the graduation rate of All students is higher");
            }
        });

        Check check =
                Check.of(cuts.in(folder).folder(), YEAR, EditedPack.UNHURRIED).orElseThrow();

        assertThat(check.faults())
                .extracting(CheckAgainstEveryNumberTest::words)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"75, 75, 667", "76, 76, 667", "75, 75, 666", "50, 75, 667", "101, 101, 667"})
    void twoPacksDifferWhereTheyDoForAnyNumber(int high, int low, int graduation) {
        Cuts baseline = new Cuts(75, 75, 667);
        Cuts candidate = new Cuts(high, low, graduation);
        Set<String> expected = new TreeSet<>();
        everyDistrict((percentage, rate) -> {
            String before = baseline.printed(percentage, rate);
            String after = candidate.printed(percentage, rate);
            if (!before.equals(after)) {
                expected.add(before + " becomes " + after);
            }
        });

        Check check = Check.against(
                        baseline.in(folder).folder(), candidate.in(other).folder(), YEAR, EditedPack.UNHURRIED)
                .orElseThrow();

        assertThat(check.faults()).hasSameSizeAs(expected);
    }

    private static void everyDistrict(BiConsumer<@Nullable Integer, @Nullable Integer> told) {
        for (int percentage = -1; percentage <= 100; percentage++) {
            for (int rate = -1; rate <= 1000; rate++) {
                told.accept(percentage < 0 ? null : percentage, rate < 0 ? null : rate);
            }
        }
    }

    private static String words(Fault fault) {
        return switch (fault.kind()) {
            case GAP -> "gap";
            case OVERLAP -> "overlap";
            case DEAD_RULE -> "dead " + fault.what().replaceFirst("^rule \"(\\w+)\".*$", "$1");
            default -> fault.what().replaceFirst("^.* is never ", "");
        };
    }
}
