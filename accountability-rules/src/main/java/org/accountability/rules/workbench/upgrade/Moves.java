package org.accountability.rules.workbench.upgrade;

import java.util.Map;

/**
 * Rules and parameters that stand in one file for the analyst and in another in the bundled pack. Where only one side
 * moved one and the other left it alone, the move stands by itself. Else the three versions are compared in the analyst's
 * file, so that none is stated twice and no difference is missed.
 */
final class Moves {
    private Moves() {}

    static void settle(PackUnits base, PackUnits edited, PackUnits bundled) {
        Map<UnitId, String> before = base.places();
        Map<UnitId, String> ofLibrary = bundled.places();
        edited.places().forEach((id, file) -> {
            String was = before.get(id);
            String other = ofLibrary.get(id);
            if (other == null || other.equals(file)) {
                return;
            }
            MergeUnit mine = edited.unit(id, file);
            boolean isLeftAlone = was != null && file.equals(was) && mine.saysSameAs(base.unit(id, was));
            boolean isOnlyMine =
                    was != null && other.equals(was) && bundled.unit(id, other).saysSameAs(base.unit(id, was));
            boolean canBeRead =
                    bundled.units(file).isPresent() && base.units(file).isPresent();
            if (isLeftAlone || isOnlyMine || !canBeRead) {
                return;
            }
            bundled.move(id, other, file, edited.units(file).orElseThrow());
            if (was != null && !was.equals(file)) {
                base.move(id, was, file, edited.units(file).orElseThrow());
            }
        });
    }
}
