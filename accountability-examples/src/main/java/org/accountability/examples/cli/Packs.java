package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.List;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.jspecify.annotations.Nullable;

/** The rules that a command works with. */
final class Packs {
    private Packs() {}

    /** The edited pack in {@code folder}, or without one the bundled pack that covers {@code year}. */
    static Checked<RulePack> load(@Nullable Path folder, @Nullable SchoolYear year) {
        if (folder != null) {
            return RulePacks.load(folder);
        }
        if (year == null) {
            return Checked.refused(List.of());
        }
        try {
            return Checked.of(RulePacks.covering(year), List.of());
        } catch (IllegalArgumentException notCovered) {
            return Checked.refused(List.of(Problem.error("--year", String.valueOf(notCovered.getMessage()))));
        }
    }
}
