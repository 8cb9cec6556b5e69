package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.accountability.massachusetts.ppi.StateResults.Builder.Rows;
import org.accountability.massachusetts.ppi.StateResults.Builder.TypeInYear;
import org.accountability.model.AppliedCorrections;
import org.accountability.model.Checked;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.PublishedPoints;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentsAtLevel;
import org.jspecify.annotations.Nullable;

/**
 * Judges collected results: what cannot be, what is given twice, and what contradicts something else. Each problem names
 * the organisation, year, group, measure and value. They come in the order of these, whatever the order of the rows.
 */
final class ResultsCheck {
    private static final int MOST_POINTS = 100;
    /** More than any state has at one performance level; ten times as many still are a whole number. */
    private static final int MOST_STUDENTS = 10_000_000;

    /** Rates that levels are told from, in whole percents. */
    private static final Set<MeasureKind> KEPT_FINER =
            EnumSet.of(MeasureKind.PARTICIPATION, MeasureKind.GRADUATION_4YR, MeasureKind.GRADUATION_5YR);

    private final StateResults.Builder collected;
    private final SchoolYear year;
    private final List<Found> found = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<OrganizationCode> organizations;
    private final Map<OrganizationCode, Integer> positions = new HashMap<>();
    private final ResultColumns columns;
    private final Map<String, Repeated> repeated = new HashMap<>();
    private final Map<StateResults.Measured, BigDecimal> finer = new HashMap<>();
    private final AppliedCorrections corrections;
    private long notUsed;
    private long rounded;
    private @Nullable OrganizationCode last;
    private int lastPosition;

    ResultsCheck(StateResults.Builder collected) {
        this.collected = collected;
        this.year = collected.year();
        this.corrections = new AppliedCorrections(collected.corrections(), List.of());
        TreeSet<OrganizationCode> codes = new TreeSet<>();
        int firstYear = year.spring();
        for (Rows<? extends Reported> batch : collected.reported()) {
            OrganizationCode before = null;
            for (Reported row : batch.rows()) {
                // Rows of one organisation mostly follow each other.
                if (!row.organization().equals(before)) {
                    before = row.organization();
                    codes.add(before);
                }
                firstYear = Math.min(firstYear, row.year().spring());
            }
        }
        organizations = List.copyOf(codes);
        for (int i = 0; i < organizations.size(); i++) {
            positions.put(organizations.get(i), i);
        }
        columns = new ResultColumns(organizations.size(), firstYear, year.spring());
    }

    /** A problem, with the words that it is sorted by. */
    private record Found(String cell, Problem problem) {}

    /** A cell that was given more than once, with what it was given as. */
    private record Repeated(String place, List<BigDecimal> values) {}

