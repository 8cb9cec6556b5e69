package org.accountability.rules.internal.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.determination.LevelHistory;
import org.accountability.model.Checked;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.text.SourceText;
import org.jspecify.annotations.Nullable;

/** The levels of schools and districts in earlier years, which release from Levels 3 to 5 is judged by. Immutable. */
public final class LevelHistoryFile {
    private static final String YEAR = "school_year";
    private static final String CODE = "org_code";
    private static final String LEVEL = "level";
    private static final String DESIGNATED = "designated";
    private static final CsvColumns COLUMNS = new CsvColumns(List.of(YEAR, CODE, LEVEL), List.of(DESIGNATED));
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5", "none");
    private static final List<String> YES_OR_NO = List.of("yes", "no");

    private final List<Given> histories;

    private record Given(LevelHistory history, String place) {}

    private LevelHistoryFile(List<Given> histories) {
        this.histories = List.copyOf(histories);
    }

    /**
     * Reads the rows before {@code year}; later ones are counted in a warning.
     *
     * @param year the school year that is to be determined
     * @return the histories, or every problem in them
     */
    public static Checked<LevelHistoryFile> read(Path file, SchoolYear year) {
        return new Rows(file.toString(), year).read(file);
    }

    /** In the order of the file. */
    public List<LevelHistory> histories() {
        return histories.stream().map(Given::history).toList();
    }

    /** Adds every history to {@code state}, with the place it was read at. */
    public void addTo(StateYear.Builder state) {
        histories.forEach(given -> state.evidence(given.history(), given.place()));
    }

    /** Collects the rows of each organisation. */
    private static final class Rows {
        private final SchoolYear year;
        private final ProblemList problems;
        private final CellReader cells;
        private final CodeReader codes;
        private final Map<OrganizationCode, List<LevelHistory.Past>> past = new LinkedHashMap<>();
        private final Map<OrganizationCode, String> places = new LinkedHashMap<>();
        private final Map<OfYear, String> placesOfYears = new HashMap<>();
        private int later;
        private String firstLater = "";

        private record OfYear(OrganizationCode organization, SchoolYear year) {}

        Rows(String file, SchoolYear year) {
            this.year = year;
            this.problems = new ProblemList(file);
            this.cells = new CellReader(problems);
            this.codes = new CodeReader(cells);
        }

        Checked<LevelHistoryFile> read(Path path) {
            Checked<SourceText> source = SourceText.read(path);
            problems.addAll(source.problems());
            source.value().ifPresent(text -> new CsvTable(text, COLUMNS, problems).forEachRow(this::add));
            if (later > 0 && past.isEmpty()) {
                problems.error(path.toString(), "has no row of a school year before " + year);
            } else if (later > 0) {
                problems.warning(firstLater, "rows of " + year + " and later are not used: " + later + " from here on");
            }
            List<Given> histories = problems.errors() > 0 ? List.of() : histories();
            return Checked.of(new LevelHistoryFile(histories), problems.all());
        }

        private void add(CsvTable.Row row) {
            SchoolYear given = cells.schoolYear(row.cell(YEAR));
            OrganizationCode code = codes.either(row.cell(CODE), null);
            Level level = level(row.cell(LEVEL));
            Boolean designated = cells.word(row.cell(DESIGNATED), DESIGNATED, Rows::yesOrNo, YES_OR_NO);
            if (given == null || code == null || level == null) {
                return;
            }
            if (given.compareTo(year) >= 0) {
                firstLater = later == 0 ? row.cell(YEAR).place() : firstLater;
                later++;
                return;
            }
            boolean byDecision = designated == null ? LevelHistory.isByDecisionAlone(code, level) : designated;
            if (byDecision && !isDecided(level)) {
                problems.error(row.cell(DESIGNATED).place(), "nobody is placed in " + level + " by decision");
            } else if (!byDecision && LevelHistory.isByDecisionAlone(code, level)) {
                problems.error(
                        row.cell(DESIGNATED).place(),
                        (code.isSchool() ? "a school" : "a district") + " is in " + level
                                + " by decision alone; write yes");
            }
            String first = placesOfYears.putIfAbsent(
                    new OfYear(code, given), row.cell(CODE).place());
            if (first != null) {
                problems.error(row.cell(CODE).place(), code + " is given twice for " + given + "; first at " + first);
            }
            places.putIfAbsent(code, row.cell(CODE).place());
            past.computeIfAbsent(code, organization -> new ArrayList<>())
                    .add(new LevelHistory.Past(given, level, byDecision));
        }

        private List<Given> histories() {
            List<Given> histories = new ArrayList<>();
            past.forEach((code, years) -> {
                String place = places.getOrDefault(code, "");
                try {
                    histories.add(new Given(new LevelHistory(code, year, years), place));
                } catch (InvalidValueException incomplete) {
                    problems.error(place, incomplete);
                }
            });
            return histories;
        }

        private @Nullable Level level(Cell cell) {
            if (cell.isEmpty()) {
                problems.error(cell.place(), "level is missing; write none where it had none");
            }
            return cells.word(cell, LEVEL, Level::parse, LEVELS);
        }

        private static boolean isDecided(Level level) {
            return level == Level.LEVEL_4 || level == Level.LEVEL_5;
        }

        private static Optional<Boolean> yesOrNo(String text) {
            return YES_OR_NO.contains(text) ? Optional.of(text.equals("yes")) : Optional.empty();
        }
    }
}
