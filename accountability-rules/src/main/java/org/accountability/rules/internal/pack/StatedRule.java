package org.accountability.rules.internal.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountability.determination.Clause;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Status;
import org.accountability.rules.internal.language.Head;
import org.accountability.rules.internal.language.Head.Annotation;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.language.RuleReads;
import org.accountability.rules.internal.text.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its file states it.
 *
 * @param clause its name, place, citation and status
 * @param inForce the school years it is in force in; {@code null} for all years of the pack
 * @param saysHowSure whether it states its status; one that does not counts as assumed
 * @param rule its conditions and its finding; nothing where it is not of the language of rules
 * @param reads what it looks at
 */
public record StatedRule(
        Clause clause, @Nullable Years inForce, boolean saysHowSure, Optional<Rule> rule, RuleReads reads) {
    private static final int MOST_RULES = 500;

    /** Returns the rules of one file, in the order written; what their heads lack is added to {@code problems}. */
    static List<StatedRule> in(String fileName, RuleFile file, List<Problem> problems) {
        List<Head> heads = file.heads();
        if (heads.size() > MOST_RULES) {
            problems.add(file.error(
                    heads.get(MOST_RULES).offset(),
                    "is one rule more than the " + MOST_RULES + " that a file may have"));
            return List.of();
        }
        List<StatedRule> rules = new ArrayList<>();
        for (Head head : heads) {
            rules.add(new Reading(fileName, file, head, problems).rule());
        }
        return rules;
    }

    /** Whether the rule is in force in {@code year}, which the pack covers. */
    public boolean isInForce(SchoolYear year) {
        return inForce == null || inForce.include(year);
    }

    /** Whether its last year is before {@code year}. */
    public boolean endedBefore(SchoolYear year) {
        return inForce != null && inForce.last().compareTo(year) < 0;
    }

    /** Returns the same rule, in force in all years. */
    StatedRule inAllYears() {
        return new StatedRule(clause, null, saysHowSure, rule, reads);
    }

    /** Returns the years in which the rule is in force, as far as they are among {@code ofPack}. */
    public Years yearsWithin(Years ofPack) {
        return inForce == null ? ofPack : inForce.within(ofPack);
    }

    /** Returns where the rule begins, in {@code folder}. */
    String placeIn(String folder) {
        return folder + "/" + clause.file() + ":" + clause.line() + ":1";
    }

    /** The reading of one rule's head. */
    private record Reading(String fileName, RuleFile file, Head head, List<Problem> problems) {
        StatedRule rule() {
            boolean wellAnnotated = checkAnnotations();
            String citation = head.annotation(Head.CITATION).orElse("");
            if (citation.isBlank() && wellAnnotated) {
                complain(" cites nothing; add @Citation(\"the document that states it\")");
            }
            Clause clause = new Clause(head.name(), fileName, file.source().lineOf(head.offset()), citation, status());
            Optional<Rule> rule = file.rule(head);
            return new StatedRule(
                    clause,
                    years().orElse(null),
                    head.annotation(Head.STATUS).isPresent(),
                    rule,
                    rule.map(RuleReads::of).orElse(RuleReads.ANYTHING));
        }

        private boolean checkAnnotations() {
            int before = problems.size();
            Set<String> given = new HashSet<>();
            for (Annotation annotation : head.annotations()) {
                String name = annotation.name();
                if (!Head.ANNOTATIONS.contains(name)) {
                    complain(": unknown annotation @" + name + Nearest.hint(name, Head.ANNOTATIONS));
                } else if (!given.add(name)) {
                    complain(": @" + name + " is given twice");
                }
            }
            return problems.size() == before;
        }

        private Status status() {
            Optional<String> text = head.annotation(Head.STATUS);
            try {
                return text.map(Status::valueOf).orElse(Status.ASSUMED);
            } catch (IllegalArgumentException unknown) {
                complain(": unknown status " + text.orElseThrow()
                        + Nearest.hint(text.orElseThrow(), List.of("CONFIRMED", "RECONSTRUCTED", "ASSUMED")));
                return Status.ASSUMED;
            }
        }

        private Optional<Years> years() {
            Optional<String> text = head.annotation(Head.IN_FORCE);
            Optional<Years> years = text.flatMap(Years::parse);
            if (text.isPresent() && years.isEmpty()) {
                complain(": @InForce(\"" + text.get() + "\") is no range of years, such as 2015-2016");
            }
            return years;
        }

        private void complain(String message) {
            problems.add(file.error(head.offset(), "rule \"" + head.name() + "\"" + message));
        }
    }
}
