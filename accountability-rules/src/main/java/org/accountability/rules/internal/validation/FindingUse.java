package org.accountability.rules.internal.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accountability.determination.DistrictRoster;
import org.accountability.determination.Kind;
import org.accountability.determination.LevelTally;
import org.accountability.determination.Standing;
import org.accountability.determination.Topic;
import org.accountability.model.District;
import org.accountability.model.Identification;
import org.accountability.model.Level;
import org.accountability.model.Outcome;
import org.accountability.model.School;
import org.accountability.policy.TableRow;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Constant;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.PropertyRead;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.Vocabulary;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.text.Nearest;

/** Holds what a rule finds against what its stage settles: what that cannot use would be found in vain, or fail. */
final class FindingUse {
    private static final Map<String, Stage.Subject> ABOUT = Map.of(
            School.class.getSimpleName(), Stage.Subject.SCHOOLS,
            Identification.class.getSimpleName(), Stage.Subject.SCHOOLS,
            District.class.getSimpleName(), Stage.Subject.DISTRICTS,
            DistrictRoster.class.getSimpleName(), Stage.Subject.DISTRICTS,
            LevelTally.class.getSimpleName(), Stage.Subject.STATE);
    private static final Map<String, Stage.Subject> ASKED = Map.of(
            "isSchool", Stage.Subject.SCHOOLS, "isDistrict", Stage.Subject.DISTRICTS, "isState", Stage.Subject.STATE);
    /** Questions that facts answer with a text. */
    private static final Set<String> TEXTS = Set.of(
            "because",
            "cause",
            "citation",
            "code",
            "decidedBy",
            "description",
            "digits",
            "label",
            "name",
            "note",
            "reason",
            "stage",
            "table",
            "unit",
            "value");

    private static final Set<String> ITSELF = Set.of("organization", "code");

    private final PackText pack;

    FindingUse(PackText pack) {
        this.pack = pack;
    }

    /** Complains of what {@code rule} finds in {@code stage}; not of a topic that the pack does not have. */
    void check(Rule rule, Stage stage, RuleProblems ruleProblems) {
        pack.topics().stream()
                .filter(topic ->
                        topic.code().equals(stage.topic()) && rule.finding().size() >= 3)
                .forEach(topic -> {
                    checkWhom(rule, stage, ruleProblems);
                    rule.kind().ifPresent(kind -> checkKind(rule, kind, topic, ruleProblems));
                    checkOutcome(rule, topic, ruleProblems);
                });
    }

    private void checkWhom(Rule rule, Stage stage, RuleProblems ruleProblems) {
        Operand whom = rule.finding().get(0);
        new PropertyRead.InRule(rule)
                .resolve(null, whom)
                .flatMap(FindingUse::subject)
                .filter(subject -> !includes(stage.settles(), subject))
                .ifPresent(subject -> ruleProblems.add(
                        whom.offset(),
                        "finds something of " + subject.words() + ", but the stage " + stage.name() + " settles "
                                + stage.settles().words()));
    }

    /** The subject of a finding, where the pattern alone tells it. */
    private static Optional<Stage.Subject> subject(PropertyRead asked) {
        if (asked.field().endsWith(".district")) {
            return Optional.of(Stage.Subject.DISTRICTS);
        }
        if (!ITSELF.contains(asked.field())) {
            return Optional.empty();
        }
        Pattern pattern = asked.pattern();
        return Optional.ofNullable(ABOUT.get(pattern.type())).or(() -> pattern.conditions().stream()
                .filter(condition -> condition instanceof Holds holds && holds.expected())
                .map(condition -> ((Holds) condition).asked())
                .filter(path -> path.variable() == null && path.steps().size() == 2)
                .filter(path -> ITSELF.contains(path.firstStep()))
                .flatMap(path ->
                        Optional.ofNullable(ASKED.get(path.steps().get(1).name())).stream())
                .findFirst());
    }

    private static boolean includes(Stage.Subject settled, Stage.Subject subject) {
        return switch (subject) {
            case SCHOOLS -> settled.hasSchools();
            case DISTRICTS -> settled.hasDistricts();
            default -> settled == subject;
        };
    }

