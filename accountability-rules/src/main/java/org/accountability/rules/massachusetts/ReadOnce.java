package org.accountability.rules.massachusetts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountability.massachusetts.targets.StateTargets;
import org.accountability.model.Checked;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.files.FactsFile;
import org.jspecify.annotations.Nullable;

/** Files that hold several school years, or say themselves which one: each is read once, for every year that asks. */
final class ReadOnce {
    private final Map<List<@Nullable Path>, Checked<DeseExtract>> extracts = new HashMap<>();
    private final Map<List<@Nullable Path>, Targets> targets = new HashMap<>();
    private final Map<Path, Checked<FactsFile>> facts = new HashMap<>();

    Checked<DeseExtract> extract(Path schools, @Nullable Path districts) {
        return extracts.computeIfAbsent(
                Arrays.asList(schools, districts), files -> DeseExtract.read(schools, districts));
    }

    /**
     * What points come to.
     *
     * @param years those that there are points of, whether or not the points can be used
     */
    record Targets(Set<SchoolYear> years, Checked<StateTargets> percentages) {}

    /**
     * @param corrections the facts file whose corrections are applied, if there is one
     * @param pack one pack for all years
     */
    Targets targets(
            Path points, @Nullable Path spans, @Nullable Path prior, @Nullable Path corrections, RulePack pack) {
        return targets.computeIfAbsent(Arrays.asList(points, spans, prior, corrections), files -> {
            TargetFiles given = TargetFiles.of().points(points);
            if (spans != null) {
                given.spans(spans);
            }
            if (prior != null) {
                given.prior(prior);
            }
            if (corrections != null) {
                facts(corrections).value().ifPresent(given::correctedBy);
            }
            return new Targets(given.yearsOfPoints(), given.compute(pack));
        });
    }

    Checked<FactsFile> facts(Path file) {
        return facts.computeIfAbsent(file, given -> FactsFile.read(given, TargetColumns.BY_SET_AND_SPAN));
    }
}
