package org.accountability.rules.massachusetts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.files.FactsFile;
import org.accountability.rules.io.StateFiles;
import org.jspecify.annotations.Nullable;

/**
 * The files that published determinations are replayed from: DESE's extracts, which say their school year, and facts of
 * that year. What {@link StateFiles} refuses in the files of a year is refused here, with every problem of all of them at
 * once.
 *
 * <p>Not thread-safe; collect the files and read them in one thread.
 */
public final class ReplayFiles {
    private final Path schools;
    private final @Nullable Path districts;
    private @Nullable Path facts;

    private ReplayFiles(Path schools, @Nullable Path districts) {
        this.schools = schools;
        this.districts = districts;
    }

    /**
     * DESE's files of one year.
     *
     * @param districts the file of districts; without it, the districts are those that the schools name
     */
    public static ReplayFiles of(Path schools, @Nullable Path districts) {
        return new ReplayFiles(schools, districts);
    }

    /** Adds facts beyond those that the printed reasons name; one given here stands for the printed one. */
    public ReplayFiles facts(Path file) {
        facts = file;
        return this;
    }

    /** The files given. */
    public List<Path> paths() {
        return Stream.of(Optional.of(schools), Optional.ofNullable(districts), Optional.ofNullable(facts))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Replays what was published by the rules that ship with the library, or finds every problem in the files. */
    public Checked<ReplayReport> replay() {
        return replay(Optional.empty());
    }

    /** Replays what was published by the rules of {@code pack}, or finds every problem in the files. */
    public Checked<ReplayReport> replay(RulePack pack) {
        return replay(Optional.of(pack));
    }

    private Checked<ReplayReport> replay(Optional<RulePack> edited) {
        Checked<DeseExtract> extract = DeseExtract.readPublished(schools, districts);
        List<Problem> problems = new ArrayList<>(extract.problems());
        Optional<SchoolYear> year = extract.value().map(DeseExtract::year);
        Optional<FactsFile> given = Optional.ofNullable(facts).flatMap(file -> {
            Checked<FactsFile> read = FactsFile.read(file, TargetColumns.BY_SET_AND_SPAN);
            Checked<FactsFile> ofYear = year.map(of -> read.flatMap(all -> all.checkedFor(file, of)))
                    .orElse(read);
            problems.addAll(ofYear.problems());
            return ofYear.value();
        });
        if (extract.value().isEmpty() || problems.stream().anyMatch(Problem::isError)) {
            return Checked.refused(problems);
        }
        Checked<RulePack> rules = edited.map(pack -> covering(pack, year.orElseThrow()))
                .orElseGet(() -> StateFiles.covering(year.orElseThrow()));
        problems.addAll(rules.problems());
        return rules.value()
                .map(pack -> Checked.of(pack, problems))
                .orElseGet(() -> Checked.<RulePack>refused(problems))
                .flatMap(pack -> Replay.of(pack, extract.orElseThrow(), given.orElse(null)));
    }

    private static Checked<RulePack> covering(RulePack pack, SchoolYear year) {
        return pack.covers(year) ? Checked.of(pack, List.of()) : Checked.refused(List.of(pack.notCovered(year)));
    }
}
