package org.accountability.rules.internal.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.Kind;
import org.accountability.determination.Topic;
import org.accountability.model.FactKind;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.TableRow;
import org.accountability.rules.internal.language.NamedRead;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.language.RuleReads;
import org.accountability.rules.internal.pack.EndedRules;
import org.accountability.rules.internal.pack.LibraryParameters;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.pack.Years;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.YamlNode;

/** Looks over a pack that can be loaded for what its author hardly meant. */
public final class PackReview {
    private final PackText pack;
    private final List<Problem> problems;
    private final Set<String> parametersRead = new HashSet<>(LibraryParameters.READ.keySet());
    private final Set<String> reasonsGiven = new HashSet<>();

    private PackReview(PackText pack, List<Problem> problems) {
        this.pack = pack;
        this.problems = problems;
    }

    /** Adds to {@code problems} what is odd in {@code pack}. */
    public static void review(PackText pack, List<Problem> problems) {
        new PackReview(pack, problems).run();
    }

    private void run() {
        for (StatedRule stated : pack.rules()) {
            stated.rule()
                    .ifPresent(rule -> review(rule, stated, new RuleProblems(pack.fileOf(stated), rule, problems)));
        }
        pack.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(TableRow::because)
                .forEach(reasonsGiven::add);
        warnOfEnded();
        TableCheck.check(pack, problems);
        pack.topics().stream().filter(Topic::identifies).forEach(this::warnOfIdentificationWithoutExit);
        LibraryParameters.NEEDED.forEach(this::warnOfMissing);
        warnOfUnread("parameters.yaml", "parameter", "no rule reads it", parametersRead);
        warnOfUnread("reasons.yaml", "reason", "no rule gives it", reasonsGiven);
    }

    private void review(Rule rule, StatedRule stated, RuleProblems ruleProblems) {
        if (!stated.saysHowSure()) {
            problems.add(Problem.warning(
                    ruleProblems.file().source().placeOf(rule.offset()),
                    "rule \"" + rule.name() + "\": counts as ASSUMED; say how sure you are with @Status(\"...\")"));
        }
        if (rule.finding().get(rule.finding().size() - 1) instanceof Operand.Text reason) {
            reasonsGiven.add(reason.text());
        }
        Map<String, String> read = parametersReadBy(rule);
        parametersRead.addAll(read.keySet());
        checkThatItCanFire(rule, stated.yearsWithin(pack.years()), read, ruleProblems);
    }

    /** The variable under which a rule reads each parameter, by the parameter; empty where it reads it under none. */
    private static Map<String, String> parametersReadBy(Rule rule) {
        Map<String, String> read = new TreeMap<>();
        NamedRead.in(rule, Parameter.class)
                .forEach(each -> read.put(
                        each.name().text(),
                        each.pattern().bindings().stream()
                                .findFirst()
                                .map(Pattern.Binding::variable)
                                .orElse("")));
        return read;
    }

    private void checkThatItCanFire(Rule rule, Years years, Map<String, String> read, RuleProblems ruleProblems) {
        List<String> inTheWay = new ArrayList<>();
        int all = 0;
        for (SchoolYear year = years.first(); year.compareTo(years.last()) <= 0; year = year.minus(-1)) {
            all++;
            inTheWay(rule, year, read).ifPresent(inTheWay::add);
        }
        if (inTheWay.isEmpty()) {
            return;
        }
        if (inTheWay.size() == all) {
            ruleProblems.add(rule.offset(), "can never find anything: " + inTheWay.get(0));
        } else {
            problems.add(Problem.warning(
                    ruleProblems.file().source().placeOf(rule.offset()),
                    "rule \"" + rule.name() + "\" is in force in years in which it can find nothing: "
                            + String.join("; ", inTheWay)));
        }
    }

    private Optional<String> inTheWay(Rule rule, SchoolYear year, Map<String, String> read) {
        ParameterSet parameters = ParameterSet.asOf(year, pack.parameters());
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (Map.Entry<String, String> entry : read.entrySet()) {
            Optional<Parameter> parameter = parameters.find(entry.getKey());
            if (parameter.isEmpty()) {
                return Optional.of("the parameter " + entry.getKey() + " is not in force in " + year);
            }
            String value = parameter.get().value();
            if (!value.equals("true") && !value.equals("false")) {
                numbers.put(entry.getValue(), new BigDecimal(value));
            }
        }
        return rule.patterns().stream()
                .map(pattern -> ContradictoryConditions.find(pattern, numbers))
                .flatMap(Optional::stream)
                .map(both -> both + " never both hold" + (numbers.isEmpty() ? "" : " in " + year))
                .findFirst();
    }

