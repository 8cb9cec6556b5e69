package org.accountability.rules.massachusetts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.accountability.massachusetts.ppi.GroupIndex;
import org.accountability.massachusetts.ppi.IndicatorPoints;
import org.accountability.massachusetts.ppi.PercentileKind;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
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
                for (IndicatorPoints points : group.indicatorPoints(year)) {
                    if (points.points() != null) {
                        points(begin(csv, year, group), group, points);
                    }
                }
            }
        }
        return csv.toString();
    }

    /** Results of too few students are not told; the points are, of a group that is large enough itself. */
    private void points(CsvText csv, GroupIndex group, IndicatorPoints points) {
        boolean few = figures.hides(group.organization(), group.group());
        boolean hidden = few
                || figures.hides(group.organization(), group.group(), points.indicator())
                || Stream.of(points.current(), points.prior())
                        .anyMatch(result ->
                                figures.tellsOfOthers(group.organization(), group.group(), points.indicator(), result));
        csv.cell(points.indicator().code())
                .cell(shown(hidden, points.current()))
                .cell(shown(hidden, points.prior()))
                .cell(shown(hidden, points.change()))
                .cell(shown(hidden, points.target()))
                .cell(shown(hidden, points.goal()))
                .cell(shown(few, points.points()))
                .cell(shown(
                        few, points.rating() == null ? null : points.rating().label()))
                .cell(points.status())
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
                OptionalInt ppi = group.annualPpi(year);
                if (ppi.isPresent()) {
                    boolean few = figures.hides(group.organization(), group.group());
                    Optional<GroupIndex.Terms> terms = group.terms(year);
                    begin(csv, year, group)
                            .cell(shown(few, number(terms, GroupIndex.Terms::indicatorPoints)))
                            .cell(shown(few, number(terms, GroupIndex.Terms::extraCredit)))
                            .cell(shown(few, number(terms, GroupIndex.Terms::indicators)))
                            .cell(shown(few, ppi.getAsInt()))
                            .endRow();
                }
            }
        }
        return csv.toString();
    }

    /** A published PPI has no terms. */
    private static @Nullable Integer number(Optional<GroupIndex.Terms> terms, ToIntFunction<GroupIndex.Terms> which) {
        return terms.isPresent() ? Integer.valueOf(which.applyAsInt(terms.get())) : null;
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
                group.percentile(kind).ifPresent(percentile -> percentile(csv, group, kind, percentile));
            }
        }
        return csv.toString();
    }

    private void percentile(CsvText csv, GroupIndex group, PercentileKind kind, int percentile) {
        begin(csv, index.year(), group)
                .cell(kind.published().code())
                .cell(shown(figures.hides(group.organization(), group.group()), percentile))
                .cell(group.percentileStatus(kind).orElseThrow())
                .endRow();
    }

    private static CsvText begin(CsvText csv, SchoolYear year, GroupIndex group) {
        return csv.cell(year).cell(group.organization()).cell(group.group().name());
    }
}
