package org.accountability.examples.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.accountability.massachusetts.ppi.AnnualNeeded;
import org.accountability.massachusetts.ppi.IndicatorChange;
import org.accountability.model.Measure;
import org.accountability.rules.WhyNot;
import org.accountability.rules.WhyNot.ByIndicators;
import org.accountability.rules.WhyNot.IndicatorWay;
import org.accountability.rules.WhyNot.Needed;
import org.accountability.rules.WhyNot.Obstacle;
import org.accountability.rules.WhyNot.Way;
import org.accountability.rules.answer.Margin;

/** The reasons why an organisation is not at a better level, and the changes it would take, as JSON. */
final class WhyNotJson {
    private WhyNotJson() {}

    static String of(WhyNot answer) {
        return Json.of(object(
                "org_code", answer.now().organization().digits(),
                "level", answer.now().level().number(),
                "wanted", answer.wanted().number(),
                "obstacles", answer.obstacles().stream().map(WhyNotJson::asMap).toList(),
                "schools_in_the_way",
                        answer.inTheWay().stream()
                                .map(school -> school.organization().digits())
                                .toList(),
                "ways", answer.ways().stream().map(WhyNotJson::asMap).toList()));
    }

    private static Map<String, Object> asMap(Obstacle obstacle) {
        return object(
                "rule", obstacle.ground().clause().rule(),
                "margins", obstacle.margins().stream().map(Margin::toString).toList());
    }

    private static Map<String, Object> asMap(Way way) {
        return object(
                "within_reach", way.withinReach(),
                "reaches", way.reaches().level().number(),
                "changes", way.changes().stream().map(WhyNotJson::asMap).toList());
    }

    private static Map<String, Object> asMap(Needed change) {
        Map<String, Object> told = object(
                "what", change.what(),
                "from", change.from(),
                "to", change.to(),
                "held", change.held());
        if (change.byIndicators() != null) {
            told.put("by_indicators", asMap(change.byIndicators()));
        }
        return told;
    }

    private static Map<String, Object> asMap(ByIndicators indicators) {
        AnnualNeeded annual = (AnnualNeeded) indicators.adjustment();
        Map<String, Object> told = object(
                "student_group", annual.group().name(),
                "history", annual.history().stream().map(WhyNotJson::asMap).toList(),
                "school_year", annual.year().spring(),
                "weight", annual.weight(),
                "annual_ppi", annual.annual(),
                "highest", annual.highest(),
                "highest_cumulative", annual.highestCumulative(),
                "ways", indicators.ways().stream().map(WhyNotJson::asMap).toList(),
                "further_ways", annual.furtherWays());
        annual.needed().ifPresent(needed -> told.put("annual_ppi_needed", needed));
        return told;
    }

    private static Map<String, Object> asMap(AnnualNeeded.YearBefore before) {
        Map<String, Object> told = object("school_year", before.year().spring(), "weight", before.weight());
        if (before.annual() != null) {
            told.put("annual_ppi", before.annual());
        }
        return told;
    }

    private static Map<String, Object> asMap(IndicatorWay way) {
        return object(
                "within_reach", way.withinReach(),
                "reaches", way.reaches().level().number(),
                "changes",
                        way.changes().stream()
                                .map(IndicatorChange.class::cast)
                                .map(WhyNotJson::asMap)
                                .toList());
    }

    private static Map<String, Object> asMap(IndicatorChange change) {
        Map<String, Object> told = object(
                "indicator", change.indicator().code(),
                "points", change.points(),
                "points_then", change.pointsThen());
        if (change.then() instanceof Measure measure) {
            told.put("measure", measure.kind().code());
            told.put("school_year", measure.year().spring());
            told.put("from", change.from());
            told.put("to", change.to());
        }
        told.put("held", change.held());
        return told;
    }

    /** Keys and values in turn; in this order. */
    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
