package org.accountability.rules.massachusetts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountability.massachusetts.ppi.AnnualPpi;
import org.accountability.massachusetts.ppi.Comparison;
import org.accountability.massachusetts.ppi.GroupIndex;
import org.accountability.massachusetts.ppi.GroupPercentile;
import org.accountability.massachusetts.ppi.PercentileKind;
import org.accountability.massachusetts.ppi.Points;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.accountability.rules.Audience;
import org.accountability.rules.internal.files.CsvText;
import org.accountability.rules.internal.publication.PublicFigures;
import org.jspecify.annotations.Nullable;

/** An index as the files that {@code index} writes. The same index always gives the same bytes. */
final class IndexWriter {
    private final StateIndex index;
    private final PublicFigures figures;

    private IndexWriter(StateIndex index, PublicFigures figures) {
        this.index = index;
        this.figures = figures;
    }

    /**
     * Every file that may be published, by its name: {@code points.csv}, {@code annual_ppi.csv},
     * {@code cumulative_ppi.csv} and {@code percentiles.csv}. They have a line for what is known; what is not, and why, an
     * explanation tells. What small groups would tell is {@code *}.
     *
     * @param inForce the parameters in force in the year of the index
     */
    static Map<String, String> files(StateIndex index, List<Parameter> inForce) {
        return files(index, inForce, Audience.PUBLIC);
    }

    /**
     * The same for {@code audience}: those who are entitled to small groups get {@code confidential-points.csv} and so on,
     * in which nothing is suppressed.
     */
    static Map<String, String> files(StateIndex index, List<Parameter> inForce, Audience audience) {
        IndexWriter writer = new IndexWriter(
                index, audience == Audience.ENTITLED ? PublicFigures.complete() : PublicFigures.of(index, inForce));
        Map<String, String> files = new TreeMap<>();
        files.put(audience.fileName("points.csv"), writer.points());
        files.put(audience.fileName("annual_ppi.csv"), writer.annualPpis());
        files.put(audience.fileName("cumulative_ppi.csv"), writer.cumulativePpis());
        files.put(audience.fileName("percentiles.csv"), writer.percentiles());
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
                        points(begin(csv, year, group), group, awarded);
                    }
                }
            }
        }
        return csv.toString();
    }

    /** Results of too few students are not told; the points are, of a group that is large enough itself. */
    private void points(CsvText csv, GroupIndex group, Points.Awarded awarded) {
        Comparison compared = awarded.compared();
        boolean few = figures.hides(group.organization(), group.group());
        boolean hidden = few
                || figures.hides(group.organization(), group.group(), awarded.indicator())
                || Stream.of(compared.current(), compared.prior())
                        .anyMatch(result -> figures.tellsOfOthers(
                                group.organization(), group.group(), awarded.indicator(), result));
        csv.cell(awarded.indicator().code())
                .cell(shown(hidden, compared.current()))
                .cell(shown(hidden, compared.prior()))
                .cell(shown(hidden, compared.change()))
                .cell(shown(hidden, compared.target()))
                .cell(shown(hidden, compared.goal()))
                .cell(shown(few, awarded.points()))
                .cell(shown(
                        few, awarded.rating() == null ? null : awarded.rating().label()))
                .cell(awarded.weakestStatus())
                .endRow();
    }

    private static @Nullable Object shown(boolean hidden, @Nullable Object figure) {
        return hidden && figure != null ? PublicFigures.SUPPRESSED : figure;
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
                boolean few = figures.hides(group.organization(), group.group());
                if (annual instanceof AnnualPpi.Earned earned) {
                    begin(csv, year, group)
                            .cell(shown(few, earned.indicatorPoints()))
                            .cell(shown(few, earned.extraCredit()))
                            .cell(shown(few, earned.indicators()))
                            .cell(shown(few, earned.ppi()))
                            .endRow();
                } else if (annual instanceof AnnualPpi.Published published) {
                    begin(csv, year, group)
                            .cell(null)
                            .cell(null)
                            .cell(null)
                            .cell(shown(few, published.ppi()))
                            .endRow();
                }
            }
        }
        return csv.toString();
    }

    private String cumulativePpis() {
        CsvText csv = new CsvText().row("school_year", "org_code", "student_group", "cumulative_ppi", "meets_target");
        for (GroupIndex group : index.groups()) {
            boolean few = figures.hides(group.organization(), group.group());
            group.cumulativePpi().ifPresent(ppi -> begin(csv, index.year(), group)
                    .cell(shown(few, ppi))
                    .cell(shown(few, group.meetsTarget()))
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
                .cell(shown(figures.hides(group.organization(), group.group()), percentile))
                .cell(status)
                .endRow();
    }

    private static CsvText begin(CsvText csv, SchoolYear year, GroupIndex group) {
        return csv.cell(year).cell(group.organization()).cell(group.group().name());
    }
}
