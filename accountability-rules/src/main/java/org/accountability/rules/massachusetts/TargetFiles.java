package org.accountability.rules.massachusetts;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accountability.massachusetts.targets.GradeSpan;
import org.accountability.massachusetts.targets.GroupColumn;
import org.accountability.massachusetts.targets.StateTargets;
import org.accountability.massachusetts.targets.StudentSet;
import org.accountability.massachusetts.targets.TargetIndicator;
import org.accountability.massachusetts.targets.TargetResults;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.files.Cell;
import org.accountability.rules.internal.files.CorrectionsAlone;
import org.accountability.rules.internal.files.CsvColumns;
import org.accountability.rules.internal.files.CsvTable;
import org.accountability.rules.internal.files.FactsFile;
import org.accountability.rules.internal.files.ProblemList;
import org.accountability.rules.internal.files.ResultCells;
import org.accountability.rules.internal.files.WholeNumber;
import org.accountability.rules.internal.files.YearOfRows;
import org.accountability.rules.internal.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The files that target percentages are computed from: points, weights of the grade spans, and annual percentages of the
 * years before. Every row is used, or listed among the problems.
 */
public final class TargetFiles {
    private static final String SET = "student_set";
    private static final String SPAN = "grade_span";
    private static final String INDICATOR = "indicator";
    private static final String POINTS = "points";
    private static final String WEIGHT = "weight";
    private static final String ANNUAL = "annual";

    private static final CsvColumns OF_POINTS = new CsvColumns(
            List.of(ResultCells.YEAR, ResultCells.CODE, ResultCells.GROUP, SET, SPAN, INDICATOR, POINTS), List.of());
    private static final CsvColumns OF_SPANS =
            new CsvColumns(List.of(ResultCells.YEAR, ResultCells.CODE, SPAN, WEIGHT), List.of());
    private static final CsvColumns OF_ANNUALS =
            new CsvColumns(List.of(ResultCells.YEAR, ResultCells.CODE, ResultCells.GROUP, ANNUAL), List.of());

    private static final List<String> SETS =
            Arrays.stream(StudentSet.values()).map(Enum::name).toList();
    private static final List<String> SPANS =
            Arrays.stream(GradeSpan.values()).map(Enum::name).toList();
    private static final List<String> INDICATORS =
            TargetIndicator.all().stream().map(TargetIndicator::code).toList();
    /** Far more than any scale has; what the scale of the year has is judged with the other points. */
    private static final WholeNumber ANY_POINTS = new WholeNumber(POINTS, 0, 100);

    private final TargetResults.Builder results = TargetResults.of();
    private final List<OneFile> files = new ArrayList<>();
    private final List<Problem> ofFacts = new ArrayList<>();
    private @Nullable FactsFile facts;
    private String placeOfFacts = "";

    private TargetFiles() {}

    /** No files yet. */
    public static TargetFiles of() {
        return new TargetFiles();
    }

    /** Reads {@code school_year,org_code,student_group,student_set,grade_span,indicator,points}. */
    public TargetFiles points(Path file) {
        return read(file, OF_POINTS, OneFile::addPoints);
    }

    /** Reads {@code school_year,org_code,grade_span,weight}, in percent; an empty weight is that which the other leaves. */
    public TargetFiles spans(Path file) {
        return read(file, OF_SPANS, OneFile::addWeight);
    }

    /** Reads {@code school_year,org_code,student_group,annual}: annual percentages of years before. */
    public TargetFiles prior(Path file) {
        return read(file, OF_ANNUALS, OneFile::addAnnual);
    }

    /**
     * The target percentages that the files come to by the parameters of {@code pack}, or every problem in them.
     *
     * @throws IllegalStateException naming the parameter, if one is missing or cannot be read
     */
    public Checked<StateTargets> compute(RulePack pack) {
        return check().flatMap(pack::compute);
    }

    /**
     * Reads a facts file for its corrections on appeal. One of points or an annual percentage that is not given is refused,
     * and so is a file that corrects nothing; other entries are counted in a warning.
     */
    public TargetFiles facts(Path file) {
        Checked<FactsFile> read = FactsFile.read(file, TargetColumns.BY_SET_AND_SPAN);
        ofFacts.addAll(read.problems());
        read.value().ifPresent(found -> {
            facts = found;
            placeOfFacts = file.toString();
        });
        return this;
    }

    /** Takes corrections on appeal, which are applied to the numbers that they are of; after the files. */
    TargetFiles correctedBy(FactsFile facts) {
        facts.correct(results::concerns, results::correction);
        return this;
    }

    /** What the files say together, or every problem: first those of each file, then what does not fit together. */
    Checked<TargetResults> check() {
        List<Problem> problems = new ArrayList<>();
        files.forEach(file -> problems.addAll(file.ended()));
        problems.addAll(ofOtherYearsAlone());
        problems.addAll(ofFacts);
        if (facts != null) {
            problems.addAll(judge(facts));
            facts.correct(results::concerns, results::correction);
        }
        Checked<TargetResults> together = results.check();
        problems.addAll(together.problems());
        return together.value().map(sound -> Checked.of(sound, problems)).orElseGet(() -> Checked.refused(problems));
    }

