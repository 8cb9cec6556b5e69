package org.accountability.determination;

import java.util.ArrayList;
import java.util.List;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * Settles the findings about one organisation. A designation stands. Else, where there is relief, the
 * more severe of the relieved level and the floors. Else the most severe criterion or floor; a finding of no level
 * yields to any that gives one. Of several findings at that level, the first in the official order of reasons binds.
 */
public final class Resolution {
    private Resolution() {}

    /**
     * Settles {@code grounds}.
     *
     * @param grounds in any order; they are put into the official order of reasons
     * @return what they come to, and why
     */
    public static Explanation settle(List<Ground> grounds) {
        List<Ground> ordered = grounds;
        if (grounds.size() > 1) {
            ordered = new ArrayList<>(grounds);
            ordered.sort(Ground.ORDER);
        }
        Ground relief = mostSevere(ordered, false, Kind.RELIEF, Kind.RELIEF);
        Ground binding = mostSevere(ordered, false, Kind.DESIGNATION, Kind.DESIGNATION);
        if (binding == null) {
            binding = relief == null
                    ? mostSevere(ordered, true, Kind.CRITERION, Kind.FLOOR)
                    : mostSevere(ordered, true, Kind.RELIEF, Kind.FLOOR);
        } else {
            relief = null;
        }
        boolean starred = false;
        for (Ground ground : ordered) {
            starred |= ground.kind() == Kind.STAR;
        }
        return new Explanation(binding, starred, weakest(binding, relief), List.copyOf(ordered));
    }

    /** The first ground in order among those of the highest level that are of one kind or the other. */
    private static @Nullable Ground mostSevere(List<Ground> ordered, boolean bothKinds, Kind one, Kind other) {
        Ground found = null;
        for (Ground ground : ordered) {
            boolean counts = ground.kind() == one || (bothKinds && ground.kind() == other);
            if (counts
                    && (found == null || ground.level().number() > found.level().number())) {
                found = ground;
            }
        }
        return found;
    }

    /** A level rests on what binds it, and on the relief that set worse criteria aside. */
    private static Status weakest(@Nullable Ground binding, @Nullable Ground relief) {
        Status status = binding == null ? Status.ASSUMED : binding.status();
        return relief == null ? status : status.weaker(relief.status());
    }
}
