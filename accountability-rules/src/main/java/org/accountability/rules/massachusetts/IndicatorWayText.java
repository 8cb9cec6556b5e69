package org.accountability.rules.massachusetts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.accountability.computation.ResultChange;
import org.accountability.determination.Determination;
import org.accountability.massachusetts.ppi.AnnualNeeded;
import org.accountability.rules.WhyNot.ByIndicators;
import org.accountability.rules.WhyNot.IndicatorWay;

/** The indicators by which a cumulative PPI would have been reached, in plain words. */
final class IndicatorWayText {
    private static final String INDENT = "      ";

    private IndicatorWayText() {}

    /**
     * A few lines, indented.
     *
     * @param expected what is determined with the cumulative PPI as a number
     */
    static List<String> of(ByIndicators indicators, Determination expected) {
        AnnualNeeded annual = (AnnualNeeded) indicators.adjustment();
        List<String> lines = new ArrayList<>();
        lines.add(INDENT + "history: "
                + annual.history().stream().map(IndicatorWayText::describe).collect(Collectors.joining(", ")));
        if (annual.needed().isEmpty()) {
            lines.add(INDENT + annual.year() + ", which counts " + annual.weight() + ": not even "
                    + annual.highest() + " in place of " + annual.annual()
                    + ", every indicator at its most, is enough; it comes to " + annual.highestCumulative());
            return lines;
        }
        lines.add(INDENT + annual.year() + ", which counts " + annual.weight() + ": an annual PPI of "
                + annual.needed().getAsInt() + " in place of " + annual.annual() + " is enough, by any of");
        for (IndicatorWay way : indicators.ways()) {
            add(way, expected, lines);
        }
        if (annual.furtherWays() > 0) {
            lines.add(INDENT + "and " + annual.furtherWays() + " more, none of them easier");
        }
        return lines;
    }

    private static String describe(AnnualNeeded.YearBefore before) {
        return before.year() + " "
                + (before.annual() == null ? "none" : before.annual() + ", which counts " + before.weight());
    }

    private static void add(IndicatorWay way, Determination expected, List<String> lines) {
        String first = INDENT + "- ";
        for (ResultChange change : way.changes()) {
            lines.add(first + change + (change.held().isEmpty() ? "" : " (" + change.held() + ")"));
            first = INDENT + "  ";
        }
        if (!way.reaches().outcome().equals(expected.outcome())) {
            lines.add(INDENT + "  with all else that it moves it comes to "
                    + way.reaches().outcome().label());
        }
    }
}
