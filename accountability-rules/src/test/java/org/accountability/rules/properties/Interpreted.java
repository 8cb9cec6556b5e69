package org.accountability.rules.properties;

import java.util.List;
import org.accountability.rules.internal.interpreter.InterpretedRules;
import org.accountability.rules.internal.interpreter.Matcher;
import org.accountability.rules.internal.interpreter.Meaning;
import org.accountability.rules.internal.pack.PackText;

/** The rules of a pack, run as they are written. */
final class Interpreted {
    private Interpreted() {}

    static InterpretedRules rules(PackText pack) {
        Meaning meaning = new Meaning(pack.ruleFiles().values());
        List<Matcher> rules = pack.rules().stream()
                .map(rule -> new Matcher(meaning, rule.rule().orElseThrow()))
                .toList();
        return new InterpretedRules(meaning, rules, facts -> {});
    }
}
