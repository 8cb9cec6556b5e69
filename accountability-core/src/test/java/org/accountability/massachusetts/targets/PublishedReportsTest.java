package org.accountability.massachusetts.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.junit.jupiter.api.Test;

/** Reports of the Department (School and District Profiles, accountability reports of districts and of the state), as printed. */
class PublishedReportsTest {
    /**
     * Year, organisation, column (A all students, L lowest performing, N non-high school, H high school), points in the
     * order of indicators, weighted total earned and possible, percentage of possible points; {@code -} where not printed.
     */
    private static final String COLUMNS = """
            2018 03480000 AN 2 1 1 2 2 - - - 3 3 - 3.8 9.6 40
            2018 03480000 LN 2 4 - 2 2 - - - - 2 - 5.2 7.6 68
            2018 03480000 AH 3 3 1 2 3 2 3 0 1 3 2 5.4 10.0 54
            2018 03480000 LH 3 4 - 1 1 - - - - 4 - 5.6 7.6 74
            2018 02310000 AN 3 3 1 2 3 - - - - 0 - 5.9 10.3 -
            2018 02310000 LN 2 4 - 2 3 - - - - 0 - 5.2 7.6 -
            2018 02310000 AH 4 3 1 3 2 0 3 3 - 0 4 6.5 10.7 -
            2018 02310000 LH 1 4 - 2 1 - - - - 4 - 4.5 7.6 -
            2018 02810000 AN 3 1 3 2 2 - - - 2 3 - 5.5 9.6 57
            2018 02810000 LN 2 4 - 2 2 - - - - 2 - 5.2 7.6 68
            2018 02810000 AH 1 3 3 2 2 4 3 1 1 3 2 5.8 10.0 58
            2018 02810000 LH 1 2 - 1 0 - - - - 4 - 2.7 7.6 36
            2019 02480000 AN 2 1 3 2 2 - - - 0 3 - 4.7 9.6 49
            2019 02480000 LN 2 3 - 2 2 - - - - 2 - 4.5 7.6 59
            2019 02480000 AH 3 3 1 2 2 1 1 4 4 4 2 5.8 10.0 58
            2019 02480000 LH 0 1 - 1 1 - - - - 0 - 1.1 7.6 15
            2019 00200000 AN 3 1 1 2 2 - - - 3 4 - 4.5 9.6 47
            2019 00200000 LN 2 2 - 2 2 - - - - 3 - 3.9 7.6 51
            2019 00200000 AH 2 3 1 3 3 3 3 4 3 2 2 6.3 10.0 63
            2019 00200000 LH 1 4 - 2 1 - - - - 2 - 4.3 7.6 57
            2019 01490000 AN 3 2 0 2 3 - - - 3 3 - 4.6 9.6 48
            2019 01490000 LN 3 4 - 2 2 - - - - 2 - 5.8 7.6 76
            2019 01490000 AH 0 0 1 1 1 2 0 0 3 2 2 1.9 10.0 19
            2019 01490000 LH 0 1 - 0 0 - - - - 4 - 1.1 7.6 15
            2024 06000000 AN 4 4 4 3 3 - - - 4 3 - 9.1 9.6 95
            2024 06000000 LN 2 4 - 3 3 - - - - 4 - 5.8 7.6 76
            2024 06000000 AH 4 4 4 4 3 4 4 3 - 0 2 9.7 10.7 91
            2024 06000000 LH 4 3 - 4 2 - - - - 0 - 6.1 7.6 80
            2024 01760000 AN 1 2 0 3 3 - - - 3 4 - 3.7 9.6 -
            2024 01760000 LN 2 3 - 2 2 - - - - 4 - 4.7 7.6 -
            2024 01760000 AH 4 4 4 3 2 0 0 0 2 4 0 6.4 10.0 -
            2024 01760000 LH 4 2 - 3 2 - - - - 4 - 5.6 7.6 -
            2024 00350000 AN 0 2 0 2 2 - - - 1 4 - 2.5 9.6 26
            2024 00350000 LN 2 4 - 2 2 - - - - 4 - 5.4 7.6 71
            2024 00350000 AH 0 1 1 2 3 1 3 0 3 3 2 3.4 10.0 34
            2024 00350000 LH 2 2 - 2 2 - - - - 4 - 4.0 7.6 53
            2024 03250000 AN 0 3 2 2 3 - - - 0 4 - 4.4 9.6 46
            2024 03250000 LN 2 4 - 2 2 - - - - 0 - 5.0 7.6 66
            2024 03250000 AH 0 0 2 2 2 2 0 1 4 4 4 3.4 10.0 34
            2024 03250000 LH 0 0 - 1 2 - - - - 2 - 0.9 7.6 12
            2025 00930000 AN 2 1 4 3 2 - - - 3 4 - 5.9 9.6 -
            2025 00930000 LN 4 3 - 2 2 - - - - 4 - 6.0 7.6 -
            2025 00930000 AH 0 2 0 3 3 2 0 0 4 3 2 3.3 10.0 -
            2025 00930000 LH 2 2 - 3 2 - - - - 4 - 4.2 7.6 -
            2019 00000000 AN 3 3 1 2 2 - - - 1 3 - 5.4 9.6 56
            2019 00000000 AH 1 2 1 2 2 0 2 0 3 3 1 3.5 10.0 35
            """;

