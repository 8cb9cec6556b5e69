package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.accountability.examples.statewide.Statewide;
import org.accountability.model.Checked;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.DeseExtract;
import org.accountability.rules.io.FactsFile;
import org.accountability.rules.io.OrganizationsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what to determine and by which rules, and what they come to. */
final class Input {
    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "School year, named by its spring.")
    int year;

    @Option(
            names = "--schools",
            paramLabel = "FILE",
            description = "DESE's extract of schools. Without it, the bundled made-up state.")
    @Nullable
    Path schools;

    @Option(names = "--districts", paramLabel = "FILE", description = "DESE's extract of districts.")
    @Nullable
    Path districts;

    @Option(names = "--organizations", paramLabel = "FILE", description = "School types, grades, charter status.")
    @Nullable
    Path organizations;

    @Option(names = "--facts", paramLabel = "FILE", description = "Decisions and flags that are not computed.")
    @Nullable
    Path facts;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "A folder of edited rules in place of the bundled pack.")
    @Nullable
    Path pack;

    private final List<Problem> problems = new ArrayList<>();

    /** What to determine, and by which rules. */
    record Ready(StateYear state, RulePack pack) {}

    /** Reads everything, or finds every problem in it. */
    Checked<Ready> read() {
        Optional<RulePack> rules = take(Packs.load(pack, schoolYear()));
        Optional<StateYear> state = schools == null ? madeUp() : published();
        if (rules.isEmpty() || state.isEmpty()) {
            return Checked.refused(problems);
        }
        problems.addAll(rules.get().review(state.get()));
        return Checked.of(new Ready(state.get(), rules.get()), problems);
    }

    private @Nullable SchoolYear schoolYear() {
        try {
            return SchoolYear.of(year);
        } catch (InvalidValueException impossible) {
            problems.add(Problem.error("--year", String.valueOf(impossible.getMessage())));
            return null;
        }
    }

    private Optional<StateYear> madeUp() {
        for (Path without : new @Nullable Path[] {districts, organizations, facts}) {
            if (without != null) {
                problems.add(Problem.error(without.toString(), "says more of schools; give --schools too"));
            }
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            return Optional.empty();
        }
        return Optional.of(Statewide.of(SchoolYear.of(year)));
    }

    private Optional<StateYear> published() {
        Path file = Objects.requireNonNull(schools);
        Optional<DeseExtract> extract = take(DeseExtract.read(file, districts)).filter(read -> isOfYear(read, file));
        Optional<FactsFile> given = facts == null ? Optional.empty() : take(FactsFile.read(facts));
        Optional<DeseExtract> completed = extract.flatMap(this::completed);
        if (completed.isEmpty() || (facts != null && given.isEmpty())) {
            return Optional.empty();
        }
        StateYear.Builder state = completed.get().toStateBuilder();
        given.ifPresent(read -> read.addTo(state));
        return take(state.check());
    }

    private boolean isOfYear(DeseExtract extract, Path file) {
        if (extract.year().spring() == year) {
            return true;
        }
        problems.add(Problem.error(file.toString(), "is of " + extract.year() + ", not of --year " + year));
        return false;
    }

    private Optional<DeseExtract> completed(DeseExtract extract) {
        if (organizations == null) {
            return Optional.of(extract);
        }
        return take(OrganizationsFile.read(organizations, extract.year())).flatMap(more -> take(more.merge(extract)));
    }

    private <T> Optional<T> take(Checked<T> checked) {
        problems.addAll(checked.problems());
        return checked.value();
    }
}
