package org.accountability.massachusetts.ppi;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.accountability.determination.LowestParticipation;
import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.PublishedPpi;
import org.accountability.model.SchoolYear;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;

/** The school years that an index, and the levels told from it, look at each kind of result of. */
final class YearsRead {
    /** Of how many cohorts five-year graduation rates are looked at for the level. */
    private static final int COHORTS = 3;

    private final StateResults results;
    private final int year;
    private final Map<MeasureKind, Set<Integer>> measures = new EnumMap<>(MeasureKind.class);
    private final Set<Integer> annualYears = new HashSet<>();
    private final Set<Integer> yearsOfSize = new HashSet<>();
    private final SortedMap<String, SortedSet<SchoolYear>> unread = new TreeMap<>();

    private YearsRead(StateResults results, Function<SchoolYear, ParameterSet> inForce) {
        this.results = results;
        this.year = results.year().spring();
        RulesByYear rules = new RulesByYear(inForce);
        IndexRules ofYear = rules.of(results.year());
        for (int back = 0; back < ofYear.cumulative().years(); back++) {
            addYear(year - back, rules.of(results.year().minus(back)));
        }
        addWhatLevelsLookAt(ofYear, inForce.apply(results.year()));
    }

    /**
     * What was reported of years that nothing looks at, in words, with these years. That a kind of measure is looked at in
     * no year is another matter.
     *
     * @throws UnusableParameterException if a parameter is missing or cannot be read
     */
    static SortedMap<String, SortedSet<SchoolYear>> unread(
            StateResults results, Function<SchoolYear, ParameterSet> inForce) {
        return new YearsRead(results, inForce).unread();
    }

    private void addYear(int of, IndexRules rules) {
        annualYears.add(of);
        range(yearsOfSize, of - rules.eligibility().yearsBack(), of);
        add(
                MeasureKind.CPI,
                of - Math.max(rules.cpi().yearsBack(), rules.eligibility().yearsBack()),
                of);
        add(MeasureKind.CPI, rules.cpiPath().baselineYear(), of);
        add(MeasureKind.MEDIAN_SGP, of - 1, of);
        int changes = of - rules.extraCredit().yearsBack();
        add(MeasureKind.PCT_WARNING_FAILING, changes, of);
        add(MeasureKind.PCT_ADVANCED, changes, of);
        GraduationRule graduation = rules.graduation();
        int four = of - graduation.fourYearLag();
        int five = of - graduation.fiveYearLag();
        add(MeasureKind.GRADUATION_4YR, four - graduation.yearsBack(), four);
        add(MeasureKind.GRADUATION_5YR, five - graduation.yearsBack(), five);
        DropoutRule dropout = rules.dropout();
        add(MeasureKind.DROPOUT_RATE, of - dropout.lag() - dropout.yearsBack(), of - dropout.lag());
        add(MeasureKind.DROPOUT_RATE, rules.dropoutPath().baselineYear() - dropout.lag(), of - dropout.lag());
        for (int start : startsGiven(MeasureKind.DROPOUT_BASELINE_YEAR)) {
            add(MeasureKind.DROPOUT_RATE, start - dropout.lag(), start - dropout.lag());
        }
        for (int start : startsGiven(MeasureKind.CPI_BASELINE_YEAR)) {
            add(MeasureKind.CPI, start, start);
        }
    }

    private void addWhatLevelsLookAt(IndexRules rules, ParameterSet inForce) {
        GraduationRule graduation = rules.graduation();
        int five = year - graduation.fiveYearLag();
        add(MeasureKind.GRADUATION_5YR, five - COHORTS + 1, five);
        int ranked = rules.score().years() - 1;
        int four = year - graduation.fourYearLag();
        add(MeasureKind.GRADUATION_4YR, four - ranked, four);
        add(MeasureKind.GRADUATION_5YR, five - ranked, five);
        add(
                MeasureKind.DROPOUT_RATE,
                year - rules.dropout().lag() - ranked,
                year - rules.dropout().lag());
        boolean averaged = inForce.find(LowestParticipation.TWO_YEAR_AVERAGE)
                .filter(Parameter::yes)
                .isPresent();
        add(MeasureKind.PARTICIPATION, averaged ? year - 1 : year, year);
        for (MeasureKind ofYear : Set.of(
                MeasureKind.SCHOOL_PERCENTILE,
                MeasureKind.SUBGROUP_PERCENTILE_OWN,
                MeasureKind.SUBGROUP_PERCENTILE_ALL)) {
            add(ofYear, year, year);
        }
    }

