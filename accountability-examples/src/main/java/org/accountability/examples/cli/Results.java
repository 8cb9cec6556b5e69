package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountability.index.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.IndexValue;
import org.accountability.model.MeasureKind;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.io.DeseExtract;
import org.accountability.rules.io.FactsFile;
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
     * Reads them, of whatever years.
     *
     * @param schools those whose types are known
     */
    Checked<StateResults> read(SchoolYear year, List<School> schools) {
        return read(ResultFiles.of(year).schools(schools));
    }

    /** Reads them to judge a year by, of which there must be results of {@code first} or later. */
    Checked<StateResults> readFrom(SchoolYear first, SchoolYear year, List<School> schools, Optional<FactsFile> facts) {
        ResultFiles files = ResultFiles.of(year).schools(schools).ofYearsFrom(first);
        facts.ifPresent(files::correctedBy);
        return read(files);
    }

    /** What they say of the percentiles of schools that an extract says otherwise. */
    List<Problem> contradictions(StateResults read, DeseExtract extract) {
        List<Problem> found = new ArrayList<>();
        Set<String> corrected =
                read.corrections().stream().map(Correction::cell).collect(Collectors.toSet());
        for (DeseExtract.Row<School> row : extract.schools()) {
            School school = row.organization();
            Integer published = school.percentile();
            read.value(school.code(), extract.year(), StudentGroup.ALL, null, MeasureKind.SCHOOL_PERCENTILE)
                    .filter(given -> published != null && given.intValueExact() != published)
                    .filter(given -> IndexValue.SCHOOL_PERCENTILE
                            .reported(school.code(), extract.year(), given.intValueExact())
                            .filter(cell -> corrected.contains(cell.cell()))
                            .isEmpty())
                    .ifPresent(given -> found.add(Problem.error(
                            row.place(),
                            "the school percentile of " + school.code() + " is " + published + " here, " + given
                                    + " in " + measures + "; one of the two is wrong")));
        }
        return found;
    }

    private Checked<StateResults> read(ResultFiles files) {
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