    /**
     * Year, organisation, weight of non-high school, printed percentages of the spans, annual percentage of the year
     * before, annual and cumulative percentage, label. Reports that print no weights have no annual percentage here:
     * Pembroke 2018, Medford 2024 and Everett 2025. Lawrence 2019 prints its designation by the Board in place of a label.
     */
    private static final String REPORTS = """
            2018 03480000 70 54 64 - 57 - Partially meeting targets
            2018 02810000 70 63 47 - 58 - Partially meeting targets
            2019 00000000 66 56 35 42 49 46 Moderate progress toward targets
            2019 02480000 70 54 36 38 49 44 Moderate progress toward targets
            2019 00200000 67 49 60 50 53 52 Substantial progress toward targets
            2019 01490000 72 62 17 32 49 42 Moderate progress toward targets
            2024 06000000 65 86 86 85 86 85 Meeting or exceeding targets
            2024 00350000 63 49 43 51 47 48 Moderate progress toward targets
            2024 03250000 63 56 23 53 44 47 Moderate progress toward targets
            """;

    @Test
    void everyColumnComesOut() {
        StateTargets targets = StateTargets.of(columns().build(), SampleTargets.with());
        List<String> computed = new ArrayList<>();
        List<String> published = new ArrayList<>();
        COLUMNS.lines().map(line -> line.split(" ", -1)).forEach(words -> {
            ColumnPercentage.Earned column = column(targets, words);
            String head = words[0] + " " + words[1] + " " + words[2] + " ";
            computed.add(head + column.earned() + " " + column.possible() + " "
                    + (words[16].equals("-") ? "-" : column.whole()));
            published.add(head + words[14] + " " + words[15] + " " + words[16]);
        });
        assertThat(computed).hasSize(46).containsExactlyElementsOf(published);
    }

    @Test
    void everyReportComesOut() {
        TargetResults.Builder results = columns();
        REPORTS.lines().map(PublishedReportsTest::words).forEach(report -> {
            results.spanWeight(report.code(), report.year(), GradeSpan.NON_HIGH_SCHOOL, decimal(report.words.get(2)));
            if (!report.words.get(5).equals("-")) {
                results.annual(report.code(), report.year().minus(1), StudentGroup.ALL, decimal(report.words.get(5)));
            }
        });
        StateTargets targets = StateTargets.of(results.build(), SampleTargets.with());
        REPORTS.lines().map(PublishedReportsTest::words).forEach(report -> {
            TargetPercentage percentage =
                    targets.find(report.code(), report.year(), StudentGroup.ALL).orElseThrow();
            AnnualPercentage.Earned annual = (AnnualPercentage.Earned) percentage.annual();
            String spans =
                    annual.spans().get(0).whole() + " " + annual.spans().get(1).whole();
            String label = percentage.label() == null ? "-" : percentage.label().printed();
            assertThat(spans + " " + annual.whole() + " " + percentage.cumulativeWhole() + " " + label)
                    .as(report.code() + " " + report.year())
                    .isEqualTo(report.words.get(3) + " " + report.words.get(4) + " " + report.words.get(6) + " "
                            + (report.words.get(7).equals("-") ? "null" : report.words.get(7)) + " "
                            + report.words.get(8));
        });
    }

    @Test
    void twoSpansWithoutWeightsHaveNoAnnualPercentage() {
        StateTargets targets = StateTargets.of(columns().build(), SampleTargets.with());
        for (String report : List.of("2018 02310000", "2024 01760000", "2025 00930000")) {
            TargetPercentage percentage = targets.find(
                            OrganizationCode.of(report.substring(5)),
                            SchoolYear.parse(report.substring(0, 4)),
                            StudentGroup.ALL)
                    .orElseThrow();
            assertThat(percentage.notComputedBecause())
                    .isEqualTo("two grade spans have a percentage, and no weight of either is known");
            assertThat(percentage.label()).isNull();
        }
    }

    /** A report in words, of which the last is the rest of the line. */
    private record Report(List<String> words) {
        SchoolYear year() {
            return SchoolYear.parse(words.get(0));
        }

        OrganizationCode code() {
            return OrganizationCode.of(words.get(1));
        }
    }

    private static Report words(String line) {
        return new Report(List.of(line.split(" ", 9)));
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }

    private static TargetResults.Builder columns() {
        TargetResults.Builder results = TargetResults.of();
        COLUMNS.lines()
                .map(line -> line.split(" ", -1))
                .forEach(words -> SampleTargets.add(
                        results,
                        groupColumn(words),
                        String.join(" ", List.of(words).subList(3, 14))));
        return results;
    }

    private static GroupColumn groupColumn(String[] words) {
        return new GroupColumn(
                OrganizationCode.of(words[1]),
                SchoolYear.parse(words[0]),
                StudentGroup.ALL,
                words[2].startsWith("A") ? StudentSet.ALL : StudentSet.LOWEST,
                words[2].endsWith("N") ? GradeSpan.NON_HIGH_SCHOOL : GradeSpan.HIGH_SCHOOL);
    }

    private static ColumnPercentage.Earned column(StateTargets targets, String[] words) {
        GroupColumn asked = groupColumn(words);
        return targets.find(asked.organization(), asked.year(), asked.group()).orElseThrow().columns().stream()
                .filter(column -> column.set() == asked.set() && column.span() == asked.span())
                .map(ColumnPercentage.Earned.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
