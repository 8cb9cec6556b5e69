package org.accountability.rules.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.accountability.model.Counted;
import org.accountability.rules.RulePack;
import org.accountability.rules.massachusetts.ReplayFiles;
import org.accountability.rules.massachusetts.ReplayReport;
import org.accountability.rules.massachusetts.ReplayedRow;
import org.accountability.rules.massachusetts.RowClass;

/** Assertions about one rule, and about what was published. They need no other library. */
public final class PackAssertions {
    private PackAssertions() {}

    /**
     * Asks one rule, whatever the others find.
     *
     * <pre>{@code
     * verifyThat(pack, "A school among the lowest performing schools is in Level 3")
     *         .given(School.of("00350072").percentile(20))
     *         .inYear(2013)
     *         .finds(Level.LEVEL_3);
     * }</pre>
     *
     * @param rule its name
     * @throws IllegalArgumentException if the pack has no rule of this name, with the nearest that it has
     */
    public static RuleVerifier verifyThat(RulePack pack, String rule) {
        return RuleVerifier.of(pack, rule);
    }

    /**
     * Asserts that {@code pack} comes to what was published: level, star and reason of every row that can prove
     * anything, as the command {@code replay} does.
     *
     * @param schools DESE's file of schools of one year
     * @param districts that of districts
     * @throws AssertionError with every row that comes out otherwise
     * @throws org.accountability.model.InvalidInputException if the files cannot be used
     */
    public static void assertReplays(RulePack pack, Path schools, Path districts) {
        ReplayReport report = ReplayFiles.of(schools, districts).replay(pack).orElseThrow();
        List<ReplayedRow> differences = report.differences().stream()
                .filter(row -> row.rowClass() == RowClass.NUMBERS || row.rowClass() == RowClass.FLAG)
                .toList();
        if (!differences.isEmpty()) {
            throw new AssertionError(Counted.of(differences.size(), "row differs", "rows differ")
                    + " from the published ones of " + report.year()
                    + differences.stream().map(PackAssertions::told).collect(Collectors.joining()));
        }
    }

    private static String told(ReplayedRow row) {
        return "\n  " + row.published().place() + ": " + row.computed() + "; published is "
                + row.published().levelText() + ", " + row.published().reason();
    }
}
