package org.accountability.examples.statewide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.accountability.model.SchoolType;
import org.jspecify.annotations.Nullable;

/**
 * The published results of a school in one year.
 *
 * @param percentile school percentile, 1 to 99
 * @param all cumulative PPI of all students
 * @param highNeeds cumulative PPI of the high needs group
 */
record Results(
        @Nullable Integer percentile,
        @Nullable Integer all,
        @Nullable Integer highNeeds) {
    private static final Results NONE = new Results(null, null, null);
    /** How much of a standard deviation of the state the drift of a school makes, in thousandths. */
    private static final int DRIFT_OF_STANDING = 150;

    boolean havePpi() {
        return all != null;
    }

    /** The results of {@code sites}, in their order, with percentiles ranked within each type. */
    static List<Results> of(List<Site> sites, List<Drift> drifts, int spring) {
        int[] places = places(sites, drifts, spring);
        List<Results> results = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            results.add(places[i] == 0 ? NONE : of(sites.get(i), drifts.get(i), spring, places[i]));
        }
        return results;
    }

    private static Results of(Site site, Drift drift, int spring, int place) {
        boolean ranked = Coverage.hasPercentile(site, spring);
        return new Results(
                ranked ? place : null,
                PpiCurve.ofAll(site, place, drift),
                Coverage.hasHighNeeds(site, spring, place, ranked) ? PpiCurve.ofHighNeeds(site, place, drift) : null);
    }

    /** The place of each site within its type, 1 to 99; 0 for one without a PPI. */
    private static int[] places(List<Site> sites, List<Drift> drifts, int spring) {
        Map<SchoolType, List<Integer>> byType = new EnumMap<>(SchoolType.class);
        for (int i = 0; i < sites.size(); i++) {
            if (Coverage.hasPpi(sites.get(i), spring)) {
                byType.computeIfAbsent(sites.get(i).type(), type -> new ArrayList<>())
                        .add(i);
            }
        }
        int[] places = new int[sites.size()];
        for (List<Integer> sameType : byType.values()) {
            int[] ranked = Ranking.places(sameType.stream()
                    .mapToInt(i -> sites.get(i).ability() + drifts.get(i).standing() * DRIFT_OF_STANDING / 1000)
                    .toArray());
            for (int k = 0; k < ranked.length; k++) {
                places[sameType.get(k)] = ranked[k];
            }
        }
        return places;
    }
}
