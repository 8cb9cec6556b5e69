package org.accountability.examples.cli;

import java.nio.file.Path;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which results an index is computed from. */
final class ResultOptions {
    @Option(
            names = "--measures",
            paramLabel = "FILE",
            description = "CPI, growth, graduation, dropout, participation and more, of this year and those before.")
    @Nullable
    Path measures;

    @Option(
            names = "--counts",
            paramLabel = "FILE",
            description = "Students per performance level, to compute CPIs from.")
    @Nullable
    Path counts;

    @Option(names = "--points", paramLabel = "FILE", description = "Published points, in place of measures.")
    @Nullable
    Path points;

    @Option(
            names = "--part-of-state",
            description = "The results are not those of the whole state, so that no percentile is computed from them.")
    boolean partOfState;

    /** Adds them to the files of a state. */
    void addTo(StateFiles files) {
        StateOptions.add(files, InputFile.MEASURES, measures);
        StateOptions.add(files, InputFile.COUNTS, counts);
        StateOptions.add(files, InputFile.POINTS, points);
        if (partOfState) {
            files.partOfState();
        }
    }
}
