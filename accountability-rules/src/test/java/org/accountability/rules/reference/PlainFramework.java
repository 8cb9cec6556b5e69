package org.accountability.rules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.accountability.determination.Reason;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.GraduationHistory;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.RulePack;

/**
 * The framework of 2012 to 2017 in plain Java, with the same numbers, texts and explanations as the rule pack and no
 * code of it: what the engine is checked against, and what its speed is measured by. Immutable and thread-safe.
 */
public final class PlainFramework {
    private static final int DISTRICT_DIGITS = 4;

    private final SchoolYear year;
    private final PlainSchools schools;
    private final PlainDistricts districts;

    private PlainFramework(SchoolYear year, PlainParameters parameters) {
        this.year = year;
        this.schools = new PlainSchools(parameters);
        this.districts = new PlainDistricts(parameters);
    }

    /**
     * The framework as in force in {@code year}, with the numbers and texts of {@code pack}.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public static PlainFramework of(RulePack pack, SchoolYear year) {
        return of(year, pack.parameters(year), level -> pack.reasonsIn(year, level));
    }

    /**
     * The framework with these numbers and texts, for whoever has no rule pack.
     *
     * @param printed the reasons as printed for a level
     */
    public static PlainFramework of(SchoolYear year, ParameterSet inForce, Function<Level, List<Reason>> printed) {
        return new PlainFramework(year, new PlainParameters(year, inForce, printed));
    }

    /**
     * Determines every school and district of {@code state}.
     *
     * @throws IllegalArgumentException if the state is of another school year
     */
    public PlainResult determine(StateYear state) {
        if (!state.year().equals(year)) {
            throw new IllegalArgumentException("a state of " + state.year() + " for the framework of " + year);
        }
        Slices<Fact> facts = new Slices<>(state.facts());
        Slices<ParticipationRate> participation = new Slices<>(state.participation());
        Slices<GraduationHistory> graduation = new Slices<>(state.graduation());
        List<School> given = state.schools();
        List<PlainDetermination> ofSchools = new ArrayList<>(given.size());
        List<PlainDetermination> ofDistricts = new ArrayList<>(state.districts().size());
        int next = 0;
        // Everything is in order of code, in which a district comes right before its schools.
        for (District district : state.districts()) {
            List<Fact> factsOfDistrict = facts.of(district.code());
            List<ParticipationRate> ratesOfDistrict = participation.of(district.code());
            List<PlainDetermination> counting = new ArrayList<>();
            for (; next < given.size() && isIn(district, given.get(next)); next++) {
                School school = given.get(next);
                OrganizationCode code = school.code();
                PlainDetermination ofSchool =
                        schools.determine(school, facts.of(code), participation.of(code), graduation.of(code));
                ofSchools.add(ofSchool);
                if (school.status() != OrganizationStatus.CLOSED) {
                    counting.add(ofSchool);
                }
            }
            ofDistricts.add(districts.determine(district, factsOfDistrict, ratesOfDistrict, counting));
        }
        return new PlainResult(ofSchools, ofDistricts);
    }

    private static boolean isIn(District district, School school) {
        return school.code().digits().regionMatches(0, district.code().digits(), 0, DISTRICT_DIGITS);
    }
}
