package org.accountability.rules.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.accountability.determination.Kind;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Grade;
import org.accountability.model.GraduationHistory;
import org.accountability.model.Level;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/** The levels of schools: the rows of the framework one below the other, in the official order of their reasons. */
final class PlainSchools {
    private final PlainParameters parameters;
    private final int spring;

    PlainSchools(PlainParameters parameters) {
        this.parameters = parameters;
        this.spring = parameters.spring();
    }

    PlainDetermination determine(
            School school, List<Fact> facts, List<ParticipationRate> rates, List<GraduationHistory> histories) {
        PlainFindings findings = new PlainFindings();
        PlainParticipation participation = PlainParticipation.lowestOf(rates, parameters);
        designations(facts, findings);
        lowestPerforming(school, facts, findings);
        persistentlyLowGraduation(facts, histories, findings);
        veryLowParticipation(participation, rates, findings);
        notClassified(school, findings);
        insufficientData(school, facts, findings);
        notMeetingGoals(school, findings);
        lowParticipation(participation, rates, findings);
        meetingGoals(school, findings);
        relief(school, facts, findings);
        star(facts, findings);
        return findings.settle(school.code(), parameters);
    }

    private static void designations(List<Fact> facts, PlainFindings findings) {
        for (Fact fact : facts) {
            if (fact.kind() == FactKind.CHRONICALLY_UNDERPERFORMING) {
                findings.add(
                        Kind.DESIGNATION,
                        Level.LEVEL_5,
                        PlainReason.CHRONICALLY_UNDERPERFORMING_SCHOOL,
                        List.of(),
                        fact);
            } else if (fact.kind() == FactKind.UNDERPERFORMING) {
                findings.add(Kind.DESIGNATION, Level.LEVEL_4, PlainReason.UNDERPERFORMING_SCHOOL, List.of(), fact);
            }
        }
    }

    /** Rows 3 to 5: the school itself, one of its subgroups, or both. */
    private void lowestPerforming(School school, List<Fact> facts, PlainFindings findings) {
        Integer percentile = school.percentile();
        boolean lowest = percentile != null && percentile <= parameters.percentile.value();
        List<Parameter> read = parameters.percentile.read();
        if (lowest) {
            for (Fact fact : facts) {
                if (fact.kind() == FactKind.LOW_SUBGROUP) {
                    criterion(findings, 3, PlainReason.LOWEST_SCHOOLS_AND_SUBGROUPS, read, fact, school);
                }
            }
            criterion(findings, 3, PlainReason.LOWEST_SCHOOLS, read, school);
        }
        for (Fact fact : facts) {
            if (fact.kind() == FactKind.LOW_SUBGROUP) {
                criterion(findings, 3, PlainReason.LOWEST_SUBGROUPS, List.of(), fact);
            }
        }
    }

    private void persistentlyLowGraduation(
            List<Fact> facts, List<GraduationHistory> histories, PlainFindings findings) {
        for (int i = 0; i < histories.size(); i++) {
            GraduationHistory history = histories.get(i);
            if (isLargeEnough(history) && isPersistentlyLow(history)) {
                List<Parameter> read = parameters.readForGraduation;
                if (history.students() != null) {
                    read = PlainParameters.together(read, parameters.readForSize(history.group() == StudentGroup.ALL));
                }
                floor(findings, 3, PlainReason.PERSISTENTLY_LOW_GRADUATION, read, history);
            }
        }
        for (Fact fact : facts) {
            if (fact.kind() == FactKind.PERSISTENTLY_LOW_GRADUATION) {
                floor(findings, 3, PlainReason.PERSISTENTLY_LOW_GRADUATION, List.of(), fact);
            }
        }
    }

    private boolean isLargeEnough(GraduationHistory history) {
        Integer students = history.students();
        return students == null || students >= parameters.minimumSize(history.group() == StudentGroup.ALL);
    }

    /** Persistent is what held for three cohorts: with fewer known, no rate is. */
    private boolean isPersistentlyLow(GraduationHistory history) {
        List<BigDecimal> fiveYear = history.fiveYear();
        int cut = parameters.fiveYearGraduation.value();
        return printed(history.fourYear()) < parameters.fourYearGraduation.value()
                && fiveYear.size() >= 3
                && printed(fiveYear.get(0)) < cut
                && printed(fiveYear.get(1)) < cut
                && printed(fiveYear.get(2)) < cut;
    }

    private void veryLowParticipation(
            @Nullable PlainParticipation lowest, List<ParticipationRate> rates, PlainFindings findings) {
        if (lowest != null && lowest.rate() < parameters.veryLowParticipation.value()) {
            List<Parameter> read =
                    lowest.priorYear() == null ? parameters.readForVeryLow : parameters.readForVeryLowOfTwoYears;
            floor(findings, 3, PlainReason.VERY_LOW_PARTICIPATION, withSizes(read, lowest, rates), lowest);
        }
    }

