package org.accountability.examples.synthetic;

import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;

/** Puts a simulated year into the words of the model. */
final class SimulatedState {
    private static final String CITATION = "synthetic data set";
    private static final String COMMISSIONER = "Example Commissioner";
    private static final String BOARD = "Example Board";
    private static final String DEPARTMENT = "Example Department";
    private static final int STARRED = 2013;

    private final SchoolYear year;
    private final StateYear.Builder state;

    private SimulatedState(SchoolYear year) {
        this.year = year;
        this.state = StateYear.of(year);
    }

    /** Schools, districts and facts, without anything that is measured. */
    static StateYear of(Simulation now) {
        SimulatedState collected = new SimulatedState(SchoolYear.of(now.spring()));
        now.districts().forEach(collected::add);
        now.schools().forEach(collected::add);
        return collected.state.build();
    }

    private void add(DistrictInYear inYear) {
        ExampleDistrict district = inYear.district();
        state.district(District.of(district.code(), district.name()));
        switch (district.designation()) {
            case NONE -> {}
            case LEVEL_4_PLAN -> add(FactKind.LEVEL_4_DISTRICT_PLAN, district.code(), DEPARTMENT);
            case UNDERPERFORMING -> add(FactKind.UNDERPERFORMING, district.code(), BOARD);
            case CHRONICALLY_UNDERPERFORMING -> add(FactKind.CHRONICALLY_UNDERPERFORMING, district.code(), BOARD);
        }
        if (inYear.leftLevel4()) {
            add(FactKind.LEFT_LEVEL_4, district.code(), BOARD);
        }
        if (inYear.heldHarmless() != null) {
            add(fact(FactKind.HELD_HARMLESS, district.code(), DEPARTMENT).priorLevel(inYear.heldHarmless()));
        }
    }

    private void add(SchoolInYear inYear) {
        OrganizationCode code = inYear.site().code();
        state.school(inYear.school());
        switch (inYear.designation()) {
            case NONE -> {}
            case UNDERPERFORMING -> add(FactKind.UNDERPERFORMING, code, COMMISSIONER);
            case CHRONICALLY_UNDERPERFORMING -> add(FactKind.CHRONICALLY_UNDERPERFORMING, code, COMMISSIONER);
        }
        if (inYear.leftLevel4() && year.spring() == STARRED) {
            add(FactKind.LEFT_LEVEL_4, code, COMMISSIONER);
        }
        if (inYear.isInsufficient()) {
            add(fact(FactKind.INSUFFICIENT_DATA, code, DEPARTMENT)
                    .note(SchoolsWithoutResults.explanation(inYear.site())));
        }
        if (inYear.hasLowSubgroup()) {
            add(FactKind.LOW_SUBGROUP, code, DEPARTMENT);
        }
        if (inYear.heldHarmless() != null) {
            add(fact(FactKind.HELD_HARMLESS, code, DEPARTMENT).priorLevel(inYear.heldHarmless()));
        }
        addGraduation(inYear);
        addParticipation(inYear);
    }

    private void addGraduation(SchoolInYear inYear) {
        if (Graduation.isFlagOnly(inYear.site()) && Graduation.isPersistentlyLow(inYear.rates(), inYear.spring())) {
            add(FactKind.PERSISTENTLY_LOW_GRADUATION, inYear.site().code(), DEPARTMENT);
        }
    }

    private void addParticipation(SchoolInYear inYear) {
        Integer stated = Participation.stated(inYear);
        if (stated != null) {
            add(fact(FactKind.PARTICIPATION, inYear.site().code(), DEPARTMENT).value(stated.toString()));
        }
    }

    private void add(FactKind kind, OrganizationCode organization, String decidedBy) {
        add(fact(kind, organization, decidedBy));
    }

    private void add(Fact.Builder fact) {
        state.fact(fact.build());
    }

    private Fact.Builder fact(FactKind kind, OrganizationCode organization, String decidedBy) {
        return Fact.of(kind, organization, year).decidedBy(decidedBy).citation(CITATION);
    }
}
