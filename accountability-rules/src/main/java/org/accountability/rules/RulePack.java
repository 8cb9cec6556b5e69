package org.accountability.rules;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.accountability.determination.Clause;
import org.accountability.determination.Reason;
import org.accountability.determination.Topic;
import org.accountability.massachusetts.ppi.ParameterReview;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.massachusetts.ppi.UnusableParameterException;
import org.accountability.massachusetts.targets.StateTargets;
import org.accountability.massachusetts.targets.TargetBasis;
import org.accountability.massachusetts.targets.TargetParameterReview;
import org.accountability.massachusetts.targets.TargetResults;
import org.accountability.massachusetts.targets.TargetState;
import org.accountability.model.Checked;
import org.accountability.model.Evidence;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Outcome;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.TableRow;
import org.accountability.rules.answer.Asked;
import org.accountability.rules.answer.DeploymentException;
import org.accountability.rules.answer.NearMiss;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.execution.Deadline;
import org.accountability.rules.internal.execution.Diagnosed;
import org.accountability.rules.internal.execution.PartialRun;
import org.accountability.rules.internal.execution.StateRun;
import org.accountability.rules.internal.execution.YearRules;
import org.accountability.rules.internal.loading.BundledPacks;
import org.accountability.rules.internal.loading.LoadedPack;
import org.accountability.rules.internal.loading.PackAccess;
import org.accountability.rules.internal.loading.PackLoader;
import org.accountability.rules.internal.pack.IndexParameters;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ParameterOverrides;
import org.accountability.rules.internal.pack.ReasonText;
import org.accountability.rules.internal.pack.Requirement;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.pack.Suspension;
import org.accountability.rules.internal.pack.TargetParameterFile;
import org.accountability.rules.internal.publication.PublicFigures;
import org.accountability.rules.internal.text.Library;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.trial.Affected;
import org.accountability.rules.internal.trial.AskedByRules;
import org.accountability.rules.internal.trial.Margins;
import org.accountability.rules.internal.trial.NearMisses;
import org.accountability.rules.internal.trial.PackEdits;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack ready to determine levels. Immutable and thread-safe: load it once and share it.
 *
 * <p>{@link #bundled} packs are prebuilt and load without a compiler; {@link #load} reads a folder of edited rule
 * files and parameters, and compiles the rules that are not as a bundled pack has them, which needs
 * {@code org.drools:drools-engine} on the class path.
 */
public final class RulePack {
    /** The framework of Massachusetts for the school years 2012 to 2017. */
    public static final String FRAMEWORK_2012 = "massachusetts/framework-2012";

    /** The system that followed it, for the school years from 2018 on. */
    public static final String SYSTEM_2018 = "massachusetts/system-2018";

    /** How much processor time compiling an edited pack, and determining one state, may take unless another limit is given. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

    /** The independent peer review of how states improve their schools, of 2018. */
    public static final String PEER_REVIEW_2018 = "peer-review/review-2018";

    static {
        PackAccess.open(pack -> ((RulePack) pack).text);
    }

    private final PackText text;
    private final RuleBase base;
    private final @Nullable Deadline deadline;
    private final Map<String, String> overrides;
    private final @Nullable RulePack sameRules;
    private final Map<SchoolYear, YearRules> byYear = new ConcurrentHashMap<>();
    private final Map<SchoolYear, YearRules> firstByYear = new ConcurrentHashMap<>();
    private final Map<SchoolYear, YearRules> diagnosticsByYear = new ConcurrentHashMap<>();
    private volatile @Nullable Checked<List<ParameterHistory>> indexParameters;
    private volatile @Nullable Checked<List<ParameterHistory>> targetParameters;

    private RulePack(LoadedPack pack) {
        this(pack.text(), pack.base(), pack.deadline(), Map.of(), null);
    }

    /** @param sameRules a pack that differs in parameters alone */
    private RulePack(
            PackText text,
            RuleBase base,
            @Nullable Deadline deadline,
            Map<String, String> overrides,
            @Nullable RulePack sameRules) {
        this.text = text;
        this.base = base;
        this.deadline = deadline;
        this.overrides = overrides;
        this.sameRules = sameRules;
    }

    /** The names of the packs that ship with the library. */
    public static List<String> bundledNames() {
        return BundledPacks.NAMES;
    }

    /**
     * A pack that ships with the library.
     *
     * @param name such as {@link #FRAMEWORK_2012}
     * @throws IllegalArgumentException if none has this name
     * @throws DeploymentException if the class path lacks what runs it
     */
    public static RulePack bundled(String name) {
        if (!BundledPacks.NAMES.contains(name)) {
            throw new IllegalArgumentException("no rule pack " + name + " ships with this library; there are "
                    + String.join(", ", BundledPacks.NAMES));
        }
        return new RulePack(BundledPacks.load(PackText.bundled(name)));
    }

    /**
     * The pack that ships with the library and determines schools and districts in {@code year}.
     *
     * @throws IllegalArgumentException if none covers it, naming the years that are, and why others are not
     * @throws DeploymentException if the class path lacks what runs it
     */
    public static RulePack covering(SchoolYear year) {
        List<String> covered = new ArrayList<>();
        for (String name : BundledPacks.NAMES) {
            PackText text = PackText.bundled(name);
            if (!text.isAboutOrganizations()) {
                continue;
            }
            if (text.covers(year)) {
                return new RulePack(BundledPacks.load(text));
            }
            covered.add(name + " " + text.coveredYears());
        }
        throw new IllegalArgumentException(
                "no bundled rule pack covers the school year " + year + "; covered are " + String.join(", ", covered));
    }

    /** Why nothing was determined in {@code year}, where it is such a year of a pack that ships with the library. */
    public static Optional<String> suspension(SchoolYear year) {
        return BundledPacks.NAMES.stream()
                .flatMap(name -> PackText.bundled(name).suspensions().stream())
                .filter(suspended -> suspended.years().include(year))
                .map(Suspension::because)
                .findFirst();
    }

    /** An edited pack, compiled now, or everything that is wrong with it: see {@link #load(Path, Duration)}. */
    public static Checked<RulePack> load(Path folder) {
        return load(folder, DEFAULT_DEADLINE);
    }

    /**
     * An edited pack, compiled now, or everything that is wrong with it. Its rules may only compare what is known and add
     * findings: a file that says anything else is refused before any of it is compiled. That it takes too long is a
     * problem too, and so is a class path without the compiler.
     *
     * @param folder holds {@code pack.yaml}, {@code parameters.yaml}, {@code reasons.yaml}, the rule files and, to
     *     compute an index, {@code index-parameters.yaml}
     * @param limit how much processor time reading and compiling it, and each determination with it, may take; on a busy
     *     machine they are given up to five times as long
     * @return the pack with its warnings; or its problems, the first hundred of them and how many more there are
     */
    public static Checked<RulePack> load(Path folder, Duration limit) {
        return loaded(new PackLoader(folder, limit).load());
    }

    /**
     * As {@link #load(Path, Duration)}, but whatever Java the rule files hold is compiled and run, with every right that
     * this process has: they may read and write files, reach the network, and never end. Only for files that you would
     * run as a program.
     */
    public static Checked<RulePack> loadTrusted(Path folder, Duration limit) {
        return loaded(new PackLoader(folder, limit).loadTrusted());
    }

    private static Checked<RulePack> loaded(Checked<LoadedPack> pack) {
        return pack.flatMap(loaded -> Checked.of(new RulePack(loaded), List.of()));
    }

    /**
     * The same rules with other values of some parameters, in all years they are in force in, to see what that would
     * change. Nothing is compiled. What rests on such a value is ASSUMED.
     *
     * @param values by the name of the parameter
     * @return the pack, or every name it does not have and every value that cannot be
     */
    public Checked<RulePack> withParameters(Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(overrides);
        all.putAll(values);
        List<ParameterHistory> known =
                (hasTargets() ? targetParameters() : indexParameters()).value().orElse(text.parameters());
        return ParameterOverrides.apply(known, all).flatMap(changed -> {
            Set<String> ofRules =
                    text.parameters().stream().map(ParameterHistory::name).collect(Collectors.toSet());
            List<ParameterHistory> readByRules = changed.stream()
                    .filter(history -> ofRules.contains(history.name()))
                    .toList();
            return Checked.of(new RulePack(text.with(readByRules), base, deadline, Map.copyOf(all), this), List.of());
        });
    }

    /**
     * The same pack, in which the rules whose last year is before {@code year} are in force in all years: to see what they
     * would have said. Nothing is compiled.
     */
    public RulePack reviving(SchoolYear year) {
        return new RulePack(text.reviving(year), base, deadline, overrides, null);
    }

    /** Such as {@code massachusetts/framework-2012}. */
    public String name() {
        return text.name();
    }

    /** In words. */
    public String title() {
        return text.title();
    }

    /** Whether it determines schools or districts, rather than a state as a whole. */
    public boolean isAboutOrganizations() {
        return text.isAboutOrganizations();
    }

    /** Whether the pack's rules are in force in {@code year}. */
    public boolean covers(SchoolYear year) {
        return text.covers(year);
    }

    /** The school years it covers, such as {@code 2012-2017}. */
    public String years() {
        return text.coveredYears();
    }

    /** What to tell a person who asks for a year that the pack does not cover. */
    public Problem notCovered(SchoolYear year) {
        return Problem.error("school year " + year, "is not covered by " + name() + ", which is in force " + years());
    }

    /** The rules, in order of stage, file and line. */
    public List<Clause> clauses() {
        return text.rules().stream().map(StatedRule::clause).toList();
    }

    /** The rules of the stages that settle {@code topic}, in order of stage, file and line. */
    public List<Clause> clauses(Topic topic) {
        List<String> files = text.stages().stream()
                .filter(stage -> stage.topic().equals(topic.code()))
                .flatMap(stage -> stage.files().stream())
                .toList();
        return clauses().stream()
                .filter(clause -> files.contains(clause.file()))
                .toList();
    }

    /**
     * The rules in force in {@code year}, in order of stage, file and line.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public List<Clause> clauses(SchoolYear year) {
        requireCovered(year);
        return text.rules().stream()
                .filter(rule -> rule.isInForce(year))
                .map(StatedRule::clause)
                .toList();
    }

    /**
     * What the rules in force in {@code year} ask, and the numbers they hold the answers against.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public Asked asked(SchoolYear year) {
        requireCovered(year);
        return AskedByRules.of(text, year, parametersOf(year));
    }

    /**
     * What keeps one rule from finding anything in {@code state}, those first that lack least; nothing where the rule is
     * not in force, or is not of the language of rules. For small states: every fact is tried with every other.
     *
     * @param rule its name
     * @throws RuleFailureException if a rule of an edited pack fails
     */
    public List<NearMiss> nearMisses(String rule, StateYear state) {
        requireUsable(state);
        return NearMisses.of(text, rule, state);
    }

    /**
     * The parameters in force in {@code year}, and the rows of the pack's tables.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public ParameterSet parameters(SchoolYear year) {
        YearRules rules = rulesOf(year);
        return rules.parameters()
                .with(rules.tableRows().stream().map(TableRow::source).toList());
    }

    /**
     * The parameters that the index reads in {@code year}, which may lie before the years of the pack. They are read from
     * the pack's files when first asked for.
     *
     * @throws InvalidInputException if the pack computes no index
     */
    public ParameterSet indexParameters(SchoolYear year) {
        return ParameterSet.asOf(year, indexParameters().orElseThrow());
    }

    private Checked<List<ParameterHistory>> indexParameters() {
        Checked<List<ParameterHistory>> read = indexParameters;
        if (read == null) {
            read = IndexParameters.of(text).flatMap(all -> ParameterOverrides.apply(all, overrides));
            indexParameters = read;
        }
        return read;
    }

    /**
     * The index of a state, by the parameters of this pack.
     *
     * @throws InvalidInputException if the pack does not cover the year or computes no index, or published points are
     *     none that the scale of their year has
     */
    public StateIndex index(StateResults results) {
        return checkIndex(results).orElseThrow();
    }

    /** The same, or what stands against it. */
    public Checked<StateIndex> checkIndex(StateResults results) {
        if (!covers(results.year())) {
            return Checked.refused(List.of(notCovered(results.year())));
        }
        if (indexParameters().value().isEmpty()) {
            return Checked.refused(indexParameters().problems());
        }
        // The parameters of a file were reviewed when it was read; some are asked for only when a percentile is.
        List<Problem> unusable = overrides.isEmpty()
                ? List.of()
                : ParameterReview.of(results.year(), this::indexParameters).unusable().stream()
                        .map(RulePack::problem)
                        .toList();
        if (!unusable.isEmpty()) {
            return Checked.refused(unusable);
        }
        try {
            return StateIndex.check(results, this::indexParameters);
        } catch (UnusableParameterException one) {
            return Checked.refused(List.of(problem(one)));
        }
    }

    private static Problem problem(UnusableParameterException unusable) {
        String place = "parameter " + unusable.parameter();
        String message = String.valueOf(unusable.getMessage());
        return Problem.error(place, message.startsWith(place + " ") ? message.substring(place.length() + 1) : message);
    }

    /**
     * The target percentages of a state, by the parameters of this pack.
     *
     * @throws InvalidInputException if the pack does not cover a year of the results or computes no target percentages,
     *     or points are none that the scale has
     */
    public StateTargets targets(TargetResults results) {
        return checkTargets(results).orElseThrow();
    }

    /** The same, or what stands against it. */
    public Checked<StateTargets> checkTargets(TargetResults results) {
        Checked<List<ParameterHistory>> parameters = targetParameters();
        List<Problem> problems = new ArrayList<>(parameters.problems());
        for (SchoolYear year : results.years()) {
            if (!covers(year)) {
                Problem problem = notCovered(year);
                problems.add(Problem.error(results.placeOf(year), problem.place() + " " + problem.message()));
            }
        }
        return problems.isEmpty() ? StateTargets.check(results, this::targetParameters) : Checked.refused(problems);
    }

    /**
     * The parameters that target percentages read in {@code year}.
     *
     * @throws InvalidInputException if the pack computes no target percentages
     */
    public ParameterSet targetParameters(SchoolYear year) {
        return ParameterSet.asOf(year, targetParameters().orElseThrow());
    }

    /** Whether it computes target percentages, and so determines by them. */
    public boolean hasTargets() {
        return text.files().targetParameters().isPresent();
    }

    private Checked<List<ParameterHistory>> targetParameters() {
        Checked<List<ParameterHistory>> read = targetParameters;
        if (read == null) {
            read = TargetParameterFile.of(text).flatMap(all -> ParameterOverrides.apply(all, overrides));
            targetParameters = read;
        }
        return read;
    }

    /**
     * The reasons as printed in {@code year}.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public PrintedReasons reasons(SchoolYear year) {
        requireCovered(year);
        return new PrintedReasons(year, text.reasons());
    }

    /** The reasons in use in {@code year} as printed for {@code outcome}, in the official order. */
    public List<Reason> reasonsIn(SchoolYear year, Outcome outcome) {
        return text.reasons().values().stream()
                .sorted(Comparator.comparingInt(ReasonText::place))
                .flatMap(reason -> reason.in(year, outcome).stream())
                .toList();
    }

    /** What it answers of organisations, in the order of its stages. */
    public List<Topic> topics() {
        return text.topics();
    }

    /**
     * What keeps this pack from determining {@code state}, and what it would leave unread: errors and warnings. Facts,
     * published percentiles and PPIs, and evidence are unread where no rule in force in the year looks at any of their
     * kind. Empty for a state it can use whole.
     */
    public List<Problem> review(StateYear state) {
        List<Problem> problems = new ArrayList<>();
        if (!covers(state.year())) {
            return List.of(notCovered(state.year()));
        }
        for (Requirement requirement : text.requirements()) {
            if (requirement.years().include(state.year())) {
                for (School school : state.schools()) {
                    if (!requirement.known().of(school)) {
                        problems.add(Problem.error(
                                "school " + school.code(),
                                "needs " + requirement.known().columns() + ": " + requirement.because()));
                    }
                }
            }
        }
        problems.addAll(categoriesUnknown(state));
        problems.addAll(unread(state.year()).in(state));
        return List.copyOf(problems);
    }

    /**
     * The results that this pack would leave unread: warnings. Named are measures that nothing is made of, and what is of
     * years, or of student groups, that nothing looks at. Empty where something is made of all of them.
     *
     * @param results of which an index is computed, or, by a pack {@linkplain #hasTargets with targets}, a state is made
     */
    public List<Problem> review(StateResults results) {
        SchoolYear year = results.year();
        if (!covers(year)) {
            return List.of(notCovered(year));
        }
        if (hasTargets()) {
            return unread(year)
                    .in(results, TargetState.measuresRead(), TargetState.unreadYears(results, targetParameters(year)));
        }
        SortedMap<String, SortedSet<SchoolYear>> unreadYears;
        try {
            unreadYears = indexParameters().value().isEmpty()
                    ? Collections.emptySortedMap()
                    : StateIndex.unreadYears(results, this::indexParameters);
        } catch (UnusableParameterException toldByTheIndex) {
            unreadYears = Collections.emptySortedMap();
        }
        return unread(year).in(results, StateIndex.measuresRead(), unreadYears);
    }

    private Unread unread(SchoolYear year) {
        return new Unread(name(), rulesOf(year), diagnosticsOf(year));
    }

    /**
     * Determines the level of every school and district of {@code state}, and whatever else the pack determines.
     *
     * @throws InvalidInputException if {@link #review} finds an error
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determine(StateYear state) {
        requireUsable(state);
        return determined(state, null, StateRun.DISTRICTS_IN_A_SESSION);
    }

    /**
     * The same of a state whose target percentages and graduation rates are computed by parameters of this pack, so that
     * a comparison computes them again by those of another.
     *
     * @param targets what they were computed from, as {@link org.accountability.massachusetts.targets.TargetState#basis} has it
     * @throws InvalidInputException if {@link #review} finds an error
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determine(StateYear state, TargetBasis targets) {
        requireUsable(state);
        return determined(state, targets.isEmpty() ? null : targets, StateRun.DISTRICTS_IN_A_SESSION);
    }

    /**
     * Determines what the pack begins with, such as the level, and nothing that follows from it.
     *
     * @throws InvalidInputException if {@link #review} finds an error
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determineFirst(StateYear state) {
        requireUsable(state);
        StateRun run =
                run(new StateRun(base, firstTopicOf(state.year()), state, List.of()), StateRun.DISTRICTS_IN_A_SESSION);
        return new Determinations(state, state, run.topics(), null, null, () -> provenance(Digests.ofInput(state)));
    }

    /**
     * The whole way from results to levels: determines {@code state}, completed by {@code index} where it does not give a
     * value itself.
     *
     * @param index of the same year, by the parameters of this pack: see {@link #index}
     * @throws InvalidInputException if state and results contradict each other, or {@link #review} finds an error in
     *     the completed state
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determine(StateYear state, StateIndex index) {
        return determine(state, index.complete(state).orElseThrow(), index);
    }

    /**
     * The same of every school and district that anything was reported of in the year of {@code index}.
     *
     * @throws InvalidInputException if {@link #review} finds an error in the state
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determine(StateIndex index) {
        return determine(index.organizations(), index);
    }

    private Determinations determine(StateYear given, StateYear completed, StateIndex index) {
        requireUsable(completed);
        StateRun run = run(runOf(completed), StateRun.DISTRICTS_IN_A_SESSION);
        return new Determinations(
                given, completed, run.topics(), index, null, () -> provenance(Digests.ofInput(given, index.results())));
    }

    /**
     * Determines upon the same input what another pack determined. An index, or target percentages, are computed again
     * where the two packs compute them by other parameters.
     *
     * @param baseline what the other determined
     * @param by the other
     * @throws InvalidInputException if {@link #review} finds an error
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determineAgain(Determinations baseline, RulePack by) {
        StateIndex index = baseline.index().orElse(null);
        TargetBasis targets = baseline.targets().orElse(null);
        if (targets != null) {
            boolean alike = shaping(baseline).equals(by.shaping(baseline));
            return determine(
                    alike
                            ? baseline.state()
                            : targets.again(baseline.state(), this::targetParameters)
                                    .orElseThrow(),
                    targets);
        }
        if (index == null) {
            return determine(baseline.state());
        }
        boolean alike = shaping(baseline).equals(by.shaping(baseline));
        return determine(baseline.given(), alike ? index : index(index.results()));
    }

    /** The parameters of this pack that what was computed for {@code baseline} depends on. */
    Map<String, ParameterHistory> shaping(Determinations baseline) {
        SchoolYear year = baseline.year();
        Set<String> names = baseline.index().isPresent()
                ? ParameterReview.of(year, this::indexParameters).shaping()
                : baseline.targets().isPresent()
                        ? TargetParameterReview.of(year, targetParameters(year)).asked()
                        : Set.of();
        return computing(baseline).stream()
                .filter(history -> names.contains(history.name()))
                .collect(Collectors.toMap(ParameterHistory::name, history -> history));
    }

    /** The parameters of this pack that an index or target percentages such as those of {@code baseline} are computed by. */
    private List<ParameterHistory> computing(Determinations baseline) {
        if (baseline.index().isPresent()) {
            return indexParameters().orElseThrow();
        }
        return baseline.targets().isPresent() ? targetParameters().orElseThrow() : List.of();
    }

    /** For tests: a state may be cut into sessions of any size. */
    Determinations determine(StateYear state, int districtsInASession) {
        return determined(state, null, districtsInASession);
    }

    private Determinations determined(StateYear state, @Nullable TargetBasis targets, int districtsInASession) {
        StateRun run = run(runOf(state), districtsInASession);
        return new Determinations(state, state, run.topics(), null, targets, () -> provenance(Digests.ofInput(state)));
    }

    private StateRun runOf(StateYear state) {
        return new StateRun(base, rulesOf(state.year()), state, List.of());
    }

    private void requireUsable(StateYear state) {
        List<Problem> problems = review(state);
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidInputException(problems);
        }
    }

    /**
     * Looks at a state once everything is determined, by the pack's diagnostic rules, for the public: small groups are
     * suppressed. The rules see what was determined and have no say in it.
     *
     * @param determined by this pack
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Diagnostics diagnose(Determinations determined) {
        return diagnose(determined, Audience.PUBLIC);
    }

    /**
     * The same for {@code audience}.
     *
     * @param determined by this pack
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Diagnostics diagnose(Determinations determined, Audience audience) {
        requireCovered(determined.year());
        SchoolYear year = determined.year();
        Diagnosed diagnosed = Diagnosed.of(
                determined.state(),
                determined.runs(),
                () -> audience == Audience.ENTITLED
                        ? PublicFigures.complete()
                        : PublicFigures.of(
                                determined.state(),
                                determined.index(),
                                parameters(year).all()));
        StateRun run = new StateRun(base, diagnosticsOf(year), diagnosed.state(), diagnosed.standings());
        return new Diagnostics(
                year, audience, run(run, StateRun.DISTRICTS_IN_A_SESSION).topics(), determined.provenance());
    }

    private StateRun run(StateRun run, int districtsInASession) {
        return deadline == null ? run.run(districtsInASession) : run(run, districtsInASession, deadline);
    }

    /** What somebody wrote may lead to what nobody foresaw, which is said of the pack. */
    private StateRun run(StateRun run, int districtsInASession, Deadline limit) {
        try {
            return limit.bound(() -> run.run(districtsInASession), run::activityOf, run::stop);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException unforeseen) {
            throw new RuleFailureException(
                    name() + " cannot be run: " + unforeseen.getMessage() + " (in "
                            + text.files().folder() + ")",
                    unforeseen);
        }
    }

    /**
     * Whether any rule in force in {@code year}, diagnostic or not, looks for evidence of {@code type}: as rules see it,
     * such as a {@code PastLevels} and not the history that it is told from.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public boolean reads(Class<? extends Evidence> type, SchoolYear year) {
        return rulesOf(year).read(type) || diagnosticsOf(year).read(type);
    }

    private YearRules diagnosticsOf(SchoolYear year) {
        return diagnosticsByYear.computeIfAbsent(year, asked -> YearRules.ofDiagnostics(text, asked));
    }

    /** A category that a fact calls for is one of the outcomes that the pack has. */
    private List<Problem> categoriesUnknown(StateYear state) {
        List<String> known = text.topics().stream()
                .filter(topic -> !topic.equals(Topic.LEVEL))
                .flatMap(topic -> topic.outcomes().stream())
                .map(Outcome::code)
                .toList();
        return state.facts().stream()
                .filter(fact -> fact.category() != null && !known.contains(fact.category()))
                .map(fact -> Problem.error(
                        "fact " + fact.kind().code() + " of " + fact.organization(),
                        "calls for the category " + fact.category() + ", which " + name() + " does not have"
                                + Nearest.hint(String.valueOf(fact.category()), known)))
                .toList();
    }

    /** For asking what held something against which parameter. */
    Margins margins() {
        return new Margins(text);
    }

    /**
     * For comparisons, edit by edit.
     *
     * @param baseline what is compared, which an index or target percentages may have been computed for
     */
    PackEdits.Side side(Determinations baseline) {
        return new PackEdits.Side(text, computing(baseline));
    }

    /** For trials. */
    PartialRun partialRun(StateYear state) {
        return new PartialRun(base, state);
    }

    /** The rules of the pack's first topic alone. */
    YearRules firstTopicOf(SchoolYear year) {
        Topic first = text.topics().get(0);
        return firstByYear.computeIfAbsent(
                year,
                asked -> sameRules == null
                        ? new YearRules(text, asked, first::equals)
                        : sameRules.firstTopicOf(asked).with(parametersOf(asked)));
    }

    /**
     * For trials: whom another value of {@code parameter} can change anything for, where rules do nothing but hold
     * values against it.
     *
     * @param firstTopic whether the pack's first topic alone is meant
     */
    Optional<Affected> affected(String parameter, StateYear state, boolean firstTopic) {
        return Affected.by(parameter, text, firstTopic, state, parameters(state.year()));
    }

    YearRules rulesOf(SchoolYear year) {
        requireCovered(year);
        return byYear.computeIfAbsent(
                year,
                asked -> sameRules == null
                        ? YearRules.ofDeterminations(text, asked)
                        : sameRules.rulesOf(asked).with(parametersOf(asked)));
    }

    private ParameterSet parametersOf(SchoolYear year) {
        return ParameterSet.asOf(year, text.parameters());
    }

    private void requireCovered(SchoolYear year) {
        if (!covers(year)) {
            throw new IllegalArgumentException(notCovered(year).toString());
        }
    }

    private Provenance provenance(String inputDigest) {
        return new Provenance(
                name(),
                deadline == null && overrides.isEmpty(),
                Library.version(),
                Digests.ofRules(text),
                Digests.ofParameters(text, overrides),
                inputDigest);
    }
}