    private List<Problem> judge(FactsFile given) {
        Set<SchoolYear> years = yearsOfPoints();
        Set<SchoolYear> ofUse = new TreeSet<>(years);
        years.forEach(year -> ofUse.add(year.minus(1)));
        return !given.years().isEmpty() && Collections.disjoint(given.years(), ofUse)
                ? List.of(Problem.error(placeOfFacts, YearOfRows.notOf(given.years(), years)))
                : new CorrectionsAlone(
                                placeOfFacts,
                                "target percentages",
                                results::concerns,
                                correction -> isOfTargets(correction, years))
                        .judge(given);
    }

    private static boolean isOfTargets(Correction correction, Set<SchoolYear> years) {
        return correction.column() != null
                ? years.contains(correction.year())
                : correction.measure().equals(Correction.ANNUAL_PERCENTAGE)
                        && years.stream().anyMatch(year -> year.minus(1).equals(correction.year()));
    }

    /** The school years that there are points of, in order. */
    Set<SchoolYear> yearsOfPoints() {
        Set<SchoolYear> years = new TreeSet<>();
        files.stream().filter(file -> file.columns.equals(OF_POINTS)).forEach(file -> years.addAll(file.years));
        return years;
    }

    /** Every file that no year with points has a row in; an annual percentage may be that of the year before. */
    private List<Problem> ofOtherYearsAlone() {
        Set<SchoolYear> judged = yearsOfPoints();
        List<Problem> found = new ArrayList<>();
        for (OneFile file : files) {
            Set<SchoolYear> ofUse = new TreeSet<>(judged);
            if (file.columns.equals(OF_ANNUALS)) {
                judged.forEach(of -> ofUse.add(of.minus(1)));
            }
            if (!file.years.isEmpty() && !judged.isEmpty() && Collections.disjoint(file.years, ofUse)) {
                found.add(Problem.error(file.name, YearOfRows.notOf(file.years, judged)));
            }
        }
        return found;
    }

    private TargetFiles read(Path path, CsvColumns columns, RowReader reader) {
        OneFile file = new OneFile(path.toString(), columns);
        Checked<SourceText> source = SourceText.read(path);
        file.problems.addAll(source.problems());
        source.value().ifPresent(text -> new CsvTable(text, columns, file.problems)
                .forEachRow(row -> reader.read(file, row)));
        files.add(file);
        return this;
    }

    private interface RowReader {
        void read(OneFile file, CsvTable.Row row);
    }

    /** One file as far as it can be read, and what is wrong with it. */
    private final class OneFile {
        private final ProblemList problems;
        private final ResultCells cells;
        private final String name;
        private final CsvColumns columns;
        private final Set<SchoolYear> years = new TreeSet<>();
        private int withoutNumber;
        private String firstWithoutNumber = "";

        OneFile(String name, CsvColumns columns) {
            this.name = name;
            this.columns = columns;
            problems = new ProblemList(name);
            cells = new ResultCells(problems);
        }

        List<Problem> ended() {
            if (withoutNumber > 0) {
                problems.warning(
                        firstWithoutNumber, "rows without a value are not used: " + withoutNumber + " from here on");
            }
            return problems.all();
        }

        void addPoints(CsvTable.Row row) {
            SchoolYear year = year(row);
            OrganizationCode organization = cells.organization(row);
            StudentGroup group = cells.group(row);
            StudentSet set = cells.word(row.cell(SET), "student set", StudentSet::parse, SETS);
            GradeSpan span = cells.word(row.cell(SPAN), "grade span", GradeSpan::parse, SPANS);
            TargetIndicator indicator =
                    cells.word(row.cell(INDICATOR), "indicator", TargetIndicator::parse, INDICATORS);
            Cell cell = row.cell(POINTS);
            Integer points = cells.whole(cell, ANY_POINTS);
            noteIfEmpty(cell);
            if (year != null
                    && organization != null
                    && group != null
                    && set != null
                    && span != null
                    && indicator != null) {
                GroupColumn column = new GroupColumn(organization, year, group, set, span);
                if (points != null) {
                    results.points(column, indicator, points, cell.place());
                } else if (cell.isSuppressed()) {
                    results.suppressedPoints(column, indicator, cell.place());
                }
            }
        }

        void addWeight(CsvTable.Row row) {
            SchoolYear year = year(row);
            OrganizationCode organization = cells.organization(row);
            GradeSpan span = cells.word(row.cell(SPAN), "grade span", GradeSpan::parse, SPANS);
            Cell cell = row.cell(WEIGHT);
            BigDecimal weight = cells.decimal(cell, WEIGHT);
            if (year != null && organization != null && span != null && weight != null) {
                results.spanWeight(organization, year, span, weight, cell.place());
            }
        }

        void addAnnual(CsvTable.Row row) {
            SchoolYear year = year(row);
            OrganizationCode organization = cells.organization(row);
            StudentGroup group = cells.group(row);
            Cell cell = row.cell(ANNUAL);
            BigDecimal annual = cells.decimal(cell, "annual percentage");
            noteIfEmpty(cell);
            if (year != null && organization != null && group != null && annual != null) {
                results.annual(organization, year, group, annual, cell.place());
            }
        }

        private @Nullable SchoolYear year(CsvTable.Row row) {
            SchoolYear given = cells.year(row);
            if (given != null) {
                years.add(given);
            }
            return given;
        }

        private void noteIfEmpty(Cell cell) {
            if (cell.isEmpty()) {
                firstWithoutNumber = withoutNumber == 0 ? cell.place() : firstWithoutNumber;
                withoutNumber++;
            }
        }
    }
}
