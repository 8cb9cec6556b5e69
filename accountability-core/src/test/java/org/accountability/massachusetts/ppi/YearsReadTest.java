package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.accountability.model.Indicator;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.PublishedPoints;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentsAtLevel;
import org.junit.jupiter.api.Test;

/** What is said to be of years that nothing looks at changes nothing, and can be left out. */
class YearsReadTest {
    private static final int FAR_OFF = 10;

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatIsNamedCanBeLeftOut(@ForAll Random random) {
        GeneratedState state = GeneratedState.full(random);
        List<Reported> rows = withOlder(state.rows, 1 + random.nextInt(12));
        StateResults all = state.builder(rows).build();
        SortedMap<String, SortedSet<SchoolYear>> unread =
                new IndexCalculator().unreadYears(all, GeneratedState.PARAMETERS);
        List<Reported> read = rows.stream()
                .filter(row -> !unread.getOrDefault(name(row), new TreeSet<>()).contains(row.year()))
                .toList();
        StateResults without = state.builder(read).build();

        assertThat(new IndexCalculator().unreadYears(without, GeneratedState.PARAMETERS))
                .isEmpty();
        assertThat(told(without)).isEqualTo(told(all));
    }

    /** In 2014 an index is of 2011 to 2014; a CPI may be compared with that of two years before. */
    @Test
    void theYearsThatAnIndexLooksAtAreThoseOfItsRules() {
        StateResults.Builder results = StateResults.of(SchoolYear.of(2014));
        for (int year = 2000; year <= 2014; year++) {
            for (String row : List.of("ELA cpi 80", "- graduation_5yr 80", "- dropout_rate 2", "ELA pct_advanced 20")) {
                results.addAll(Sample.rows(year + " ALL " + row));
            }
            results.addAll(Sample.rows(year + " ALL MATH median_sgp 50, " + year + " ALL ELA target 80"))
                    .addAll(Sample.rows(year + " ALL - target 80"));
        }
        SortedMap<String, String> told = new TreeMap<>();
        new IndexCalculator()
                .unreadYears(results.build(), SampleParameters.asPublished())
                .forEach((what, years) -> told.put(what, years.first() + " " + years.last() + " " + years.size()));

        assertThat(told)
                .containsOnly(
                        Map.entry("cpi", "2000 2008 9"),
                        Map.entry("dropout_rate", "2000 2014 9"),
                        Map.entry("graduation_5yr", "2000 2014 9"),
                        Map.entry("median_sgp", "2000 2009 10"),
                        Map.entry("pct_advanced", "2000 2008 9"),
                        Map.entry("target", "2000 2010 11"),
                        Map.entry("target without a subject", "2000 2014 15"));
    }

    /** The rows, and each again so many years before, unless that is given. */
    private static List<Reported> withOlder(List<Reported> rows, int years) {
        Set<String> cells = new HashSet<>();
        rows.forEach(row -> cells.add(row.cell()));
        List<Reported> all = new ArrayList<>(rows);
        for (Reported row : rows) {
            Reported older = older(row, row.year().minus(years));
            if (!mayContradict(row, years) && row.group().reportedIn(older.year()) && cells.add(older.cell())) {
                all.add(older);
            }
        }
        return all;
    }

    /** A baseline is not of a later year; a CPI and counts of its own are of different years, as long as these are far off. */
    private static boolean mayContradict(Reported row, int years) {
        return row instanceof Measure measure
                && (measure.kind() == MeasureKind.CPI_BASELINE_YEAR
                        || measure.kind() == MeasureKind.DROPOUT_BASELINE_YEAR
                        || (measure.kind() == MeasureKind.CPI && years < FAR_OFF));
    }

    private static Reported older(Reported row, SchoolYear year) {
        if (row instanceof Measure measure) {
            return new Measure(
                    measure.organization(),
                    year,
                    measure.group(),
                    measure.subject(),
                    measure.kind(),
                    measure.value(),
                    measure.students());
        } else if (row instanceof StudentsAtLevel students) {
            return new StudentsAtLevel(
                    students.organization(),
                    year,
                    students.group(),
                    students.subject(),
                    students.level(),
                    students.students());
        } else if (row instanceof PublishedPoints points) {
            return new PublishedPoints(
                    points.organization(), year, points.group(), points.indicator(), points.points());
        }
        PublishedPpi ppi = (PublishedPpi) row;
        return new PublishedPpi(ppi.organization(), year, ppi.group(), ppi.kind(), ppi.ppi());
    }

    private static String name(Reported row) {
        if (row instanceof Measure measure) {
            return measure.kind() == MeasureKind.TARGET && measure.subject() == null
                    ? "target without a subject"
                    : measure.kind().code();
        } else if (row instanceof StudentsAtLevel) {
            return "students per performance level";
        } else if (row instanceof PublishedPoints points) {
            return "points for " + points.indicator().code();
        }
        return ((PublishedPpi) row).kind().label();
    }

    /** Every number of the index, with how it came about, and the state that it completes. */
    private static SortedMap<String, String> told(StateResults results) {
        StateIndex index = StateIndex.of(results, GeneratedState.PARAMETERS);
        SortedMap<String, String> told = new TreeMap<>();
        for (GroupIndex group : index.groups()) {
            StringBuilder text = new StringBuilder();
            for (SchoolYear year : index.years()) {
                for (Indicator indicator : Indicator.all()) {
                    text.append(group.points(year, indicator)).append('\n');
                }
                text.append(group.explainAnnualPpi(year)).append('\n');
            }
            text.append(group.explainCumulativePpi()).append('\n');
            for (PercentileKind kind : PercentileKind.values()) {
                text.append(group.explainPercentile(kind)).append('\n');
            }
            told.put(group.organization() + " " + group.group(), text.toString());
        }
        StateYear completed = index.complete(index.organizations()).orElseThrow();
        told.put("participation", completed.participation().toString());
        told.put("graduation", completed.graduation().toString());
        told.put("schools", completed.schools().toString());
        return told;
    }
}
