package org.accountability.rules.massachusetts;

import static org.accountability.rules.io.InputFile.COUNTS;
import static org.accountability.rules.io.InputFile.DISTRICTS;
import static org.accountability.rules.io.InputFile.FACTS;
import static org.accountability.rules.io.InputFile.GROUPS;
import static org.accountability.rules.io.InputFile.HISTORY;
import static org.accountability.rules.io.InputFile.MEASURES;
import static org.accountability.rules.io.InputFile.ORGANIZATIONS;
import static org.accountability.rules.io.InputFile.POINTS;
import static org.accountability.rules.io.InputFile.PRIOR;
import static org.accountability.rules.io.InputFile.SCHOOLS;
import static org.accountability.rules.io.InputFile.SPANS;
import static org.accountability.rules.io.InputFile.SPECIAL_EDUCATION;
import static org.accountability.rules.io.InputFile.TARGET_POINTS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.massachusetts.targets.StateTargets;
import org.accountability.massachusetts.targets.TargetCalculator;
import org.accountability.massachusetts.targets.TargetState;
import org.accountability.model.Checked;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.files.FactsFile;
import org.accountability.rules.internal.files.GroupResultsFile;
import org.accountability.rules.internal.files.LevelHistoryFile;
import org.accountability.rules.internal.files.OrganizationsFile;
import org.accountability.rules.internal.files.SpecialEducationFile;
import org.accountability.rules.internal.files.YearOfRows;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.io.StateInput;

/** Reads the files of a state once, for the rules of one pack, and collects every problem in them. */
final class StateReading {
    private final StateFiles files;
    private final RulePack pack;
    private final SchoolYear year;
    private final List<Problem> problems = new ArrayList<>();
    private final FilesOfUse ofUse;
    private final ReadOnce once;

    private StateReading(StateFiles files, RulePack pack, FilesOfUse ofUse, ReadOnce once) {
        this.files = files;
        this.once = once;
        this.pack = pack;
        this.year = files.year();
        this.ofUse = ofUse;
        problems.addAll(ofUse.problems());
    }

    /**
     * Reads the state for a pack that covers the year.
     *
     * @param once holds what was read before, and takes what is read now
     */
    static Checked<StateInput> state(StateFiles files, RulePack pack, ReadOnce once) {
        return new StateReading(files, pack, FilesOfUse.toDetermine(files, pack), once).state();
    }

    /** Reads the results alone, and computes their index by a pack that covers the year. */
    static Checked<StateIndex> index(StateFiles files, RulePack pack) {
        return new StateReading(files, pack, FilesOfUse.toIndex(files, pack), new ReadOnce()).index();
    }

    private Checked<StateInput> state() {
        return checked(pack.computes(TargetCalculator.class) ? classified() : levelled());
    }

    private Checked<StateIndex> index() {
        Optional<OrganizationsFile> known = organizations();
        Optional<FactsFile> corrections = facts();
        Optional<ResultFiles> files =
                resultFiles(known.map(OrganizationsFile::schools).orElse(List.of()), year, Optional.empty());
        files.ifPresent(given -> corrections.ifPresent(read -> given.correctedAloneBy(read, path(FACTS))));
        Optional<StateResults> results = files.flatMap(given -> take(given.check()));
        results.ifPresent(all -> problems.addAll(pack.review(all)));
        results.ifPresent(all -> known.ifPresent(read -> warnOfOthersThan(all, read)));
        return checked(isRefused() ? Optional.empty() : results.flatMap(all -> take(pack.compute(all))));
    }

    /** An index ranks within school types, and has no use for that of a school without results. */
    private void warnOfOthersThan(StateResults results, OrganizationsFile known) {
        Set<OrganizationCode> withResults = Set.copyOf(results.organizations());
        long without = known.schools().stream()
                .filter(school -> !withResults.contains(school.code()))
                .count();
        if (without > 0) {
            problems.add(Problem.warning(
                    path(ORGANIZATIONS).toString(), "schools without results are not used: " + without));
        }
    }

