package org.accountability.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.accountability.computation.Calculator;
import org.accountability.computation.Computation;
import org.accountability.computation.Results;
import org.accountability.determination.Clause;
import org.accountability.determination.Reason;
import org.accountability.determination.Topic;
import org.accountability.model.Checked;
import org.accountability.model.Evidence;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Outcome;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.TableRow;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.answer.RuleInputs;
import org.accountability.rules.internal.execution.StateRun;
import org.accountability.rules.internal.execution.Workers;
import org.accountability.rules.internal.execution.YearRules;
import org.accountability.rules.internal.loading.LoadedPack;
import org.accountability.rules.internal.loading.PackAccess;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ReasonText;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.ruleanalysis.NearMiss;
import org.accountability.rules.internal.ruleanalysis.NearMisses;
import org.accountability.rules.internal.ruleanalysis.RuleInputsReader;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack: its name, years, parameters and rules, ready to determine the schools and districts of a state. Immutable
 * and thread-safe: load it once, from {@link RulePacks}, and share it.
 */
public final class RulePack {
    static {
        PackAccess.open(pack -> ((RulePack) pack).text());
    }

    private final LoadedPack loaded;
    private final PackParameters parameters;
    private final PackYears byYear;
    private final Workers workers;
    private final Determiner determiner;

    private RulePack(LoadedPack loaded, PackParameters parameters, PackYears byYear, Workers workers) {
        this.loaded = loaded;
        this.parameters = parameters;
        this.byYear = byYear;
        this.workers = workers;
        this.determiner = new Determiner(this, loaded, workers);
    }

    static RulePack of(LoadedPack loaded) {
        return of(loaded, Map.of(), null, Workers.OF_ALL_CORES);
    }

    /** Returns a pack; {@code sameRules} are those of a pack that differs in parameters alone. */
    private static RulePack of(
            LoadedPack loaded, Map<String, String> overrides, @Nullable PackYears sameRules, Workers workers) {
        PackParameters parameters = new PackParameters(loaded.text(), overrides);
        return new RulePack(loaded, parameters, new PackYears(loaded.text(), parameters, sameRules), workers);
    }

    /** Returns the name, such as {@code massachusetts/framework-2012}. */
    public String name() {
        return text().name();
    }

    /** Returns the name in words. */
    public String title() {
        return text().title();
    }

    /** Returns whether it determines schools or districts, rather than a state as a whole. */
    public boolean isAboutOrganizations() {
        return text().isAboutOrganizations();
    }

    /** Returns whether the pack's rules are in force in {@code year}. */
    public boolean covers(SchoolYear year) {
        return text().covers(year);
    }

    /** Returns the school years it covers, such as {@code 2012-2017}. */
    public String years() {
        return text().coveredYears();
    }

    /** Returns the problem to tell a person who asks for a year that the pack does not cover. */
    public Problem notCovered(SchoolYear year) {
        return Problem.error("school year " + year, "is not covered by " + name() + ", which is in force " + years());
    }

    /** Returns the rules, in order of stage, file and line. */
    public List<Clause> clauses() {
        return text().rules().stream().map(StatedRule::clause).toList();
    }

    /** Returns the rules of the stages that settle {@code topic}, in order of stage, file and line. */
    public List<Clause> clauses(Topic topic) {
        List<String> files = text().stages().stream()
                .filter(stage -> stage.topic().equals(topic.code()))
                .flatMap(stage -> stage.files().stream())
                .toList();
        return clauses().stream()
                .filter(clause -> files.contains(clause.file()))
                .toList();
    }

    /**
     * Returns the rules in force in {@code year}, in order of stage, file and line.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public List<Clause> clauses(SchoolYear year) {
        requireCovered(year);
        return text().rules().stream()
                .filter(rule -> rule.isInForce(year))
                .map(StatedRule::clause)
                .toList();
    }

    /** Returns the topics that the pack settles, in the order of its stages. */
    public List<Topic> topics() {
        return text().topics();
    }

