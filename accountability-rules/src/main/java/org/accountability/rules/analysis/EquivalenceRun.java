package org.accountability.rules.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.cells.Cells;

/** Holds one pack against another, cell by cell. */
final class EquivalenceRun {
    private final CheckedPack baseline;
    private final CheckedPack candidate;
    private final Set<SchoolYear> years;

    EquivalenceRun(CheckedPack baseline, CheckedPack candidate, Set<SchoolYear> years) {
        this.baseline = baseline;
        this.candidate = candidate;
        this.years = years;
    }

    Check run() {
        Found found = new Found();
        List<String> notCovered = new ArrayList<>();
        long cells = 0;
        for (SchoolYear year : years) {
            Cells common = CheckedPack.cells(List.of(baseline, candidate), year, notCovered);
            CellResults one = CellResults.of(baseline.pack(), year, common, (results, cell, determination) -> {});
            CellResults other = CellResults.of(candidate.pack(), year, common, (results, cell, determination) -> {});
            cells += one.possible();
            compare(one, other, found);
        }
        return new Check(
                years.stream().map(SchoolYear::spring).toList(),
                cells,
                found.faults(),
                List.of(),
                List.copyOf(new LinkedHashSet<>(notCovered)));
    }

    private static void compare(CellResults one, CellResults other, Found found) {
        for (int cell = 0; cell < one.count(); cell++) {
            if (!one.printsAs(other, cell)) {
                int differs = cell;
                found.add(
                        Fault.Kind.DIFFERENCE,
                        printed(one, cell) + " becomes " + printed(other, cell),
                        one.year(),
                        () -> one.scenario("As in the baseline", differs));
            }
        }
    }

    private static String printed(CellResults results, int cell) {
        return results.level(cell) + (results.isStarred(cell) ? " with a star" : "") + " ("
                + results.reason(cell).text() + ")";
    }
}
