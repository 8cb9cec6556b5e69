package org.accountability.examples.statewide;

import java.util.ArrayList;
import java.util.List;

/** How a school fares over the years. All in thousandths of a standard deviation of students, unless it says otherwise. */
final class Course {
    /** The first year that anything is drawn of, before any that is told of. */
    static final int FIRST_YEAR = 2005;

    private static final int MIDDLE_YEAR = 2011;
    private static final int WHOLE = 1000;
    /** How much a school's ability makes beyond who its students are. */
    private static final int OF_ABILITY = 260;
    /** By how much the whole state improves in a year. */
    private static final int OF_A_YEAR = 39;

    private static final int OF_STANDING = 38;
    private static final int OF_PROGRESS = 24;
    private static final int OF_GAP = 40;
    private static final int OF_SUBJECT = 25;
    /** In hundredths of a percentile of student growth. */
    private static final int GROWTH_OF_PROGRESS = 500;

    private static final int GROWTH_OF_ABILITY = 350;
    private static final int GROWTH_OF_SUBJECT = 450;
    private static final int HUNDRED = 100;

    private final Site site;
    private final List<Drift> drifts = new ArrayList<>();
    private final List<Integer> progress = new ArrayList<>();

    Course(Site site) {
        this.site = site;
    }

    /** How far it is from what is to be expected of it. */
    Drift drift(int spring) {
        lead(spring);
        return drifts.get(spring - FIRST_YEAR);
    }

    /** How much better its students do in a subject than students like them. */
    int achievement(int spring, int subject) {
        return site.ability() * OF_ABILITY / WHOLE
                + OF_A_YEAR * (spring - MIDDLE_YEAR)
                + drift(spring).standing() * OF_STANDING / WHOLE
                + progress(spring) * OF_PROGRESS / WHOLE
                + subject(spring, subject) * OF_SUBJECT / WHOLE;
    }

    /** How much better its students of high needs do in that than they did. */
    int narrowing(int spring) {
        return drift(spring).gap() * OF_GAP / WHOLE;
    }

    /** How many percentiles more than elsewhere its students grow in a subject. */
    int growth(int spring, int subject) {
        int hundredths = drift(spring).progress() * GROWTH_OF_PROGRESS / WHOLE
                + site.ability() * GROWTH_OF_ABILITY / WHOLE
                + subject(spring, subject) * GROWTH_OF_SUBJECT / WHOLE;
        return hundredths / HUNDRED;
    }

    private int subject(int spring, int subject) {
        return Draws.of(Draws.Topic.SUBJECT, 4 * site.key() + subject, spring).bell();
    }

    /** All that was gained since the first year. */
    private int progress(int spring) {
        lead(spring);
        return progress.get(spring - FIRST_YEAR);
    }

    private void lead(int spring) {
        while (FIRST_YEAR + drifts.size() <= spring) {
            int year = FIRST_YEAR + drifts.size();
            Draws draws = Draws.of(Draws.Topic.DRIFT, site.key(), year);
            Drift next = drifts.isEmpty()
                    ? Drift.first(draws)
                    : drifts.get(drifts.size() - 1).next(draws);
            drifts.add(next);
            progress.add((progress.isEmpty() ? 0 : progress.get(progress.size() - 1)) + next.progress());
        }
    }
}
