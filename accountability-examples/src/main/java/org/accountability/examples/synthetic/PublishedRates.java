package org.accountability.examples.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accountability.model.GraduationHistory;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The published rates of a school or district in one year, by group: the students who took part, and the graduates of a
 * school's cohorts.
 *
 * @param participation by group and subject
 * @param graduation four-year rates of the cohort before, five-year rates of the three before it
 */
@SuppressWarnings("EnumOrdinal") // Groups and subjects are numbered by it within one run; nothing keeps the numbers.
record PublishedRates(List<ParticipationRate> participation, List<GraduationHistory> graduation) {
    static final PublishedRates NONE = new PublishedRates(List.of(), List.of());

    private static final int FIVE_YEAR_COHORTS = 3;

    /**
     * Returns the rates of one organisation.
     *
     * @param completions of a school, by cohort
     */
    static PublishedRates of(
            OrganizationCode organization, int spring, Tally tally, Map<Integer, CompletionTally> completions) {
        SchoolYear year = SchoolYear.of(spring);
        List<ParticipationRate> participation = new ArrayList<>();
        List<GraduationHistory> graduation = new ArrayList<>();
        for (StudentGroup group : StudentGroup.values()) {
            for (Subject subject : Subject.values()) {
                int enrolled = tally.enrolled(group.ordinal(), subject.ordinal());
                if (enrolled >= Publication.FEWEST) {
                    int assessed = tally.assessed(group.ordinal(), subject.ordinal());
                    BigDecimal rate = percent(assessed, enrolled);
                    participation.add(new ParticipationRate(organization, year, group, subject, rate, enrolled, null));
                }
            }
            GraduationHistory history = history(organization, spring, group, completions);
            if (history != null) {
                graduation.add(history);
            }
        }
        return new PublishedRates(List.copyOf(participation), List.copyOf(graduation));
    }

    private static @Nullable GraduationHistory history(
            OrganizationCode organization, int spring, StudentGroup group, Map<Integer, CompletionTally> completions) {
        CompletionTally latest = completions.get(spring - 1);
        if (latest == null || !isPublished(latest, group, spring - 1)) {
            return null;
        }
        List<BigDecimal> fiveYear = new ArrayList<>();
        for (int back = 1; back <= FIVE_YEAR_COHORTS; back++) {
            CompletionTally cohort = completions.get(spring - 1 - back);
            if (cohort == null || !isPublished(cohort, group, spring - 1 - back)) {
                break;
            }
            fiveYear.add(percent(cohort.inFiveYears(group.ordinal()), cohort.cohort(group.ordinal())));
        }
        int students = latest.cohort(group.ordinal());
        BigDecimal fourYear = percent(latest.inFourYears(group.ordinal()), students);
        return new GraduationHistory(organization, group, fourYear, fiveYear, students);
    }

    private static boolean isPublished(CompletionTally cohort, StudentGroup group, int year) {
        return cohort.cohort(group.ordinal()) >= Publication.FEWEST && group.reportedIn(SchoolYear.of(year));
    }

    private static BigDecimal percent(int part, int all) {
        return BigDecimal.valueOf(Numbers.tenthsOfPercent(part, all), 1);
    }
}
