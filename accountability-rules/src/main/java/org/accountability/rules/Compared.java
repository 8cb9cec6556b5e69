package org.accountability.rules;

import java.util.ArrayList;
import java.util.List;
import org.accountability.rules.internal.execution.TopicRun;
import org.accountability.rules.internal.ruleanalysis.Answers;

/** The determinations and diagnostics of a state by one pack: one side of a comparison. */
record Compared(Determinations determinations, Diagnostics diagnostics) {
    static Compared of(RulePack pack, Determinations determinations) {
        return new Compared(determinations, pack.diagnose(determinations));
    }

    /** Topic by topic, in the order of the pack's stages. */
    List<TopicRun> runs() {
        List<TopicRun> runs = new ArrayList<>(determinations.runs());
        runs.addAll(diagnostics.runs());
        return runs;
    }

    Answers answers() {
        return Answers.of(runs());
    }
}
