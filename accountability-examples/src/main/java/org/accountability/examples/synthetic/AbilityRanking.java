package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.accountability.model.SchoolType;

/**
 * The standing of a state's schools among those of their type, by their ability. Decisions are made by it, since they
 * look at more than one year's index.
 */
final class AbilityRanking {
    /** The effect of the drift of a school, in thousandths of a standard deviation of the state. */
    private static final int OF_DRIFT = 150;

    private static final int WHOLE = 1000;

    private AbilityRanking() {}

    /** The place of each school, 1 to 99, the best highest; 0 for one without results. */
    static int[] places(List<ExampleSchool> sites, SchoolTrajectories trajectories, int spring) {
        Map<SchoolType, List<Integer>> byType = new EnumMap<>(SchoolType.class);
        for (int i = 0; i < sites.size(); i++) {
            if (sites.get(i).hasResults()) {
                byType.computeIfAbsent(sites.get(i).type(), type -> new ArrayList<>())
                        .add(i);
            }
        }
        int[] places = new int[sites.size()];
        for (List<Integer> sameType : byType.values()) {
            int[] ranked = RankPlaces.places(sameType.stream()
                    .mapToInt(i -> sites.get(i).ability()
                            + trajectories.of(sites.get(i)).drift(spring).standing() * OF_DRIFT / WHOLE)
                    .toArray());
            for (int k = 0; k < ranked.length; k++) {
                places[sameType.get(k)] = ranked[k];
            }
        }
        return places;
    }
}
