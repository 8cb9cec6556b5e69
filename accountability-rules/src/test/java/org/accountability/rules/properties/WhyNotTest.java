package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.accountability.determination.Determination;
import org.accountability.model.Level;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.WhyNot;
import org.accountability.rules.WhyNot.Needed;
import org.accountability.rules.WhyNot.Way;
import org.accountability.rules.massachusetts.Massachusetts;
import org.jspecify.annotations.Nullable;

/** What it would take is enough, and nothing less is. Tried on schools that are known by their numbers alone. */
@Domain(SmallStates.class)
@Domain(DomainContext.Global.class)
class WhyNotTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final String ALL = "cumulative PPI of all students";
    private static final String HIGH_NEEDS = "cumulative PPI of high needs";
    private static final String PERCENTILE = "school percentile";

    @Property
    void everyWayReachesTheLevelAndNoSmallerOneDoes(
            @ForAll SmallState drawn, @ForAll @IntRange(min = 1, max = 3) int wanted) {
        Assume.that(!drawn.given().schools().isEmpty());
        School school = drawn.given().schools().get(0);
        Level level = Level.of(wanted);
        Assume.that(!reaches(determined(drawn, school), level));

        StateYear alone = StateYear.of(drawn.year()).school(school).build();
        List<Way> ways =
                WhyNot.of(PACK, PACK.determine(alone), school.code(), level).ways();

        Statistics.label("ways").collect(Math.min(ways.size(), 3));
        for (Way way : ways) {
            assertThat(reaches(determined(drawn, made(way.changes(), school)), level))
                    .isTrue();
            for (Needed change : way.changes()) {
                List<Needed> less = new ArrayList<>(way.changes());
                less.remove(change);
                assertThat(reaches(determined(drawn, made(less, school)), level))
                        .isFalse();
                less.add(aLittleLess(change));
                assertThat(reaches(determined(drawn, made(less, school)), level))
                        .isFalse();
            }
        }
        // By brute force: nothing near the cuts is enough that does not hold one of the ways.
        for (Integer all : near(school.cumulativePpiAll(), 75)) {
            for (Integer highNeeds : near(school.cumulativePpiHighNeeds(), 75)) {
                for (Integer percentile : near(school.percentile(), 20)) {
                    School other = with(school, all, highNeeds, percentile);
                    if (reaches(determined(drawn, other), level)) {
                        assertThat(ways).anyMatch(way -> isCoveredBy(way, school, other));
                    }
                }
            }
        }
    }

    /** It was lost where other values were tried, so that a way seemed to be enough that was not. */
    @Example
    void aLowSubgroupStaysInTheWay() {
        School low = School.of("00350505")
                .percentile(15)
                .lowestSubgroupPercentile(5)
                .cumulativePpiAll(60)
                .build();
        StateYear alone = StateYear.of(SchoolYear.of(2016)).school(low).build();

        List<Way> ways = WhyNot.of(PACK, PACK.determine(alone), low.code(), Level.LEVEL_2)
                .ways();

        assertThat(ways)
                .extracting(way -> way.changes().stream().map(Needed::what).toList())
                .containsExactly(List.of(PERCENTILE, "lowest subgroup percentile"));
    }

    private static School made(List<Needed> changes, School school) {
        School made = school;
        for (Needed change : changes) {
            int to = Integer.parseInt(change.to());
            made = with(
                    made,
                    change.what().equals(ALL) ? Integer.valueOf(to) : made.cumulativePpiAll(),
                    change.what().equals(HIGH_NEEDS) ? Integer.valueOf(to) : made.cumulativePpiHighNeeds(),
                    change.what().equals(PERCENTILE) ? Integer.valueOf(to) : made.percentile());
        }
        return made;
    }

    private static Needed aLittleLess(Needed change) {
        int from = Integer.parseInt(change.from());
        int to = Integer.parseInt(change.to());
        return new Needed(change.what(), change.from(), Integer.toString(to - Integer.signum(to - from)), "");
    }

    private static boolean isCoveredBy(Way way, School school, School other) {
        return way.changes().stream().allMatch(change -> isMade(change, school, other));
    }

    private static boolean isMade(Needed change, School school, School other) {
        int to = Integer.parseInt(change.to());
        Integer from = value(change, school);
        Integer then = value(change, other);
        return from != null && then != null && (to > from ? then >= to : then <= to);
    }

    private static @Nullable Integer value(Needed change, School school) {
        return switch (change.what()) {
            case ALL -> school.cumulativePpiAll();
            case HIGH_NEEDS -> school.cumulativePpiHighNeeds();
            case PERCENTILE -> school.percentile();
            default -> throw new IllegalArgumentException(change.what());
        };
    }

    private static List<@Nullable Integer> near(@Nullable Integer value, int cut) {
        return value == null ? Collections.singletonList(null) : List.of(value, cut - 1, cut, cut + 1);
    }

    private static School with(
            School school, @Nullable Integer all, @Nullable Integer highNeeds, @Nullable Integer percentile) {
        return School.of(school.code().digits())
                .type(school.type())
                .grades(school.lowestGrade(), school.highestGrade())
                .charter(school.charter())
                .status(school.status())
                .percentile(percentile)
                .cumulativePpiAll(all)
                .cumulativePpiHighNeeds(highNeeds)
                .build();
    }

    private static Determination determined(SmallState drawn, School school) {
        return PACK.determine(StateYear.of(drawn.year()).school(school).build())
                .schools()
                .get(0);
    }

    private static boolean reaches(Determination determination, Level level) {
        return determination.level() != Level.NONE && determination.level().number() <= level.number();
    }
}
