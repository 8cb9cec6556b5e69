package org.accountability.massachusetts.targets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.accountability.model.MeasureKind;

/** What a group can earn points toward its targets for, with what it is measured by. */
public enum TargetIndicator {
    ELA_ACHIEVEMENT(Area.ACHIEVEMENT, "English language arts achievement", MeasureKind.SCALED_SCORE, MeasureKind.CPI),
    MATH_ACHIEVEMENT(Area.ACHIEVEMENT, "mathematics achievement", MeasureKind.SCALED_SCORE, MeasureKind.CPI),
    SCIENCE_ACHIEVEMENT(Area.ACHIEVEMENT, "science achievement", MeasureKind.SCALED_SCORE, MeasureKind.CPI),
    ELA_GROWTH(Area.GROWTH, "English language arts growth", MeasureKind.MEAN_SGP),
    MATH_GROWTH(Area.GROWTH, "mathematics growth", MeasureKind.MEAN_SGP),
    GRADUATION_4YR(Area.COMPLETION, "four-year cohort graduation rate", MeasureKind.GRADUATION_4YR),
    EXTENDED_ENGAGEMENT(Area.COMPLETION, "extended engagement rate", MeasureKind.EXTENDED_ENGAGEMENT),
    DROPOUT(Area.COMPLETION, "annual dropout rate", MeasureKind.DROPOUT_RATE),
    EL_PROGRESS(Area.ENGLISH_PROFICIENCY, "progress toward English proficiency", MeasureKind.EL_PROGRESS),
    CHRONIC_ABSENTEEISM(Area.ADDITIONAL, "chronic absenteeism", MeasureKind.CHRONIC_ABSENCE),
    ADVANCED_COURSEWORK(Area.ADDITIONAL, "advanced coursework completion", MeasureKind.ADVANCED_COURSEWORK);

    private static final List<TargetIndicator> ALL = List.of(values());

    private final Area area;
    private final String label;
    private final Set<MeasureKind> measures;

    TargetIndicator(Area area, String label, MeasureKind... measures) {
        this.area = area;
        this.label = label;
        this.measures = Set.of(measures);
    }

    /** All, in the order of the Department's reports. */
    public static List<TargetIndicator> all() {
        return ALL;
    }

    /** The indicator that formats name by this code. */
    public static Optional<TargetIndicator> parse(String code) {
        return ALL.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
    }

    /** As formats name it, such as {@code ela_achievement}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is weighted with. */
    public Area area() {
        return area;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** Whether lower results are the better ones: of chronic absenteeism and dropout. */
    public boolean lowerIsBetter() {
        return this == CHRONIC_ABSENTEEISM || this == DROPOUT;
    }

    /** Whether it can be measured by {@code kind} in some year. */
    public boolean isMeasuredBy(MeasureKind kind) {
        return measures.contains(kind);
    }

    /** Whether there is such an indicator in {@code span}: completion and advanced coursework are of high school grades. */
    public boolean isOf(GradeSpan span) {
        return span == GradeSpan.HIGH_SCHOOL || (area != Area.COMPLETION && this != ADVANCED_COURSEWORK);
    }
}
