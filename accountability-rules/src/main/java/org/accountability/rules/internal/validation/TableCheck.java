package org.accountability.rules.internal.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.accountability.determination.Kind;
import org.accountability.determination.Standing;
import org.accountability.determination.Topic;
import org.accountability.model.Level;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.TableRow;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Condition.Leaf;
import org.accountability.rules.internal.language.NamedRead;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.PropertyRead;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.pack.Table;
import org.accountability.rules.internal.pack.Years;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a rule looks up in a table and no row of it answers: a reason or an outcome that a stage before gives, in a
 * year in which it can. Whoever has it would get no answer, and nobody would see why.
 */
final class TableCheck {
    private static final String OUTCOME = "outcome.code";
    private static final Set<String> LOOKED_UP = Set.of("reason", "causedBy", OUTCOME);

    private final PackText pack;
    private final List<Problem> problems;
    private final List<Stated> rules = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    /** A rule with its file, when it is in force, and the stage that it belongs to. */
    private record Stated(RuleFile file, Rule rule, StatedRule text, Stage stage) {
        Operand ofFinding(int fromLast) {
            return rule.finding().get(Math.max(0, rule.finding().size() - fromLast));
        }

        /** Whether the finding brings about an outcome, as neither a star nor an entry does. */
        boolean bringsAbout() {
            return rule.finding().stream()
                    .noneMatch(operand -> operand instanceof Operand.Constant constant
                            && constant.type().equals(Kind.class.getSimpleName())
                            && Set.of(Kind.STAR.name(), Kind.ENTRY.name()).contains(constant.name()));
        }
    }

    /**
     * A rule that looks up rows by what a stage came to.
     *
     * @param settled the pattern of what the stage came to
     * @param field of it that the cause of a row must be
     * @param byLevel whether the row must be of its level, too
     */
    private record LookUp(Stated by, Table table, Pattern settled, String field, boolean byLevel) {
        /** Whether it may look at what {@code other} gives: of schools, or of districts. */
        boolean concerns(Stated other) {
            boolean schools =
                    by.stage().settles().hasSchools() && other.stage().settles().hasSchools() && !asks("isDistrict");
            boolean districts = by.stage().settles().hasDistricts()
                    && other.stage().settles().hasDistricts()
                    && !asks("isSchool");
            return schools || districts;
        }

        private boolean asks(String question) {
            return settled.leaves()
                    .anyMatch(leaf -> leaf instanceof Holds holds
                            && holds.expected()
                            && holds.asked().steps().stream()
                                    .anyMatch(step -> step.name().equals(question)));
        }
    }

    private TableCheck(PackText pack, List<Problem> problems) {
        this.pack = pack;
        this.problems = problems;
        for (StatedRule stated : pack.rules()) {
            stated.rule().ifPresent(rule -> pack.stageOf(stated)
                    .ifPresent(stage -> rules.add(new Stated(pack.fileOf(stated), rule, stated, stage))));
        }
    }

    /** Adds what no row answers to {@code problems}, each once for a table. */
    static void check(PackText pack, List<Problem> problems) {
        TableCheck check = new TableCheck(pack, problems);
        for (Stated rule : check.rules) {
            check.lookUps(rule).forEach(check::check);
            NamedRead.in(rule.rule(), TableRow.class).forEach(read -> check.checkNamed(rule, read));
        }
        pack.tables().forEach(check::warnOfUnused);
    }

    /** A row whose cause is misspelt answers nothing, and another may answer in its place. */
    private void warnOfUnused(Table table) {
        Set<String> known = new TreeSet<>(pack.reasons().keySet());
        pack.topics().forEach(topic -> topic.outcomes().forEach(outcome -> known.add(outcome.code())));
        rules.stream()
                .flatMap(rule -> rule.rule().patterns().stream())
                .flatMap(Pattern::leaves)
                .flatMap(Leaf::operands)
                .filter(Operand.Text.class::isInstance)
                .forEach(text -> known.add(((Operand.Text) text).text()));
        String file = table.name() + PackFiles.TABLE_SUFFIX;
        Optional.ofNullable(pack.files().texts().get(file))
                .flatMap(text -> PackFolder.parse(text).value())
                .map(YamlNode::items)
                .orElse(List.of())
                .forEach(row -> row.text("cause")
                        .filter(cause -> !known.contains(cause))
                        .ifPresent(cause -> problems.add(Problem.warning(
                                row.get("cause").orElse(row).place(),
                                "the row answers nothing: " + cause
                                        + " is no reason or outcome of the pack, and no rule looks for it"
                                        + Nearest.to(cause, known)
                                                .map(nearest -> "; did you mean " + nearest + "?")
                                                .orElse("")))));
    }

    /** A cause that a rule names; one that no row has in any year is complained of where names are held together. */
    private void checkNamed(Stated by, NamedRead read) {
        for (Table table : tables(read)) {
            read.pattern()
                    .mustBe("cause")
                    .filter(cause ->
                            table.rows().stream().anyMatch(row -> row.cause().equals(cause.text())))
                    .forEach(cause -> {
                        List<SchoolYear> years = years(by, by, year -> table.in(year).stream()
                                .noneMatch(row -> row.cause().equals(cause.text())));
                        if (!years.isEmpty()) {
                            complain(
                                    by,
                                    by,
                                    cause,
                                    "no row of " + table.name() + ".yaml has the cause " + cause.text() + " in "
                                            + Years.inWords(years) + "; add one, or end the rule");
                        }
                    });
        }
    }

    private List<Table> tables(NamedRead read) {
        return pack.tables().stream()
                .filter(table -> table.name().equals(read.name().text()))
                .toList();
    }

