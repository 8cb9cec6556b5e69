package org.accountability.rules.workbench.upgrade;

import java.util.Optional;

/**
 * What a merge made of one unit.
 *
 * @param id the unit
 * @param verdict whose it is
 * @param merged what stands in the merged file; nothing where the unit is in it no more
 * @param other the text of the bundled pack that is to be decided upon; nothing where the bundled pack has it no more,
 *     or nothing is to be decided
 */
record Decision(UnitId id, Verdict verdict, Optional<MergeUnit> merged, Optional<String> other) {
    /** Whose version of a unit stands. */
    enum Verdict {
        /** The versions are one. */
        SAME,
        /** The analyst left it alone, and the bundled pack has another. */
        BUNDLED,
        /** The bundled pack left it alone, and the analyst has another. */
        EDITED,
        /** Both have another. The analyst's stays until it is decided. */
        UNDECIDED
    }

    static Decision of(UnitId id, Optional<MergeUnit> base, Optional<MergeUnit> edited, Optional<MergeUnit> bundled) {
        if (same(bundled, base)) {
            return new Decision(id, same(edited, base) ? Verdict.SAME : Verdict.EDITED, edited, Optional.empty());
        }
        if (same(edited, base)) {
            return new Decision(id, Verdict.BUNDLED, bundled, Optional.empty());
        }
        return same(edited, bundled)
                ? new Decision(id, Verdict.SAME, edited, Optional.empty())
                : new Decision(id, Verdict.UNDECIDED, edited, bundled.map(MergeUnit::text));
    }

    /** Returns why it is undecided, as a message says it. */
    String because() {
        String stays = "; yours stays until you decide";
        if (merged.isEmpty()) {
            return "you took it away, and the bundled pack changed it; it stays away until you decide";
        }
        return other.isEmpty()
                ? "you changed it, and the bundled pack took it away" + stays
                : "you changed it, and so did the bundled pack" + stays;
    }

    private static boolean same(Optional<MergeUnit> one, Optional<MergeUnit> other) {
        return one.isPresent() == other.isPresent()
                && one.filter(unit -> !unit.saysSameAs(other.orElseThrow())).isEmpty();
    }
}