    private static void notClassified(School school, PlainFindings findings) {
        if (school.status() == OrganizationStatus.NEW || school.status() == OrganizationStatus.RECONFIGURED) {
            unclassified(findings, school);
        }
        Grade highest = school.highestGrade();
        if (highest == null ? school.type() == SchoolType.EARLY_ELEMENTARY : highest.compareTo(Grade.G2) <= 0) {
            unclassified(findings, school);
        }
        if (school.status() == OrganizationStatus.CLOSED) {
            unclassified(findings, school);
        }
    }

    private static void unclassified(PlainFindings findings, School school) {
        findings.add(Kind.UNCLASSIFIED, Level.NONE, PlainReason.INSUFFICIENT_DATA, List.of(), school);
    }

    private static void insufficientData(School school, List<Fact> facts, PlainFindings findings) {
        if (school.cumulativePpiAll() == null) {
            criterion(findings, 0, PlainReason.INSUFFICIENT_DATA, List.of(), school);
        }
        for (Fact fact : facts) {
            if (fact.kind() == FactKind.INSUFFICIENT_DATA) {
                criterion(findings, 0, PlainReason.INSUFFICIENT_DATA, List.of(), fact);
            }
        }
    }

    private void notMeetingGoals(School school, PlainFindings findings) {
        if (isBelowTarget(school.cumulativePpiAll())) {
            criterion(findings, 2, PlainReason.NOT_MEETING_GOALS, parameters.ppi.read(), school);
        }
        if (isBelowTarget(school.cumulativePpiHighNeeds())) {
            criterion(findings, 2, PlainReason.NOT_MEETING_GOALS, parameters.ppi.read(), school);
        }
    }

    private void lowParticipation(
            @Nullable PlainParticipation lowest, List<ParticipationRate> rates, PlainFindings findings) {
        if (lowest != null
                && lowest.rate() >= parameters.veryLowParticipation.value()
                && lowest.rate() < parameters.lowParticipation.value()) {
            List<Parameter> read = lowest.priorYear() == null ? parameters.readForLow : parameters.readForLowOfTwoYears;
            // In 2017 only very low participation counts for schools that gave the new assessment.
            Kind kind = spring == 2017 ? Kind.CRITERION : Kind.FLOOR;
            findings.add(kind, Level.LEVEL_2, PlainReason.LOW_PARTICIPATION, withSizes(read, lowest, rates), lowest);
        }
    }

    private List<Parameter> withSizes(List<Parameter> read, PlainParticipation lowest, List<ParticipationRate> rates) {
        return PlainParameters.together(read, lowest.sizesRead(rates, parameters));
    }

    private void meetingGoals(School school, PlainFindings findings) {
        Integer all = school.cumulativePpiAll();
        Integer highNeeds = school.cumulativePpiHighNeeds();
        boolean hasOne = all != null || highNeeds != null;
        if (hasOne && !isBelowTarget(all) && !isBelowTarget(highNeeds)) {
            criterion(findings, 1, PlainReason.MEETING_GOALS, parameters.ppi.read(), school);
        }
    }

    private boolean isBelowTarget(@Nullable Integer cumulativePpi) {
        return cumulativePpi != null && cumulativePpi < parameters.ppi.value();
    }

    private void relief(School school, List<Fact> facts, PlainFindings findings) {
        if (spring == 2015 || spring == 2016) {
            // Floors and designations hold in any case: what is compared with the prior level are the criteria.
            PlainStanding soFar = findings.standing();
            for (Fact fact : facts) {
                Level prior = fact.priorLevel();
                if (fact.kind() == FactKind.HELD_HARMLESS && prior != null && soFar.isWorseThan(prior)) {
                    findings.add(Kind.RELIEF, prior, PlainReason.HELD_HARMLESS, List.of(), fact, soFar);
                }
            }
        }
        if (spring == 2017 && hasGrades3To8(school)) {
            findings.add(Kind.RELIEF, Level.NONE, PlainReason.NEXT_GENERATION_ASSESSMENT, List.of(), school);
        }
    }

    private static boolean hasGrades3To8(School school) {
        Grade lowest = school.lowestGrade();
        Grade highest = school.highestGrade();
        if (lowest != null && highest != null) {
            return highest.compareTo(Grade.G3) >= 0 && lowest.compareTo(Grade.G8) <= 0;
        }
        return school.type() != SchoolType.EARLY_ELEMENTARY && school.type() != SchoolType.HIGH;
    }

    private void star(List<Fact> facts, PlainFindings findings) {
        if (spring == 2013) {
            for (Fact fact : facts) {
                if (fact.kind() == FactKind.LEFT_LEVEL_4) {
                    findings.add(Kind.STAR, Level.NONE, PlainReason.LEFT_LEVEL_4, List.of(), fact);
                }
            }
        }
    }

    private static void criterion(
            PlainFindings findings, int level, PlainReason reason, List<Parameter> read, Record... evidence) {
        findings.add(Kind.CRITERION, Level.of(level), reason, read, evidence);
    }

    private static void floor(
            PlainFindings findings, int level, PlainReason reason, List<Parameter> read, Record... evidence) {
        findings.add(Kind.FLOOR, Level.of(level), reason, read, evidence);
    }

    /** As rates are printed and compared: whole percents, rounded half-up. */
    private static int printed(BigDecimal percent) {
        return percent.setScale(0, RoundingMode.HALF_UP).intValue();
    }
}
