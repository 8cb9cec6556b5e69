package org.accountability.rules;

import java.util.ArrayList;
import java.util.List;
import org.accountability.computation.Adjustment;
import org.accountability.computation.ResultChange;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.accountability.rules.answer.Margin;
import org.accountability.rules.internal.ruleanalysis.Margins;
import org.jspecify.annotations.Nullable;

/**
 * Why a school or district is not at a better level, and what it would take.
 *
 * @param now what is determined
 * @param wanted the level asked about
 * @param obstacles what was found that gives a worse level
 * @param inTheWay of a district, its schools at worse levels
 * @param ways of a school, the smallest sets of changes that reach the level or a better one, the easiest first; empty
 *     where nothing that is known of it can be changed so
 */
public record WhyNot(
        Determination now, Level wanted, List<Obstacle> obstacles, List<Determination> inTheWay, List<Way> ways) {

    /**
     * Something found that gives a worse level.
     *
     * @param ground what was found
     * @param margins each value that the rule held against a parameter, with how far it lies from it
     */
    public record Obstacle(Ground ground, List<Margin> margins) {}

    /**
     * Changes that reach the level together; without any one of them, or with less of it, they do not.
     *
     * @param changes in the order of the rules' subjects
     * @param reaches what is determined then
     */
    public record Way(List<Needed> changes, Determination reaches) {
        /** Whether the school can bring it about this year. */
        public boolean withinReach() {
            return changes.stream().allMatch(change -> change.held().isEmpty());
        }
    }

    /**
     * One value that would have to be another.
     *
     * @param what in the field's words
     * @param from as it is
     * @param to the nearest value that is enough
     * @param held why it cannot be changed by the school this year; empty where it can
     * @param byIndicators of a cumulative PPI that was computed, how it would come about; else {@code null}
     */
    public record Needed(
            String what,
            String from,
            String to,
            String held,
            @Nullable ByIndicators byIndicators) {
        /** One that is no computed cumulative PPI. */
        public Needed(String what, String from, String to, String held) {
            this(what, from, to, held, null);
        }

        /** The same by these indicators, and held where none of their ways is in the school's hands. */
        Needed withIndicators(ByIndicators indicators) {
            return new Needed(what, from, to, indicators.held(), indicators);
        }

        /** {@code cumulative PPI of all students: 75 in place of 68}, and why it is held. */
        @Override
        public String toString() {
            return what + ": " + to + " in place of " + from + (held.isEmpty() ? "" : " (" + held + ")");
        }
    }

    /**
     * How a cumulative PPI would have come about by the indicators of the year, the years before being as they are.
     *
     * @param adjustment what is history, which number of the year is enough, and how many ways there are
     * @param ways the first of them, in their order, each tried
     */
    public record ByIndicators(Adjustment adjustment, List<IndicatorWay> ways) {
        /** Why the school cannot bring it about this year; empty where it can. */
        String held() {
            if (ways.isEmpty()) {
                return adjustment.whyNone();
            }
            return ways.get(0).withinReach() ? "" : "no set of indicators is enough that the school alone can change";
        }
    }

    /**
     * Changes of indicators that make the annual PPI that is enough; without any one of them, or with less of it, they do
     * not.
     *
     * @param changes in the order of indicators
     * @param reaches what is determined then: the index of the whole state is computed again, and all else that it moves
     *     counts. Other changes of the way are made as it says, other cumulative PPIs by the first of their ways
     */
    public record IndicatorWay(List<ResultChange> changes, Determination reaches) {
        /** Whether the school can bring it about this year. */
        public boolean withinReach() {
            return changes.stream().allMatch(change -> change.held().isEmpty());
        }
    }

    /**
     * Asks why {@code organization} is not at {@code wanted}.
     *
     * @param pack whose first topic is the level
     * @param all what it determined
     * @param wanted a better level than it has; 1 to 4
     * @throws IllegalArgumentException if the organisation is not in the state, or is at that level or a better one
     */
    public static WhyNot of(RulePack pack, Determinations all, OrganizationCode organization, Level wanted) {
        StateYear state = all.state();
        Margins margins = new Margins(pack.text());
        Determination now = all.find(organization)
                .orElseThrow(() -> new IllegalArgumentException(organization + " is not in the state"));
        if (reaches(now, wanted)) {
            throw new IllegalArgumentException(organization + " is at " + now.level() + " already");
        }
        List<Determination> inTheWay = organization.isSchool()
                ? List.of()
                : all.schools().stream()
                        .filter(school -> school.organization().isOf(organization)
                                && school.level().number() > wanted.number())
                        .toList();
        List<Way> ways = now.subject() instanceof School school
                ? MinimalChangeSearch.of(SchoolVariant.of(state, school), now, margins, pack.parameters(state.year()))
                        .ways(pack, wanted, new IndicatorWays(pack, all, school))
                : List.of();
        return new WhyNot(now, wanted, obstacles(now, wanted, margins), inTheWay, ways);
    }

    /** Whether {@code determination} is at {@code wanted} or a better level. */
    static boolean reaches(Determination determination, Level wanted) {
        return determination.level() != Level.NONE && determination.level().number() <= wanted.number();
    }

    private static List<Obstacle> obstacles(Determination now, Level wanted, Margins margins) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (Ground ground : now.explanation().grounds()) {
            boolean givesWorse = ground.level() == Level.NONE || ground.level().number() > wanted.number();
            if (givesWorse && ground.kind() != Kind.STAR && ground.kind() != Kind.RELIEF) {
                obstacles.add(new Obstacle(ground, margins.of(ground)));
            }
        }
        return obstacles;
    }
}
