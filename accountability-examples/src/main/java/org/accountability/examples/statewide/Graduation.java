package org.accountability.examples.statewide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.accountability.model.GraduationHistory;
import org.accountability.model.StudentGroup;

/** Graduation rates by cohort, so that each year's history goes on where the one before it ended. */
final class Graduation {
    private static final int HIGHEST = 1000;
    private static final int LOWEST = 250;
    private static final int USUAL = 890;
    private static final int FIVE_YEAR_COHORTS = 3;
    /** Schools for those whom other schools have lost. */
    private static final int ALTERNATIVE_PER_MILLE = 18;

    private static final int ALTERNATIVE = 280;
    private static final int FLAG_ONLY_PER_MILLE = 330;
    private static final int FOUR_YEAR_CUT = 67;
    private static final int FIVE_YEAR_CUT = 70;

    private Graduation() {}

    /** Whether only the flag is published, not the rates. */
    static boolean isFlagOnly(Site site) {
        return Draws.of(Draws.Topic.GRADUATION_FLAG, site.key()).chance(FLAG_ONLY_PER_MILLE);
    }

    /** Whether some group's latest four-year rate and each of its three latest five-year rates are below the cuts. */
    static boolean isPersistentlyLow(SchoolInYear school) {
        for (GraduationHistory history : histories(school)) {
            if (history.latestFourYear() < FOUR_YEAR_CUT && history.highestFiveYear() < FIVE_YEAR_CUT) {
                return true;
            }
        }
        return false;
    }

    /** The rates of all students and of high needs: four-year of the cohort before, five-year of the three before it. */
    static List<GraduationHistory> histories(SchoolInYear school) {
        if (!school.site().graduates() || !school.results().havePpi()) {
            return List.of();
        }
        List<GraduationHistory> histories = new ArrayList<>();
        histories.add(history(school, StudentGroup.ALL));
        if (school.results().highNeeds() != null) {
            histories.add(history(school, StudentGroup.HIGH_NEEDS));
        }
        return histories;
    }

    private static GraduationHistory history(SchoolInYear school, StudentGroup group) {
        int latest = school.spring() - 1;
        List<BigDecimal> fiveYear = new ArrayList<>(FIVE_YEAR_COHORTS);
        for (int back = 1; back <= FIVE_YEAR_COHORTS; back++) {
            fiveYear.add(fiveYear(school.site(), group, latest - back));
        }
        int students = Math.max(35, school.site().students() / (group == StudentGroup.ALL ? 1 : 3));
        return new GraduationHistory(
                school.site().code(), group, fourYear(school.site(), group, latest), fiveYear, students);
    }

    private static BigDecimal fourYear(Site site, StudentGroup group, int cohort) {
        return percent(tenths(site, group, cohort));
    }

    /** Of the same cohort a year later: some have caught up. */
    private static BigDecimal fiveYear(Site site, StudentGroup group, int cohort) {
        return percent(tenths(site, group, cohort)
                + 5
                + cohortDraws(site, group, cohort).below(35));
    }

    private static int tenths(Site site, StudentGroup group, int cohort) {
        Draws school = Draws.of(Draws.Topic.GRADUATION, site.key());
        int usual = USUAL + site.ability() / 16 + school.bell() * 40 / 1000;
        if (school.chance(ALTERNATIVE_PER_MILLE)) {
            usual -= ALTERNATIVE;
        }
        int fewer = group == StudentGroup.ALL ? 0 : 30 + school.below(60);
        return usual - fewer + cohortDraws(site, group, cohort).bell() * 20 / 1000;
    }

    private static Draws cohortDraws(Site site, StudentGroup group, int cohort) {
        return Draws.of(Draws.Topic.COHORT, 2 * site.key() + (group == StudentGroup.ALL ? 0 : 1), cohort);
    }

    private static BigDecimal percent(int tenths) {
        return BigDecimal.valueOf(Math.max(LOWEST, Math.min(HIGHEST, tenths)), 1);
    }
}