    Checked<StateResults> run() {
        for (Rows<? extends Reported> batch : collected.reported()) {
            for (int i = 0; i < batch.rows().size(); i++) {
                enter(corrected(batch, i), batch, i);
            }
        }
        repeated.forEach((cell, given) -> addProblem(
                cell,
                given.place(),
                "is given " + given.values().size() + " times: "
                        + given.values().stream()
                                .sorted()
                                .map(BigDecimal::toString)
                                .collect(Collectors.joining(", "))
                        + placed(
                                "; first at ",
                                firstPlace(row -> isOfUse(row) && row.cell().equals(cell)))));
        corrections.problems().forEach(problem -> found.add(new Found(problem.place(), problem)));
        corrections
                .notFound()
                .forEach(
                        placed -> found.add(new Found(placed.correction().cell(), AppliedCorrections.refusal(placed))));
        new DuplicateCpiCheck(columns, organizations).forEach(this::refuseCountedAndGiven);
        List<Map<Integer, SchoolType>> types = types();
        if (notUsed > 0) {
            warnings.add(
                    Problem.warning("results", "those of school years after " + year + " are not used: " + notUsed));
        }
        if (rounded > 0) {
            warnings.add(Problem.warning(
                    "results", "those with more than one decimal are rounded half-up to one, as printed: " + rounded));
        }
        List<Problem> problems = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparing(Found::cell)
                        .thenComparing(one -> one.problem().message()))
                .forEach(one -> problems.add(one.problem()));
        problems.addAll(warnings);
        return Checked.of(
                new StateResults(
                        year,
                        organizations,
                        positions,
                        columns,
                        types,
                        collected.closed(),
                        collected.isPartOfState(),
                        batchesOfPoints(),
                        finer,
                        corrections.found()),
                problems);
    }

    private Reported corrected(Rows<? extends Reported> batch, int at) {
        Reported row = batch.rows().get(at);
        return corrections.concern(row.organization()) && row.year().compareTo(year) <= 0
                ? corrections.correct(row, batch.place(at, row))
                : row;
    }

    /** What the scale of their year will be held against; other rows need not be kept. */
    private List<Rows<? extends Reported>> batchesOfPoints() {
        List<Rows<? extends Reported>> batches = new ArrayList<>();
        for (Rows<? extends Reported> batch : collected.reported()) {
            if (batch.rows().stream().anyMatch(PublishedPoints.class::isInstance)) {
                batches.add(batch);
            }
        }
        return batches;
    }

    private void refuseCountedAndGiven(Measure given) {
        String place = firstPlace(row -> row.cell().equals(given.cell()));
        String counted = firstPlace(row -> row instanceof StudentsAtLevel students
                && students.organization().equals(given.organization())
                && students.year().equals(given.year())
                && students.group() == given.group()
                && students.subject() == given.subject());
        addProblem(
                given.cell(),
                place == null ? given.cell() : place,
                "is given, and counts per performance level that it follows from are given too"
                        + placed(", at ", counted));
    }

    private boolean isOfUse(Reported row) {
        return row.year().compareTo(year) <= 0 && refusal(row).isEmpty();
    }

    /** Where the first such row was read; {@code null} where rows have no places. */
    private @Nullable String firstPlace(Predicate<Reported> asked) {
        for (Rows<? extends Reported> batch : collected.reported()) {
            for (int i = 0; i < batch.rows().size(); i++) {
                if (asked.test(batch.rows().get(i))) {
                    return batch.places() == null
                            ? null
                            : batch.place(i, batch.rows().get(i));
                }
            }
        }
        return null;
    }

    private static String placed(String words, @Nullable String place) {
        return place == null ? "" : words + place;
    }

    private void enter(Reported row, Rows<? extends Reported> batch, int place) {
        Optional<String> refusal = refusal(row);
        if (refusal.isPresent()) {
            addProblem(row.cell(), batch.place(place, row), refusal.get());
            return;
        }
        if (row.year().compareTo(year) > 0) {
            notUsed++;
            return;
        }
        int column = column(row);
        noteRounding(row);
        int value = held(row);
        int students = students(row);
        int cellRow = ResultColumns.row(position(row.organization()), row.group());
        if (row instanceof Measure measure && KEPT_FINER.contains(measure.kind())) {
            keepFiner(
                    measure, value, new StateResults.Measured(column, row.year().spring(), cellRow));
        }
        if (!columns.put(column, row.year().spring(), cellRow, value, students)) {
            int first = columns.value(column, row.year().spring(), cellRow);
            repeated.computeIfAbsent(
                            row.cell(),
                            cell -> new Repeated(batch.place(place, row), new ArrayList<>(List.of(shown(row, first)))))
                    .values()
                    .add(shown(row, value));
        }
    }

    private void keepFiner(Measure measure, int tenths, StateResults.Measured measured) {
        if (measure.value().compareTo(Tenths.decimal(tenths)) != 0) {
            finer.putIfAbsent(measured, measure.value());
        }
    }

    /** How many students are behind it; {@link Tenths#NONE} where not known. */
    static int students(Reported row) {
        return row instanceof Measure measure && measure.students() != null ? measure.students() : Tenths.NONE;
    }

    static int column(Reported row) {
        if (row instanceof Measure measure) {
            return ResultColumns.column(measure.kind(), measure.subject());
        } else if (row instanceof StudentsAtLevel students) {
            return ResultColumns.column(students.level(), students.subject());
        } else if (row instanceof PublishedPoints points) {
            return ResultColumns.column(points.indicator());
        }
        return ResultColumns.column(((PublishedPpi) row).kind());
    }

    /** As it is held: in tenths, or whole. */
    static int held(Reported row) {
        if (row instanceof Measure measure) {
            return measure.kind().isWhole() ? measure.value().intValueExact() : Tenths.of(measure.value());
        } else if (row instanceof StudentsAtLevel students) {
            return students.students();
        } else if (row instanceof PublishedPoints points) {
            return points.points();
        }
        return ((PublishedPpi) row).ppi();
    }

    /** Participation enters no index: what is told from it is rounded once, to whole percents. */
    private void noteRounding(Reported row) {
        if (row instanceof Measure measure
                && !measure.kind().isWhole()
                && measure.kind() != MeasureKind.PARTICIPATION
                && measure.value().scale() > 1
                && measure.value().compareTo(Tenths.decimal(Tenths.of(measure.value()))) != 0) {
            rounded++;
        }
    }

    private static BigDecimal shown(Reported row, int value) {
        return row instanceof Measure measure && !measure.kind().isWhole()
                ? Tenths.decimal(value)
                : BigDecimal.valueOf(value);
    }

    /** Why a row cannot be, with its value; nothing where it can. */
    private static Optional<String> refusal(Reported row) {
        if (!row.group().reportedIn(row.year())) {
            return Optional.of(
                    "in " + row.year() + " there was no group " + row.group().label());
        }
        if (row instanceof Measure measure) {
            return refusal(measure);
        } else if (row instanceof StudentsAtLevel students) {
            return refusal(
                    students.students() < 0 || students.students() > MOST_STUDENTS,
                    students.students(),
                    "must be from 0 to " + MOST_STUDENTS);
        } else if (row instanceof PublishedPpi ppi) {
            return ppi.kind() == PublishedPpi.Kind.ANNUAL
                    ? refusal(ppi.ppi() < 0, ppi.ppi(), "must be 0 or more")
                    : refusal(ppi.ppi() < 0 || ppi.ppi() > MOST_POINTS, ppi.ppi(), "must be from 0 to " + MOST_POINTS);
        }
        // Which of them there are is a parameter, so points are judged again with the rules.
        int points = ((PublishedPoints) row).points();
        return refusal(points < 0 || points > MOST_POINTS, points, "must be from 0 to " + MOST_POINTS);
    }

    private static Optional<String> refusal(Measure measure) {
        MeasureKind kind = measure.kind();
        Optional<String> subject = kind.refuses(measure.subject());
        if (subject.isPresent()) {
            return Optional.of("'" + measure.value() + "' " + subject.get());
        }
        Optional<String> value = kind.refuses(measure.value());
        if (value.isPresent()) {
            return Optional.of("'" + measure.value() + "' " + value.get());
        }
        Integer students = measure.students();
        if (students != null && students < 0) {
            return Optional.of("'" + students + "' students (n) must be 0 or more");
        }
        boolean isBaselineYear = kind == MeasureKind.CPI_BASELINE_YEAR || kind == MeasureKind.DROPOUT_BASELINE_YEAR;
        if (isBaselineYear && measure.value().intValueExact() > measure.year().spring()) {
            return Optional.of(
                    "'" + measure.value() + "' must not be after the year " + measure.year() + " that it is given for");
        }
        return Optional.empty();
    }

    private static Optional<String> refusal(boolean impossible, Object value, String remedy) {
        return impossible ? Optional.of("'" + value + "' " + remedy) : Optional.empty();
    }

    private List<Map<Integer, SchoolType>> types() {
        List<Map<Integer, SchoolType>> types = new ArrayList<>(organizations.size());
        organizations.forEach(organization -> types.add(new HashMap<>(2)));
        for (TypeInYear given : collected.types()) {
            String cell = given.school() + " " + given.year() + ", school type";
            if (!given.school().isSchool()) {
                addProblem(cell, cell, "'" + given.type() + "' is given to an organisation that is not a school");
                continue;
            }
            Integer position = positions.get(given.school());
            if (position == null) {
                continue;
            }
            SchoolType before = types.get(position).putIfAbsent(given.year().spring(), given.type());
            if (before != null && before != given.type()) {
                boolean inOrder = before.compareTo(given.type()) < 0;
                addProblem(
                        cell,
                        cell,
                        "is given as " + (inOrder ? before : given.type()) + " and as "
                                + (inOrder ? given.type() : before));
            }
        }
        return types;
    }

    private int position(OrganizationCode organization) {
        if (!organization.equals(last)) {
            last = organization;
            lastPosition = Objects.requireNonNull(positions.get(organization));
        }
        return lastPosition;
    }

    private void addProblem(String cell, String place, String message) {
        found.add(new Found(cell, StateResults.problem(cell, place, message)));
    }
}
