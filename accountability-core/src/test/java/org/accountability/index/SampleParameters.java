package org.accountability.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.Status;

/** The parameters of the index by hand: name, first year, value and status. */
final class SampleParameters {
    private static final String TABLE = """
            CPI_POINTS_PROFICIENT_OR_ADVANCED 2007 100 CONFIRMED
            CPI_POINTS_NI_HIGH 2007 75 CONFIRMED
            CPI_POINTS_NI_LOW 2007 50 CONFIRMED
            CPI_POINTS_WF_HIGH 2007 25 CONFIRMED
            CPI_POINTS_WF_LOW 2007 0 CONFIRMED
            CPI_POINTS_ALT_PROGRESSING 2007 100 CONFIRMED
            CPI_POINTS_ALT_EMERGING 2007 75 CONFIRMED
            CPI_POINTS_ALT_AWARENESS 2007 50 CONFIRMED
            CPI_POINTS_ALT_INCOMPLETE 2007 25 CONFIRMED
            CPI_POINTS_ALT_NOT_SUBMITTED 2007 0 CONFIRMED
            TARGET_BASELINE_YEAR 2009 2011 CONFIRMED
            TARGET_YEARS 2009 6 CONFIRMED
            CPI_GAP_TO_CLOSE 2009 50 CONFIRMED
            DROPOUT_RATE_TO_CUT 2009 50 ASSUMED
            POINTS_ABOVE_TARGET 2009 100 CONFIRMED
            POINTS_ON_TARGET 2009 75 CONFIRMED
            POINTS_IMPROVED_BELOW_TARGET 2009 50 CONFIRMED
            POINTS_NO_CHANGE 2009 25 CONFIRMED
            POINTS_DECLINED 2009 0 CONFIRMED
            EXTRA_CREDIT_POINTS 2009 25 CONFIRMED
            CPI_TARGET_BAND 2009 1.25 CONFIRMED
            CPI_HIGH 2009 97.5 CONFIRMED
            CPI_HIGH_PERCENTILE_AMONG_ALL 2009 90 CONFIRMED
            CPI_UPPER_PERCENTILE_AMONG_ALL 2009 80 CONFIRMED
            CPI_HIGH_PERCENTILE_IN_OWN_GROUP 2009 90 CONFIRMED
            CPI_DECLINE_BAND 2009 2.5 CONFIRMED
            CHANGE_YEARS_BACK 2009 2 CONFIRMED
            SGP_ABOVE_TARGET 2009 60 CONFIRMED
            SGP_TARGET 2009 51 CONFIRMED
            SGP_BELOW_TARGET 2009 41 CONFIRMED
            SGP_FAR_BELOW_TARGET 2009 31 RECONSTRUCTED
            SGP_MINIMUM_STUDENTS 2009 20 CONFIRMED
            SGP_IMPROVEMENT_COUNTS 2009 false ASSUMED
            SGP_IMPROVED 2009 10 ASSUMED
            SGP_IMPROVED_MUCH 2009 15 ASSUMED
            GRADUATION_HIGH 2009 95 ASSUMED
            GRADUATION_4YR_TARGET 2009 80 ASSUMED
            GRADUATION_5YR_TARGET 2009 85 ASSUMED
            GRADUATION_BAND 2009 2.5 ASSUMED
            GRADUATION_4YR_LAG 2009 1 CONFIRMED
            GRADUATION_5YR_LAG 2009 2 CONFIRMED
            DROPOUT_LAG 2009 1 CONFIRMED
            COMPLETION_CHANGE_YEARS_BACK 2009 2 ASSUMED
            DROPOUT_WELL_BELOW_TARGET 2009 50 ASSUMED
            EXTRA_CREDIT_RELATIVE_CHANGE 2009 10 CONFIRMED
            EXTRA_CREDIT_ADVANCED_FROM_ZERO 2009 false ASSUMED
            EXTRA_CREDIT_YEARS_BACK 2009 2 ASSUMED
            REENGAGED_DROPOUTS 2014 2 CONFIRMED
            ACCESS_GROWTH_CUT 2016 60 CONFIRMED
            PPI_MINIMUM_ALL_STUDENTS 2009 20 CONFIRMED
            PPI_MINIMUM_SUBGROUP 2009 30 CONFIRMED
            PPI_MINIMUM_SUBGROUP 2015 25 RECONSTRUCTED
            PPI_MINIMUM_SUBGROUP 2019 20 RECONSTRUCTED
            PPI_MINIMUM_YEARS_BACK 2009 2 CONFIRMED
            ANNUAL_PPI_ROUNDED_UP_FROM 2009 0.5 RECONSTRUCTED
            CUMULATIVE_PPI_WEIGHT 2009 4 CONFIRMED
            CUMULATIVE_PPI_WEIGHT_1_YEAR_BEFORE 2009 3 CONFIRMED
            CUMULATIVE_PPI_WEIGHT_2_YEARS_BEFORE 2009 2 CONFIRMED
            CUMULATIVE_PPI_WEIGHT_3_YEARS_BEFORE 2009 1 CONFIRMED
            CUMULATIVE_PPI_MINIMUM_YEARS 2009 3 RECONSTRUCTED
            CUMULATIVE_PPI_CAP 2009 100 CONFIRMED
            EARLY_ELEMENTARY_GRADE_3_SHARE 2012 5 CONFIRMED
            PERCENTILES 2009 99 RECONSTRUCTED
            PERCENTILE_MINIMUM_STUDENTS 2009 20 ASSUMED
            PERCENTILE_MINIMUM_POPULATION 2009 50 ASSUMED
            PERCENTILE_WEIGHT_ACHIEVEMENT 2009 3 RECONSTRUCTED
            PERCENTILE_WEIGHT_GROWTH 2009 1 RECONSTRUCTED
            PERCENTILE_WEIGHT_COMPLETION 2009 1 ASSUMED
            PERCENTILE_WEIGHT_CPI 2009 2 ASSUMED
            PERCENTILE_WEIGHT_WARNING_FAILING 2009 1 ASSUMED
            PERCENTILE_WEIGHT_ADVANCED 2009 1 ASSUMED
            PERCENTILE_WEIGHT_OF_YEAR 2009 4 ASSUMED
            PERCENTILE_WEIGHT_1_YEAR_BEFORE 2009 3 ASSUMED
            PERCENTILE_WEIGHT_2_YEARS_BEFORE 2009 2 ASSUMED
            PERCENTILE_WEIGHT_3_YEARS_BEFORE 2009 1 ASSUMED
            CUMULATIVE_PPI_TARGET 2012 75 CONFIRMED
            """;

