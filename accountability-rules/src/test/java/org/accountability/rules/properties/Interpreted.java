package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Problem;
import org.accountability.rules.internal.interpreter.InterpretedRules;
import org.accountability.rules.internal.interpreter.Matcher;
import org.accountability.rules.internal.interpreter.Meaning;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackText;

/** The rules of a pack, run as they are written. */
final class Interpreted {
    private Interpreted() {}

    static InterpretedRules rules(PackText pack) {
        List<Problem> problems = new ArrayList<>();
        List<RuleFile> files = pack.files().ruleFiles().values().stream()
                .map(source -> RuleFile.read(source, problems))
                .toList();
        assertThat(problems).isEmpty();
        Meaning meaning = new Meaning(files);
        List<Matcher> rules = files.stream()
                .flatMap(file -> file.rules().stream())
                .map(rule -> new Matcher(meaning, rule))
                .toList();
        return new InterpretedRules(meaning, rules, facts -> {});
    }
}
