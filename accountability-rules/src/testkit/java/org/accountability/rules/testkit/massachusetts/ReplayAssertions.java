package org.accountability.rules.testkit.massachusetts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.accountability.model.internal.Counted;
import org.accountability.rules.RulePack;
import org.accountability.rules.massachusetts.ReplayFiles;
import org.accountability.rules.massachusetts.ReplayReport;
import org.accountability.rules.massachusetts.ReplayReport.ReplayedRow;
import org.accountability.rules.massachusetts.ReplayReport.RowClass;

/** Assertions about what Massachusetts published. They need no other library. */
public final class ReplayAssertions {
    private ReplayAssertions() {}

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
                    + differences.stream().map(ReplayAssertions::told).collect(Collectors.joining()));
        }
    }

    private static String told(ReplayedRow row) {
        return "\n  " + row.published().place() + ": " + row.computed() + "; published is "
                + row.published().levelText() + ", " + row.published().reason();
    }
}