    /**
     * Returns the reasons as printed in {@code year}.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public PrintedReasons reasons(SchoolYear year) {
        requireCovered(year);
        return new PrintedReasons(year, text().reasons());
    }

    /** Returns the reasons in use in {@code year} as printed for {@code outcome}, in the official order. */
    public List<Reason> reasonsIn(SchoolYear year, Outcome outcome) {
        return text().reasons().values().stream()
                .sorted(Comparator.comparingInt(ReasonText::place))
                .flatMap(reason -> reason.in(year, outcome).stream())
                .toList();
    }

    /**
     * Returns the parameters in force in {@code year}, and the rows of the pack's tables.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public ParameterSet parameters(SchoolYear year) {
        YearRules rules = rulesOf(year);
        return rules.parameters()
                .with(rules.tableRows().stream().map(TableRow::source).toList());
    }

    /** Returns whether the pack uses a calculator of {@code type}. */
    public boolean computes(Class<? extends Calculator> type) {
        return parameters.calculators().stream().anyMatch(type::isInstance);
    }

    /**
     * Returns the parameters that the pack's calculator reads in {@code year}, which may lie before the years of the pack.
     * They are read from the pack's files when first asked for.
     *
     * @throws InvalidInputException if the pack computes nothing
     */
    public ParameterSet computingParameters(SchoolYear year) {
        return ParameterSet.asOf(year, parameters.computing().orElseThrow());
    }

    /**
     * Returns the same rules with other values of some parameters, in all years they are in force in, to see what that
     * would change. Nothing is compiled. What rests on such a value is ASSUMED.
     *
     * @param values by the name of the parameter
     * @return the pack, or every name it does not have and every value that cannot be
     */
    public Checked<RulePack> withParameters(Map<String, String> values) {
        Map<String, String> all = parameters.overridesWith(values);
        return parameters
                .ofRulesWith(all)
                .flatMap(changed -> Checked.of(of(loaded.with(text().with(changed)), all, byYear, workers), List.of()));
    }

    /**
     * Returns the same pack with the rules whose last year is before {@code year} in force in all years, to see what they
     * would have said. Nothing is compiled.
     */
    public RulePack reviving(SchoolYear year) {
        return of(loaded.with(text().reviving(year)), parameters.overrides(), null, workers);
    }

    /**
     * Returns the same pack, which determines a state with other threads. What it determines is the same with any. Without
     * this call a pack of this library uses a thread for each core of the machine. An edited pack determines in one thread,
     * whose time is limited.
     *
     * @param executor lends the threads beside the calling one, which does all of the work where none is lent
     * @param threads the most threads that work at a time, the calling one included; 1 for the calling one alone
     * @throws IllegalArgumentException if {@code threads} is less than 1
     */
    public RulePack with(Executor executor, int threads) {
        return new RulePack(loaded, parameters, byYear, new Workers(executor, threads));
    }

    /**
     * Computes what results come to, such as an index, by the parameters of this pack.
     *
     * @return what is computed, or every reason why it cannot be: the pack does not cover a year of the results, does not
     *     compute such numbers, or has parameters they cannot be computed by; or the results cannot be
     */
    public <C> Checked<C> compute(Results<C> results) {
        return new ResultsReview(this).compute(results);
    }

    /**
     * Finds what keeps this pack from determining {@code state}, and what it would leave unread: errors and warnings.
     * Facts, published percentiles and PPIs, and evidence are unread where no rule in force in the year looks at any of
     * their kind. Empty for a state it can use whole.
     */
    public List<Problem> review(StateYear state) {
        return new StateYearReview(this).review(state);
    }

    /**
     * Finds the results that this pack would leave unread: warnings. They name measures that nothing is made of, and what
     * is of years, or of student groups, that nothing looks at. Empty where something is made of all of them.
     */
    public List<Problem> review(Results<?> results) {
        return new ResultsReview(this).review(results);
    }

