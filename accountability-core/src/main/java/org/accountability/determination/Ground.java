package org.accountability.determination;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accountability.model.Evidence;
import org.accountability.model.IndexValue;
import org.accountability.model.Level;
import org.accountability.model.Outcome;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;

/**
 * A finding with all it rests on.
 *
 * @param finding what was found
 * @param outcome what it gives, among the outcomes of its topic
 * @param reason its reason, with the text of the school year
 * @param clause the rule that found it
 * @param read the parameters that the rule read
 * @param evidence what the rule found it in, and how values of it came about that were computed
 * @param values those of the index that the rule names
 */
public record Ground(
        Finding finding,
        Outcome outcome,
        Reason reason,
        Clause clause,
        List<Parameter> read,
        List<Evidence> evidence,
        Set<IndexValue> values) {

    /** The official order of reasons; then by all the rest, so that no order of input or firing shows. */
    static final Comparator<Ground> ORDER = Comparator.<Ground>comparingInt(
                    ground -> ground.reason().order())
            .thenComparing(ground -> ground.clause().rule())
            .thenComparingInt(ground -> ground.outcome().severity())
            .thenComparing(ground -> ground.parameters().toString())
            .thenComparing(ground -> ground.evidence().toString());

    /** The kind of the finding. */
    public Kind kind() {
        return finding.kind();
    }

    /** The level that the finding gives; {@link Level#NONE} if it gives no level. */
    public Level level() {
        return outcome.level();
    }

    /** The parameters that the rule read, and those that went into its computed evidence, each once. */
    public List<Parameter> parameters() {
        Set<Parameter> parameters = new LinkedHashSet<>(read);
        computed().forEach(one -> parameters.addAll(one.parameters()));
        return List.copyOf(parameters);
    }

    /** The weakest status among the rule, the parameters it read and the evidence that was not given. */
    public Status status() {
        Status weakest = clause.status();
        for (Parameter parameter : read) {
            weakest = weakest.weaker(parameter.status());
        }
        for (Evidence one : evidence) {
            if (one instanceof Derived derived) {
                weakest = weakest.weaker(derived.weakestStatus());
            }
        }
        return weakest;
    }

    /** The student groups whose figures the rule looked at. */
    public Set<StudentGroup> studentGroups() {
        Set<StudentGroup> groups = EnumSet.noneOf(StudentGroup.class);
        values.forEach(value -> value.group().ifPresent(groups::add));
        evidence.forEach(one -> groups.addAll(one.studentGroups()));
        return groups;
    }

    private Stream<Computed> computed() {
        return evidence.stream().filter(Computed.class::isInstance).map(Computed.class::cast);
    }
}
