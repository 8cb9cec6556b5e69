package org.accountability.determination;

import java.util.Comparator;
import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.model.Level;
import org.accountability.model.Outcome;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;

/**
 * A finding with all it rests on.
 *
 * @param finding what was found
 * @param outcome what it gives, among the outcomes of its topic
 * @param reason its reason, with the text of the school year
 * @param clause the rule that found it
 * @param parameters the parameters that the rule read
 * @param evidence what the rule found it in
 */
public record Ground(
        Finding finding,
        Outcome outcome,
        Reason reason,
        Clause clause,
        List<Parameter> parameters,
        List<Evidence> evidence) {

    /** The official order of reasons; then by rule and evidence, so that no order of input or firing shows. */
    static final Comparator<Ground> ORDER = Comparator.<Ground>comparingInt(
                    ground -> ground.reason().order())
            .thenComparing(ground -> ground.clause().rule())
            .thenComparing(ground -> ground.evidence().toString());

    public Kind kind() {
        return finding.kind();
    }

    /** The level it gives; {@link Level#NONE} where it gives none, or something else. */
    public Level level() {
        return outcome.level();
    }

    /** The weakest status among the rule and the parameters it read. */
    public Status status() {
        Status weakest = clause.status();
        for (Parameter parameter : parameters) {
            weakest = weakest.weaker(parameter.status());
        }
        return weakest;
    }
}
