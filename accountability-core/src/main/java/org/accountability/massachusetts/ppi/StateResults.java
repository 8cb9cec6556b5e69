package org.accountability.massachusetts.ppi;

import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.accountability.computation.Calculator;
import org.accountability.computation.Results;
import org.accountability.determination.Suppression.Group;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.PublishedPoints;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/**
 * The results of several years that an index is computed from, of all organisations and groups of a state or of a part
 * of it. Consistent, immutable, and the same whatever order it was collected in. Values are held as printed, with one
 * decimal.
 *
 * <p>The class is long since it holds its builder, whose ways of adding results are part of what a host sees.
 */
public final class StateResults implements Results<StateIndex> {
    private final SchoolYear year;
    private final List<OrganizationCode> organizations;
    private final Map<OrganizationCode, Integer> positions;
    private final ResultColumns columns;
    private final List<Map<Integer, SchoolType>> types;
    private final Set<OrganizationCode> closed;
    private final boolean partOfState;
    private final List<Builder.Rows<? extends Reported>> points;
    private final Map<Measured, BigDecimal> finer;
    private final List<Correction> corrections;

    /** A rate of a year, group and subject. */
    record Measured(int column, int year, int row) {}

    /** What {@link ResultsCheck} found consistent. */
    StateResults(
            SchoolYear year,
            List<OrganizationCode> organizations,
            Map<OrganizationCode, Integer> positions,
            ResultColumns columns,
            List<Map<Integer, SchoolType>> types,
            Set<OrganizationCode> closed,
            boolean partOfState,
            List<Builder.Rows<? extends Reported>> points,
            Map<Measured, BigDecimal> finer,
            List<Correction> corrections) {
        this.year = year;
        this.organizations = List.copyOf(organizations);
        this.positions = Map.copyOf(positions);
        this.columns = columns;
        this.types = List.copyOf(types);
        this.closed = Set.copyOf(closed);
        this.partOfState = partOfState;
        this.points = List.copyOf(points);
        this.finer = Map.copyOf(finer);
        this.corrections = List.copyOf(corrections);
    }

    /** No results yet, for the index of {@code year}. */
    public static Builder of(SchoolYear year) {
        return new Builder(year);
    }

    /** The year that the index is computed for. */
    public SchoolYear year() {
        return year;
    }

    /**
     * The same with some results in place of those that they are of. A CPI stands in for the counts that it was computed
     * from.
     *
     * @param others of organisations that results were reported of, with values that can be
     */
    StateResults with(List<? extends Reported> others) {
        ResultColumns changed = columns;
        Map<Measured, BigDecimal> stillFiner = new HashMap<>(finer);
        for (Reported other : others) {
            int year = other.year().spring();
            int row = ResultColumns.row(position(other.organization()), other.group());
            if (other instanceof Measure measure && measure.subject() != null && measure.kind() == MeasureKind.CPI) {
                changed = changed.withoutCounts(measure.subject(), year, row);
            }
            int column = ResultsCheck.column(other);
            changed = changed.with(column, year, row, ResultsCheck.held(other), ResultsCheck.students(other));
            stillFiner.remove(new Measured(column, year, row));
        }
        return new StateResults(
                year, organizations, positions, changed, types, closed, partOfState, points, stillFiner, corrections);
    }

    @Override
    public Calculator calculator() {
        return IndexCalculator.INSTANCE;
    }

    @Override
    public List<SchoolYear> years() {
        return List.of(year);
    }

    @Override
    public Checked<StateIndex> compute(Function<SchoolYear, ParameterSet> inForce) {
        return StateIndex.check(this, inForce);
    }

    /** The corrections that were applied to them. */
    public List<Correction> corrections() {
        return corrections;
    }

    /** Those that any result was reported of, in order of code. */
    public List<OrganizationCode> organizations() {
        return organizations;
    }

    /** The kinds of measures that any value was reported of. */
    @Override
    public Set<MeasureKind> measures() {
        Set<MeasureKind> reported = EnumSet.noneOf(MeasureKind.class);
        for (MeasureKind kind : MeasureKind.all()) {
            if (!years(kind).isEmpty()) {
                reported.add(kind);
            }
        }
        return reported;
    }

    /** The school years that any value of a measure was reported of, in order. */
    public SortedSet<SchoolYear> years(MeasureKind kind) {
        return years(kind, group -> true);
    }

    /** The school years that any value of a measure was reported of, in groups that {@code of} tells, in order. */
    public SortedSet<SchoolYear> years(MeasureKind kind, Predicate<StudentGroup> of) {
        SortedSet<SchoolYear> years = new TreeSet<>();
        for (int year = columns.firstYear(); year <= columns.lastYear(); year++) {
            if (has(ResultColumns.column(kind, null), year, of)) {
                years.add(SchoolYear.of(year));
            }
            for (Subject subject : Subject.values()) {
                if (has(ResultColumns.column(kind, subject), year, of)) {
                    years.add(SchoolYear.of(year));
                }
            }
        }
        return years;
    }

