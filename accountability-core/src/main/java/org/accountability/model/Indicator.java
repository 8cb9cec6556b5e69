package org.accountability.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator for which a group can earn PPI points: seven core indicators, whose number divides the annual PPI, and
 * the extra credit, which only adds to the points.
 */
public enum Indicator {
    ELA_CPI(Subject.ELA, "CPI"),
    ELA_SGP(Subject.ELA, "median SGP"),
    MATH_CPI(Subject.MATH, "CPI"),
    MATH_SGP(Subject.MATH, "median SGP"),
    SCIENCE_CPI(Subject.SCIENCE, "CPI"),
    GRADUATION(null, "cohort graduation rate"),
    DROPOUT(null, "annual dropout rate"),
    ELA_WARNING(Subject.ELA, "percent Warning/Failing"),
    ELA_ADVANCED(Subject.ELA, "percent Advanced"),
    MATH_WARNING(Subject.MATH, "percent Warning/Failing"),
    MATH_ADVANCED(Subject.MATH, "percent Advanced"),
    SCIENCE_WARNING(Subject.SCIENCE, "percent Warning/Failing"),
    SCIENCE_ADVANCED(Subject.SCIENCE, "percent Advanced"),
    /** Dropouts re-engaged. */
    REENGAGEMENT(null, "dropouts re-engaged"),
    /** Growth in English language proficiency, by the ACCESS assessment. */
    ACCESS(null, "ACCESS growth");

    private static final List<Indicator> ALL = List.of(values());

    private final @Nullable Subject subject;
    private final String measured;

    Indicator(@Nullable Subject subject, String measured) {
        this.subject = subject;
        this.measured = measured;
    }

    /** All, core indicators first. */
    public static List<Indicator> all() {
        return ALL;
    }

    /** The indicator that formats name by this code. */
    public static Optional<Indicator> parse(String code) {
        for (Indicator indicator : ALL) {
            if (indicator.code().equals(code)) {
                return Optional.of(indicator);
            }
        }
        return Optional.empty();
    }

    /** The name in files, such as {@code ela_cpi}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it counts in the number that divides the annual PPI; extra credit does not. */
    public boolean isCore() {
        return compareTo(DROPOUT) <= 0;
    }

    /** The subject it is about; {@code null} for graduation, dropout, re-engagement and ACCESS. */
    public @Nullable Subject subject() {
        return subject;
    }

    /** The name in words, such as {@code median SGP in mathematics}. */
    public String label() {
        return subject == null ? measured : measured + " in " + subject.label();
    }
}
