package org.accountability.rules.internal.validation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.DistrictRoster;
import org.accountability.determination.Reason;
import org.accountability.determination.Standing;
import org.accountability.determination.Topic;
import org.accountability.model.Fact;
import org.accountability.model.Outcome;
import org.accountability.policy.TableRow;
import org.accountability.rules.internal.language.Condition.Leaf;
import org.accountability.rules.internal.language.NamedRead;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operand.Text;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.PropertyRead;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.Vocabulary;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.Table;
import org.accountability.rules.internal.text.Nearest;

/**
 * Holds the outcomes, reasons and tables that the conditions of a rule name against those that its pack has: under a
 * misspelt name a rule would never find anything, or always.
 */
final class NamesCheck {
    private static final String STANDING = Standing.class.getSimpleName();
    private static final String ROSTER = DistrictRoster.class.getSimpleName();
    private static final String FACT = Fact.class.getSimpleName();
    private static final String ROW = TableRow.class.getSimpleName();

    private final PackText pack;
    private final Map<String, Table> tables;
    private final Set<String> reasons;

    NamesCheck(PackText pack) {
        this.pack = pack;
        this.tables = pack.tables().stream().collect(Collectors.toMap(Table::name, table -> table));
        this.reasons = new TreeSet<>(pack.reasons().keySet());
        reasons.add(Reason.NO_RULE_APPLIES.code());
    }

    void check(Rule rule, RuleProblems ruleProblems) {
        for (NamedRead read : NamedRead.in(rule, TableRow.class)) {
            checkName(read.name(), "looks at the table", tables.keySet(), "pack.yaml", ruleProblems);
        }
        PropertyRead.InRule asked = new PropertyRead.InRule(rule);
        for (Pattern pattern : rule.patterns()) {
            pattern.leaves().forEach(leaf -> check(asked, pattern, leaf, ruleProblems));
        }
    }

    private void check(PropertyRead.InRule asked, Pattern here, Leaf leaf, RuleProblems ruleProblems) {
        leaf.tests().forEach(test -> check(asked, here, test.asked(), test.against(), ruleProblems));
        leaf.operands()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .filter(path -> !path.steps().isEmpty())
                .forEach(path -> path.steps()
                        .get(path.steps().size() - 1)
                        .arguments()
                        .forEach(argument -> check(asked, here, path, argument, ruleProblems)));
    }

    /** Checks the text {@code against} by what the value is that the rule compares with it. */
    private void check(
            PropertyRead.InRule asked, Pattern here, Operand value, Operand against, RuleProblems ruleProblems) {
        if (against instanceof Text text) {
            asked.resolve(here, value).ifPresent(what -> check(what, text, ruleProblems));
        }
    }

    private void check(PropertyRead what, Text text, RuleProblems ruleProblems) {
        String field = what.pattern().type() + "." + what.field();
        if (field.equals(STANDING + ".outcome.code")) {
            outcomesOf(what.pattern())
                    .ifPresent(known -> checkName(text, "asks for the outcome", known, "its stage", ruleProblems));
        } else if (Set.of(STANDING + ".reason", STANDING + ".causedBy", ROSTER + ".reason", ROW + ".because")
                .contains(field)) {
            checkName(text, "asks for the reason", reasons, "reasons.yaml", ruleProblems);
        } else if (field.equals(STANDING + ".outcome.label")) {
            topicOf(what.pattern())
                    .ifPresent(topic -> checkName(
                            text,
                            "asks for the label",
                            outcomes(topic).map(Outcome::label).toList(),
                            "its stage",
                            ruleProblems));
        } else if (field.equals(FACT + ".category")) {
            checkName(text, "asks for the category", categories(), "the pack", ruleProblems);
        } else if (field.equals(ROW + ".cause")) {
            rowsOf(what.pattern())
                    .map(row -> row.map(TableRow::cause).toList())
                    .ifPresent(known -> checkName(text, "asks for the cause", known, "the table", ruleProblems));
        } else if (field.equals(ROW + ".gives")) {
            rowsOf(what.pattern())
                    .map(row -> row.map(TableRow::gives).toList())
                    .ifPresent(known -> checkName(text, "asks for the outcome", known, "the table", ruleProblems));
        }
    }

    private static void checkName(
            Text text, String asks, Collection<String> known, String whose, RuleProblems ruleProblems) {
        if (!known.contains(text.text())) {
            ruleProblems.add(
                    text.offset(),
                    asks + " " + text.text() + ", which " + whose + " does not have"
                            + Nearest.hint(text.text(), new TreeSet<>(known)));
        }
    }

    /** The categories that a fact can call for: see {@link org.accountability.rules.RulePack#review}. */
    private List<String> categories() {
        return pack.topics().stream()
                .filter(topic -> !topic.equals(Topic.LEVEL))
                .flatMap(topic -> topic.outcomes().stream())
                .map(Outcome::code)
                .toList();
    }

    /** The outcomes of the stage that the pattern names; empty if the pack has no such stage. */
    private Optional<List<String>> outcomesOf(Pattern pattern) {
        return topicOf(pattern).map(topic -> outcomes(topic).map(Outcome::code).toList());
    }

    private Optional<Topic> topicOf(Pattern pattern) {
        return named(pattern, Standing.class)
                .flatMap(name -> pack.stages().stream()
                        .filter(stage ->
                                stage.name().equals(name) || stage.topic().equals(name))
                        .flatMap(stage -> pack.topics().stream()
                                .filter(topic -> topic.code().equals(stage.topic()))))
                .findFirst();
    }

    private static Stream<Outcome> outcomes(Topic topic) {
        return Stream.concat(topic.outcomes().stream(), Stream.of(topic.undetermined()));
    }

    private Optional<Stream<TableRow>> rowsOf(Pattern pattern) {
        return named(pattern, TableRow.class)
                .flatMap(name -> Optional.ofNullable(tables.get(name)).stream())
                .findFirst()
                .map(table -> table.rows().stream());
    }

    private static Stream<String> named(Pattern pattern, Class<?> type) {
        return pattern.mustBe(Vocabulary.selector(type).orElseThrow()).map(Text::text);
    }
}
