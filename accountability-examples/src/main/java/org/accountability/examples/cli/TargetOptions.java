package org.accountability.examples.cli;

import java.nio.file.Path;
import org.accountability.massachusetts.targets.StateTargets;
import org.accountability.model.Checked;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.massachusetts.TargetFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how groups did against their targets, besides their points. */
final class TargetOptions {
    @Option(names = "--spans", paramLabel = "FILE", description = "2018 on: weights of the grade spans, in percent.")
    @Nullable
    Path spans;

    @Option(names = "--prior", paramLabel = "FILE", description = "2018 on: annual percentages of the years before.")
    @Nullable
    Path prior;

    /** Adds them to the files of a state. */
    void addTo(StateFiles files) {
        StateOptions.add(files, InputFile.SPANS, spans);
        StateOptions.add(files, InputFile.PRIOR, prior);
    }

    /** Reads them with {@code points}, corrected as {@code facts} say, or finds every problem in them. */
    Checked<StateTargets> read(Path points, @Nullable Path facts, RulePack pack) {
        TargetFiles files = TargetFiles.of().points(points);
        if (spans != null) {
            files.spans(spans);
        }
        if (prior != null) {
            files.prior(prior);
        }
        if (facts != null) {
            files.facts(facts);
        }
        return files.compute(pack);
    }
}
