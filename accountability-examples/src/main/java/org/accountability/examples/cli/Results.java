package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.List;
import org.accountability.index.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.rules.io.ResultFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which results an index is computed from. */
final class Results {
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

    boolean areGiven() {
        return measures != null || counts != null || points != null;
    }

    /**
     * Reads them.
     *
     * @param schools those whose types are known
     */
    Checked<StateResults> read(SchoolYear year, List<School> schools) {
        ResultFiles files = ResultFiles.of(year).schools(schools);
        if (measures != null) {
            files.measures(measures);
        }
        if (counts != null) {
            files.counts(counts);
        }
        if (points != null) {
            files.points(points);
        }
        if (partOfState) {
            files.partOfState();
        }
        return files.check();
    }
}
