package org.accountability.examples.benchmarks;

import static org.accountability.examples.benchmarks.PlainColumns.GROUPS;
import static org.accountability.examples.benchmarks.PlainColumns.NONE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accountability.model.District;
import org.accountability.model.GraduationHistory;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/** A state with its index and its rates, put together from measures in plain loops. */
@SuppressWarnings("EnumOrdinal") // Arrays are numbered by it.
final class PlainState {
    private static final int FIVE_YEAR_COHORTS = 3;

    private final StateYear given;
    private final PlainIndex index;
    private final int year;

    private PlainState(StateYear given, PlainIndex index) {
        this.given = given;
        this.index = index;
        this.year = given.year().spring();
    }

    static PlainIndex index(List<Reported> rows, StateYear organizations) {
        Map<OrganizationCode, SchoolType> types = new HashMap<>();
        for (School school : organizations.schools()) {
            if (school.type() != null) {
                types.put(school.code(), school.type());
            }
        }
        return new PlainIndex(rows, types, organizations.year().spring());
    }

    static StateYear of(StateYear organizations, PlainIndex index) {
        return new PlainState(organizations, index).put();
    }

    private StateYear put() {
        StateYear.Builder state = StateYear.of(given.year());
        for (School school : given.schools()) {
            int at = index.columns().position(school.code());
            state.school(
                    at < 0
                            ? school
                            : school.toBuilder()
                                    .percentile(known(index.percentile(at)))
                                    .cumulativePpiAll(ppi(at, StudentGroup.ALL))
                                    .cumulativePpiHighNeeds(ppi(at, StudentGroup.HIGH_NEEDS))
                                    .build());
            if (at >= 0) {
                addParticipation(state, school.code(), at);
                addGraduation(state, school.code(), at);
            }
        }
        for (District district : given.districts()) {
            int at = index.columns().position(district.code());
            state.district(
                    at < 0
                            ? district
                            : new District(
                                    district.code(),
                                    district.name(),
                                    null,
                                    ppi(at, StudentGroup.ALL),
                                    ppi(at, StudentGroup.HIGH_NEEDS)));
            if (at >= 0) {
                addParticipation(state, district.code(), at);
            }
        }
        given.facts().forEach(state::fact);
        given.participation().stream().filter(rate -> rate.source() == null).forEach(state::participation);
        return state.build();
    }

    private @Nullable Integer ppi(int organization, StudentGroup group) {
        return known(index.cumulative(organization * GROUPS + group.ordinal()));
    }

    private static @Nullable Integer known(int value) {
        return value == NONE ? null : value;
    }

    private void addParticipation(StateYear.Builder state, OrganizationCode organization, int at) {
        for (int back = 0; back < 2; back++) {
            SchoolYear ofYear = SchoolYear.of(year - back);
            for (Subject subject : Subject.values()) {
                int[] rates = index.columns().values(MeasureKind.PARTICIPATION, subject.ordinal(), year - back);
                int[] students = index.columns().students(MeasureKind.PARTICIPATION, subject.ordinal(), year - back);
                for (StudentGroup group : StudentGroup.values()) {
                    int row = at * GROUPS + group.ordinal();
                    if (rates[row] != NONE) {
                        state.participation(new ParticipationRate(
                                organization, ofYear, group, subject, percent(rates[row]), students[row], null));
                    }
                }
            }
        }
    }

    private void addGraduation(StateYear.Builder state, OrganizationCode organization, int at) {
        int[] fourYear = index.columns().values(MeasureKind.GRADUATION_4YR, year - 1);
        int[] students = index.columns().students(MeasureKind.GRADUATION_4YR, year - 1);
        for (StudentGroup group : StudentGroup.values()) {
            int row = at * GROUPS + group.ordinal();
            if (fourYear[row] != NONE) {
                List<BigDecimal> fiveYear = new ArrayList<>();
                for (int back = 0; back < FIVE_YEAR_COHORTS; back++) {
                    int rate = index.columns().values(MeasureKind.GRADUATION_5YR, year - 2 - back)[row];
                    if (rate == NONE) {
                        break;
                    }
                    fiveYear.add(percent(rate));
                }
                state.graduation(
                        new GraduationHistory(organization, group, percent(fourYear[row]), fiveYear, students[row]));
            }
        }
    }

    private static BigDecimal percent(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
