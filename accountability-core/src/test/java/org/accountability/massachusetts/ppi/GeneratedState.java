package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.accountability.model.Indicator;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.PublishedPoints;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;
import org.accountability.model.Subject;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/**
 * A small state with much on the edges of the rules: ties, missing years and values, late baselines, zero bases, sizes
 * around the minimum, results within a few tenths of their targets.
 */
final class GeneratedState {
    /** Percentiles are computed among as few as this, or none would be in so small a state. */
    static final int SMALLEST_POPULATION = 4;

    static final Function<SchoolYear, ParameterSet> PARAMETERS =
            SampleParameters.with(PercentileRule.MINIMUM_POPULATION + "=" + SMALLEST_POPULATION);

    private static final Function<SchoolYear, ParameterSet> LOWEST_RANKS = SampleParameters.with(
            PercentileRule.MINIMUM_POPULATION + "=" + SMALLEST_POPULATION, PercentileRule.TIES_HIGHEST + "=false");

    private static final Integer[] SIZES = {null, 0, 5, 19, 20, 24, 25, 29, 30, 31, 200, 200, 200, 200};
    private static final int[] PERCENTILES = {1, 79, 80, 89, 90, 99};
    private static final String[] SGPS = {
        "1", "30", "30.5", "31", "40.5", "41", "45", "50", "50.5", "51", "55", "59.5", "60", "75", "99"
    };
    private static final String[] GRADUATION = {
        "60", "65.5", "75", "77.4", "77.5", "79.9", "80", "82.4", "82.5", "84.9", "85", "87.4", "87.5", "94.9", "95",
        "100"
    };

    private final Random random;
    final SchoolYear year;
    final Map<OrganizationCode, SchoolType> types = new LinkedHashMap<>();
    final List<Reported> rows = new ArrayList<>();
    private final int firstYear;
    /** One result in so many is missing. */
    private final int gaps;

    /** About a hundred groups, with many gaps. */
    static GeneratedState full(Random random) {
        return new GeneratedState(random, 12, 12);
    }

    /** About eighty groups, most of which have results in every year. */
    static GeneratedState withFewGaps(Random random) {
        return new GeneratedState(random, 20, 150);
    }

    /** A few groups. */
    static GeneratedState small(Random random) {
        return new GeneratedState(random, 2, 12);
    }

    private GeneratedState(Random random, int organizations, int gaps) {
        this.random = random;
        this.gaps = gaps;
        this.year = SchoolYear.of(2012 + random.nextInt(6));
        this.firstYear = oneIn(4) ? year.spring() - 4 : 2008 + random.nextInt(4);
        for (int i = 0; i < organizations; i++) {
            OrganizationCode code = i % 6 == 5
                    ? OrganizationCode.of(String.valueOf(1000 + i) + "0000")
                    : OrganizationCode.of("0001" + (1000 + i));
            if (code.isSchool() && !oneIn(15)) {
                types.put(
                        code, oneIn(20) ? SchoolType.EARLY_ELEMENTARY : oneIn(2) ? SchoolType.HIGH : SchoolType.MIDDLE);
            }
            for (StudentGroup group : StudentGroup.values()) {
                if (group == StudentGroup.ALL || !oneIn(3)) {
                    addGroup(code, group);
                }
            }
        }
    }

    StateResults.Builder builder() {
        return builder(rows);
    }

    StateResults.Builder builder(List<Reported> inAnyOrder) {
        StateResults.Builder builder = StateResults.of(year).addAll(inAnyOrder);
        types.forEach(builder::schoolType);
        return builder;
    }

    StateIndex index() {
        return index(true);
    }

    /** @param tiesHighest whether equal results take the highest of their ranks, or else the lowest */
    StateIndex index(boolean tiesHighest) {
        return StateIndex.of(builder().build(), tiesHighest ? PARAMETERS : LOWEST_RANKS);
    }

    private void addGroup(OrganizationCode code, StudentGroup group) {
        boolean large = oneIn(2) || gaps > 100;
        boolean graduating = oneIn(2);
        for (Subject subject : Subject.values()) {
            if (!oneIn(gaps)) {
                addSubject(code, group, subject, large);
            }
        }
        for (int spring = firstYear; spring <= year.spring(); spring++) {
            if (!group.reportedIn(SchoolYear.of(spring))) {
                continue;
            }
            if (graduating) {
                addNow(code, spring, group, null, MeasureKind.GRADUATION_4YR, pick(GRADUATION));
                addNow(code, spring, group, null, MeasureKind.GRADUATION_5YR, pick(GRADUATION));
                addNow(code, spring, group, null, MeasureKind.DROPOUT_RATE, tenths(random.nextInt(oneIn(3) ? 3 : 40)));
                addRarely(code, spring, group, MeasureKind.DROPOUT_BASELINE, tenths(random.nextInt(40)));
                addRarely(code, spring, group, MeasureKind.DROPOUT_BASELINE_YEAR, whole(Math.min(2012, spring)));
                addNow(code, spring, group, null, MeasureKind.DROPOUTS_REENGAGED, whole(random.nextInt(4)));
            }
            addNow(code, spring, group, null, MeasureKind.ACCESS_SGPA, pick(SGPS));
            if (oneIn(10)) {
                addPublished(code, spring, group);
            }
        }
    }

