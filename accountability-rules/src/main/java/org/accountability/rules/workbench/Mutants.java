package org.accountability.rules.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Level;
import org.accountability.model.Outcome;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Edits;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.reading.Decisions.Decision;
import org.accountability.rules.workbench.InterpretedPack.AdmittedRule;

/**
 * The packs that differ from one in a single small mistake: a comparison turned round, a cut moved by one, a condition
 * left out, a level or another outcome taken for its neighbour.
 */
final class Mutants {
    private final InterpretedPack pack;
    private final List<Mutant> mutants = new ArrayList<>();

    /** A pack with one mistake, with where it was made and what it is. */
    record Mutant(String place, String change, InterpretedPack pack) {}

    private Mutants(InterpretedPack pack) {
        this.pack = pack;
    }

    static List<Mutant> of(InterpretedPack pack) {
        Mutants made = new Mutants(pack);
        for (AdmittedRule rule : pack.rules()) {
            for (Decision decision : pack.decisions(rule).all()) {
                made.changeDecision(rule, decision);
            }
            rule.rule().finding().forEach(operand -> made.changeLevel(rule, operand, "gave "));
            made.changeOutcome(rule);
        }
        pack.text().parametersOfFindings().forEach(made::changeParameter);
        return made.mutants;
    }

    private void changeDecision(AdmittedRule rule, Decision decision) {
        Condition condition = decision.condition();
        if (condition == null) {
            add(
                    rule,
                    decision.offset(),
                    "did not ask for " + decision.words(),
                    Edits.without(rule.rule(), decision.offset()));
            return;
        }
        add(
                rule,
                decision.offset(),
                "did not ask for " + condition,
                Edits.replace(rule.rule(), condition.offset(), (Condition) null));
        if (condition instanceof Holds holds) {
            changeCondition(rule, condition, new Holds(holds.asked(), !holds.expected()));
        } else if (condition instanceof Comparison comparison) {
            changeOperator(rule, comparison, comparison.operator().opposite());
            if (comparison.operator().orders()) {
                changeOperator(rule, comparison, comparison.operator().withCutMoved());
            }
            changeNumber(rule, comparison);
            changeLevel(rule, comparison.right(), "said ");
        }
    }

    private void changeOperator(AdmittedRule rule, Comparison comparison, Operator operator) {
        changeCondition(rule, comparison, new Comparison(comparison.left(), operator, comparison.right()));
    }

    private void changeCondition(AdmittedRule rule, Condition condition, Condition changed) {
        add(
                rule,
                condition.offset(),
                "said " + changed + " in place of " + condition,
                Edits.replace(rule.rule(), condition.offset(), changed));
    }

    private void changeNumber(AdmittedRule rule, Comparison comparison) {
        if (comparison.right() instanceof Operand.Whole whole) {
            for (int number : List.of(whole.number() - 1, whole.number() + 1)) {
                Operand moved = new Operand.Whole(number, whole.offset());
                add(
                        rule,
                        whole.offset(),
                        "said " + new Comparison(comparison.left(), comparison.operator(), moved) + " in place of "
                                + comparison,
                        Edits.replace(rule.rule(), whole.offset(), moved));
            }
        }
    }

    private void changeLevel(AdmittedRule rule, Operand operand, String verb) {
        if (operand instanceof Operand.Constant constant && constant.type().equals(Level.class.getSimpleName())) {
            int number = Level.valueOf(constant.name()).number();
            for (int other : List.of(number - 1, number + 1)) {
                if (other >= 0 && other <= Level.LEVEL_5.number()) {
                    Operand neighbour = new Operand.Constant(
                            constant.type(), Level.of(other).name(), constant.offset());
                    add(
                            rule,
                            constant.offset(),
                            verb + neighbour + " in place of " + constant,
                            Edits.replace(rule.rule(), constant.offset(), neighbour));
                }
            }
        }
    }

    /**
     * Changes the outcome in a finding of a topic other than the level: the second-to-last argument, which is a text.
     */
    private void changeOutcome(AdmittedRule rule) {
        List<Operand> finding = rule.rule().finding();
        if (finding.size() > 1 && finding.get(finding.size() - 2) instanceof Operand.Text given) {
            List<String> outcomes = outcomesBeside(rule);
            int place = outcomes.indexOf(given.text());
            for (int other : List.of(place - 1, place + 1)) {
                if (place >= 0 && other >= 0 && other < outcomes.size()) {
                    Operand neighbour = new Operand.Text(outcomes.get(other), given.offset());
                    add(
                            rule,
                            given.offset(),
                            "gave " + neighbour + " in place of " + given,
                            Edits.replace(rule.rule(), given.offset(), neighbour));
                }
            }
        }
    }

    /** The outcomes of the topic that the rule's stage settles. */
    private List<String> outcomesBeside(AdmittedRule rule) {
        return pack.text().stages().stream()
                .filter(stage -> stage.files().contains(rule.text().clause().file()))
                .flatMap(stage -> pack.text().topics().stream()
                        .filter(topic -> topic.code().equals(stage.topic())))
                .flatMap(topic -> topic.outcomes().stream())
                .map(Outcome::code)
                .toList();
    }

    private void add(AdmittedRule rule, int offset, String change, Rule changed) {
        mutants.add(new Mutant(rule.place(offset), "rule \"" + changed.name() + "\" " + change, pack.with(changed)));
    }

    private void changeParameter(ParameterHistory history) {
        for (int i = 0; i < history.values().size(); i++) {
            DatedValue dated = history.values().get(i);
            if (dated.from().compareTo(pack.text().years().last()) <= 0) {
                for (String value : neighbours(dated.value())) {
                    mutants.add(new Mutant(
                            pack.text().files().folder() + "/parameters.yaml",
                            history.name() + " were " + value + " in place of " + dated.value() + " from "
                                    + dated.from(),
                            pack.with(history, i, changed(dated, value))));
                }
            }
        }
    }

    private static List<String> neighbours(String value) {
        if (value.equals("true") || value.equals("false")) {
            return List.of(value.equals("true") ? "false" : "true");
        }
        BigDecimal number = new BigDecimal(value);
        return List.of(
                number.subtract(BigDecimal.ONE).toPlainString(),
                number.add(BigDecimal.ONE).toPlainString());
    }

    private static DatedValue changed(DatedValue dated, String value) {
        return new DatedValue(dated.from(), dated.to(), value, dated.citation(), dated.status(), dated.checked());
    }
}
