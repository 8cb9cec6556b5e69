package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.accountability.model.GraduationHistory;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/** The rates among results that levels are told from besides the index: participation, and graduation of three cohorts. */
final class MeasuredRates {
    private static final List<@Nullable Subject> SUBJECTS = Stream.concat(
                    Stream.of(Subject.values()), Stream.<@Nullable Subject>of((Subject) null))
            .toList();
    private static final int COHORTS = 3;

    private final StateResults results;
    private final GraduationRule graduation;

    MeasuredRates(StateResults results, GraduationRule graduation) {
        this.results = results;
        this.graduation = graduation;
    }

    /** Adds the rates of one organisation to {@code state}: participation of the year and of the year before. */
    void addTo(StateYear.Builder state, OrganizationCode organization) {
        int position = results.position(organization);
        for (StudentGroup group : StudentGroup.values()) {
            int row = ResultColumns.row(position, group);
            if (results.columns().isReported(row)) {
                addParticipation(state, organization, group, row);
                if (organization.isSchool()) {
                    addGraduation(state, organization, group, row);
                }
            }
        }
    }

    private void addParticipation(StateYear.Builder state, OrganizationCode organization, StudentGroup group, int row) {
        for (SchoolYear year : List.of(results.year(), results.year().minus(1))) {
            for (Subject subject : SUBJECTS) {
                BigDecimal rate = results.rate(MeasureKind.PARTICIPATION, subject, year.spring(), row);
                if (rate != null) {
                    Integer students = results.students(MeasureKind.PARTICIPATION, subject, year.spring(), row);
                    state.participation(
                            new ParticipationRate(organization, year, group, subject, rate, students, null));
                }
            }
        }
    }

    /** The latest cohorts are those that the year counts; without them nothing can be called persistent. */
    private void addGraduation(StateYear.Builder state, OrganizationCode organization, StudentGroup group, int row) {
        int latest = results.year().spring() - graduation.fourYearLag();
        BigDecimal fourYear = results.rate(MeasureKind.GRADUATION_4YR, null, latest, row);
        if (fourYear != null) {
            List<BigDecimal> fiveYear = new ArrayList<>();
            for (int back = 0; back < COHORTS; back++) {
                int cohort = results.year().spring() - graduation.fiveYearLag() - back;
                BigDecimal rate = results.rate(MeasureKind.GRADUATION_5YR, null, cohort, row);
                if (rate == null) {
                    break;
                }
                fiveYear.add(rate);
            }
            Integer students = results.students(MeasureKind.GRADUATION_4YR, null, latest, row);
            state.graduation(new GraduationHistory(organization, group, fourYear, fiveYear, students));
        }
    }
}
