package org.accountability.examples.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.GraduationHistory;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;

/** What a host has in hand before it builds a state: whatever an index computed counts as published. */
record Records(
        SchoolYear year,
        List<School> schools,
        List<District> districts,
        List<Fact> facts,
        List<ParticipationRate> participation,
        List<GraduationHistory> graduation) {

    static Records of(StateYear state) {
        return of(state, organization -> true);
    }

    /** Those of the first district that has so many schools. */
    static Records ofDistrict(StateYear state, int schools) {
        for (District district : state.districts()) {
            Records records = of(state, organization -> organization.district().equals(district.code()));
            if (records.schools.size() == schools) {
                return records;
            }
        }
        throw new IllegalArgumentException("no district has " + schools + " schools");
    }

    private static Records of(StateYear state, Predicate<OrganizationCode> wanted) {
        return new Records(
                state.year(),
                those(state.schools(), wanted).stream().map(Records::published).toList(),
                those(state.districts(), wanted).stream()
                        .map(Records::published)
                        .toList(),
                those(state.facts(), wanted),
                // A rate with a source was given as a fact, which is among the facts.
                those(state.participation(), wanted).stream()
                        .filter(rate -> rate.source() == null)
                        .toList(),
                those(state.graduation(), wanted));
    }

    private static School published(School school) {
        return new School(
                school.code(),
                school.name(),
                school.type(),
                school.lowestGrade(),
                school.highestGrade(),
                school.charter(),
                school.titleI(),
                school.status(),
                school.percentile(),
                school.cumulativePpiAll(),
                school.cumulativePpiHighNeeds(),
                school.lowestSubgroupPercentile(),
                Map.of());
    }

    private static District published(District district) {
        return new District(
                district.code(),
                district.name(),
                district.percentile(),
                district.cumulativePpiAll(),
                district.cumulativePpiHighNeeds(),
                Map.of());
    }

    private static <E extends Evidence> List<E> those(List<E> all, Predicate<OrganizationCode> wanted) {
        return all.stream().filter(each -> wanted.test(each.organization())).toList();
    }

    /** Builds the state, which checks it. */
    StateYear state() {
        StateYear.Builder state = StateYear.of(year);
        schools.forEach(state::school);
        districts.forEach(state::district);
        facts.forEach(state::fact);
        participation.forEach(state::participation);
        graduation.forEach(state::graduation);
        return state.build();
    }
}