    private boolean has(int column, int year, Predicate<StudentGroup> of) {
        int[] values = columns.values(column, year);
        for (int row = 0; values != columns.nothing() && row < values.length; row++) {
            if (values[row] != Tenths.NONE && of.test(ResultColumns.group(row))) {
                return true;
            }
        }
        return false;
    }

    /** A measure as it was reported, with one decimal where it is not a whole number. */
    public Optional<BigDecimal> value(
            OrganizationCode organization,
            SchoolYear year,
            StudentGroup group,
            @Nullable Subject subject,
            MeasureKind kind) {
        Integer position = positions.get(organization);
        if (position == null) {
            return Optional.empty();
        }
        int value =
                columns.value(ResultColumns.column(kind, subject), year.spring(), ResultColumns.row(position, group));
        if (value == Tenths.NONE) {
            return Optional.empty();
        }
        return Optional.of(kind.isWhole() ? BigDecimal.valueOf(value) : Tenths.decimal(value));
    }

    /**
     * A measure as it was given, with all its decimals: one that is compared in whole percents must not be rounded before.
     * Participation and graduation rates alone are kept finer than printed.
     */
    public Optional<BigDecimal> asGiven(
            OrganizationCode organization,
            SchoolYear year,
            StudentGroup group,
            @Nullable Subject subject,
            MeasureKind kind) {
        return value(organization, year, group, subject, kind)
                .map(printed -> finer.getOrDefault(
                        new Measured(
                                ResultColumns.column(kind, subject),
                                year.spring(),
                                ResultColumns.row(position(organization), group)),
                        printed));
    }

    /** How many students are behind a measure, where that was reported. */
    public OptionalInt students(
            OrganizationCode organization,
            SchoolYear year,
            StudentGroup group,
            @Nullable Subject subject,
            MeasureKind kind) {
        Integer position = positions.get(organization);
        int students = position == null
                ? Tenths.NONE
                : columns.students(ResultColumns.column(kind, subject), year.spring())[
                        ResultColumns.row(position, group)];
        return students == Tenths.NONE ? OptionalInt.empty() : OptionalInt.of(students);
    }

    /**
     * Returns how many students are behind the values of a measure; empty where that is not known. Students counted at
     * each performance level are behind the CPI, and dropouts who came back are counted themselves.
     *
     * @return a table for each year, whose numbers add up
     */
    public List<Map<Group, Optional<Integer>>> numbersOfStudents(MeasureKind kind, @Nullable Subject subject) {
        return new NumbersOfStudents(columns, organizations).of(kind, subject);
    }

    /** The place of an organisation in {@link #organizations()}; -1 where nothing was reported of it. */
    int position(OrganizationCode organization) {
        return positions.getOrDefault(organization, -1);
    }

    ResultColumns columns() {
        return columns;
    }

    /** The school type in a year: as given for it, else as given for the year of the index. */
    @Nullable
    SchoolType type(int organization, int year) {
        Map<Integer, SchoolType> byYear = types.get(organization);
        SchoolType ofYear = byYear.get(year);
        return ofYear == null ? byYear.get(this.year.spring()) : ofYear;
    }

    /** Whether it is a school that is closed in the year of the index, which is ranked among nobody. */
    boolean isClosed(int organization) {
        return closed.contains(organizations.get(organization));
    }

    boolean isPartOfState() {
        return partOfState;
    }

    /** Those that anything was reported of in the year of the index, in order of code. */
    List<OrganizationCode> organizationsOfYear() {
        return columns.organizationsIn(year.spring()).stream()
                .mapToObj(organizations::get)
                .toList();
    }

    /**
     * A rate as it was given, with all its decimals: one that is to be rounded to whole percents must not be rounded
     * before. {@code null} where it is not known.
     */
    @Nullable
    BigDecimal rate(MeasureKind kind, @Nullable Subject subject, int year, int row) {
        int column = ResultColumns.column(kind, subject);
        BigDecimal exact = finer.get(new Measured(column, year, row));
        return exact == null ? Tenths.decimalOrNull(columns.value(column, year, row)) : exact;
    }

    /** How many students are behind a measure; {@code null} where not known. */
    @Nullable
    Integer students(MeasureKind kind, @Nullable Subject subject, int year, int row) {
        int students = columns.students(ResultColumns.column(kind, subject), year)[row];
        return students == Tenths.NONE ? null : students;
    }