    private static void checkKind(Rule rule, Kind kind, Topic topic, RuleProblems ruleProblems) {
        boolean isEntry = kind == Kind.ENTRY;
        if (isEntry && topic.gives() == Topic.Gives.ONE) {
            ruleProblems.add(
                    rule.findingOffset(),
                    "adds an entry, but " + topic.code() + " is settled by one finding; give its kind, as in new"
                            + " Finding(organisation, Kind.CRITERION, " + example(topic) + ", \"REASON\")");
        } else if (!isEntry && topic.gives() == Topic.Gives.ALL) {
            ruleProblems.add(
                    rule.findingOffset(),
                    "finds a " + kind + ", but in " + topic.code()
                            + " all findings are listed; leave the"
                            + " kind out, as in new Finding(organisation, " + example(topic) + ", \"REASON\")");
        } else if (kind == Kind.STAR && !topic.equals(Topic.LEVEL)) {
            ruleProblems.add(
                    rule.findingOffset(), "finds a STAR, which is printed beside a level and not in " + topic.code());
        } else if (kind == Kind.STAR && !outcomeOf(rule).toString().equals("Level.NONE")) {
            ruleProblems.add(
                    outcomeOf(rule).offset(),
                    "gives a level with a STAR, which leaves the level alone; write Level.NONE");
        }
    }

    private static String example(Topic topic) {
        return topic.equals(Topic.LEVEL)
                ? "Level." + Level.LEVEL_3.name()
                : "\""
                        + topic.outcomes().stream()
                                .findFirst()
                                .map(Outcome::code)
                                .orElse("OUTCOME") + "\"";
    }

    private static Operand outcomeOf(Rule rule) {
        return rule.finding().get(rule.finding().size() - 2);
    }

    private void checkOutcome(Rule rule, Topic topic, RuleProblems ruleProblems) {
        Operand outcome = outcomeOf(rule);
        if (outcome instanceof Operand.Text text) {
            checkOutcome(text.text(), outcome, topic, ruleProblems);
        } else if (outcome instanceof Constant constant
                && constant.type().equals(Level.class.getSimpleName())
                && Arrays.stream(Level.values()).anyMatch(level -> level.name().equals(constant.name()))) {
            checkOutcome(constant.name(), outcome, topic, ruleProblems);
        } else {
            new PropertyRead.InRule(rule)
                    .resolve(null, outcome)
                    .ifPresent(asked -> checkOutcome(asked, outcome, topic, ruleProblems));
        }
    }

    private void checkOutcome(PropertyRead asked, Operand outcome, Topic topic, RuleProblems ruleProblems) {
        boolean settled = asked.field().equals("outcome.code")
                && asked.pattern().type().equals(Standing.class.getSimpleName())
                && settledBy(asked.pattern())
                        .allMatch(code -> topic.outcome(code).isPresent());
        if (!settled && TEXTS.contains(lastStep(asked))) {
            ruleProblems.add(
                    outcome.offset(),
                    outcome + " is no outcome of " + topic.code()
                            + "; give one in quotes, or what a row of a table gives");
        }
        given(asked).forEach(code -> checkOutcome(code, outcome, topic, ruleProblems));
    }

    private static String lastStep(PropertyRead asked) {
        return asked.steps().isEmpty()
                ? ""
                : asked.steps().get(asked.steps().size() - 1).name();
    }

    /** The codes of all outcomes of the stage that {@code pattern} names. */
    private Stream<String> settledBy(Pattern pattern) {
        return pattern.mustBe(Vocabulary.selector(Standing.class).orElseThrow())
                .flatMap(name -> pack.stages().stream()
                        .filter(stage -> stage.name().equals(name.text())
                                || stage.topic().equals(name.text())))
                .flatMap(stage ->
                        pack.topics().stream().filter(other -> other.code().equals(stage.topic())))
                .flatMap(other -> other.outcomes().stream())
                .map(Outcome::code);
    }

    /** The codes that the value can be, as far as the pack states them. */
    private Set<String> given(PropertyRead asked) {
        Set<String> given = new TreeSet<>();
        if (asked.pattern().type().equals(TableRow.class.getSimpleName())
                && asked.field().equals("gives")) {
            List<String> names = asked.pattern()
                    .mustBe(Vocabulary.selector(TableRow.class).orElseThrow())
                    .map(Operand.Text::text)
                    .toList();
            pack.tables().stream()
                    .filter(table -> names.contains(table.name()))
                    .flatMap(table -> table.rows().stream())
                    .map(TableRow::gives)
                    .filter(this::isOfAnyTopic)
                    .forEach(given::add);
        }
        return given;
    }

    /** Whether any topic has the outcome; if not, the row that gives it has its problem already. */
    private boolean isOfAnyTopic(String code) {
        return pack.topics().stream().anyMatch(topic -> topic.outcome(code).isPresent());
    }

    private static void checkOutcome(String code, Operand outcome, Topic topic, RuleProblems ruleProblems) {
        if (topic.outcome(code).isEmpty()) {
            ruleProblems.add(
                    outcome.offset(),
                    "gives the outcome " + code + ", which " + topic.code() + " does not have"
                            + Nearest.hint(
                                    code,
                                    topic.outcomes().stream().map(Outcome::code).toList()));
        }
    }
}
