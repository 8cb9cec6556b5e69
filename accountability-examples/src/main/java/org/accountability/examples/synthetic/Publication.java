package org.accountability.examples.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The results that the index of one year is computed from: of that year and the four before, of the cohorts that they
 * count, and the baselines of their targets. Nothing is published of fewer than ten students.
 */
@SuppressWarnings("EnumOrdinal") // Groups and subjects are numbered by it within one run; nothing keeps the numbers.
final class Publication {
    /** No result of fewer students is published. */
    static final int FEWEST = 10;

    private static final int ASSESSED_YEARS_BACK = 4;
    private static final int PARTICIPATION_YEARS_BACK = 1;
    private static final int COHORTS_BACK = 6;
    private static final int FIRST_OF_REENGAGEMENT = 2014;
    private static final int FIRST_OF_ACCESS = 2014;
    private static final StudentGroup[] GROUPS = StudentGroup.values();
    private static final List<Subject> SUBJECTS = List.of(Subject.values());
    private static final List<PerformanceLevel> LEVELS = List.of(PerformanceLevel.values());
    private static final Set<StudentGroup> OF_ACCESS =
            Set.of(StudentGroup.ALL, StudentGroup.HIGH_NEEDS, StudentGroup.EL);

    private final int spring;
    private final Set<StudentGroup> groups;
    private final List<Reported> rows = new ArrayList<>();
    private final Numbers numbers = new Numbers();

    /**
     * Publishes for one index.
     *
     * @param spring the year of the index
     * @param groups whose indexes are of interest; of others only the rates are published that a level may rest on
     */
    Publication(int spring, Set<StudentGroup> groups) {
        this.spring = spring;
        this.groups = groups;
    }

    /** Returns a publication for the same index in which nothing is published yet. */
    Publication empty() {
        return new Publication(spring, groups);
    }

    /** Publishes what a part of the state published. */
    void add(Publication part) {
        rows.addAll(part.rows);
    }

    int spring() {
        return spring;
    }

    /** The published rows. */
    List<Reported> rows() {
        return rows;
    }

    /** The first year whose assessments matter: the four before the year, and the year that targets start from. */
    int firstAssessed() {
        return Math.min(spring - ASSESSED_YEARS_BACK, GroupBaselines.firstFor(spring));
    }

    /** The first year whose cohort and dropouts matter; dropouts count in the report of the year after. */
    int firstCohort() {
        return Math.min(spring - COHORTS_BACK, GroupBaselines.firstFor(spring) - 1);
    }

    /**
     * Publishes what an organisation's students reached in one year.
     *
     * @param asCounts whether it reports students per performance level, from which its CPIs follow, or CPIs
     */
    void assessed(OrganizationCode organization, int year, Tally tally, boolean asCounts, GroupBaselines baselines) {
        boolean isPublished = year >= spring - ASSESSED_YEARS_BACK && year <= spring;
        SchoolYear ofYear = SchoolYear.of(year);
        for (StudentGroup group : GROUPS) {
            if (!group.reportedIn(ofYear)) {
                continue;
            }
            Cell cell = new Cell(organization, ofYear, group);
            if (isPublished && year >= spring - PARTICIPATION_YEARS_BACK) {
                addParticipation(cell, tally);
            }
            if (!groups.contains(group)) {
                continue;
            }
            for (Subject subject : SUBJECTS) {
                int assessed = tally.assessed(group.ordinal(), subject.ordinal());
                if (assessed >= FEWEST) {
                    int cpi = CpiPoints.cpi(tally, group.ordinal(), subject.ordinal(), assessed);
                    baselines.cpi(group, subject, year, cpi);
                    if (isPublished) {
                        addAssessed(cell, subject, tally, assessed, asCounts ? null : numbers.tenths(cpi));
                    }
                }
            }
            if (isPublished) {
                addOthers(cell, tally);
            }
        }
    }

    /** A group of an organisation in a year. */
    private record Cell(OrganizationCode organization, SchoolYear year, StudentGroup group) {}

    private void addAssessed(Cell cell, Subject subject, Tally tally, int assessed, @Nullable BigDecimal cpi) {
        int group = cell.group().ordinal();
        Integer students = numbers.students(assessed);
        int failing = 0;
        for (PerformanceLevel level : LEVELS) {
            int atLevel = tally.students(group, subject.ordinal(), level);
            if (level.compareTo(PerformanceLevel.NI_LOW) > 0) {
                failing += atLevel;
            }
            if (cpi == null && atLevel > 0) {
                rows.add(new StudentsAtLevel(cell.organization(), cell.year(), cell.group(), subject, level, atLevel));
            }
        }
        if (cpi != null) {
            add(cell, subject, MeasureKind.CPI, cpi, students);
        }
        add(cell, subject, MeasureKind.PCT_WARNING_FAILING, numbers.percent(failing, assessed), students);
        add(
                cell,
                subject,
                MeasureKind.PCT_ADVANCED,
                numbers.percent(tally.advanced(group, subject.ordinal()), assessed),
                students);
    }