    private void addSubject(OrganizationCode code, StudentGroup group, Subject subject, boolean large) {
        int base = oneIn(8) ? 975 + random.nextInt(26) : oneIn(30) ? 0 : 300 + random.nextInt(700);
        int span = oneIn(2) ? 45 : 200;
        int late = oneIn(gaps / 2) ? 2012 + random.nextInt(3) : 0;
        boolean counted = oneIn(10);
        for (int spring = Math.max(firstYear, late); spring <= year.spring(); spring++) {
            if (!group.reportedIn(SchoolYear.of(spring)) || oneIn(gaps)) {
                continue;
            }
            Integer students = large ? Integer.valueOf(150) : SIZES[random.nextInt(SIZES.length)];
            if (counted) {
                addCounts(code, spring, group, subject);
            } else {
                int cpi = Math.max(0, Math.min(1000, base + random.nextInt(span) - span / 3));
                rows.add(measure(code, spring, group, subject, MeasureKind.CPI, tenths(cpi), students));
            }
            if (subject != Subject.SCIENCE && !oneIn(10)) {
                rows.add(measure(code, spring, group, subject, MeasureKind.MEDIAN_SGP, pick(SGPS), students));
            }
            addNow(code, spring, group, subject, MeasureKind.PCT_WARNING_FAILING, percent());
            addNow(code, spring, group, subject, MeasureKind.PCT_ADVANCED, percent());
            if (oneIn(4)) {
                rows.add(measure(code, spring, group, subject, MeasureKind.CPI_PERCENTILE_ALL, percentile(), null));
            }
            if (oneIn(4)) {
                rows.add(measure(code, spring, group, subject, MeasureKind.CPI_PERCENTILE_OWN, percentile(), null));
            }
            if (oneIn(30)) {
                rows.add(measure(code, spring, group, subject, MeasureKind.TARGET, tenths(base), null));
            }
        }
        int reported = year.spring() - (oneIn(5) ? random.nextInt(3) : 0);
        if (!oneIn(3) && group.reportedIn(SchoolYear.of(reported))) {
            rows.add(measure(code, reported, group, subject, MeasureKind.CPI_BASELINE, tenths(base), null));
        }
        if (late > 0 && !oneIn(3) && late <= reported && group.reportedIn(SchoolYear.of(reported))) {
            rows.add(measure(code, reported, group, subject, MeasureKind.CPI_BASELINE_YEAR, whole(late), null));
        }
    }

    private void addCounts(OrganizationCode code, int spring, StudentGroup group, Subject subject) {
        for (PerformanceLevel level : PerformanceLevel.values()) {
            if (oneIn(2)) {
                rows.add(new StudentsAtLevel(
                        code, SchoolYear.of(spring), group, subject, level, random.nextInt(oneIn(2) ? 40 : 3)));
            }
        }
    }

    private void addPublished(OrganizationCode code, int spring, StudentGroup group) {
        for (Indicator indicator : Indicator.all()) {
            if (oneIn(3)) {
                int steps = indicator.isCore() ? 5 : 2;
                rows.add(
                        new PublishedPoints(code, SchoolYear.of(spring), group, indicator, 25 * random.nextInt(steps)));
            }
        }
        if (oneIn(5)) {
            rows.add(new PublishedPpi(
                    code, SchoolYear.of(spring), group, PublishedPpi.Kind.ANNUAL, random.nextInt(130)));
        }
        if (oneIn(5)) {
            rows.add(new PublishedPpi(
                    code, SchoolYear.of(spring), group, PublishedPpi.Kind.CUMULATIVE, random.nextInt(101)));
        }
    }

    private void addNow(
            OrganizationCode code,
            int spring,
            StudentGroup group,
            @Nullable Subject subject,
            MeasureKind kind,
            String value) {
        if (!oneIn(8)) {
            rows.add(measure(code, spring, group, subject, kind, value, null));
        }
    }

    private void addRarely(OrganizationCode code, int spring, StudentGroup group, MeasureKind kind, String value) {
        if (oneIn(20)) {
            rows.add(measure(code, spring, group, null, kind, value, null));
        }
    }

    private static Measure measure(
            OrganizationCode code,
            int spring,
            StudentGroup group,
            @Nullable Subject subject,
            MeasureKind kind,
            String value,
            @Nullable Integer students) {
        return new Measure(code, SchoolYear.of(spring), group, subject, kind, new BigDecimal(value), students);
    }

    private String percent() {
        return oneIn(4) ? whole(random.nextInt(3)) : oneIn(4) ? tenths(random.nextInt(300)) : whole(random.nextInt(45));
    }

    private String percentile() {
        return whole(PERCENTILES[random.nextInt(PERCENTILES.length)]);
    }

    private String pick(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    private static String tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toString();
    }

    private static String whole(int value) {
        return Integer.toString(value);
    }
}
