package org.accountability.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.accountability.model.Identification;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.answer.RuleInputs.Threshold;
import org.accountability.rules.internal.engine.FindingListener;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.engine.RuleSession;
import org.accountability.rules.internal.execution.DiagnosedRun;
import org.accountability.rules.internal.execution.YearRules;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.massachusetts.Massachusetts;
import org.jspecify.annotations.Nullable;

/** Of every number that a rule holds something against, states are drawn that lie below it, on it and above it. */
class EveryThresholdTest {
    private static final int STATES = 500;

    /** What no school or district has of itself, but what came of it. */
    private static final Set<String> SETTLED =
            Set.of("Standing", "DistrictRoster", "LevelTally", "DistrictTally", "DistrictSize");

    @Example
    void ofTheFramework() {
        assertMetOnBothSides(Massachusetts.FRAMEWORK_2012, 2016);
    }

    @Example
    void ofTheSystemThatFollowed() {
        assertMetOnBothSides(Massachusetts.SYSTEM_2018, 2025);
    }

    /** Asked with two numbers, and the answer held against two more: 1 and 2. */
    @Example
    void ofTheYearsSinceAnIdentification() {
        assertThat(drawn(RulePacks.bundled(Massachusetts.SYSTEM_2018), SchoolYear.of(2025))
                        .get("Identification"))
                .extracting(identified -> ((Identification) identified).yearsWithout(4, 2020))
                .contains(0, 1, 2, 3);
    }

    private static void assertMetOnBothSides(String name, int spring) {
        RulePack pack = RulePacks.bundled(name);
        SchoolYear year = SchoolYear.of(spring);
        Map<String, List<Object>> drawn = drawn(pack, year);
        Set<String> oneSided = new TreeSet<>();
        for (Threshold threshold : pack.ruleInputs(year).thresholds()) {
            if (!SETTLED.contains(threshold.type()) && !threshold.field().equals("yearsWithout")) {
                Set<String> sides = new TreeSet<>();
                drawn.getOrDefault(threshold.type(), List.of()).forEach(fact -> sides.addAll(sides(fact, threshold)));
                if (!sides.containsAll(Set.of("above", "below", "on")) && !sides.containsAll(Set.of("no", "yes"))) {
                    oneSided.add(threshold.type() + "." + threshold.field() + " " + threshold.value() + " " + sides);
                }
            }
        }

        assertThat(oneSided).isEmpty();
    }

    /** All that rules could look at, by its type. */
    private static Map<String, List<Object>> drawn(RulePack pack, SchoolYear year) {
        RandomGenerator<DrawnState> states =
                PackArbitraries.of(pack, year).drawnStates().generator(1000);
        Random random = new Random(1);
        Map<String, List<Object>> facts = new HashMap<>();
        RuleBase noting = new Noting(facts);
        PackText text = PackText.bundled(pack.name());
        DiagnosedRun run =
                new DiagnosedRun(YearRules.ofDeterminations(text, year), YearRules.ofDiagnostics(text, year));
        for (int i = 0; i < STATES; i++) {
            run.run(noting, states.next(random).value().given());
        }
        return facts;
    }

    /** On which side of it a number lies; of a question that takes the number, its answer. */
    private static List<String> sides(Object fact, Threshold threshold) {
        List<String> sides = new ArrayList<>();
        for (Method question : fact.getClass().getMethods()) {
            if (question.getName().equals(threshold.field()) && takesNothingOrANumber(question)) {
                Object answer = answer(question, fact, threshold.value());
                if (answer instanceof Boolean yes) {
                    sides.add(yes ? "yes" : "no");
                } else if (answer instanceof Number number) {
                    int side = new BigDecimal(number.toString()).compareTo(threshold.value());
                    sides.add(side < 0 ? "below" : side > 0 ? "above" : "on");
                }
            }
        }
        return sides;
    }

    private static boolean takesNothingOrANumber(Method question) {
        List<Class<?>> taken = List.of(question.getParameterTypes());
        return taken.isEmpty() || taken.equals(List.of(int.class)) || taken.equals(List.of(BigDecimal.class));
    }

    /** Nothing where it cannot be told, as the percentage of a fact that is none. */
    private static @Nullable Object answer(Method question, Object fact, BigDecimal threshold) {
        try {
            if (question.getParameterCount() == 0) {
                return question.invoke(fact);
            }
            boolean whole = question.getParameterTypes()[0] == int.class;
            return whole ? question.invoke(fact, threshold.intValue()) : question.invoke(fact, threshold);
        } catch (InvocationTargetException cannotBeTold) {
            return null;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(question + " of " + fact, impossible);
        }
    }

    /** Rules that look at all that is given and find nothing. */
    private record Noting(Map<String, List<Object>> facts) implements RuleBase, RuleSession {
        @Override
        public RuleSession open(Set<String> inForce, UnaryOperator<String> named, FindingListener found) {
            return this;
        }

        @Override
        public boolean reads(Class<?> type) {
            return !SETTLED.contains(type.getSimpleName());
        }

        @Override
        public void insert(Object fact) {
            facts.computeIfAbsent(fact.getClass().getSimpleName(), none -> new ArrayList<>())
                    .add(fact);
        }

        @Override
        public void fire() {}

        @Override
        public String activityOf(Thread thread) {
            return "noting";
        }

        @Override
        public void close() {}
    }
}