    /** A state that is judged by an index, or by what was published. */
    private Optional<StateInput> levelled() {
        Optional<DeseExtract> extract = extract();
        Optional<OrganizationsFile> known = ofUse.has(SCHOOLS) ? Optional.empty() : organizations();
        More more = more();
        Optional<ResultFiles> given = resultFiles(schools(extract, known), year, more.facts());
        Optional<StateResults> results = given.flatMap(read -> take(read.check()));
        results.ifPresent(all -> problems.addAll(pack.review(all)));
        problems.addAll(new Contradictions(extract, given, results, more).find());
        if (isRefused()) {
            return Optional.empty();
        }
        Optional<StateIndex> index = results.flatMap(all -> take(pack.compute(all)));
        if (isRefused()) {
            return Optional.empty();
        }
        StateYear.Builder builder = extract.map(DeseExtract::toStateBuilder)
                .orElseGet(() -> of(known, index.map(StateIndex::organizations).orElseThrow()));
        index.ifPresent(of -> builder.corrected(of.results().corrections()));
        more.addTo(builder);
        Optional<StateYear> checked = take(builder.check());
        checked.ifPresent(state -> problems.addAll(review(state, index)));
        return checked.map(
                state -> index.map(of -> StateInput.of(pack, state, of)).orElseGet(() -> StateInput.of(pack, state)));
    }

    private static StateYear.Builder of(Optional<OrganizationsFile> known, StateYear organizations) {
        return known.map(file -> file.toStateBuilder(organizations)).orElseGet(organizations::toBuilder);
    }

    /** A state that is judged by targets. */
    private Optional<StateInput> classified() {
        TargetState state = TargetState.of(year);
        Optional<DeseExtract> extract = extract();
        extract.ifPresent(read -> {
            read.schools().forEach(row -> state.school(row.organization()));
            read.districts().forEach(row -> state.district(row.organization()));
        });
        if (!ofUse.has(SCHOOLS)) {
            organizations().ifPresent(read -> read.schools().forEach(state::school));
        }
        targets().ifPresent(state::targets);
        problems.addAll(state.notUsed());
        More more = more();
        more.facts().ifPresent(read -> read.of(year).forEach(fact -> state.organization(fact.organization())));
        int lag = ofUse.has(MEASURES) ? graduationLag() : 0;
        Optional<ResultFiles> given = resultFiles(List.of(), year.minus(lag), more.facts());
        Optional<StateResults> results = given.flatMap(read -> take(read.check()));
        results.ifPresent(read -> state.measures(read, lag));
        results.ifPresent(all -> problems.addAll(pack.review(all)));
        problems.addAll(new Contradictions(extract, given, results, more).find());
        if (isRefused()) {
            return Optional.empty();
        }
        StateYear.Builder builder = state.toBuilder();
        more.addTo(builder);
        Optional<StateYear> checked = take(builder.check());
        checked.ifPresent(sound -> problems.addAll(pack.review(sound)));
        return checked.map(sound -> state.basis()
                .map(basis -> StateInput.of(pack, sound, basis))
                .orElseGet(() -> StateInput.of(pack, sound)));
    }

    private int graduationLag() {
        try {
            return TargetState.graduationLag(year, pack.computingParameters(year));
        } catch (IllegalStateException unusable) {
            problems.add(Problem.error(pack.name(), String.valueOf(unusable.getMessage())));
            return 0;
        }
    }

    private List<Problem> review(StateYear state, Optional<StateIndex> index) {
        if (index.isEmpty()) {
            return pack.review(state);
        }
        Checked<StateYear> completed = index.get().complete(state);
        List<Problem> found = new ArrayList<>(completed.problems());
        completed.value().ifPresent(whole -> found.addAll(pack.review(whole)));
        return found;
    }

