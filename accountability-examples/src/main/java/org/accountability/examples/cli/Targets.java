package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.TargetFiles;
import org.accountability.targets.StateTargets;
import org.accountability.targets.TargetResults;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how groups did against their targets, besides their points. */
final class Targets {
    @Option(names = "--spans", paramLabel = "FILE", description = "2018 on: weights of the grade spans, in percent.")
    @Nullable
    Path spans;

    @Option(names = "--prior", paramLabel = "FILE", description = "2018 on: annual percentages of the years before.")
    @Nullable
    Path prior;

    /** Reads everything, or finds every problem in it. */
    Checked<StateTargets> read(Path points, RulePack pack) {
        TargetFiles files = TargetFiles.of().points(points);
        if (spans != null) {
            files.spans(spans);
        }
        if (prior != null) {
            files.prior(prior);
        }
        Checked<TargetResults> results = files.check();
        List<Problem> problems = new ArrayList<>(results.problems());
        Optional<StateTargets> targets = results.value().flatMap(sound -> {
            Checked<StateTargets> computed = pack.checkTargets(sound);
            problems.addAll(computed.problems());
            return computed.value();
        });
        return targets.map(sound -> Checked.of(sound, problems)).orElseGet(() -> Checked.refused(problems));
    }
}
