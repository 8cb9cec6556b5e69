package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.DeseExtract;
import org.accountability.rules.io.FactsFile;
import org.accountability.rules.io.OrganizationsFile;
import org.accountability.targets.StateTargets;
import org.accountability.targets.TargetState;
import org.jspecify.annotations.Nullable;

/** What there is to classify in the system of 2018, by the files that were given. */
final class SystemInput {
    /** How many years the cohort of the four-year graduation rate lies back. */
    private static final String GRADUATION_LAG = "GRADUATION_4YR_LAG";

    private final SchoolYear year;
    private final RulePack pack;
    private final TargetState state;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable DeseExtract extract;
    private @Nullable FactsFile facts;

    SystemInput(SchoolYear year, RulePack pack) {
        this.year = year;
        this.pack = pack;
        this.state = TargetState.of(year);
    }

    void extract(DeseExtract read) {
        extract = read;
        read.schools().forEach(row -> state.school(row.organization()));
        read.districts().forEach(row -> state.district(row.organization()));
    }

    void organizations(Path file) {
        take(OrganizationsFile.read(file, year))
                .ifPresent(organizations -> organizations.schools().forEach(state::school));
    }

    void targets(Path points, Targets targets) {
        take(targets.read(points, pack)).map(StateTargets::all).ifPresent(all -> {
            if (all.stream().noneMatch(percentage -> percentage.year().equals(year))) {
                problems.add(Problem.error(points.toString(), "has no points of --year " + year));
            }
            state.percentages(all);
        });
    }

    /** The same, where it does not matter whether there are any of the year. */
    void targetsOfAnyYear(Path points, Targets targets) {
        take(targets.read(points, pack)).map(StateTargets::all).ifPresent(state::percentages);
    }

    void measures(Results results) {
        int lag = pack.targetParameters(year).find(GRADUATION_LAG).orElseThrow().whole();
        DeseExtract known = extract;
        take(results.readFrom(year.minus(lag), year, List.of(), Optional.ofNullable(facts)))
                .ifPresent(given -> {
                    state.measures(given, lag);
                    if (known != null) {
                        problems.addAll(results.contradictions(given, known));
                    }
                });
    }

    void facts(Path file) {
        facts = take(FactsFile.read(file)).orElse(null);
        if (facts != null) {
            facts.facts().stream()
                    .map(FactsFile.Given::fact)
                    .filter(fact -> fact.year().equals(year))
                    .forEach(fact -> state.organization(fact.organization()));
        }
    }

    /** The state, or every problem in the files. */
    Checked<StateYear> read() {
        if (problems.stream().anyMatch(Problem::isError)) {
            return Checked.refused(problems);
        }
        StateYear.Builder builder = state.toBuilder();
        if (facts != null) {
            facts.addTo(builder);
        }
        Checked<StateYear> checked = builder.check();
        problems.addAll(checked.problems());
        return checked.value().map(sound -> Checked.of(sound, problems)).orElseGet(() -> Checked.refused(problems));
    }

    private <T> Optional<T> take(Checked<T> checked) {
        problems.addAll(checked.problems());
        return checked.value();
    }
}
