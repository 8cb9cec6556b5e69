package org.accountability.massachusetts.ppi;

import java.util.EnumMap;
import java.util.Map;
import org.accountability.model.SchoolType;

/** The school and subgroup percentiles of every row: as published, else ranked, which is done when first asked for. */
final class Percentiles {
    private final StateResults results;
    private final IndexRules rules;
    private final AssessedCpis assessed;
    private final Map<PercentileKind, Ranking> rankings = new EnumMap<>(PercentileKind.class);

    Percentiles(StateResults results, AssessedCpis assessed, IndexRules rules) {
        this.results = results;
        this.rules = rules;
        this.assessed = assessed;
    }

    /** 1 to 99, or {@link Tenths#NONE}. */
    int percentile(PercentileKind kind, int row) {
        int published = published(kind, row);
        if (published != Tenths.NONE) {
            return published;
        }
        return kind.isOf(ResultColumns.group(row)) ? ranking(kind).percentile(row) : Tenths.NONE;
    }

    /** The same, with how it came about. */
    GroupPercentile explain(PercentileKind kind, int row) {
        int published = published(kind, row);
        if (published != Tenths.NONE) {
            return new GroupPercentile.Published(kind, published);
        }
        return percentile(kind, row) == Tenths.NONE
                ? new GroupPercentile.NotRanked(kind, reasonNotRanked(kind, row))
                : ranking(kind).explain(row);
    }

    private int published(PercentileKind kind, int row) {
        return results.columns()
                .value(
                        ResultColumns.column(kind.published(), null),
                        rules.year().spring(),
                        row);
    }

    private synchronized Ranking ranking(PercentileKind kind) {
        return rankings.computeIfAbsent(kind, asked -> new Ranking(asked, results, assessed, rules));
    }

    private String reasonNotRanked(PercentileKind kind, int row) {
        if (!kind.isOf(ResultColumns.group(row))) {
            return kind == PercentileKind.SCHOOL ? "it is of all students" : "it is of subgroups";
        }
        int organization = ResultColumns.organization(row);
        if (!results.organizations().get(organization).isSchool()) {
            return "only schools are ranked";
        }
        if (results.isClosed(organization)) {
            return "a closed school is not ranked";
        }
        SchoolType type = results.type(organization, rules.year().spring());
        if (type == null) {
            return "the school type is not known";
        }
        if (type == SchoolType.EARLY_ELEMENTARY) {
            return "an early elementary school never has one";
        }
        if (results.isPartOfState()) {
            return "the results are of a part of the state";
        }
        int missing = ranking(kind).missingYear(row);
        if (missing != Tenths.NONE) {
            return "four years of data are needed; in " + missing
                    + " there is no CPI of enough students in ELA and mathematics";
        }
        return "only " + ranking(kind).population(row) + " are in the population, too few to rank";
    }
}
