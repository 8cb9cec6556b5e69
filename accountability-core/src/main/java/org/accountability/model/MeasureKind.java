package org.accountability.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kind of measure of a group of students, with the subjects it is measured in and the values it can have. */
public enum MeasureKind {
    /** Composite Performance Index. */
    CPI(Subjects.EACH, Range.PERCENT),
    /** The CPI that a group's targets start from. */
    CPI_BASELINE(Subjects.EACH, Range.PERCENT),
    /** The school year of that CPI. */
    CPI_BASELINE_YEAR(Subjects.EACH, Range.YEAR),
    /** The percentile of a CPI among those of all students in the same school type. */
    CPI_PERCENTILE_ALL(Subjects.EACH, Range.PERCENTILE),
    /** The percentile of a CPI among those of the same group in the same school type. */
    CPI_PERCENTILE_OWN(Subjects.EACH, Range.PERCENTILE),
    /** Median student growth percentile. */
    MEDIAN_SGP(Subjects.ELA_AND_MATH, Range.GROWTH),
    /** Mean student growth percentile, from 2018. */
    MEAN_SGP(Subjects.ELA_AND_MATH, Range.GROWTH),
    /** Average scaled score: 200 to 280, of the next-generation assessment 440 to 560. */
    SCALED_SCORE(Subjects.EACH, Range.SCORE),
    PCT_WARNING_FAILING(Subjects.EACH, Range.PERCENT),
    PCT_ADVANCED(Subjects.EACH, Range.PERCENT),
    PARTICIPATION(Subjects.EACH_OR_NONE, Range.PERCENT),
    /** Four-year rate of the cohort of the school year. */
    GRADUATION_4YR(Subjects.NONE, Range.PERCENT),
    /** Five-year rate of the cohort of the school year, known a year later than its four-year rate. */
    GRADUATION_5YR(Subjects.NONE, Range.PERCENT),
    EXTENDED_ENGAGEMENT(Subjects.NONE, Range.PERCENT),
    /** Annual dropout rate. */
    DROPOUT_RATE(Subjects.NONE, Range.PERCENT),
    /** The dropout rate that a group's targets start from. */
    DROPOUT_BASELINE(Subjects.NONE, Range.PERCENT),
    /** The school year of the accountability report that this baseline counts as, one later than the rate's own. */
    DROPOUT_BASELINE_YEAR(Subjects.NONE, Range.YEAR),
    /** The number of dropouts who came back. */
    DROPOUTS_REENGAGED(Subjects.NONE, Range.COUNT),
    /** Median growth percentile of the ACCESS assessment for English learners. */
    ACCESS_SGPA(Subjects.NONE, Range.GROWTH),
    EL_PROGRESS(Subjects.NONE, Range.PERCENT),
    CHRONIC_ABSENCE(Subjects.NONE, Range.PERCENT),
    ADVANCED_COURSEWORK(Subjects.NONE, Range.PERCENT),
    /** A target that was set for the year; with a subject, that of its CPI to 2017. */
    TARGET(Subjects.EACH_OR_NONE, Range.TARGET),
    /** The percentile of a subgroup among the same subgroup in schools of the same type. */
    SUBGROUP_PERCENTILE_OWN(Subjects.NONE, Range.PERCENTILE),
    /** The percentile of a subgroup among all subgroups in schools of the same type. */
    SUBGROUP_PERCENTILE_ALL(Subjects.NONE, Range.PERCENTILE),
    SCHOOL_PERCENTILE(Subjects.NONE, Range.PERCENTILE);

    private enum Subjects {
        EACH,
        ELA_AND_MATH,
        EACH_OR_NONE,
        NONE
    }

    private enum Range {
        PERCENT(0, 100, false, "must be from 0 to 100"),
        /** A percentile of growth: a mean or median of them, so not always whole. */
        GROWTH(1, 99, false, "must be from 1 to 99"),
        PERCENTILE(1, 99, true, "must be a whole number from 1 to 99"),
        SCORE(200, 560, false, "must be from 200 to 560"),
        TARGET(0, 560, false, "must be from 0 to 560"),
        YEAR(1990, 2100, true, "must be the spring of a school year, such as 2011"),
        COUNT(0, 1_000_000, true, "must be a whole number, 0 or more");

        private final BigDecimal lowest;
        private final BigDecimal highest;
        private final boolean whole;
        private final String remedy;

        Range(int lowest, int highest, boolean whole, String remedy) {
            this.lowest = BigDecimal.valueOf(lowest);
            this.highest = BigDecimal.valueOf(highest);
            this.whole = whole;
            this.remedy = remedy;
        }
    }

    private static final List<MeasureKind> ALL = List.of(values());
    /** The most decimals of a measurement; 1e-999999999 would fill the memory once it is rounded. */
    private static final int MOST_DECIMALS = 9;

    private final Subjects subjects;
    private final Range range;

    MeasureKind(Subjects subjects, Range range) {
        this.subjects = subjects;
        this.range = range;
    }

    /** Every kind, in the order of declaration. */
    public static List<MeasureKind> all() {
        return ALL;
    }

    /** The kind that formats name by this code. */
    public static Optional<MeasureKind> parse(String code) {
        for (MeasureKind kind : ALL) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The name in files, such as {@code median_sgp}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are whole numbers: percentiles, years and counts; others are printed with one decimal. */
    public boolean isWhole() {
        return range.whole;
    }

    /**
     * Returns why the measure cannot be taken in {@code subject}, or without a subject if that is {@code null}; empty
     * if it can.
     */
    public Optional<String> refuses(@Nullable Subject subject) {
        return switch (subjects) {
            case EACH -> refusal(subject != null, "needs a subject: ELA, MATH or SCIENCE");
            case ELA_AND_MATH ->
                refusal(subject == Subject.ELA || subject == Subject.MATH, "needs a subject: ELA or MATH");
            case NONE -> refusal(subject == null, "is not measured by subject; leave it empty");
            case EACH_OR_NONE -> Optional.empty();
        };
    }

    /** Returns why the measure cannot have this value; empty if it can. */
    public Optional<String> refuses(BigDecimal value) {
        boolean possible = value.compareTo(range.lowest) >= 0
                && value.compareTo(range.highest) <= 0
                && Math.abs(value.scale()) <= MOST_DECIMALS
                && (!range.whole || value.stripTrailingZeros().scale() <= 0);
        return refusal(possible, range.remedy);
    }

    private static Optional<String> refusal(boolean possible, String why) {
        return possible ? Optional.empty() : Optional.of(why);
    }
}
