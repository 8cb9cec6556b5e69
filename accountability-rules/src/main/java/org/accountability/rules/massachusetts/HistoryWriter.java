package org.accountability.rules.massachusetts;

import org.accountability.rules.internal.files.CsvText;

/** The history of a school or district as a table, {@code history.csv}. */
final class HistoryWriter {
    private HistoryWriter() {}

    /** A line per year. */
    static String csv(History history) {
        CsvText csv = new CsvText()
                .row(
                        "school_year",
                        "org_code",
                        "level",
                        "classification",
                        "reason",
                        "esea",
                        "essa",
                        "special_education",
                        "school_percentile",
                        "accountability_percentile",
                        "cumulative_ppi",
                        "target_percentage",
                        "note");
        for (History.Year year : history.years()) {
            csv.cell(year.year())
                    .cell(history.organization())
                    .text(year.level())
                    .text(year.classification())
                    .text(year.reason())
                    .text(year.esea())
                    .text(year.essa())
                    .text(year.specialEducation())
                    .cell(year.schoolPercentile())
                    .cell(year.accountabilityPercentile())
                    .cell(year.cumulativePpi())
                    .cell(year.targetPercentage())
                    .text(year.note())
                    .endRow();
        }
        return csv.toString();
    }
}
