package org.accountability.rules.reference;

import java.util.List;
import org.accountability.determination.Kind;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.accountability.model.ParticipationRate;
import org.accountability.policy.Parameter;

/** The levels of districts: that of the lowest-performing school, unless the Board or relief says otherwise. */
final class PlainDistricts {
    private final PlainParameters parameters;
    private final int spring;

    PlainDistricts(PlainParameters parameters) {
        this.parameters = parameters;
        this.spring = parameters.spring();
    }

    PlainDetermination determine(
            District district, List<Fact> facts, List<ParticipationRate> rates, List<PlainDetermination> schools) {
        PlainFindings findings = new PlainFindings();
        PlainRoster roster = PlainRoster.of(schools);
        designations(facts, findings);
        inherited(roster, findings);
        stars(facts, roster, findings);
        if (spring == 2015 || spring == 2016) {
            heldHarmless(facts, rates, findings);
        }
        return findings.settle(district.code(), parameters);
    }

    private static void designations(List<Fact> facts, PlainFindings findings) {
        for (Fact fact : facts) {
            switch (fact.kind()) {
                case CHRONICALLY_UNDERPERFORMING ->
                    findings.add(
                            Kind.DESIGNATION,
                            Level.LEVEL_5,
                            PlainReason.CHRONICALLY_UNDERPERFORMING_DISTRICT,
                            List.of(),
                            fact);
                case UNDERPERFORMING ->
                    findings.add(
                            Kind.DESIGNATION, Level.LEVEL_4, PlainReason.UNDERPERFORMING_DISTRICT, List.of(), fact);
                case LEVEL_4_DISTRICT_PLAN ->
                    findings.add(Kind.DESIGNATION, Level.LEVEL_4, PlainReason.DISTRICT_PLAN_REQUIRED, List.of(), fact);
                default -> {
                    // No other fact designates a district.
                }
            }
        }
    }

    private void inherited(PlainRoster roster, PlainFindings findings) {
        PlainReason reason = roster.reason();
        if (roster.schools() == 1 && reason != null) {
            findings.add(Kind.CRITERION, capped(roster.worst()), reason, parameters.districtLevel.read(), roster);
        } else if (roster.worst() != Level.NONE) {
            findings.add(
                    Kind.CRITERION,
                    capped(roster.worst()),
                    PlainReason.SCHOOLS_OF_THE_DISTRICT,
                    parameters.districtLevel.read(),
                    roster);
        } else {
            if (spring == 2017 && reason == PlainReason.NEXT_GENERATION_ASSESSMENT) {
                findings.add(Kind.CRITERION, Level.NONE, reason, List.of(), roster);
            }
            findings.add(Kind.CRITERION, Level.NONE, PlainReason.INSUFFICIENT_DATA, List.of(), roster);
        }
    }

    private Level capped(Level level) {
        return level.number() > parameters.districtLevel.value() ? Level.of(parameters.districtLevel.value()) : level;
    }

    private void stars(List<Fact> facts, PlainRoster roster, PlainFindings findings) {
        if (spring != 2013) {
            return;
        }
        for (Fact fact : facts) {
            if (fact.kind() == FactKind.LEFT_LEVEL_4) {
                findings.add(Kind.STAR, Level.NONE, PlainReason.LEFT_LEVEL_4, List.of(), fact);
            }
        }
        if (roster.schools() == 1 && roster.starred()) {
            findings.add(Kind.STAR, Level.NONE, PlainReason.LEFT_LEVEL_4, List.of(), roster);
        }
    }

    private void heldHarmless(List<Fact> facts, List<ParticipationRate> rates, PlainFindings findings) {
        PlainStanding soFar = findings.standing();
        for (Fact fact : facts) {
            Level prior = fact.priorLevel();
            if (fact.kind() == FactKind.HELD_HARMLESS && prior != null && soFar.isWorseThan(prior)) {
                ownParticipation(fact, soFar, rates, findings);
                findings.add(Kind.RELIEF, prior, PlainReason.HELD_HARMLESS, List.of(), fact, soFar);
            }
        }
    }

    /** Looked at only where a district is kept from a worse level. */
    private void ownParticipation(
            Fact held, PlainStanding soFar, List<ParticipationRate> rates, PlainFindings findings) {
        PlainParticipation lowest = PlainParticipation.lowestOf(rates, parameters);
        if (lowest == null || lowest.rate() >= parameters.lowParticipation.value()) {
            return;
        }
        boolean averaged = lowest.priorYear() != null;
        if (lowest.rate() < parameters.veryLowParticipation.value()) {
            List<Parameter> read = averaged ? parameters.readForVeryLowOfTwoYears : parameters.readForVeryLow;
            findings.add(
                    Kind.FLOOR,
                    Level.LEVEL_3,
                    PlainReason.VERY_LOW_PARTICIPATION,
                    withSizes(read, lowest, rates),
                    held,
                    soFar,
                    lowest);
        } else {
            List<Parameter> read = averaged ? parameters.readForLowOfTwoYears : parameters.readForLow;
            findings.add(
                    Kind.FLOOR,
                    Level.LEVEL_2,
                    PlainReason.LOW_PARTICIPATION,
                    withSizes(read, lowest, rates),
                    held,
                    soFar,
                    lowest);
        }
    }

    private List<Parameter> withSizes(List<Parameter> read, PlainParticipation lowest, List<ParticipationRate> rates) {
        return PlainParameters.together(read, lowest.sizesRead(rates, parameters));
    }
}
