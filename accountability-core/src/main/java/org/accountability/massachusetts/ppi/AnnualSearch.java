package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.accountability.massachusetts.ppi.AnnualNeeded.YearBefore;
import org.accountability.model.Indicator;

/** Finds what a group would have needed in a year, by putting other points to the rules of the annual and cumulative PPI. */
final class AnnualSearch {
    private final List<YearIndex> years;
    private final CumulativeRule rule;
    private final YearIndex ofYear;
    private final int row;
    private final int[] newestFirst;
    private final int total;
    private final int indicators;
    private final List<List<IndicatorStep>> steps;

    /**
     * @param years oldest first, the year itself last
     * @param row of a group whose annual PPI of the year itself was computed
     */
    AnnualSearch(List<YearIndex> years, CumulativeRule rule, int row) {
        this.years = years;
        this.rule = rule;
        this.row = row;
        ofYear = years.get(years.size() - 1);
        newestFirst = new int[years.size()];
        for (int back = 0; back < newestFirst.length; back++) {
            newestFirst[back] = years.get(years.size() - 1 - back).ppi(row);
        }
        AnnualPpi.Earned now = (AnnualPpi.Earned) ofYear.annual(row);
        total = now.indicatorPoints() + now.extraCredit();
        indicators = now.indicators();
        steps = Indicator.all().stream()
                .map(indicator -> ofYear.steps(row, indicator))
                .toList();
    }

    /**
     * What {@code cumulative} takes.
     *
     * @param kept how many ways are told
     */
    AnnualNeeded of(int cumulative, int kept) {
        int mostGained = steps.stream().mapToInt(PointsSearch::most).sum();
        int gain = 0;
        while (gain < mostGained && cumulative(gain) < cumulative) {
            gain++;
        }
        boolean isEnough = cumulative(gain) >= cumulative;
        PointsSearch search = new PointsSearch(isEnough ? steps : List.of(), isEnough ? gain : 1, kept);
        List<List<IndicatorChange>> easiest = search.easiest();
        return new AnnualNeeded(
                ResultColumns.group(row),
                cumulative,
                history(),
                ofYear.year(),
                rule.weight(0),
                newestFirst[0],
                isEnough ? OptionalInt.of(annual(gain)) : OptionalInt.empty(),
                annual(mostGained),
                cumulative(mostGained),
                easiest,
                search.found() - easiest.size());
    }

    private int annual(int gain) {
        return ofYear.rules().annual().ppi(total + gain, indicators);
    }

    private int cumulative(int gain) {
        int[] changed = newestFirst.clone();
        changed[0] = annual(gain);
        return rule.capped(rule.uncapped(changed));
    }

    private List<YearBefore> history() {
        List<YearBefore> history = new ArrayList<>();
        for (int back = newestFirst.length - 1; back > 0; back--) {
            history.add(new YearBefore(
                    years.get(years.size() - 1 - back).year(),
                    newestFirst[back] == Tenths.NONE ? null : newestFirst[back],
                    rule.weight(back)));
        }
        return history;
    }
}
