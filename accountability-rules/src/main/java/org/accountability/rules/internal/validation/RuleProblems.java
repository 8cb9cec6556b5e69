package org.accountability.rules.internal.validation;

import java.util.List;
import org.accountability.model.Problem;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;

/** Takes down what is wrong with one rule, naming it. */
record RuleProblems(RuleFile file, Rule rule, List<Problem> problems) {
    void add(int offset, String message) {
        problems.add(file.error(offset, "rule \"" + rule.name() + "\": " + message));
    }
}
