package org.accountability.rules.io;

import java.util.Map;
import java.util.TreeMap;
import org.accountability.index.AnnualPpi;
import org.accountability.index.Comparison;
import org.accountability.index.GroupIndex;
import org.accountability.index.GroupPercentile;
import org.accountability.index.PercentileKind;
import org.accountability.index.Points;
import org.accountability.index.StateIndex;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Status;

/** An index as the files that {@code index} writes. The same index always gives the same bytes. */
public final class IndexWriter {
    private final StateIndex index;

    private IndexWriter(StateIndex index) {
        this.index = index;
    }

    /**
     * Every file by its name: {@code points.csv}, {@code annual_ppi.csv}, {@code cumulative_ppi.csv} and
     * {@code percentiles.csv}. They have a line for what is known; what is not, and why, an explanation tells.
     */
    public static Map<String, String> files(StateIndex index) {
        IndexWriter writer = new IndexWriter(index);
        Map<String, String> files = new TreeMap<>();
        files.put("points.csv", writer.points());
        files.put("annual_ppi.csv", writer.annualPpis());
        files.put("cumulative_ppi.csv", writer.cumulativePpis());
        files.put("percentiles.csv", writer.percentiles());
        return files;
    }

    private String points() {
        CsvText csv = new CsvText()
                .row(
                        "school_year",
                        "org_code",
                        "student_group",
                        "indicator",
                        "current",
                        "prior",
                        "change",
                        "target",
                        "goal",
                        "points",
                        "rating",
                        "status");
        for (GroupIndex group : index.groups()) {
            for (SchoolYear year : index.years()) {
                for (Points points : group.points(year)) {
                    if (points instanceof Points.Awarded awarded) {
                        points(begin(csv, year, group), awarded);
                    }
                }
            }
        }
        return csv.toString();
    }

    private static void points(CsvText csv, Points.Awarded awarded) {
        Comparison compared = awarded.compared();
        csv.cell(awarded.indicator().code())
                .cell(compared.current())
                .cell(compared.prior())
                .cell(compared.change())
                .cell(compared.target())
                .cell(compared.goal())
                .cell(awarded.points())
                .cell(awarded.rating() == null ? null : awarded.rating().label())
                .cell(awarded.weakestStatus())
                .endRow();
    }

    private String annualPpis() {
        CsvText csv = new CsvText()
                .row(
                        "school_year",
                        "org_code",
                        "student_group",
                        "indicator_points",
                        "extra_credit",
                        "indicators",
                        "annual_ppi");
        for (GroupIndex group : index.groups()) {
            for (SchoolYear year : index.years()) {
                AnnualPpi annual = group.explainAnnualPpi(year);
                if (annual instanceof AnnualPpi.Earned earned) {
                    begin(csv, year, group)
                            .cell(earned.indicatorPoints())
                            .cell(earned.extraCredit())
                            .cell(earned.indicators())
                            .cell(earned.ppi())
                            .endRow();
                } else if (annual instanceof AnnualPpi.Published published) {
                    begin(csv, year, group)
                            .cell(null)
                            .cell(null)
                            .cell(null)
                            .cell(published.ppi())
                            .endRow();
                }
            }
        }
        return csv.toString();
    }

    private String cumulativePpis() {
        CsvText csv = new CsvText().row("school_year", "org_code", "student_group", "cumulative_ppi", "meets_target");
        for (GroupIndex group : index.groups()) {
            group.cumulativePpi().ifPresent(ppi -> begin(csv, index.year(), group)
                    .cell(ppi)
                    .cell(group.meetsTarget())
                    .endRow());
        }
        return csv.toString();
    }

    private String percentiles() {
        CsvText csv = new CsvText().row("school_year", "org_code", "student_group", "kind", "percentile", "status");
        for (GroupIndex group : index.groups()) {
            for (PercentileKind kind : PercentileKind.values()) {
                GroupPercentile percentile = group.explainPercentile(kind);
                if (percentile instanceof GroupPercentile.Published published) {
                    percentile(csv, group, kind, published.percentile(), Status.CONFIRMED);
                } else if (percentile instanceof GroupPercentile.Ranked ranked) {
                    percentile(csv, group, kind, ranked.percentile(), ranked.weakestStatus());
                }
            }
        }
        return csv.toString();
    }

    private void percentile(CsvText csv, GroupIndex group, PercentileKind kind, int percentile, Status status) {
        begin(csv, index.year(), group)
                .cell(kind.published().code())
                .cell(percentile)
                .cell(status)
                .endRow();
    }

    private static CsvText begin(CsvText csv, SchoolYear year, GroupIndex group) {
        return csv.cell(year).cell(group.organization()).cell(group.group().name());
    }
}
