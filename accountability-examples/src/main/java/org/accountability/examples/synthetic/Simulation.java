package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Level;

/**
 * The state in one year, come to by living through the years before.
 *
 * @param spring the year
 * @param roster who there is
 * @param trajectories how each school of the roster fares
 * @param published what is known of the results
 * @param schools one in each slot of the roster
 * @param districts in order of code
 */
record Simulation(
        int spring,
        Roster roster,
        SchoolTrajectories trajectories,
        Published published,
        List<SchoolInYear> schools,
        List<DistrictInYear> districts) {
    private static final int LEVEL_4 = 4;
    /** The year in which leaving Level 4 was published, as a star. */
    private static final int STARRED = 2013;

    /** The state in {@code spring}. */
    static Simulation of(Roster roster, Published published, int spring) {
        Simulation state = first(roster, published);
        while (state.spring < spring) {
            state = state.next();
        }
        return state;
    }

    private static Simulation first(Roster roster, Published published) {
        int spring = SyntheticState.FIRST_YEAR;
        SchoolTrajectories trajectories = SchoolTrajectories.of(roster);
        List<ExampleSchool> sites = sites(roster, spring);
        int[] places = AbilityRanking.places(sites, trajectories, spring);
        List<SchoolInYear> schools = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            schools.add(firstYear(sites.get(i), spring, places[i], published));
        }
        List<DistrictInYear> districts = new ArrayList<>();
        for (ExampleDistrict district : roster.districts()) {
            districts.add(new DistrictInYear(district, schoolsOf(district, schools), PublishedRates.NONE, false, null));
        }
        return new Simulation(spring, roster, trajectories, published, schools, districts);
    }

    private static SchoolInYear firstYear(ExampleSchool site, int spring, int place, Published published) {
        return inYear(site, spring, place, Designation.first(site, place), false, published);
    }

    private static SchoolInYear inYear(
            ExampleSchool site, int spring, int place, Designation designation, boolean left, Published published) {
        return new SchoolInYear(
                site,
                spring,
                place,
                designation,
                left,
                null,
                published.results(site.code(), spring),
                published.rates(site.code(), spring));
    }

    private Simulation next() {
        int year = spring + 1;
        List<ExampleSchool> sites = sites(roster, year);
        int[] places = AbilityRanking.places(sites, trajectories, year);
        List<SchoolInYear> nextSchools = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            nextSchools.add(nextYear(schools.get(i), sites.get(i), year, places[i]));
        }
        List<DistrictInYear> nextDistricts = new ArrayList<>(districts.size());
        for (DistrictInYear district : districts) {
            nextDistricts.add(nextYear(district, schoolsOf(district.district(), nextSchools), year));
        }
        return new Simulation(year, roster, trajectories, published, nextSchools, nextDistricts);
    }

    private SchoolInYear nextYear(SchoolInYear before, ExampleSchool site, int year, int place) {
        if (!site.equals(before.site())) {
            return firstYear(site, year, place, published);
        }
        Designation designation = before.designation().next(site, place, year);
        boolean left = before.designation() == Designation.UNDERPERFORMING && designation == Designation.NONE;
        SchoolInYear school = inYear(site, year, place, designation, left, published);
        return school.heldHarmless(HeldHarmless.levelOf(school, before));
    }

    private DistrictInYear nextYear(DistrictInYear before, List<SchoolInYear> schools, int year) {
        PublishedRates rates = published.rates(before.district().code(), year);
        DistrictInYear district = new DistrictInYear(before.district(), schools, rates, false, null);
        if (year == STARRED) {
            boolean left =
                    before.level().number() == LEVEL_4 && district.level().number() < LEVEL_4;
            return new DistrictInYear(before.district(), schools, rates, left, null);
        }
        Level kept = HeldHarmless.levelOf(district, before, year);
        return new DistrictInYear(before.district(), schools, rates, false, kept);
    }

    private static List<SchoolInYear> schoolsOf(ExampleDistrict district, List<SchoolInYear> schools) {
        return schools.subList(district.firstSlot(), district.firstSlot() + district.schools());
    }

    private static List<ExampleSchool> sites(Roster roster, int spring) {
        return roster.slots().stream().map(slot -> slot.siteIn(spring)).toList();
    }
}
