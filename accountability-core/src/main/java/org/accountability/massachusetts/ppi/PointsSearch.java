package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the smallest sets of steps, one of an indicator at most, that together bring enough points: without one of them,
 * or with a lesser step in its place, they would not. All are counted; the easiest are kept.
 */
final class PointsSearch {
    private static final Comparator<Enough> EASIEST_FIRST = Comparator.comparing(Enough::isHeld)
            .thenComparing(enough -> enough.steps().size())
            .thenComparing(Enough::gained);

    private final List<List<IndicatorStep>> indicators;
    private final int needed;
    private final int kept;
    private final int[] mostFrom;
    private final List<IndicatorStep> chosen = new ArrayList<>();
    private final List<Enough> easiest = new ArrayList<>();
    private long found;

    /** Steps that bring enough. */
    private record Enough(List<IndicatorStep> steps, int gained) {
        boolean isHeld() {
            return steps.stream().anyMatch(step -> !step.change().held().isEmpty());
        }
    }

    /**
     * Searches at once.
     *
     * @param indicators the steps of each
     * @param needed how many points are enough
     * @param kept how many sets are kept
     */
    PointsSearch(List<List<IndicatorStep>> indicators, int needed, int kept) {
        this.indicators = indicators;
        this.needed = needed;
        this.kept = kept;
        mostFrom = new int[indicators.size() + 1];
        for (int i = indicators.size() - 1; i >= 0; i--) {
            mostFrom[i] = mostFrom[i + 1] + most(indicators.get(i));
        }
        choose(0, 0, Integer.MAX_VALUE);
    }

    /** The most points that one of these brings. */
    static int most(List<IndicatorStep> steps) {
        return steps.stream().mapToInt(IndicatorStep::gain).max().orElse(0);
    }

    /** How many sets there are. */
    long found() {
        return found;
    }

    /** Those that the school can bring about first, then those of fewest indicators, then of least points. */
    List<List<IndicatorChange>> easiest() {
        return easiest.stream()
                .map(enough ->
                        enough.steps().stream().map(IndicatorStep::change).toList())
                .toList();
    }

    /** @param leastEdge by how many points less they would be if the least of the chosen steps were a little less */
    private void choose(int next, int gained, int leastEdge) {
        if (gained >= needed) {
            if (gained - leastEdge < needed) {
                found++;
                keep(gained);
            }
            return;
        }
        if (gained + mostFrom[next] < needed) {
            return;
        }
        for (IndicatorStep step : indicators.get(next)) {
            chosen.add(step);
            choose(next + 1, gained + step.gain(), Math.min(leastEdge, step.edge()));
            chosen.remove(chosen.size() - 1);
        }
        choose(next + 1, gained, leastEdge);
    }

    private void keep(int gained) {
        Enough enough = new Enough(List.copyOf(chosen), gained);
        boolean isEasier = easiest.size() < kept || EASIEST_FIRST.compare(enough, easiest.get(easiest.size() - 1)) < 0;
        if (isEasier && kept > 0) {
            easiest.add(enough);
            easiest.sort(EASIEST_FIRST);
            if (easiest.size() > kept) {
                easiest.remove(easiest.size() - 1);
            }
        }
    }
}
