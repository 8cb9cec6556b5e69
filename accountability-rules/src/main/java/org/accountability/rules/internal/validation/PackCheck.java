package org.accountability.rules.internal.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountability.determination.Standing;
import org.accountability.determination.Topic;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.language.NamedRead;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.PropertyRead;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ReasonText;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.pack.Years;
import org.accountability.rules.internal.text.Nearest;

/** Holds what rules name against what their pack has: parameters, stages, outcomes, reasons and tables. */
public final class PackCheck {
    /** Values that are codes of reasons. */
    private static final Set<String> REASONS = Set.of("TableRow.because", "Standing.reason", "DistrictRoster.reason");

    private final PackText pack;
    private final StageCheck stageCheck;
    private final NamesCheck names;
    private final FindingUse use;
    private final Map<String, Years> inForce = new HashMap<>();

    private PackCheck(PackText pack) {
        this.pack = pack;
        this.stageCheck = new StageCheck(pack);
        this.names = new NamesCheck(pack);
        this.use = new FindingUse(pack);
        for (StatedRule rule : pack.rules()) {
            inForce.put(rule.clause().rule(), rule.yearsWithin(pack.years()));
        }
    }

    /** Adds to {@code problems} what the rules of {@code pack} name and it does not have. */
    public static void check(PackText pack, List<Problem> problems) {
        ParameterCheck.check(pack, problems);
        if (pack.topics().isEmpty()) {
            // No stage settles anything that there is, which was complained of where they are named.
            return;
        }
        PackCheck check = new PackCheck(pack);
        for (StatedRule stated : pack.rules()) {
            int stage = pack.stages().indexOf(pack.stageOf(stated).orElseThrow());
            stated.rule()
                    .ifPresent(rule -> check.check(rule, stage, new RuleProblems(pack.fileOf(stated), rule, problems)));
        }
    }

    private void check(Rule rule, int stage, RuleProblems ruleProblems) {
        int last = rule.finding().size() - 1;
        if (last > 0) {
            use.check(rule, pack.stages().get(stage), ruleProblems);
            Operand given = rule.finding().get(last);
            if (given instanceof Operand.Text reason) {
                checkReason(rule, reason, ruleProblems);
            } else {
                new PropertyRead.InRule(rule)
                        .resolve(null, given)
                        .filter(asked -> !REASONS.contains(asked.pattern().type() + "." + asked.field()))
                        .ifPresent(asked -> ruleProblems.add(
                                given.offset(),
                                given + " is no reason; give the code of one in quotes, or what a row of a table gives"
                                        + " it because of"));
            }
        }
        rule.patterns().forEach(pattern -> stageCheck.check(pattern, stage, ruleProblems));
        NamedRead.in(rule, Standing.class).forEach(read -> checkStage(read.name(), stage, ruleProblems));
        names.check(rule, ruleProblems);
    }

    private void checkReason(Rule rule, Operand.Text code, RuleProblems ruleProblems) {
        ReasonText reason = pack.reasons().get(code.text());
        if (reason == null) {
            ruleProblems.add(
                    code.offset(),
                    "gives the reason " + code.text() + ", which reasons.yaml does not have"
                            + Nearest.hint(code.text(), pack.reasons().keySet()));
            return;
        }
        Optional<SchoolYear> printed =
                reason.texts().stream().map(ReasonText.DatedText::from).findFirst();
        Years years = inForce.get(rule.name());
        if (years != null
                && !pack.years().equals(Years.ANY)
                && printed.isPresent()
                && printed.get().compareTo(years.first()) > 0) {
            ruleProblems.add(
                    code.offset(),
                    "gives the reason " + code.text() + " from " + years.first()
                            + ", which reasons.yaml prints only from " + printed.get());
        }
    }

    /** A stage is named by its name; or, once it is settled, by its topic. */
    private void checkStage(Operand.Text named, int own, RuleProblems ruleProblems) {
        List<String> stages = pack.stages().stream().map(Stage::name).toList();
        List<String> topics = pack.stages().stream().map(Stage::topic).toList();
        int last = Math.max(stages.lastIndexOf(named.text()), topics.lastIndexOf(named.text()));
        if (last < 0) {
            ruleProblems.add(
                    named.offset(),
                    "looks at the stage " + named.text() + ", which pack.yaml does not have"
                            + Nearest.hint(named.text(), stages));
        } else if (last >= own && !isDiagnostic(topics.get(own))) {
            ruleProblems.add(
                    named.offset(),
                    "looks at what the stage " + stages.get(last) + " settles, which is not before its own stage "
                            + stages.get(own));
        } else {
            stageCheck.check(named, last, own, ruleProblems);
        }
    }

    /** Diagnostics run once everything is determined. */
    private boolean isDiagnostic(String code) {
        return pack.topics().stream()
                .anyMatch(topic -> topic.code().equals(code) && topic.nature() == Topic.Nature.DIAGNOSTIC);
    }
}
