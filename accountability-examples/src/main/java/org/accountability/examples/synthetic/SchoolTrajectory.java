package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * The performance of a school over the years. All in thousandths of a standard deviation of students, unless it says
 * otherwise.
 */
final class SchoolTrajectory {
    /** The first year with draws, before any year with results. */
    static final int FIRST_YEAR = 2005;

    private static final int MIDDLE_YEAR = 2011;
    private static final int WHOLE = 1000;
    /** The effect of a school's ability beyond the effect of its students' make-up. */
    private static final int OF_ABILITY = 260;
    /** The improvement of the whole state in a year. */
    private static final int OF_A_YEAR = 39;

    private static final int OF_STANDING = 38;
    private static final int OF_PROGRESS = 24;
    private static final int OF_GAP = 40;
    private static final int OF_SUBJECT = 25;
    /** The effect of progress, in hundredths of a percentile of student growth. */
    private static final int GROWTH_OF_PROGRESS = 500;

    private static final int GROWTH_OF_ABILITY = 350;
    private static final int GROWTH_OF_SUBJECT = 450;
    private static final int HUNDRED = 100;

    private final ExampleSchool site;
    private final List<Drift> drifts = new ArrayList<>();
    private final List<Integer> progress = new ArrayList<>();

    SchoolTrajectory(ExampleSchool site) {
        this.site = site;
    }

    /** The distance of the school from its expected results. */
    Drift drift(int spring) {
        lead(spring);
        return drifts.get(spring - FIRST_YEAR);
    }

    /** The difference of its students in a subject from similar students elsewhere. */
    int achievement(int spring, int subject) {
        return site.ability() * OF_ABILITY / WHOLE
                + OF_A_YEAR * (spring - MIDDLE_YEAR)
                + drift(spring).standing() * OF_STANDING / WHOLE
                + progress(spring) * OF_PROGRESS / WHOLE
                + subject(spring, subject) * OF_SUBJECT / WHOLE;
    }

    /** The gain of its students of high needs, by which their gap narrows. */
    int narrowing(int spring) {
        return drift(spring).gap() * OF_GAP / WHOLE;
    }

    /** The difference of its students' growth in a subject from elsewhere, in percentiles. */
    int growth(int spring, int subject) {
        int hundredths = drift(spring).progress() * GROWTH_OF_PROGRESS / WHOLE
                + site.ability() * GROWTH_OF_ABILITY / WHOLE
                + subject(spring, subject) * GROWTH_OF_SUBJECT / WHOLE;
        return hundredths / HUNDRED;
    }

    private int subject(int spring, int subject) {
        return RandomDraws.of(RandomDraws.Topic.SUBJECT, 4 * site.key() + subject, spring)
                .bell();
    }

    /** The sum of all gains since the first year. */
    private int progress(int spring) {
        lead(spring);
        return progress.get(spring - FIRST_YEAR);
    }

    private void lead(int spring) {
        while (FIRST_YEAR + drifts.size() <= spring) {
            int year = FIRST_YEAR + drifts.size();
            RandomDraws draws = RandomDraws.of(RandomDraws.Topic.DRIFT, site.key(), year);
            Drift next = drifts.isEmpty()
                    ? Drift.first(draws)
                    : drifts.get(drifts.size() - 1).next(draws);
            drifts.add(next);
            progress.add((progress.isEmpty() ? 0 : progress.get(progress.size() - 1)) + next.progress());
        }
    }
}
