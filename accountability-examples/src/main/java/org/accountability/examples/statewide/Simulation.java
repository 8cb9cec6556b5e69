package org.accountability.examples.statewide;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Level;

/**
 * The state in one year, come to by living through the years before.
 *
 * @param spring the year
 * @param roster who there is
 * @param schools one in each slot of the roster
 * @param districts in order of code
 */
record Simulation(int spring, Roster roster, List<SchoolInYear> schools, List<DistrictInYear> districts) {
    private static final int LEVEL_4 = 4;
    /** The year in which leaving Level 4 was published, as a star. */
    private static final int STARRED = 2013;

    /** The state in {@code spring}. */
    static Simulation of(Roster roster, int spring) {
        Simulation state = first(roster);
        while (state.spring < spring) {
            state = state.next();
        }
        return state;
    }

    /** The state in the first year. */
    static Simulation first(Roster roster) {
        int spring = Statewide.FIRST_YEAR;
        List<Site> sites = sites(roster, spring);
        List<Drift> drifts = new ArrayList<>(sites.size());
        for (Site site : sites) {
            drifts.add(Drift.first(driftDraws(site, spring)));
        }
        List<Results> results = Results.of(sites, drifts, spring);
        List<SchoolInYear> schools = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            schools.add(firstYear(sites.get(i), spring, drifts.get(i), results.get(i)));
        }
        List<DistrictInYear> districts = new ArrayList<>();
        for (ExampleDistrict district : roster.districts()) {
            districts.add(new DistrictInYear(district, schoolsOf(district, schools), false, null));
        }
        return new Simulation(spring, roster, schools, districts);
    }

    private static SchoolInYear firstYear(Site site, int spring, Drift drift, Results results) {
        return new SchoolInYear(site, spring, drift, results, Designation.first(site, results), false, null);
    }

    /** The state a year later. */
    Simulation next() {
        int year = spring + 1;
        List<Site> sites = sites(roster, year);
        List<Drift> drifts = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            drifts.add(schools.get(i).drift().next(driftDraws(sites.get(i), year)));
        }
        List<Results> results = Results.of(sites, drifts, year);
        List<SchoolInYear> nextSchools = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            nextSchools.add(nextYear(schools.get(i), sites.get(i), year, drifts.get(i), results.get(i)));
        }
        List<DistrictInYear> nextDistricts = new ArrayList<>(districts.size());
        for (DistrictInYear district : districts) {
            nextDistricts.add(nextYear(district, schoolsOf(district.district(), nextSchools), year));
        }
        return new Simulation(year, roster, nextSchools, nextDistricts);
    }

    private static SchoolInYear nextYear(SchoolInYear before, Site site, int year, Drift drift, Results results) {
        if (!site.equals(before.site())) {
            return firstYear(site, year, drift, results);
        }
        Designation designation = before.designation().next(site, results, year);
        boolean left = before.designation() == Designation.UNDERPERFORMING && designation == Designation.NONE;
        SchoolInYear school = new SchoolInYear(site, year, drift, results, designation, left, null);
        return school.heldHarmless(HeldHarmless.levelOf(school, before));
    }

    private static DistrictInYear nextYear(DistrictInYear before, List<SchoolInYear> schools, int year) {
        DistrictInYear district = new DistrictInYear(before.district(), schools, false, null);
        if (year == STARRED) {
            boolean left =
                    before.level().number() == LEVEL_4 && district.level().number() < LEVEL_4;
            return new DistrictInYear(before.district(), schools, left, null);
        }
        Level kept = HeldHarmless.levelOf(district, before, year);
        return new DistrictInYear(before.district(), schools, false, kept);
    }

    private static List<SchoolInYear> schoolsOf(ExampleDistrict district, List<SchoolInYear> schools) {
        return schools.subList(district.firstSlot(), district.firstSlot() + district.schools());
    }

    private static List<Site> sites(Roster roster, int spring) {
        return roster.slots().stream().map(slot -> slot.siteIn(spring)).toList();
    }

    private static Draws driftDraws(Site site, int spring) {
        return Draws.of(Draws.Topic.DRIFT, site.key(), spring);
    }
}