    private void addOthers(Cell cell, Tally tally) {
        int group = cell.group().ordinal();
        for (Subject subject : SUBJECTS.subList(0, Tally.GROWTH_SUBJECTS)) {
            int grown = tally.grown(group, subject.ordinal());
            if (grown >= FEWEST) {
                int median = tally.medianGrowth(group, subject.ordinal());
                add(cell, subject, MeasureKind.MEDIAN_SGP, numbers.tenths(median), numbers.students(grown));
            }
        }
        int inEnglish = tally.grownInEnglish();
        if (inEnglish >= FEWEST && cell.year().spring() >= FIRST_OF_ACCESS && OF_ACCESS.contains(cell.group())) {
            add(
                    cell,
                    null,
                    MeasureKind.ACCESS_SGPA,
                    numbers.tenths(tally.medianGrowthInEnglish()),
                    numbers.students(inEnglish));
        }
    }

    private void addParticipation(Cell cell, Tally tally) {
        int group = cell.group().ordinal();
        for (Subject subject : SUBJECTS) {
            int enrolled = tally.enrolled(group, subject.ordinal());
            if (enrolled >= FEWEST) {
                int assessed = tally.assessed(group, subject.ordinal());
                add(
                        cell,
                        subject,
                        MeasureKind.PARTICIPATION,
                        numbers.tenths(Numbers.tenthsOfPercent(assessed, enrolled)),
                        numbers.students(enrolled));
            }
        }
    }

    /**
     * Publishes who of an organisation finished or left in one year.
     *
     * @param withFiveYears whether five-year rates are published
     */
    void completed(
            OrganizationCode organization,
            int year,
            CompletionTally tally,
            boolean withFiveYears,
            GroupBaselines baselines) {
        if (year >= spring) {
            return;
        }
        SchoolYear ofYear = SchoolYear.of(year);
        for (StudentGroup group : GROUPS) {
            if (group.reportedIn(ofYear)) {
                addCohort(new Cell(organization, ofYear, group), tally, withFiveYears);
                if (groups.contains(group)) {
                    addDropouts(new Cell(organization, ofYear, group), tally, baselines);
                }
            }
        }
    }

    private void addCohort(Cell cell, CompletionTally tally, boolean withFiveYears) {
        int group = cell.group().ordinal();
        int cohort = tally.cohort(group);
        if (cohort < FEWEST || !isCohortPublished(cell.year())) {
            return;
        }
        Integer students = numbers.students(cohort);
        int inFour = Numbers.tenthsOfPercent(tally.inFourYears(group), cohort);
        add(cell, null, MeasureKind.GRADUATION_4YR, numbers.tenths(inFour), students);
        if (withFiveYears && cell.year().spring() < spring - 1) {
            int inFive = Numbers.tenthsOfPercent(tally.inFiveYears(group), cohort);
            add(cell, null, MeasureKind.GRADUATION_5YR, numbers.tenths(inFive), students);
        }
    }

    private boolean isCohortPublished(SchoolYear cohort) {
        return cohort.spring() >= spring - COHORTS_BACK;
    }

    private void addDropouts(Cell cell, CompletionTally tally, GroupBaselines baselines) {
        int group = cell.group().ordinal();
        int enrolled = tally.enrolled(group);
        if (enrolled < FEWEST) {
            return;
        }
        Integer students = numbers.students(enrolled);
        int rate = Numbers.tenthsOfPercent(tally.dropouts(group), enrolled);
        baselines.dropout(cell.group(), cell.year().spring() + 1, rate);
        if (!isCohortPublished(cell.year())) {
            return;
        }
        add(cell, null, MeasureKind.DROPOUT_RATE, numbers.tenths(rate), students);
        Cell yearAfter = new Cell(cell.organization(), SchoolYear.of(cell.year().spring() + 1), cell.group());
        if (yearAfter.year().spring() >= FIRST_OF_REENGAGEMENT
                && yearAfter.group().reportedIn(yearAfter.year())) {
            add(yearAfter, null, MeasureKind.DROPOUTS_REENGAGED, numbers.whole(tally.returned(group)), students);
        }
    }

    /** Publishes where the targets of an organisation start. */
    void close(OrganizationCode organization, GroupBaselines baselines) {
        for (StudentGroup group : GROUPS) {
            for (GroupBaselines.Baseline baseline : baselines.of(group)) {
                Cell cell = new Cell(organization, SchoolYear.of(baseline.forYear()), group);
                Subject subject = baseline.subject();
                boolean ofCpi = subject != null;
                add(
                        cell,
                        subject,
                        ofCpi ? MeasureKind.CPI_BASELINE : MeasureKind.DROPOUT_BASELINE,
                        numbers.tenths(baseline.value()),
                        null);
                add(
                        cell,
                        subject,
                        ofCpi ? MeasureKind.CPI_BASELINE_YEAR : MeasureKind.DROPOUT_BASELINE_YEAR,
                        numbers.whole(baseline.year()),
                        null);
            }
        }
    }

    private void add(
            Cell cell, @Nullable Subject subject, MeasureKind kind, BigDecimal value, @Nullable Integer students) {
        rows.add(new Measure(cell.organization(), cell.year(), cell.group(), subject, kind, value, students));
    }
}