    /**
     * Writes everything in a fixed order: the same results write the same bytes, with the same version of this library.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(year.spring());
        out.writeBoolean(partOfState);
        for (int i = 0; i < organizations.size(); i++) {
            out.writeUTF(organizations.get(i) + " " + new TreeMap<>(types.get(i)) + (isClosed(i) ? " closed" : ""));
        }
        out.writeInt(columns.firstYear());
        columns.writeTo(out);
        for (String rate :
                finer.entrySet().stream().map(Object::toString).sorted().toList()) {
            out.writeUTF(rate);
        }
    }

    /** What is wrong with published points, at the place where they were read. */
    Problem problem(PublishedPoints published, String message) {
        for (Builder.Rows<? extends Reported> batch : points) {
            int at = batch.rows().indexOf(published);
            if (at >= 0) {
                return problem(published.cell(), batch.place(at, published), message);
            }
        }
        return Problem.error(published.cell(), message);
    }

    /** Names the cell in the place, or, where that is a place in a file, in the message. */
    static Problem problem(String cell, String place, String message) {
        return Problem.error(place, place.equals(cell) ? message : cell + ": " + message);
    }

    /** Collects results; nothing is judged before {@link #check()}. */
    public static final class Builder {
        private final SchoolYear year;
        private final List<Rows<? extends Reported>> reported = new ArrayList<>();
        private final List<TypeInYear> types = new ArrayList<>();
        private final Set<OrganizationCode> closed = new HashSet<>();
        private final List<Correction.Placed> corrections = new ArrayList<>();
        private boolean partOfState;

        /** Rows with the place that each was read at, which problems name; without, they name the row. */
        record Rows<T extends Reported>(
                List<T> rows, @Nullable IntFunction<String> places) {
            String place(int at, Reported row) {
                return places == null ? row.cell() : places.apply(at);
            }
        }

        /** The type of a school in one year. */
        record TypeInYear(OrganizationCode school, SchoolYear year, SchoolType type) {}

        private Builder(SchoolYear year) {
            this.year = year;
        }

        /** Adds one number. */
        public Builder add(Reported row) {
            return addAll(List.of(row));
        }

        /**
         * Adds measures; counts per performance level, from which CPIs are computed; published points, each of which
         * stands in for the measures of its indicator; or published PPIs, each of which stands in for a computed one.
         */
        public Builder addAll(List<? extends Reported> rows) {
            reported.add(new Rows<>(List.copyOf(rows), null));
            return this;
        }

        /** Adds rows as before; {@code places} tells where each was read, by its place in the list from 0. */
        public Builder addAll(List<? extends Reported> rows, IntFunction<String> places) {
            reported.add(new Rows<>(List.copyOf(rows), places));
            return this;
        }

        /** The type that a school has in the year of the index, and in every other that none is given for. */
        public Builder schoolType(OrganizationCode school, SchoolType type) {
            return schoolType(school, year, type);
        }

        /**
         * The type that a school has in the year of the index, and in every other that none is given for: its own, or
         * else what follows from its grades. One that is closed is ranked among nobody, in any year of the index.
         */
        public Builder school(School school) {
            if (school.isClosed()) {
                closed.add(school.code());
            }
            SchoolType type = school.type();
            if (type == null && school.lowestGrade() != null && school.highestGrade() != null) {
                type = SchoolTypeRule.fromGrades(school.lowestGrade(), school.highestGrade());
            }
            return type == null ? this : schoolType(school.code(), type);
        }

        /** The type that a school has in one year. */
        public Builder schoolType(OrganizationCode school, SchoolYear inYear, SchoolType type) {
            types.add(new TypeInYear(school, inYear, type));
            return this;
        }

        /** Corrects a number that was reported, or will be. */
        public Builder correction(Correction correction) {
            return correction(correction, correction.cell());
        }

        /**
         * Corrects a number, and says where the correction was read.
         *
         * @param place where it was read, which problems name
         */
        public Builder correction(Correction correction, String place) {
            corrections.add(new Correction.Placed(correction, place));
            return this;
        }

        /**
         * Whether a correction is to be held against what was added so far: the number is among it, or is of a year before
         * that of the index, in which other numbers of the organisation are.
         */
        public boolean concerns(Correction correction) {
            return reported.stream()
                    .flatMap(batch -> batch.rows().stream())
                    .filter(row -> row.organization().equals(correction.organization())
                            && row.year().equals(correction.year()))
                    .anyMatch(row -> row.year().compareTo(year) < 0
                            || (row.year().equals(year) && row.cell().equals(correction.cell())));
        }

        /** Says that these are not the results of a whole state, so that no percentile can be computed from them. */
        public Builder partOfState() {
            partOfState = true;
            return this;
        }

        /** @throws InvalidInputException with every problem, if the results contradict themselves or cannot be */
        public StateResults build() {
            return check().orElseThrow();
        }

        /** The results, or everything that is impossible or contradictory in them. */
        public Checked<StateResults> check() {
            return new ResultsCheck(this).run();
        }

        SchoolYear year() {
            return year;
        }

        List<Rows<? extends Reported>> reported() {
            return reported;
        }

        List<TypeInYear> types() {
            return types;
        }

        Set<OrganizationCode> closed() {
            return closed;
        }

        boolean isPartOfState() {
            return partOfState;
        }

        List<Correction.Placed> corrections() {
            return corrections;
        }
    }
}