    /**
     * Determines the level of every school and district of {@code state}, and whatever else the pack determines.
     *
     * @throws InvalidInputException if {@link #review} finds an error
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determine(StateYear state) {
        return determine(state, StateRun.DISTRICTS_IN_A_SESSION);
    }

    /** For tests: a state may be cut into sessions of any size. */
    Determinations determine(StateYear state, int districtsInASession) {
        return determiner.determine(state, Optional.empty(), districtsInASession);
    }

    /**
     * Determines {@code state}, completed by what was computed of it where it does not give a value itself: the whole way
     * from results to levels.
     *
     * @param computed of the same year, by the parameters of this pack: see {@link #compute}
     * @throws InvalidInputException if state and results contradict each other, or {@link #review} finds an error in
     *     the completed state
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determine(StateYear state, Computation computed) {
        return determiner.determine(state, Optional.of(computed), StateRun.DISTRICTS_IN_A_SESSION);
    }

    /**
     * Determines what the pack begins with, such as the level, and nothing that follows from it.
     *
     * @throws InvalidInputException if {@link #review} finds an error
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determineFirst(StateYear state) {
        return determiner.determineFirst(state);
    }

    /**
     * Determines upon the same input what another pack determined. What was computed of it is computed again where the two
     * packs compute by other parameters.
     *
     * @param baseline what the other pack determined
     * @param baselinePack the other pack
     * @throws InvalidInputException if {@link #review} finds an error
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations redetermine(Determinations baseline, RulePack baselinePack) {
        return determiner.redetermine(baseline, baselinePack);
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
     * Looks at a state once everything is determined, by the pack's diagnostic rules, for {@code audience}.
     *
     * @param determined by this pack
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Diagnostics diagnose(Determinations determined, Audience audience) {
        requireCovered(determined.year());
        return determiner.diagnose(determined, audience);
    }

    /**
     * Returns what the rules in force in {@code year} ask, and the numbers they hold the answers against.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public RuleInputs ruleInputs(SchoolYear year) {
        requireCovered(year);
        return RuleInputsReader.of(text(), year, parameters.asOf(year));
    }

    /**
     * Finds what keeps one rule from finding anything in {@code state}, those first that lack least; nothing where the
     * rule is not in force, or is not of the language of rules. For small states: every fact is tried with every other.
     *
     * @param rule its name
     * @return a sentence for facts that belong together, with every condition that does not hold and the values in it
     * @throws RuleFailureException if a rule of an edited pack fails
     */
    public List<String> nearMisses(String rule, StateYear state) {
        determiner.requireUsable(state);
        return NearMisses.of(text(), rule, state).stream()
                .map(NearMiss::toString)
                .toList();
    }

    /**
     * Returns whether any rule in force in {@code year}, diagnostic or not, looks for evidence of {@code type}: as rules
     * see it, such as a {@code PastLevels} and not the history that it is told from.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public boolean reads(Class<? extends Evidence> type, SchoolYear year) {
        return rulesOf(year).read(type) || byYear.diagnosing(year).read(type);
    }

    PackText text() {
        return loaded.text();
    }

    LoadedPack loaded() {
        return loaded;
    }

    PackParameters allParameters() {
        return parameters;
    }

    PackYears byYear() {
        return byYear;
    }

    YearRules rulesOf(SchoolYear year) {
        requireCovered(year);
        return byYear.determining(year);
    }

    /** Returns the parameters of this pack, by name, that what was computed for {@code baseline} depends on. */
    Map<String, ParameterHistory> shaping(Determinations baseline) {
        return parameters.shaping(baseline.year(), baseline.computation());
    }

    private void requireCovered(SchoolYear year) {
        if (!covers(year)) {
            throw new IllegalArgumentException(notCovered(year).toString());
        }
    }
}
