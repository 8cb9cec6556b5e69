package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Indicator;
import org.accountability.model.Measure;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PublishedPoints;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;

/**
 * How one indicator of a group could earn more points in a year. From the value as it is, every better one that can be
 * printed is put to the rule itself, so that whatever the parameters are, each step is the nearest that earns its points.
 * What the value is compared with stays: it is history.
 *
 * <p>Where a CPI would earn points only by where it stands among others, that is one step, which is held, and the CPI
 * that earns them wherever others stand is another.
 */
final class IndicatorSteps {
    private final Indicator indicator;
    private final OrganizationCode organization;
    private final SchoolYear year;
    private final int row;
    private final int points;
    private final RatingPoints worth;
    private final List<IndicatorStep> steps = new ArrayList<>();

    /**
     * @param year whose annual PPI the points count in
     * @param points as they are
     */
    IndicatorSteps(
            Indicator indicator,
            OrganizationCode organization,
            SchoolYear year,
            int row,
            int points,
            RatingPoints worth) {
        this.indicator = indicator;
        this.organization = organization;
        this.year = year;
        this.row = row;
        this.points = points;
        this.worth = worth;
    }

    /** Decides the points of a value, as a {@link PointsCode}. */
    @FunctionalInterface
    private interface Deciding {
        byte at(int value);
    }

    /** The first value, going from the one that is, that earns so many points. */
    private record Rung(int value, int points, PointsClause clause) {}

    /** Where points were published, what would have to be published. */
    List<IndicatorStep> ofPublished() {
        int lesser = points;
        for (int more : worth.above(points, indicator.isCore())) {
            IndicatorChange change = new IndicatorChange(
                    indicator, points, more, published(points), published(more), PointsClause.PUBLISHED.words(), "");
            steps.add(new IndicatorStep(change, lesser));
            lesser = more;
        }
        return steps;
    }

    private PublishedPoints published(int number) {
        return new PublishedPoints(organization, year, group(), indicator, number);
    }

    /** What its measures would have to be. */
    List<IndicatorStep> of(IndicatorOfYear ofYear) {
        for (MeasureOfYear measure : ofYear.measures()) {
            if (measure.value(row) != Tenths.NONE) {
                String past = measure.year().equals(year) ? "" : "a result of " + measure.year() + ", which is history";
                add(measure, rungs(measure, value -> ofYear.decideAlone(row, measure, value)), past);
                addByPercentile(measure, rungs(measure, value -> ofYear.decideAt(row, measure, value)));
            }
        }
        return steps;
    }

    private void add(MeasureOfYear measure, List<Rung> rungs, String held) {
        int lesser = points;
        for (Rung rung : rungs) {
            steps.add(new IndicatorStep(change(measure, rung, held), lesser));
            lesser = rung.points();
        }
    }

    private void addByPercentile(MeasureOfYear measure, List<Rung> rungs) {
        int lesser = points;
        for (Rung rung : rungs) {
            if (CpiRule.isByPercentile(rung.clause())) {
                steps.add(new IndicatorStep(
                        change(measure, rung, "by its percentile, which depends on the CPIs of other schools"),
                        lesser));
            }
            lesser = rung.points();
        }
    }

    private List<Rung> rungs(MeasureOfYear measure, Deciding deciding) {
        List<Rung> rungs = new ArrayList<>();
        int most = worth.most(indicator.isCore());
        int reached = points;
        int value = measure.better(measure.value(row));
        while (value != Tenths.NONE && reached < most) {
            byte outcome = deciding.at(value);
            if (PointsCode.isAwarded(outcome) && worth.ofOutcome(outcome) > reached) {
                reached = worth.ofOutcome(outcome);
                rungs.add(new Rung(value, reached, PointsCode.clause(outcome)));
            }
            value = measure.better(value);
        }
        return rungs;
    }

    private IndicatorChange change(MeasureOfYear measure, Rung rung, String held) {
        return new IndicatorChange(
                indicator,
                points,
                rung.points(),
                reported(measure, measure.value(row)),
                reported(measure, rung.value()),
                rung.clause().words(),
                held);
    }

    private Measure reported(MeasureOfYear measure, int value) {
        return new Measure(
                organization,
                measure.year(),
                group(),
                measure.subject(),
                measure.kind(),
                measure.printed(value),
                measure.students(row));
    }

    private StudentGroup group() {
        return ResultColumns.group(row);
    }
}