    private List<LookUp> lookUps(Stated by) {
        List<LookUp> lookUps = new ArrayList<>();
        PropertyRead.InRule asked = new PropertyRead.InRule(by.rule());
        List<Pair> pairs = pairs(asked, by.rule()).toList();
        for (NamedRead read : NamedRead.in(by.rule(), TableRow.class)) {
            Pattern row = read.pattern();
            boolean byLevel = pairs.stream().anyMatch(pair -> pair.joins(row, "level", Set.of("level")));
            for (Table table : tables(read)) {
                pairs.stream()
                        .filter(pair -> pair.joins(row, "cause", LOOKED_UP))
                        .map(pair -> pair.other(row))
                        .forEach(settled ->
                                lookUps.add(new LookUp(by, table, settled.pattern(), settled.field(), byLevel)));
            }
        }
        return lookUps;
    }

    /** Two values of which one must be the other. */
    private record Pair(PropertyRead one, PropertyRead two) {
        /** Whether {@code field} of a row is one of {@code fields} of what a stage came to. */
        boolean joins(Pattern row, String field, Set<String> fields) {
            PropertyRead ofRow = one.pattern().equals(row) ? one : two;
            return ofRow.pattern().equals(row)
                    && ofRow.field().equals(field)
                    && other(row).pattern().type().equals(Standing.class.getSimpleName())
                    && fields.contains(other(row).field());
        }

        PropertyRead other(Pattern row) {
            return one.pattern().equals(row) ? two : one;
        }
    }

    private static Stream<Pair> pairs(PropertyRead.InRule asked, Rule rule) {
        return rule.patterns().stream().flatMap(here -> here.leaves().flatMap(leaf -> pairs(asked, here, leaf)));
    }

    private static Stream<Pair> pairs(PropertyRead.InRule asked, Pattern here, Leaf leaf) {
        if (leaf instanceof Comparison comparison) {
            return pair(asked.resolve(here, comparison.left()), asked.resolve(here, comparison.right()));
        }
        return leaf.operands()
                .filter(Operand.Path.class::isInstance)
                .map(Operand.Path.class::cast)
                .flatMap(path -> path.steps().stream()
                        .flatMap(step -> step.arguments().stream())
                        .flatMap(argument -> pair(asked.resolve(here, path), asked.resolve(here, argument))));
    }

    private static Stream<Pair> pair(Optional<PropertyRead> one, Optional<PropertyRead> two) {
        return one.isPresent() && two.isPresent() ? Stream.of(new Pair(one.get(), two.get())) : Stream.empty();
    }

    private void check(LookUp lookUp) {
        lookUp.settled()
                .mustBe("stage")
                .flatMap(named -> rules.stream().filter(rule -> settles(rule.stage(), named.text())))
                .filter(Stated::bringsAbout)
                .filter(lookUp::concerns)
                .forEach(given -> check(lookUp, given));
    }

    /** Whether {@code stage} is the one so named or of the topic so named, or one before it that settles the same. */
    private boolean settles(Stage stage, String named) {
        int place = pack.stages().indexOf(stage);
        return stage.topic().equals(named)
                || pack.stages().stream()
                        .anyMatch(other -> other.name().equals(named)
                                && other.topic().equals(stage.topic())
                                && pack.stages().indexOf(other) >= place);
    }

    private void check(LookUp lookUp, Stated given) {
        boolean byOutcome = lookUp.field().equals(OUTCOME);
        if (given.ofFinding(byOutcome ? 2 : 1) instanceof Operand.Text cause) {
            Level level = lookUp.byLevel() ? level(given.ofFinding(2)) : null;
            List<SchoolYear> years = years(lookUp.by(), given, year -> lookUp.table().in(year).stream()
                    .noneMatch(row -> row.cause().equals(cause.text()) && (level == null || row.level() == level)));
            String what = (byOutcome ? "the outcome " : "the reason ") + cause.text() + at(level);
            if (!years.isEmpty() && said.add(lookUp.table().name() + " " + what)) {
                complain(
                        lookUp.by(),
                        given,
                        cause,
                        "no row of " + lookUp.table().name() + ".yaml answers " + what + ", which it gives in "
                                + Years.inWords(years) + "; add one with the cause " + cause.text()
                                + ", or nothing is found under "
                                + lookUp.by().stage().topic());
            }
        }
    }

    /**
     * Complains of a cause without a row: as an error where the topic gives one outcome, which would be undetermined,
     * and as a warning where the topic lists all, since that may be intended.
     */
    private void complain(Stated by, Stated rule, Operand where, String what) {
        String place = rule.file().source().placeOf(where.offset());
        String message = "rule \"" + rule.rule().name() + "\": " + what;
        problems.add(givesOne(by.stage()) ? Problem.error(place, message) : Problem.warning(place, message));
    }

    /** The years that the pack covers in which both rules are in force and {@code wrong} holds. */
    private List<SchoolYear> years(Stated one, Stated other, Predicate<SchoolYear> wrong) {
        return pack.years().each().stream()
                .filter(pack::covers)
                .filter(year -> one.text().isInForce(year) && other.text().isInForce(year))
                .filter(wrong)
                .toList();
    }

    private static String at(@Nullable Level level) {
        return level == null ? "" : level == Level.NONE ? " without a level" : " in " + level;
    }

    private boolean givesOne(Stage stage) {
        return pack.topics().stream()
                .anyMatch(topic -> topic.code().equals(stage.topic()) && topic.gives() == Topic.Gives.ONE);
    }

    private static @Nullable Level level(Operand outcome) {
        return outcome instanceof Operand.Constant constant && constant.type().equals(Level.class.getSimpleName())
                ? Level.valueOf(constant.name())
                : null;
    }
}