    /** Whatever year a baseline is given for, it counts where none is given nearer. */
    private boolean isBaseline(MeasureKind kind) {
        return switch (kind) {
            case CPI_BASELINE, CPI_BASELINE_YEAR, DROPOUT_BASELINE, DROPOUT_BASELINE_YEAR -> true;
            default -> false;
        };
    }

    private void add(MeasureKind kind, int first, int last) {
        range(measures.computeIfAbsent(kind, added -> new HashSet<>()), first, last);
    }

    private static void range(Set<Integer> years, int first, int last) {
        for (int of = first; of <= last; of++) {
            years.add(of);
        }
    }

    /** The years that baselines are said to be of. */
    private Set<Integer> startsGiven(MeasureKind kind) {
        Set<Integer> starts = new HashSet<>();
        ResultColumns cells = results.columns();
        for (int of = cells.firstYear(); of <= cells.lastYear(); of++) {
            for (int column : columns(kind)) {
                if (cells.has(column, of)) {
                    for (int start : cells.values(column, of)) {
                        starts.add(start);
                    }
                }
            }
        }
        starts.remove(Tenths.NONE);
        return starts;
    }

    private static Set<Integer> columns(MeasureKind kind) {
        Set<Integer> columns = new HashSet<>();
        columns.add(ResultColumns.column(kind, null));
        for (Subject subject : Subject.values()) {
            columns.add(ResultColumns.column(kind, subject));
        }
        return columns;
    }

    private SortedMap<String, SortedSet<SchoolYear>> unread() {
        for (MeasureKind kind : IndexCalculator.INSTANCE.measuresRead()) {
            if (!isBaseline(kind)) {
                for (Subject subject : Subject.values()) {
                    note(kind.code(), ResultColumns.column(kind, subject), read(kind));
                }
                boolean isRead = kind != MeasureKind.TARGET;
                note(
                        isRead ? kind.code() : "target without a subject",
                        ResultColumns.column(kind, null),
                        isRead ? read(kind) : Set.of());
            }
        }
        for (Subject subject : Subject.values()) {
            for (PerformanceLevel level : PerformanceLevel.values()) {
                note("students per performance level", ResultColumns.column(level, subject), read(MeasureKind.CPI));
            }
        }
        for (Indicator indicator : Indicator.all()) {
            boolean tellsSize = indicator == Indicator.ELA_CPI || indicator == Indicator.MATH_CPI;
            note(
                    "points for " + indicator.code(),
                    ResultColumns.column(indicator),
                    tellsSize ? yearsOfSize : annualYears);
        }
        note(PublishedPpi.Kind.ANNUAL.label(), ResultColumns.column(PublishedPpi.Kind.ANNUAL), annualYears);
        note(PublishedPpi.Kind.CUMULATIVE.label(), ResultColumns.column(PublishedPpi.Kind.CUMULATIVE), Set.of(year));
        return unread;
    }

    private Set<Integer> read(MeasureKind kind) {
        return measures.getOrDefault(kind, annualYears);
    }

    private void note(String what, int column, Set<Integer> read) {
        ResultColumns cells = results.columns();
        for (int of = cells.firstYear(); of <= cells.lastYear(); of++) {
            if (cells.has(column, of) && !read.contains(of)) {
                unread.computeIfAbsent(what, added -> new TreeSet<>()).add(SchoolYear.of(of));
            }
        }
    }
}
