package org.accountability.rules.internal.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.rules.internal.text.Nearest;

/**
 * The columns that a kind of table has.
 *
 * @param required those without which it is not read
 * @param optional those that may be missing
 */
public record CsvColumns(List<String> required, List<String> optional) {
    public CsvColumns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** At which position each known column stands, by the cells of the first row; notes what is wrong with it. */
    public Map<String, Integer> positions(List<Cell> header, ProblemList problems) {
        Map<String, Integer> positions = new HashMap<>();
        List<Cell> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Cell cell = header.get(i);
            if (!required.contains(cell.text()) && !optional.contains(cell.text())) {
                unknown.add(cell);
            } else if (positions.putIfAbsent(cell.text(), i) != null) {
                problems.error(cell.place(), "column " + cell.text() + " is given twice");
            }
        }
        for (String column : required) {
            if (!positions.containsKey(column)) {
                reportMissing(column, header.get(0), unknown, problems);
            }
        }
        for (Cell cell : unknown) {
            problems.warning(cell.place(), "column '" + cell.text() + "' is not known and not read");
        }
        return positions;
    }

    private static void reportMissing(String column, Cell first, List<Cell> unknown, ProblemList problems) {
        Optional<String> given =
                Nearest.to(column, unknown.stream().map(Cell::text).distinct().toList());
        Cell misspelt = given.flatMap(text -> unknown.stream()
                        .filter(cell -> cell.text().equals(text))
                        .findFirst())
                .orElse(null);
        if (misspelt == null) {
            problems.error(first.place(), "column " + column + " is missing");
        } else {
            problems.error(misspelt.place(), "column '" + misspelt.text() + "' is not known; is it " + column + "?");
            unknown.remove(misspelt);
        }
    }
}
