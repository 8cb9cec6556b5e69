package org.accountability.rules.io;

import java.util.Locale;

/** A file that a state can be read from, as {@link StateFiles} reads it. One of each is given, or none. */
public enum InputFile {
    /** Schools as their state published them, such as DESE's extract. */
    SCHOOLS,
    /** Districts as their state published them, beside the schools. */
    DISTRICTS,
    /** School types, grades, charter status and whether a school is open. */
    ORGANIZATIONS,
    /** Decisions and flags that are not computed. */
    FACTS,
    /** Levels of earlier years. */
    HISTORY,
    /** Cumulative PPIs and sizes of student groups, for diagnostics. */
    GROUPS,
    /** Students eligible for special education, and placed separately, by group. */
    SPECIAL_EDUCATION,
    /** CPI, growth, graduation, dropout, participation and more, of the year and those before. */
    MEASURES,
    /** Students per performance level, to compute CPIs from. */
    COUNTS,
    /** Published points of indicators, in place of measures. */
    POINTS,
    /** Points against targets, from 2018 on. */
    TARGET_POINTS,
    /** Weights of the grade spans, in percent, beside points against targets. */
    SPANS,
    /** Annual target percentages of the years before, beside points against targets. */
    PRIOR;

    /** The name that messages call it by, such as {@code target-points}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
