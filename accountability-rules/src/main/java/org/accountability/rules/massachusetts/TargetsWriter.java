package org.accountability.rules.massachusetts;

import java.util.Map;
import java.util.TreeMap;
import org.accountability.massachusetts.targets.ColumnPercentage;
import org.accountability.massachusetts.targets.StateTargets;
import org.accountability.massachusetts.targets.TargetPercentage;
import org.accountability.policy.Status;
import org.accountability.rules.internal.files.CsvText;

/** Target percentages as the files that {@code target-percentage} writes. The same ones always give the same bytes. */
final class TargetsWriter {
    private TargetsWriter() {}

    /** Every file by its name: {@code columns.csv} and {@code target_percentage.csv}. */
    static Map<String, String> files(StateTargets targets) {
        Map<String, String> files = new TreeMap<>();
        files.put("columns.csv", columns(targets));
        files.put("target_percentage.csv", percentages(targets));
        return files;
    }

    private static String columns(StateTargets targets) {
        CsvText csv = new CsvText()
                .row(
                        "school_year",
                        "org_code",
                        "student_group",
                        "student_set",
                        "grade_span",
                        "earned",
                        "possible",
                        "percentage");
        for (TargetPercentage group : targets.all()) {
            for (ColumnPercentage column : group.columns()) {
                if (column instanceof ColumnPercentage.Earned earned) {
                    begin(csv, group)
                            .cell(earned.set())
                            .cell(earned.span())
                            .cell(earned.earned())
                            .cell(earned.possible())
                            .cell(earned.whole())
                            .endRow();
                }
            }
        }
        return csv.toString();
    }

    private static String percentages(StateTargets targets) {
        CsvText csv = new CsvText()
                .row("school_year", "org_code", "student_group", "annual", "cumulative", "label", "status");
        for (TargetPercentage group : targets.all()) {
            begin(csv, group)
                    .cell(group.annualWhole())
                    .cell(group.cumulativeWhole())
                    .cell(group.label() == null ? null : group.label().printed())
                    .cell(statusOrWhyNone(group))
                    .endRow();
        }
        return csv.toString();
    }

    /** How sure the percentage is; of a group without one, why it has none. */
    private static String statusOrWhyNone(TargetPercentage group) {
        String because = group.notComputedBecause();
        Status status = group.weakestStatus();
        return because == null ? status.name() : because;
    }

    private static CsvText begin(CsvText csv, TargetPercentage group) {
        return csv.cell(group.year())
                .cell(group.organization())
                .cell(group.group().name());
    }
}