    private Optional<DeseExtract> extract() {
        return read(SCHOOLS, file -> once.extract(file, files.find(DISTRICTS).orElse(null)))
                .filter(read -> requireYear(SCHOOLS, Set.of(read.year())))
                .flatMap(read -> ofUse.has(ORGANIZATIONS)
                        ? organizations().flatMap(more -> take(CompletedExtract.of(read, more)))
                        : Optional.of(read));
    }

    /** Refuses a file that is of other years alone; one without a year is refused for that. */
    private boolean requireYear(InputFile which, Set<SchoolYear> given) {
        boolean isOfUse = given.isEmpty() || given.contains(year);
        if (!isOfUse) {
            problems.add(Problem.error(path(which).toString(), YearOfRows.notOf(given, year)));
        }
        return isOfUse;
    }

    private Optional<OrganizationsFile> organizations() {
        return read(ORGANIZATIONS, file -> OrganizationsFile.read(file, year));
    }

    private static List<School> schools(Optional<DeseExtract> extract, Optional<OrganizationsFile> known) {
        return extract.map(read -> read.schools().stream()
                        .map(DeseExtract.Row::organization)
                        .toList())
                .orElseGet(() -> known.map(OrganizationsFile::schools).orElse(List.of()));
    }

    private Optional<FactsFile> facts() {
        return read(FACTS, file -> once.facts(file).flatMap(read -> read.checkedFor(file, year)));
    }

    private More more() {
        return new More(
                facts(),
                read(SPECIAL_EDUCATION, file -> SpecialEducationFile.read(file, year)),
                read(HISTORY, file -> LevelHistoryFile.read(file, year)),
                read(GROUPS, file -> GroupResultsFile.read(file, year)));
    }

    /** What is known beside organisations and their results. */
    record More(
            Optional<FactsFile> facts,
            Optional<SpecialEducationFile> specialEducation,
            Optional<LevelHistoryFile> history,
            Optional<GroupResultsFile> groups) {
        void addTo(StateYear.Builder state) {
            facts.ifPresent(read -> read.addTo(state));
            specialEducation.ifPresent(read -> read.addTo(state));
            history.ifPresent(read -> read.addTo(state));
            groups.ifPresent(read -> read.addTo(state));
        }
    }

    private Optional<StateTargets> targets() {
        if (!ofUse.has(TARGET_POINTS)) {
            return Optional.empty();
        }
        ReadOnce.Targets read = once.targets(
                path(TARGET_POINTS),
                files.find(SPANS).orElse(null),
                files.find(PRIOR).orElse(null),
                files.find(FACTS).orElse(null),
                pack);
        requireYear(TARGET_POINTS, read.years());
        return take(read.percentages());
    }

    /** @param first of the years by which it is judged who is in the state */
    private Optional<ResultFiles> resultFiles(List<School> schools, SchoolYear first, Optional<FactsFile> facts) {
        if (Stream.of(MEASURES, COUNTS, POINTS).noneMatch(ofUse::has)) {
            return Optional.empty();
        }
        ResultFiles given = ResultFiles.of(year).schools(schools).ofYearsFrom(first);
        files.find(MEASURES).ifPresent(given::measures);
        if (ofUse.has(COUNTS)) {
            given.counts(path(COUNTS));
        }
        if (ofUse.has(POINTS)) {
            given.points(path(POINTS));
        }
        facts.ifPresent(given::correctedBy);
        if (files.isPartOfState()) {
            given.partOfState();
        }
        return Optional.of(given);
    }

    private <T> Optional<T> read(InputFile which, Function<Path, Checked<T>> reader) {
        return ofUse.has(which) ? take(reader.apply(path(which))) : Optional.empty();
    }

    private Path path(InputFile which) {
        return files.find(which).orElseThrow();
    }

    private boolean isRefused() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private <T> Checked<T> checked(Optional<T> read) {
        return read.map(value -> Checked.of(value, problems)).orElseGet(() -> Checked.refused(problems));
    }

    private <T> Optional<T> take(Checked<T> checked) {
        problems.addAll(checked.problems());
        return checked.value();
    }
}
