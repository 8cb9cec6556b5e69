package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.LevelHistory;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** Who is identified is told to stay or to go; nobody else is told anything. */
@Domain(SmallStates.class)
@Domain(DomainContext.Global.class)
class ExitTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @Property
    void nobodyStaysAndLeavesTheSameLevel(@ForAll SmallState drawn, @ForAll Random random) {
        Told told = Told.of(drawn, random);
        told.exits().forEach(exit -> {
            List<String> codes = exit.explanation().grounds().stream()
                    .map(Ground::outcome)
                    .map(outcome -> outcome.code())
                    .distinct()
                    .toList();
            if (!told.leavesByDecision(exit.organization())) {
                assertThat(codes).hasSizeLessThanOrEqualTo(1);
            } else {
                assertThat(told.level(exit.organization()) == Level.LEVEL_3 || codes.size() == 1)
                        .as("%s", exit.explanation())
                        .isTrue();
            }
        });
    }

    @Property
    void onlyWhoWasIdentifiedIsReleased(@ForAll SmallState drawn, @ForAll Random random) {
        Told told = Told.of(drawn, random);
        told.exits().filter(exit -> exit.outcome().code().equals("EXIT")).forEach(exit -> {
            assertThat(told.level(exit.organization()).number()).isLessThan(4);
            assertThat(told.leavesByDecision(exit.organization())
                            || told.before(exit.organization()).number() >= 3)
                    .isTrue();
        });
    }

    @Property
    void whoeverIsOrWasIdentifiedIsToldAndNobodyElse(@ForAll SmallState drawn, @ForAll Random random) {
        Told told = Told.of(drawn, random);
        told.exits().forEach(exit -> {
            OrganizationCode organization = exit.organization();
            boolean identified = told.level(organization).number() >= 3
                    || told.before(organization).number() >= 3
                    || told.leavesByDecision(organization);
            assertThat(exit.explanation().binding() != null).as("%s", exit).isEqualTo(identified);
        });
    }

    /** A drawn state with drawn histories, and what was determined of it. */
    private record Told(StateYear state, Map<OrganizationCode, LevelHistory> histories, Determinations determined) {
        static Told of(SmallState drawn, Random random) {
            StateYear given = drawn.given();
            Map<OrganizationCode, LevelHistory> histories = new HashMap<>();
            StateYear.Builder told = StateYear.of(given.year());
            given.schools().forEach(told::school);
            given.districts().forEach(told::district);
            given.facts().stream()
                    .filter(fact -> fact.kind() != FactKind.PARTICIPATION)
                    .forEach(told::fact);
            given.participation().forEach(told::participation);
            given.graduation().forEach(told::graduation);
            Stream.concat(
                            given.schools().stream().map(school -> school.code()),
                            given.districts().stream().map(district -> district.code()))
                    .filter(code -> random.nextBoolean())
                    .forEach(code -> histories.put(code, history(given, code, random)));
            histories.values().forEach(told::evidence);
            StateYear state = told.build();
            return new Told(state, histories, PACK.determine(state));
        }

        /** Whoever leaves Level 4 or 5 was there the year before; all but districts in Level 4 are by decision alone. */
        private static LevelHistory history(StateYear given, OrganizationCode code, Random random) {
            List<LevelHistory.Past> past = new ArrayList<>();
            int years = 1 + random.nextInt(4);
            for (int i = years; i >= 1; i--) {
                boolean wasDecided = i == 1 && leavesByDecision(given, code);
                Level level = Level.of(wasDecided ? 4 + random.nextInt(2) : random.nextInt(6));
                boolean decided = level.number() >= 4
                        && (code.isSchool() || level == Level.LEVEL_5 || wasDecided || random.nextBoolean());
                past.add(new LevelHistory.Past(given.year().minus(i), level, decided));
            }
            return new LevelHistory(code, given.year(), past);
        }

        Stream<Determination> exits() {
            return determined.of("exit").stream();
        }

        Level level(OrganizationCode organization) {
            return determined.find(organization).orElseThrow().level();
        }

        Level before(OrganizationCode organization) {
            LevelHistory history = histories.get(organization);
            return history == null ? Level.NONE : history.before().level();
        }

        boolean leavesByDecision(OrganizationCode organization) {
            return leavesByDecision(state, organization) && level(organization).number() < 4;
        }

        private static boolean leavesByDecision(StateYear state, OrganizationCode organization) {
            return state.facts().stream()
                    .filter(fact -> fact.organization().equals(organization))
                    .anyMatch(fact -> fact.kind() == FactKind.EXIT || fact.kind() == FactKind.LEFT_LEVEL_4);
        }
    }
}
