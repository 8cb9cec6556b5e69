package org.accountability.rules.properties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.GraduationHistory;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;

/** All that goes into a state, to be handed in in any order. */
record Parts(
        SchoolYear year,
        List<School> schools,
        List<District> districts,
        List<Fact> facts,
        List<ParticipationRate> rates,
        List<GraduationHistory> histories) {

    static Parts none(SchoolYear year) {
        return new Parts(
                year, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(OrganizationCode code, SmallDistrict district) {
        districts.add(District.of(code, null));
        district.decided().addTo(facts, code, year);
        addRates(code, district.rates());
    }

    void add(OrganizationCode code, SmallSchool school) {
        schools.add(school.of(code));
        school.decided().addTo(facts, code, year);
        addRates(code, school.rates());
        school.histories().forEach(history -> histories.add(history.of(code)));
    }

    private void addRates(OrganizationCode code, List<SmallRate> drawn) {
        for (SmallRate rate : drawn) {
            if (rate.asFact()) {
                facts.add(rate.factOf(code, year));
            } else {
                rates.add(rate.of(code, year));
            }
        }
    }

    /** The same parts, each kind in another order. */
    Parts shuffled(Random random) {
        Parts shuffled = new Parts(
                year,
                new ArrayList<>(schools),
                new ArrayList<>(districts),
                new ArrayList<>(facts),
                new ArrayList<>(rates),
                new ArrayList<>(histories));
        Collections.shuffle(shuffled.schools, random);
        Collections.shuffle(shuffled.districts, random);
        Collections.shuffle(shuffled.facts, random);
        Collections.shuffle(shuffled.rates, random);
        Collections.shuffle(shuffled.histories, random);
        return shuffled;
    }

    StateYear collected() {
        StateYear.Builder state = StateYear.of(year);
        histories.forEach(state::graduation);
        rates.forEach(state::participation);
        facts.forEach(state::fact);
        schools.forEach(state::school);
        districts.forEach(state::district);
        return state.build();
    }
}
