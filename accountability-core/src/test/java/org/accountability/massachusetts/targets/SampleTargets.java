package org.accountability.massachusetts.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.Status;

/** The parameters of the target percentage by hand: name, first year, last year, value and status; and short forms. */
final class SampleTargets {
    static final OrganizationCode DISTRICT = OrganizationCode.of("90010000");

    private static final String TABLE = """
            POINTS_ABOVE_TARGET 2018 - 4 CONFIRMED
            POINTS_ON_TARGET 2018 - 3 CONFIRMED
            POINTS_IMPROVED_BELOW_TARGET 2018 - 2 CONFIRMED
            POINTS_NO_CHANGE 2018 - 1 CONFIRMED
            POINTS_DECLINED 2018 - 0 CONFIRMED
            NON_HIGH_SCHOOL_ACHIEVEMENT_BY_CPI 2018 - false ASSUMED
            NON_HIGH_SCHOOL_ACHIEVEMENT_BY_CPI 2019 - false CONFIRMED
            NON_HIGH_SCHOOL_ACHIEVEMENT_BY_CPI 2023 - false ASSUMED
            HIGH_SCHOOL_ACHIEVEMENT_BY_CPI 2018 - true ASSUMED
            HIGH_SCHOOL_ACHIEVEMENT_BY_CPI 2019 - true CONFIRMED
            HIGH_SCHOOL_ACHIEVEMENT_BY_CPI 2023 - false ASSUMED
            HIGH_SCHOOL_ACHIEVEMENT_BY_CPI 2025 - false CONFIRMED
            SCIENCE_ACHIEVEMENT_BY_CPI 2018 - true ASSUMED
            SCIENCE_ACHIEVEMENT_BY_CPI 2019 - true CONFIRMED
            SCIENCE_ACHIEVEMENT_BY_CPI 2023 - true ASSUMED
            SCIENCE_ACHIEVEMENT_BY_CPI 2025 - false CONFIRMED
            SCALED_SCORE_TOLERANCE 2018 - 0.5 ASSUMED
            SCALED_SCORE_TOLERANCE 2019 - 0.5 CONFIRMED
            SCALED_SCORE_TOLERANCE 2023 - 0.5 ASSUMED
            SCALED_SCORE_HIGH_PERCENTILE_AMONG_ALL 2018 - 90 ASSUMED
            SCALED_SCORE_HIGH_PERCENTILE_AMONG_ALL 2019 - 90 CONFIRMED
            SCALED_SCORE_HIGH_PERCENTILE_AMONG_ALL 2023 - 90 ASSUMED
            SCALED_SCORE_UPPER_PERCENTILE_AMONG_ALL 2018 - 80 ASSUMED
            SCALED_SCORE_UPPER_PERCENTILE_AMONG_ALL 2019 - 80 CONFIRMED
            SCALED_SCORE_UPPER_PERCENTILE_AMONG_ALL 2023 - 80 ASSUMED
            SCALED_SCORE_HIGH_PERCENTILE_IN_OWN_GROUP 2018 - 90 ASSUMED
            SCALED_SCORE_HIGH_PERCENTILE_IN_OWN_GROUP 2019 - 90 CONFIRMED
            SCALED_SCORE_HIGH_PERCENTILE_IN_OWN_GROUP 2023 - 90 ASSUMED
            SCALED_SCORE_DECLINE 2018 - 0.5 ASSUMED
            CPI_TOLERANCE 2018 - 1.25 ASSUMED
            CPI_TOLERANCE 2019 - 1.25 CONFIRMED
            CPI_TOLERANCE 2023 - 1.25 ASSUMED
            CPI_HIGH 2018 - 97.5 ASSUMED
            CPI_HIGH 2019 - 97.5 CONFIRMED
            CPI_HIGH 2023 - 97.5 ASSUMED
            CPI_HIGH_PERCENTILE_AMONG_ALL 2018 - 90 ASSUMED
            CPI_HIGH_PERCENTILE_AMONG_ALL 2019 - 90 CONFIRMED
            CPI_HIGH_PERCENTILE_AMONG_ALL 2023 - 90 ASSUMED
            CPI_UPPER_PERCENTILE_AMONG_ALL 2018 - 80 ASSUMED
            CPI_UPPER_PERCENTILE_AMONG_ALL 2019 - 80 CONFIRMED
            CPI_UPPER_PERCENTILE_AMONG_ALL 2023 - 80 ASSUMED
            CPI_HIGH_PERCENTILE_IN_OWN_GROUP 2018 - 90 ASSUMED
            CPI_HIGH_PERCENTILE_IN_OWN_GROUP 2019 - 90 CONFIRMED
            CPI_HIGH_PERCENTILE_IN_OWN_GROUP 2023 - 90 ASSUMED
            CPI_DECLINE 2018 - 2.5 RECONSTRUCTED
            EL_PROGRESS_TOLERANCE 2018 - 3.0 ASSUMED
            EL_PROGRESS_TOLERANCE 2019 - 3.0 CONFIRMED
            EL_PROGRESS_TOLERANCE 2023 - 3.0 ASSUMED
            EL_PROGRESS_HIGH_PERCENTILE_AMONG_ALL 2018 - 90 ASSUMED
            EL_PROGRESS_HIGH_PERCENTILE_AMONG_ALL 2019 - 90 CONFIRMED
            EL_PROGRESS_HIGH_PERCENTILE_AMONG_ALL 2023 - 90 ASSUMED
            EL_PROGRESS_UPPER_PERCENTILE_AMONG_ALL 2018 - 80 ASSUMED
            EL_PROGRESS_UPPER_PERCENTILE_AMONG_ALL 2019 - 80 CONFIRMED
            EL_PROGRESS_UPPER_PERCENTILE_AMONG_ALL 2023 - 80 ASSUMED
            EL_PROGRESS_DECLINE 2018 - 3.0 ASSUMED
            CHRONIC_ABSENCE_TOLERANCE 2018 - 0.5 ASSUMED
            CHRONIC_ABSENCE_TOLERANCE 2019 - 0.5 CONFIRMED
            CHRONIC_ABSENCE_TOLERANCE 2023 - 0.5 ASSUMED
            CHRONIC_ABSENCE_HIGH_PERCENTILE_AMONG_ALL 2018 - 90 ASSUMED
            CHRONIC_ABSENCE_HIGH_PERCENTILE_AMONG_ALL 2019 - 90 CONFIRMED
            CHRONIC_ABSENCE_HIGH_PERCENTILE_AMONG_ALL 2023 - 90 ASSUMED
            CHRONIC_ABSENCE_UPPER_PERCENTILE_AMONG_ALL 2018 - 80 ASSUMED
            CHRONIC_ABSENCE_UPPER_PERCENTILE_AMONG_ALL 2019 - 80 CONFIRMED
            CHRONIC_ABSENCE_UPPER_PERCENTILE_AMONG_ALL 2023 - 80 ASSUMED
            CHRONIC_ABSENCE_DECLINE 2018 - 0.5 ASSUMED
            HIGH_SCHOOL_CHRONIC_ABSENCE_TOLERANCE 2018 - 0.5 ASSUMED
            HIGH_SCHOOL_CHRONIC_ABSENCE_HIGH_PERCENTILE_AMONG_ALL 2018 - 90 RECONSTRUCTED
            HIGH_SCHOOL_CHRONIC_ABSENCE_UPPER_PERCENTILE_AMONG_ALL 2018 - 80 ASSUMED
            HIGH_SCHOOL_CHRONIC_ABSENCE_DECLINE 2018 - 0.5 ASSUMED
            GRADUATION_4YR_TOLERANCE 2018 - 2.5 ASSUMED
            GRADUATION_4YR_DECLINE 2018 - 0.4 RECONSTRUCTED
            GRADUATION_4YR_HIGH_PERCENTILE_AMONG_ALL 2018 - 90 RECONSTRUCTED
            EXTENDED_ENGAGEMENT_TOLERANCE 2018 - 2.5 ASSUMED
            EXTENDED_ENGAGEMENT_DECLINE 2018 - 0.8 RECONSTRUCTED
            EXTENDED_ENGAGEMENT_HIGH_PERCENTILE_AMONG_ALL 2018 - 90 RECONSTRUCTED
            DROPOUT_RATE_TOLERANCE 2018 - 0.5 ASSUMED
            DROPOUT_RATE_DECLINE 2018 - 0 RECONSTRUCTED
            ADVANCED_COURSEWORK_TOLERANCE 2018 - 2.5 ASSUMED
            ADVANCED_COURSEWORK_DECLINE 2018 - 1.0 RECONSTRUCTED
            ADVANCED_COURSEWORK_HIGH_PERCENTILE_AMONG_ALL 2018 - 90 RECONSTRUCTED
            GROWTH_EXCEEDED_FROM 2018 - 60 ASSUMED
            GROWTH_EXCEEDED_FROM 2019 - 60 CONFIRMED
            GROWTH_EXCEEDED_FROM 2023 - 60 ASSUMED
            GROWTH_TYPICAL_HIGH_FROM 2018 - 50 ASSUMED
            GROWTH_TYPICAL_HIGH_FROM 2019 - 50 CONFIRMED
            GROWTH_TYPICAL_HIGH_FROM 2023 - 50 ASSUMED
            GROWTH_TYPICAL_LOW_FROM 2018 - 40 ASSUMED
            GROWTH_TYPICAL_LOW_FROM 2019 - 40 CONFIRMED
            GROWTH_TYPICAL_LOW_FROM 2023 - 40 ASSUMED
            GROWTH_LOW_FROM 2018 - 30 RECONSTRUCTED
            WEIGHT_NON_HIGH_SCHOOL_WITH_EL_ACHIEVEMENT 2018 - 60 CONFIRMED
            WEIGHT_NON_HIGH_SCHOOL_WITH_EL_GROWTH 2018 - 20 CONFIRMED
            WEIGHT_NON_HIGH_SCHOOL_WITH_EL_ENGLISH_PROFICIENCY 2018 - 10 CONFIRMED
            WEIGHT_NON_HIGH_SCHOOL_WITH_EL_ADDITIONAL 2018 - 10 CONFIRMED
            WEIGHT_NON_HIGH_SCHOOL_WITHOUT_EL_ACHIEVEMENT 2018 - 67.5 CONFIRMED
            WEIGHT_NON_HIGH_SCHOOL_WITHOUT_EL_GROWTH 2018 - 22.5 CONFIRMED
            WEIGHT_NON_HIGH_SCHOOL_WITHOUT_EL_ADDITIONAL 2018 - 10 CONFIRMED
            WEIGHT_HIGH_SCHOOL_WITH_EL_ACHIEVEMENT 2018 - 40 CONFIRMED
            WEIGHT_HIGH_SCHOOL_WITH_EL_GROWTH 2018 - 20 CONFIRMED
            WEIGHT_HIGH_SCHOOL_WITH_EL_COMPLETION 2018 - 20 CONFIRMED
            WEIGHT_HIGH_SCHOOL_WITH_EL_ENGLISH_PROFICIENCY 2018 - 10 CONFIRMED
            WEIGHT_HIGH_SCHOOL_WITH_EL_ADDITIONAL 2018 - 10 CONFIRMED
            WEIGHT_HIGH_SCHOOL_WITHOUT_EL_ACHIEVEMENT 2018 - 47.5 CONFIRMED
            WEIGHT_HIGH_SCHOOL_WITHOUT_EL_GROWTH 2018 - 22.5 CONFIRMED
            WEIGHT_HIGH_SCHOOL_WITHOUT_EL_COMPLETION 2018 - 20 CONFIRMED
            WEIGHT_HIGH_SCHOOL_WITHOUT_EL_ADDITIONAL 2018 - 10 CONFIRMED
            WEIGHT_LOWEST_ACHIEVEMENT 2018 - 67.5 CONFIRMED
            WEIGHT_LOWEST_GROWTH 2018 - 22.5 CONFIRMED
            WEIGHT_LOWEST_ADDITIONAL 2018 - 10 CONFIRMED
            COLUMN_PERCENTAGE_ROUNDED_TWICE 2018 - false CONFIRMED
            COLUMN_PERCENTAGE_ROUNDED_TWICE 2019 - true CONFIRMED
            COLUMN_PERCENTAGE_ROUNDED_TWICE 2023 - true ASSUMED
            SPAN_MEAN_OF_INTEGERS 2018 - true CONFIRMED
            SPAN_MEAN_OF_INTEGERS 2019 - false CONFIRMED
            SPAN_WITHOUT_PERCENTAGE_DROPS_OUT 2018 - true ASSUMED
            CUMULATIVE_WEIGHT_OF_PRIOR_YEAR 2019 2019 40 CONFIRMED
            CUMULATIVE_WEIGHT_OF_PRIOR_YEAR 2024 - 40 CONFIRMED
            CUMULATIVE_WEIGHT_OF_YEAR 2019 2019 60 CONFIRMED
            CUMULATIVE_WEIGHT_OF_YEAR 2024 - 60 CONFIRMED
            LABEL_ON_ANNUAL_WITHOUT_PRIOR_YEAR 2018 - true ASSUMED
            PERCENTILE_WEIGHT_OF_YEAR 2018 - 60 ASSUMED
            PERCENTILE_WEIGHT_1_YEAR_BEFORE 2018 - 25 ASSUMED
            PERCENTILE_WEIGHT_2_YEARS_BEFORE 2018 - 15 ASSUMED
            PERCENTILES 2018 - 99 ASSUMED
            PERCENTILE_TIES_TAKE_HIGHEST_RANK 2018 - true ASSUMED
            MEETING_FROM 2018 2018 75 CONFIRMED
            MEETING_OR_EXCEEDING_FROM 2019 - 75 CONFIRMED
            SUBSTANTIAL_PROGRESS_FROM 2019 - 50 CONFIRMED
            MODERATE_PROGRESS_FROM 2019 - 25 CONFIRMED
            """;