    /** A pack that is extended by a year takes its dated rules along, or says why they ended. */
    private void warnOfEnded() {
        EndedRules ended = EndedRules.of(pack);
        for (StatedRule rule : ended.rules()) {
            problems.add(Problem.warning(
                    pack.files().folder() + "/" + rule.clause().file() + ":"
                            + rule.clause().line() + ":1",
                    "rule \"" + rule.clause().rule() + "\" ends with "
                            + rule.yearsWithin(pack.years()).last() + ", and in " + ended.yearAfter(rule)
                            + " nothing takes its place; extend its @InForce, add its successor, or say why under 'ended' in "
                            + "pack.yaml"));
        }
    }

    /** Warns of a parameter that is missing or has no value in some years, in which the library goes on without it. */
    private void warnOfMissing(LibraryParameters.Needed needed) {
        List<SchoolYear> years = pack.years().each().stream()
                .filter(pack::covers)
                .filter(year -> ParameterSet.asOf(year, pack.parameters())
                        .find(needed.name())
                        .isEmpty())
                .filter(year -> pack.rules().stream()
                        .filter(rule -> rule.isInForce(year))
                        .anyMatch(rule -> looksFor(rule, needed.facts())))
                .toList();
        if (!years.isEmpty()) {
            problems.add(Problem.warning(
                    pack.files().folder() + "/" + PackFiles.PARAMETERS,
                    "the parameter " + needed.name() + " is not in force in " + Years.inWords(years) + ", so that "
                            + needed.otherwise() + "; give it a value"
                            + Nearest.to(needed.name(), unread())
                                    .map(nearest -> ", perhaps as " + nearest + ", which nothing reads, was meant to")
                                    .orElse("")));
        }
    }

    private static boolean looksFor(StatedRule rule, Set<String> facts) {
        return !Collections.disjoint(rule.reads().fields().keySet(), facts);
    }

    /** The parameters that neither a rule nor the library reads. */
    private Set<String> unread() {
        Set<String> unread =
                pack.parameters().stream().map(ParameterHistory::name).collect(Collectors.toCollection(TreeSet::new));
        unread.removeAll(parametersRead);
        return unread;
    }

    private void warnOfUnread(String fileName, String what, String why, Set<String> read) {
        Optional<YamlNode> root = Optional.ofNullable(pack.files().texts().get(fileName))
                .flatMap(text -> PackFolder.parse(text).value());
        Set<String> stated = new TreeSet<>(
                what.equals("parameter")
                        ? pack.parameters().stream().map(ParameterHistory::name).toList()
                        : pack.reasons().keySet());
        stated.removeAll(read);
        stated.forEach(name -> problems.add(Problem.warning(
                root.map(node -> node.placeOf(name)).orElse(fileName), what + " " + name + ": " + why)));
    }

    /**
     * Warns of a designation without a rule that reads the decision to end it, since a designation stays until somebody
     * decides to end it.
     */
    private void warnOfIdentificationWithoutExit(Topic topic) {
        Set<String> ending = pack.topics().stream()
                .filter(other -> other.equals(topic) || topic.code().equals(other.releases()))
                .map(Topic::code)
                .collect(Collectors.toSet());
        if (filesSettling(ending).flatMap(file -> file.rules().stream()).anyMatch(PackReview::readsAnExit)) {
            return;
        }
        Map<String, RuleProblems> designated = new TreeMap<>();
        filesSettling(Set.of(topic.code())).forEach(file -> file.rules().stream()
                .filter(PackReview::designates)
                .forEach(rule -> designated.putIfAbsent(
                        rule.finding().get(2).toString(), new RuleProblems(file, rule, problems))));
        designated.forEach((outcome, ruleProblems) -> problems.add(Problem.warning(
                ruleProblems.file().source().placeOf(ruleProblems.rule().offset()),
                "rule \"" + ruleProblems.rule().name() + "\" identifies for " + outcome
                        + ", and no rule says how that ends; add one that reads FactKind.EXIT")));
    }

    private Stream<RuleFile> filesSettling(Set<String> topics) {
        return pack.stages().stream()
                .filter(stage -> topics.contains(stage.topic()))
                .flatMap(stage -> stage.files().stream())
                .flatMap(name -> Optional.ofNullable(pack.ruleFiles().get(name)).stream());
    }

    private static boolean designates(Rule rule) {
        return rule.kind().filter(Kind.DESIGNATION::equals).isPresent();
    }

    private static boolean readsAnExit(Rule rule) {
        Set<FactKind> named = RuleReads.of(rule).factKindsNamed();
        return named.contains(FactKind.EXIT) || named.contains(FactKind.LEFT_LEVEL_4);
    }
}
