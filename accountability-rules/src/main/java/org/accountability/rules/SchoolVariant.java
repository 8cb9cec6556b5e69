package org.accountability.rules;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.determination.Determination;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;

/** The data of one school, and copies of them with one change. */
record SchoolVariant(
        SchoolYear year,
        School school,
        List<Fact> facts,
        List<ParticipationRate> participation,
        List<GraduationHistory> graduation,
        List<Evidence> evidence) {

    static SchoolVariant of(StateYear state, School school) {
        OrganizationCode code = school.code();
        return new SchoolVariant(
                state.year(),
                school,
                state.facts().stream()
                        .filter(fact -> fact.organization().equals(code))
                        .toList(),
                state.participation().stream()
                        .filter(rate -> rate.organization().equals(code))
                        .toList(),
                state.graduation().stream()
                        .filter(history -> history.organization().equals(code))
                        .toList(),
                state.evidence().stream()
                        .filter(other -> other.organization().equals(code))
                        .toList());
    }

    SchoolVariant withPpiAll(int ppi) {
        return with(copy().cumulativePpiAll(ppi).build());
    }

    SchoolVariant withPpiHighNeeds(int ppi) {
        return with(copy().cumulativePpiHighNeeds(ppi).build());
    }

    SchoolVariant withPercentile(int percentile) {
        return with(copy().percentile(percentile).build());
    }

    SchoolVariant withLowestSubgroupPercentile(int percentile) {
        return with(copy().lowestSubgroupPercentile(percentile).build());
    }

    SchoolVariant withParticipation(List<ParticipationRate> others) {
        return new SchoolVariant(year, school, facts, others, graduation, evidence);
    }

    SchoolVariant withGraduation(GraduationHistory changed, BigDecimal fourYear) {
        List<GraduationHistory> others = graduation.stream()
                .map(history -> history.group() == changed.group()
                        ? new GraduationHistory(
                                history.organization(),
                                history.group(),
                                fourYear,
                                history.fiveYear(),
                                history.students())
                        : history)
                .toList();
        return new SchoolVariant(year, school, facts, participation, others, evidence);
    }

    SchoolVariant without(Fact fact) {
        return new SchoolVariant(
                year,
                school,
                facts.stream().filter(other -> !other.equals(fact)).toList(),
                participation,
                graduation,
                evidence);
    }

    Determination determinedBy(RulePack pack) {
        return pack.determine(state()).schools().get(0);
    }

    /** The school alone, in its district. */
    StateYear state() {
        StateYear.Builder state = StateYear.of(year)
                .district(District.of(school.code().district(), null))
                .school(school);
        // Participation given as a fact is among the rates.
        facts.stream().filter(fact -> fact.kind() != FactKind.PARTICIPATION).forEach(state::fact);
        participation.forEach(state::participation);
        graduation.forEach(state::graduation);
        evidence.forEach(state::evidence);
        return state.build();
    }

    private SchoolVariant with(School other) {
        return new SchoolVariant(year, other, facts, participation, graduation, evidence);
    }

    private School.Builder copy() {
        return School.of(school.code().digits())
                .name(school.name())
                .type(school.type())
                .grades(school.lowestGrade(), school.highestGrade())
                .charter(school.charter())
                .titleI(school.titleI())
                .status(school.status())
                .percentile(school.percentile())
                .cumulativePpiAll(school.cumulativePpiAll())
                .cumulativePpiHighNeeds(school.cumulativePpiHighNeeds())
                .lowestSubgroupPercentile(school.lowestSubgroupPercentile());
    }
}