    private SampleTargets() {}

    /** What is in force in each year, with some values changed in every year, such as {@code CPI_TOLERANCE=2}. */
    static Function<SchoolYear, ParameterSet> with(String... changes) {
        Map<String, List<DatedValue>> values = new LinkedHashMap<>();
        TABLE.lines().map(line -> line.split(" ", -1)).forEach(words -> values.computeIfAbsent(
                        words[0], name -> new ArrayList<>())
                .add(new DatedValue(
                        SchoolYear.parse(words[1]),
                        words[2].equals("-") ? null : SchoolYear.parse(words[2]),
                        words[3],
                        "a report",
                        Status.valueOf(words[4]),
                        null)));
        for (String change : changes) {
            String[] pair = change.split("=", -1);
            values.put(
                    pair[0],
                    List.of(new DatedValue(SchoolYear.of(2018), null, pair[1], "a report", Status.CONFIRMED, null)));
        }
        List<ParameterHistory> histories = values.entrySet().stream()
                .map(entry -> new ParameterHistory(entry.getKey(), "", "", entry.getValue()))
                .toList();
        Map<SchoolYear, ParameterSet> byYear = new ConcurrentHashMap<>();
        return year -> byYear.computeIfAbsent(year, asked -> ParameterSet.asOf(asked, histories));
    }

    /** The rules of one year. */
    static TargetRules rules(int year, String... changes) {
        return TargetRules.of(SchoolYear.of(year), with(changes).apply(SchoolYear.of(year)));
    }

    /** A column of all students, or the lowest performing, of the made-up district. */
    static GroupColumn column(int year, StudentSet set, GradeSpan span) {
        return new GroupColumn(DISTRICT, SchoolYear.of(year), StudentGroup.ALL, set, span);
    }

    /** Adds points in the order of indicators; {@code -} stands for none. */
    static void add(TargetResults.Builder results, GroupColumn column, String points) {
        String[] words = points.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("-")) {
                results.points(column, TargetIndicator.all().get(i), Integer.parseInt(words[i]));
            }
        }
    }
}
