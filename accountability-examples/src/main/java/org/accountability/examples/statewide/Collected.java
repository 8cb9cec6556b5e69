package org.accountability.examples.statewide;

import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.jspecify.annotations.Nullable;

/** Puts a simulated year into the words of the model. */
final class Collected {
    private static final String CITATION = "synthetic data set";
    private static final String COMMISSIONER = "Example Commissioner";
    private static final String BOARD = "Example Board";
    private static final String DEPARTMENT = "Example Department";
    private static final int LOW_PARTICIPATION = 95;
    private static final int STARRED = 2013;
    private static final int TWO_YEAR_AVERAGE_FROM = 2016;

    private final SchoolYear year;
    private final StateYear.Builder state;

    private Collected(SchoolYear year) {
        this.year = year;
        this.state = StateYear.of(year);
    }

    /** The state of {@code now}, with such rates of {@code yearBefore} as may count. */
    static StateYear of(Simulation now, @Nullable Simulation yearBefore) {
        Collected collected = new Collected(SchoolYear.of(now.spring()));
        now.districts().forEach(collected::add);
        now.schools().forEach(collected::add);
        if (yearBefore != null && now.spring() >= TWO_YEAR_AVERAGE_FROM) {
            for (int i = 0; i < now.schools().size(); i++) {
                collected.addYearBefore(
                        now.schools().get(i), yearBefore.schools().get(i));
            }
        }
        return collected.state.build();
    }

    private void add(DistrictInYear inYear) {
        ExampleDistrict district = inYear.district();
        state.district(inYear.results());
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
                    .note(Coverage.explanation(inYear.site(), inYear.spring())));
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
        if (!Graduation.isFlagOnly(inYear.site())) {
            Graduation.histories(inYear).forEach(state::graduation);
        } else if (Graduation.isPersistentlyLow(inYear)) {
            add(FactKind.PERSISTENTLY_LOW_GRADUATION, inYear.site().code(), DEPARTMENT);
        }
    }

    private void addParticipation(SchoolInYear inYear) {
        Participation.rates(inYear).forEach(state::participation);
        Integer stated = Participation.stated(inYear);
        if (stated != null) {
            add(fact(FactKind.PARTICIPATION, inYear.site().code(), DEPARTMENT).value(stated.toString()));
        }
    }

    /** Only a low rate gives way to an average, so no other school needs its rates of the year before. */
    private void addYearBefore(SchoolInYear inYear, SchoolInYear yearBefore) {
        boolean low = Participation.rates(inYear).stream().anyMatch(rate -> rate.printed() < LOW_PARTICIPATION);
        if (low && inYear.site().equals(yearBefore.site())) {
            for (ParticipationRate rate : Participation.rates(yearBefore)) {
                state.participation(rate);
            }
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
