package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.accountability.examples.statewide.MeasuredState;
import org.accountability.examples.statewide.Statewide;
import org.accountability.index.StateIndex;
import org.accountability.index.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.DeseExtract;
import org.accountability.rules.io.FactsFile;
import org.accountability.rules.io.GroupResultsFile;
import org.accountability.rules.io.LevelHistoryFile;
import org.accountability.rules.io.OrganizationsFile;
import org.accountability.rules.io.SpecialEducationFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--history", paramLabel = "FILE", description = "Levels of earlier years, for release from them.")
    @Nullable
    Path history;

    @Option(names = "--groups", paramLabel = "FILE", description = "Results of student groups, for diagnostics.")
    @Nullable
    Path groups;

    @Option(
            names = "--special-education",
            paramLabel = "FILE",
            description = "Students eligible for special education, and placed separately, by group.")
    @Nullable
    Path specialEducation;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "A folder of edited rules in place of the bundled pack.")
    @Nullable
    Path pack;

    @Option(names = "--target-points", paramLabel = "FILE", description = "2018 on: points of each indicator, 0 to 4.")
    @Nullable
    Path targetPoints;

    @Mixin
    Targets targets;

    @Mixin
    Results results;

    private final List<Problem> problems = new ArrayList<>();

    /**
     * What to determine, and by which rules.
     *
     * @param state as given
     * @param index completes the state, where results were given
     */
    record Ready(StateYear state, @Nullable StateIndex index, RulePack pack) {
        Determinations determine() {
            return index == null ? pack.determine(state) : pack.determine(state, index);
        }
    }

    /** Reads everything, or finds every problem in it. */
    Checked<Ready> read() {
        Optional<SchoolYear> ofYear = schoolYear();
        Optional<RulePack> rules = take(Packs.load(pack, ofYear.orElse(null)));
        if (ofYear.isEmpty()) {
            return Checked.refused(problems);
        }
        boolean byTargets = rules.filter(RulePack::hasTargets).isPresent();
        refuseWhatSaysMoreOfNothing();
        rules.ifPresent(this::refuseWhatIsOfNoUse);
        Optional<Ready> ready = Optional.empty();
        if (byTargets) {
            ready = rules.flatMap(loaded -> classified(loaded, ofYear.get()));
        } else if (results.areGiven()) {
            ready = ofYear.flatMap(asked -> measured(asked, rules));
        } else {
            ready = schools == null
                    ? madeUp(rules)
                    : published().flatMap(state -> rules.map(loaded -> new Ready(state, null, loaded)));
        }
        ready.ifPresent(read -> problems.addAll(review(read)));
        boolean unusable = problems.stream().anyMatch(Problem::isError);
        return ready.isEmpty() || unusable ? Checked.refused(problems) : Checked.of(ready.get(), problems);
    }

    private static List<Problem> review(Ready ready) {
        if (ready.index() == null) {
            return ready.pack().review(ready.state());
        }
        Checked<StateYear> completed = ready.index().complete(ready.state());
        List<Problem> found = new ArrayList<>(completed.problems());
        completed.value().ifPresent(state -> found.addAll(ready.pack().review(state)));
        return found;
    }

    private Optional<SchoolYear> schoolYear() {
        try {
            return Optional.of(SchoolYear.of(year));
        } catch (InvalidValueException impossible) {
            problems.add(Problem.error("--year", String.valueOf(impossible.getMessage())));
            return Optional.empty();
        }
    }

    /** An option that says more of what another gives is of no use without it. */
    private void refuseWhatSaysMoreOfNothing() {
        if (schools == null) {
            refuse("--districts", districts, "says more of schools; give --schools too");
        }
        if (results.partOfState && !results.areGiven()) {
            problems.add(Problem.error(
                    "--part-of-state", "says more of results; give --measures, --counts or --points too"));
        }
    }

    /** What the rules of the other system read. */
    private void refuseWhatIsOfNoUse(RulePack rules) {
        String why = "is of no use: " + rules.name() + " has no rule that reads it";
        if (rules.hasTargets()) {
            refuse("--counts", results.counts, why);
            refuse("--points", results.points, why);
            refuse("--history", history, why);
            refuse("--groups", groups, why);
            refuse("--special-education", specialEducation, why);
            if (targetPoints == null) {
                refuse("--spans", targets.spans, "says more of target points; give --target-points too");
                refuse("--prior", targets.prior, "says more of target points; give --target-points too");
            }
        } else {
            String of = "are of school years from 2018 on, not of " + year;
            refuse("--target-points", targetPoints, of);
            refuse("--spans", targets.spans, of);
            refuse("--prior", targets.prior, of);
        }
    }

    private void refuse(String option, @Nullable Path file, String why) {
        if (file != null) {
            problems.add(Problem.error(option, why));
        }
    }

    private Optional<Ready> classified(RulePack rules, SchoolYear ofYear) {
        if (!rules.covers(ofYear)) {
            problems.addAll(rules.review(StateYear.of(ofYear).build()));
            return Optional.empty();
        }
        return classifiedBy(rules, ofYear).map(state -> new Ready(state, null, rules));
    }

    private Optional<StateYear> classifiedBy(RulePack rules, SchoolYear ofYear) {
        SystemInput input = new SystemInput(ofYear, rules);
        if (schools != null) {
            extract().ifPresent(input::extract);
        } else if (organizations != null) {
            input.organizations(organizations);
        }
        if (facts != null) {
            input.facts(facts);
        }
        if (targetPoints != null) {
            input.targets(targetPoints, targets);
        }
        if (results.areGiven()) {
            input.measures(results);
        }
        if (schools == null && targetPoints == null && !results.areGiven() && facts == null) {
            problems.add(Problem.error(
                    "--target-points",
                    "the bundled made-up state has no targets; give points, measures, schools or facts"));
        }
        return take(input.read());
    }

    /** From the results of the made-up state. */
    private Optional<Ready> madeUp(Optional<RulePack> rules) {
        String why = "says more of schools; give --schools or results too";
        refuse("--organizations", organizations, why);
        refuse("--facts", facts, why);
        refuse("--special-education", specialEducation, why);
        refuse("--history", history, why);
        refuse("--groups", groups, why);
        if (problems.stream().anyMatch(Problem::isError)) {
            return Optional.empty();
        }
        MeasuredState measured = Statewide.measured(SchoolYear.of(year));
        return rules.flatMap(loaded -> take(loaded.checkIndex(measured.results()))
                .map(index -> new Ready(measured.organizations(), index, loaded)));
    }

    private Optional<StateYear> published() {
        Optional<DeseExtract> extract = extract();
        Optional<FactsFile> given = facts();
        return extract.isEmpty() || (facts != null && given.isEmpty())
                ? Optional.empty()
                : withFacts(extract.get().toStateBuilder(), given);
    }

    /** From results, with or without an extract that says which schools there are. */
    private Optional<Ready> measured(SchoolYear ofYear, Optional<RulePack> rules) {
        Optional<DeseExtract> extract = schools == null ? Optional.empty() : extract();
        Optional<OrganizationsFile> known = schools == null ? organizations(ofYear) : Optional.empty();
        Optional<FactsFile> given = facts();
        List<School> typed = extract.map(read -> read.schools().stream()
                        .map(DeseExtract.Row::organization)
                        .toList())
                .orElseGet(() -> known.map(OrganizationsFile::schools).orElse(List.of()));
        Optional<StateResults> measures = take(results.readFrom(ofYear, ofYear, typed, given));
        extract.ifPresent(read -> measures.ifPresent(found -> problems.addAll(results.contradictions(found, read))));
        if (rules.isEmpty() || measures.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
            return Optional.empty();
        }
        return take(rules.get().checkIndex(measures.get())).flatMap(index -> {
            StateYear.Builder state = extract.map(DeseExtract::toStateBuilder)
                    .or(() -> known.map(read -> read.toStateBuilder(index.organizations())))
                    .orElseGet(() -> index.organizations().toBuilder());
            state.corrected(index.results().corrections());
            return withFacts(state, given).map(read -> new Ready(read, index, rules.get()));
        });
    }

    private Optional<StateYear> withFacts(StateYear.Builder state, Optional<FactsFile> given) {
        given.ifPresent(read -> read.addTo(state));
        if (specialEducation != null) {
            Optional<SpecialEducationFile> figures =
                    take(SpecialEducationFile.read(specialEducation, SchoolYear.of(year)));
            if (figures.isEmpty()) {
                return Optional.empty();
            }
            figures.get().addTo(state);
        }
        if (history != null) {
            Optional<LevelHistoryFile> past = take(LevelHistoryFile.read(history, SchoolYear.of(year)));
            if (past.isEmpty()) {
                return Optional.empty();
            }
            past.get().addTo(state);
        }
        if (groups != null) {
            Optional<GroupResultsFile> ofGroups = take(GroupResultsFile.read(groups, SchoolYear.of(year)));
            if (ofGroups.isEmpty()) {
                return Optional.empty();
            }
            ofGroups.get().addTo(state);
        }
        return take(state.check());
    }

    private Optional<FactsFile> facts() {
        return facts == null ? Optional.empty() : take(FactsFile.read(facts));
    }

    private Optional<OrganizationsFile> organizations(SchoolYear ofYear) {
        return organizations == null ? Optional.empty() : take(OrganizationsFile.read(organizations, ofYear));
    }

    private Optional<DeseExtract> extract() {
        Path file = Objects.requireNonNull(schools);
        return take(DeseExtract.read(file, districts))
                .filter(read -> isOfYear(read, file))
                .flatMap(this::completed);
    }

    private boolean isOfYear(DeseExtract extract, Path file) {
        if (extract.year().spring() == year) {
            return true;
        }
        problems.add(Problem.error(file.toString(), "is of " + extract.year() + ", not of --year " + year));
        return false;
    }

    private Optional<DeseExtract> completed(DeseExtract extract) {
        return organizations == null
                ? Optional.of(extract)
                : organizations(extract.year()).flatMap(more -> take(more.merge(extract)));
    }

    private <T> Optional<T> take(Checked<T> checked) {
        problems.addAll(checked.problems());
        return checked.value();
    }
}
