package org.accountability.examples.statewide;

import java.util.List;
import org.accountability.model.SchoolType;

/**
 * The cumulative PPI to be expected of a school with some percentile, and how far from it schools lie: means and
 * standard deviations over tenths of the percentile in the published file of 2012. The topmost values lie above 100,
 * where the PPI is cut, so that as many schools as published reach 100.
 */
enum PpiCurve {
    HIGH_SCHOOLS(
            List.of(68, 72, 78, 84, 86, 86, 84, 90, 93, 106),
            List.of(13, 10, 8, 8, 8, 8, 8, 7, 6, 5),
            List.of(1, 0, -1, -2, -3, -4, -5, -8, -8, -10),
            List.of(3, 6, 5, 5, 7, 6, 7, 7, 7, 6)),
    OTHER_SCHOOLS(
            List.of(52, 60, 63, 67, 68, 72, 76, 80, 90, 106),
            List.of(13, 13, 14, 12, 13, 13, 12, 10, 8, 5),
            List.of(0, 0, -1, -2, -2, -3, -6, -9, -15, -19),
            List.of(4, 7, 8, 9, 9, 11, 11, 12, 14, 14));

    private static final int HIGHEST_PPI = 100;

    private final List<Integer> all;
    private final List<Integer> spread;
    private final List<Integer> gap;
    private final List<Integer> spreadOfGap;

    /**
     * @param all the PPI of all students
     * @param spread its standard deviation
     * @param gap what high needs have more than all students
     * @param spreadOfGap its standard deviation
     */
    PpiCurve(List<Integer> all, List<Integer> spread, List<Integer> gap, List<Integer> spreadOfGap) {
        this.all = all;
        this.spread = spread;
        this.gap = gap;
        this.spreadOfGap = spreadOfGap;
    }

    private static PpiCurve of(SchoolType type) {
        return type == SchoolType.HIGH ? HIGH_SCHOOLS : OTHER_SCHOOLS;
    }

    /** The cumulative PPI of all students of {@code site} at {@code place}, 1 to 99. */
    static int ofAll(Site site, int place, Drift drift) {
        return cut(of(site.type()).thousandthsOfAll(place, drift) + lead(site));
    }

    /** The cumulative PPI of its high needs group. */
    static int ofHighNeeds(Site site, int place, Drift drift) {
        PpiCurve curve = of(site.type());
        return cut(curve.thousandthsOfAll(place, drift) + lead(site) + curve.thousandthsOfGap(place, drift));
    }

    private int thousandthsOfGap(int place, Drift drift) {
        return at(gap, place) + at(spreadOfGap, place) * drift.gap() / 1000;
    }

    private int thousandthsOfAll(int place, Drift drift) {
        return at(all, place) + at(spread, place) * drift.progress() / 1000;
    }

    /** How much more a school has than its curve says, by its type and the kind of its district. */
    private static int lead(Site site) {
        int byType =
                switch (site.type()) {
                    case EARLY_ELEMENTARY, ELEMENTARY_MIDDLE -> 0;
                    case ELEMENTARY -> -500;
                    case MIDDLE -> -2000;
                    case MIDDLE_HIGH_OR_K12 -> 2000;
                    case HIGH -> 1000;
                };
        return byType + site.district().kind().ppiLead();
    }

    /** The value at {@code place}, in thousandths, on straight lines between the middles of the tenths. */
    private static int at(List<Integer> tenths, int place) {
        int beyondFirst = Math.max(0, Math.min(2 * place - 10, 20 * (tenths.size() - 1)));
        int left = Math.min(beyondFirst / 20, tenths.size() - 2);
        return 1000 * tenths.get(left) + 50 * (tenths.get(left + 1) - tenths.get(left)) * (beyondFirst - 20 * left);
    }

    private static int cut(int thousandths) {
        return Math.max(0, Math.min(HIGHEST_PPI, Math.floorDiv(thousandths + 500, 1000)));
    }
}
