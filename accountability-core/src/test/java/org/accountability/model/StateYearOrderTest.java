package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A state does not depend on the order in which it is collected. */
class StateYearOrderTest {
    private static final SchoolYear YEAR = SchoolYear.of(2016);

    /** What is added to a state, in one order or another. */
    @FunctionalInterface
    private interface Addition extends Consumer<StateYear.Builder> {}

    private static final List<Addition> CONSISTENT = List.of(
            state -> state.school(School.of("00350072").percentile(3).build()),
            state -> state.school(School.of("00350505").build()),
            state -> state.school(School.of("00360001").cumulativePpiAll(80).build()),
            state -> state.fact(fact(FactKind.UNDERPERFORMING, "00350072")),
            state -> state.fact(fact(FactKind.LOW_SUBGROUP, "00350072")),
            state -> state.fact(fact(FactKind.LEVEL_4_DISTRICT_PLAN, "00350000")),
            state -> state.fact(participation("00360001", StudentGroup.EL, "93")),
            state -> state.fact(participation("00360001", StudentGroup.SWD, "93")),
            state -> state.participation(rate("00360001", 2016)),
            state -> state.participation(rate("00360001", 2015)),
            state -> state.graduation(graduation(StudentGroup.SWD)),
            state -> state.graduation(graduation(StudentGroup.EL)));

    private static final List<Addition> CONTRADICTORY = List.of(
            state -> state.school(School.of("00350072").build()),
            state -> state.school(School.of("00360001").cumulativePpiAll(80).build()),
            state -> state.district(District.of(OrganizationCode.of("00350000"), null)),
            state -> state.fact(fact(FactKind.INSUFFICIENT_DATA, "00360001")),
            state -> state.fact(fact(FactKind.LOW_SUBGROUP, "00370001")),
            state -> state.fact(fact(FactKind.EXIT, "00350072")),
            state -> state.fact(fact(FactKind.EXIT, "00350072")),
            state -> state.participation(rate("00370001", 2016)));

    @Property(tries = 100)
    void aConsistentOneIsTheSameInEveryOrder(@ForAll("shuffledConsistent") List<Addition> additions) {
        StateYear expected = collected(CONSISTENT).build();

        StateYear state = collected(additions).build();

        assertThat(state.schools()).isEqualTo(expected.schools());
        assertThat(state.districts()).isEqualTo(expected.districts());
        assertThat(state.facts()).isEqualTo(expected.facts());
        assertThat(state.participation()).isEqualTo(expected.participation());
        assertThat(state.graduation()).isEqualTo(expected.graduation());
    }

    @Property(tries = 100)
    void aContradictoryOneHasTheSameProblemsInEveryOrder(@ForAll("shuffledContradictory") List<Addition> additions) {
        assertThat(problems(additions)).isEqualTo(problems(CONTRADICTORY)).hasSize(5);
    }

    @Provide
    Arbitrary<List<Addition>> shuffledConsistent() {
        return Arbitraries.shuffle(CONSISTENT);
    }

    @Provide
    Arbitrary<List<Addition>> shuffledContradictory() {
        return Arbitraries.shuffle(CONTRADICTORY);
    }

    private static Set<String> problems(List<Addition> additions) {
        return collected(additions).check().problems().stream()
                .map(Problem::toString)
                .collect(Collectors.toSet());
    }

    private static StateYear.Builder collected(List<Addition> additions) {
        StateYear.Builder state = StateYear.of(YEAR);
        additions.forEach(addition -> addition.accept(state));
        return state;
    }

    private static Fact fact(FactKind kind, String organization) {
        return Fact.of(kind, OrganizationCode.of(organization), YEAR)
                .decidedBy("Commissioner")
                .citation("decision")
                .build();
    }

    private static Fact participation(String organization, StudentGroup group, String value) {
        return Fact.of(FactKind.PARTICIPATION, OrganizationCode.of(organization), YEAR)
                .group(group)
                .value(value)
                .decidedBy("DESE")
                .citation("report")
                .build();
    }

    private static ParticipationRate rate(String organization, int year) {
        return new ParticipationRate(
                OrganizationCode.of(organization),
                SchoolYear.of(year),
                StudentGroup.ALL,
                Subject.MATH,
                new BigDecimal("96.2"),
                40,
                null);
    }

    private static GraduationHistory graduation(StudentGroup group) {
        return new GraduationHistory(
                OrganizationCode.of("00350505"), group, new BigDecimal("66.4"), List.of(BigDecimal.TEN), 31);
    }
}