    private SampleParameters() {}

    /** What is in force in each year. */
    static Function<SchoolYear, ParameterSet> asPublished() {
        return with();
    }

    /** What is in force with some values changed in every year, such as {@code CPI_TARGET_BAND=2}. */
    static Function<SchoolYear, ParameterSet> with(String... changes) {
        Map<String, List<DatedValue>> values = new LinkedHashMap<>();
        TABLE.lines().map(line -> line.split(" ", -1)).forEach(words -> values.computeIfAbsent(
                        words[0], name -> new ArrayList<>())
                .add(dated(words[1], words[2], Status.valueOf(words[3]))));
        for (String change : changes) {
            String[] pair = change.split("=", -1);
            if (pair[1].isEmpty()) {
                values.remove(pair[0]);
            } else {
                values.put(pair[0], List.of(dated("2000", pair[1], Status.CONFIRMED)));
            }
        }
        List<ParameterHistory> histories = values.entrySet().stream()
                .map(entry -> new ParameterHistory(entry.getKey(), "", "", entry.getValue()))
                .toList();
        Map<SchoolYear, ParameterSet> byYear = new ConcurrentHashMap<>();
        return year -> byYear.computeIfAbsent(year, asked -> ParameterSet.asOf(asked, histories));
    }

    /** The rules of one year. */
    static IndexRules rules(int year, String... changes) {
        return IndexRules.of(SchoolYear.of(year), with(changes).apply(SchoolYear.of(year)));
    }

    /** Every name in the table, in order. */
    static List<String> names() {
        return Arrays.stream(TABLE.split("\n", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .toList();
    }

    private static DatedValue dated(String from, String value, Status status) {
        return new DatedValue(SchoolYear.parse(from), null, value, "a report", status, null);
    }
}
