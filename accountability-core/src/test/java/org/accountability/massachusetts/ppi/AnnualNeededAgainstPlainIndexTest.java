package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.accountability.massachusetts.ppi.PlainAnnualNeeded.Better;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Reported;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;

/** What a higher cumulative PPI would have needed agrees with the plain reference and brute force. */
class AnnualNeededAgainstPlainIndexTest {
    private static final int ALL_WAYS = 1_000_000;
    private static final int MOST_SETS = 500;

    private static int withManySets;
    private static int impossible;
    private static int lessened;

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void findsEverySmallestSetAndNoOther(@ForAll Random random) {
        GeneratedState state = GeneratedState.small(random);
        PlainIndex plain = plain(state, state.rows, true);
        StateIndex index = state.index();
        int year = state.year.spring();
        for (PlainGroup group : plain.groups.values()) {
            Integer now = plain.cumulative(group, year);
            boolean isPublished =
                    group.value("ppi CUMULATIVE", year) != null || group.value("ppi ANNUAL", year) != null;
            if (now == null || now == 100 || isPublished || random.nextBoolean()) {
                continue;
            }
            PlainAnnualNeeded bruteForce = new PlainAnnualNeeded(plain, group, year);
            if (bruteForce.sets() <= MOST_SETS) {
                int wanted = random.nextInt(3) == 0 ? 100 : now + 1 + random.nextInt(Math.min(10, 100 - now));
                Set<Set<Better>> expected = bruteForce.smallest(wanted);
                AnnualNeeded needed =
                        computed(index, group).adjustedTo(wanted, ALL_WAYS).orElseThrow();

                Set<Set<Better>> found = new HashSet<>();
                needed.ways().forEach(way -> found.add(inShort(way)));
                assertThat(found).as("%s in %s for %s", group, year, wanted).isEqualTo(expected);
                assertThat(needed.ways()).hasSameSizeAs(found);
                withManySets += expected.size() > 3 ? 1 : 0;
                impossible += expected.isEmpty() ? 1 : 0;
            }
        }
    }

    /** Also where a CPI would stand higher among the CPIs of others, all of which are ranked again. */
    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void everyWayReachesItAmongOthersAndNothingLessDoes(@ForAll Random random) {
        GeneratedState state = GeneratedState.full(random);
        boolean tiesHighest = random.nextBoolean();
        for (GroupIndex group : state.index(tiesHighest).groups()) {
            int now = group.cumulativePpi().orElse(100);
            if (now < 100 && random.nextInt(3) == 0) {
                int wanted = Math.min(100, now + 1 + random.nextInt(12));
                group.adjustedTo(wanted, 2).ifPresent(needed -> needed.ways()
                        .forEach(way -> isEnoughAndNothingLessIs(state, tiesHighest, way, wanted)));
            }
        }
    }

    /** Enough was tried. */
    @AfterContainer
    static void wereOfUse() {
        assertThat(withManySets).isPositive();
        assertThat(impossible).isPositive();
        assertThat(lessened).isPositive();
    }

    private static void isEnoughAndNothingLessIs(
            GeneratedState state, boolean tiesHighest, List<IndicatorChange> way, int wanted) {
        assertThat(cumulative(state, tiesHighest, way, way)).as("%s", way).isGreaterThanOrEqualTo(wanted);
        for (IndicatorChange change : way) {
            // A CPI that is enough wherever others stand may be more than enough where they do stand.
            if (way.stream().noneMatch(AnnualNeededAgainstPlainIndexTest::isCpiOfItsOwn)) {
                List<IndicatorChange> less = new ArrayList<>(way);
                less.remove(change);
                assertThat(cumulative(state, tiesHighest, way, less)).isLessThan(wanted);
                less.add(aLittleLess(change));
                assertThat(cumulative(state, tiesHighest, way, less)).isLessThan(wanted);
                lessened++;
            }
        }
    }

    private static boolean isCpiOfItsOwn(IndicatorChange change) {
        return change.now() instanceof Measure measure
                && measure.kind() == MeasureKind.CPI
                && !CpiRule.isByPercentile(Sample.clause(change));
    }

    private static IndicatorChange aLittleLess(IndicatorChange change) {
        if (!(change.then() instanceof Measure then)) {
            return new IndicatorChange(
                    change.indicator(),
                    change.points(),
                    change.points(),
                    change.now(),
                    change.now(),
                    change.clause(),
                    "");
        }
        BigDecimal step = then.kind().isWhole() ? BigDecimal.ONE : new BigDecimal("0.1");
        BigDecimal value = change.to().compareTo(change.from()) > 0
                ? then.value().subtract(step)
                : then.value().add(step);
        Measure less = new Measure(
                then.organization(), then.year(), then.group(), then.subject(), then.kind(), value, then.students());
        return new IndicatorChange(
                change.indicator(), change.points(), change.points(), change.now(), less, change.clause(), "");
    }

    /** By the reference, of the group that {@code way} is of, with other results. */
    private static int cumulative(
            GeneratedState state, boolean tiesHighest, List<IndicatorChange> way, List<IndicatorChange> changes) {
        List<Reported> rows = new ArrayList<>(state.rows);
        for (IndicatorChange change : changes) {
            rows.removeIf(row -> isReplacedBy(change.then(), row));
            rows.add(change.then());
        }
        PlainIndex plain = plain(state, rows, tiesHighest);
        Reported of = way.get(0).now();
        PlainGroup group = Objects.requireNonNull(plain.groups.get(of.organization() + " " + of.group()));
        return Objects.requireNonNull(plain.cumulative(group, state.year.spring()));
    }

    private static boolean isReplacedBy(Reported then, Reported row) {
        boolean isCounted = row instanceof StudentsAtLevel students
                && then instanceof Measure measure
                && measure.kind() == MeasureKind.CPI
                && students.subject() == measure.subject();
        return row.organization().equals(then.organization())
                && row.year().equals(then.year())
                && row.group() == then.group()
                && (isCounted || row.what().equals(then.what()));
    }

    private static Set<Better> inShort(List<IndicatorChange> way) {
        Set<Better> set = new HashSet<>();
        for (IndicatorChange change : way) {
            String name = change.then() instanceof Measure measure
                    ? measure.kind().code() + (measure.subject() == null ? "" : " " + measure.subject())
                    : "points " + change.indicator();
            set.add(new Better(
                    name, change.then().year().spring(), change.to().stripTrailingZeros(), change.pointsThen()));
        }
        return set;
    }

    private static PlainIndex plain(GeneratedState state, List<Reported> rows, boolean tiesHighest) {
        return new PlainIndex(rows, state.types, GeneratedState.SMALLEST_POPULATION, tiesHighest);
    }

    private static GroupIndex computed(StateIndex index, PlainGroup group) {
        return index.group(OrganizationCode.of(group.organization), StudentGroup.valueOf(group.group))
                .orElseThrow();
    }
}
