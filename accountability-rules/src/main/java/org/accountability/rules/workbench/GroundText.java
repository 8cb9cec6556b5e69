package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountability.determination.Computed;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.determination.Standing;
import org.accountability.model.Correction;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.IndexValue;
import org.accountability.model.Organization;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/** The finding of one rule, in plain words: its effect, its evidence, its parameters and its source. */
final class GroundText {
    private GroundText() {}

    /** A few indented lines; the {@code subject} itself goes without saying. */
    static List<String> of(Ground ground, Evidence subject) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + ground.clause().rule() + ".");
        lines.add("    Effect: " + effect(ground));
        lines.addAll(basis(ground, subject));
        return lines;
    }

    /** Returns lines on the basis of a finding: evidence, parameters and source. */
    static List<String> basis(Ground ground, Evidence subject) {
        List<String> lines = new ArrayList<>();
        Set<Parameter> measuredBy = new LinkedHashSet<>(ground.read());
        for (Evidence evidence : ground.evidence()) {
            String value = valueOf(evidence, subject);
            if (value != null) {
                String how = evidence instanceof Correction ? "corrected on appeal" : "computed";
                lines.add("    From: " + value + ", " + how + " as told of what is known");
            } else if (!evidence.equals(subject) && !evidence.inputs().isEmpty()) {
                lines.add("    From: " + words(evidence));
            }
            if (value == null && evidence instanceof Computed computed) {
                measuredBy.addAll(computed.parameters());
            }
        }
        for (Parameter parameter : measuredBy) {
            lines.add("    Measured by: " + parameter.name() + " = " + parameter.value() + " (" + parameter.unit()
                    + "; from " + parameter.from() + "; " + parameter.status() + "; " + parameter.citation() + ")");
        }
        lines.add("    Source: " + ground.clause().citation() + " ("
                + ground.clause().status() + "); " + ground.clause().file() + " line "
                + ground.clause().line());
        return lines;
    }

    /**
     * Returns the name of the value of the index that {@code evidence} computed or corrected; {@code null} for any
     * other evidence.
     */
    private static @Nullable String valueOf(Evidence evidence, Evidence subject) {
        if (subject instanceof Organization organization) {
            for (Map.Entry<IndexValue, Evidence> computed :
                    organization.computed().entrySet()) {
                if (computed.getValue().equals(evidence)) {
                    return computed.getKey().label();
                }
            }
        }
        return null;
    }

    /**
     * Returns the values of evidence; for an earlier stage only its outcome, since the reasons are printed under that
     * stage.
     */
    private static String words(Evidence evidence) {
        return evidence instanceof Standing standing
                ? "what it stands at: " + standing.stage() + ", "
                        + standing.outcome().label()
                : inputs(evidence);
    }

    static String inputs(Evidence evidence) {
        return evidence.inputs().stream().map(ExplainedValue::toString).collect(Collectors.joining(", "));
    }

    private static String effect(Ground ground) {
        Kind kind = ground.kind();
        return switch (kind) {
            case DESIGNATION -> ground.outcome().label() + ", by designation: it stands whatever else is found";
            case CRITERION -> ground.outcome().label() + ", unless something more severe or a relief is found";
            case FLOOR -> ground.outcome().label() + " at least, even under relief";
            case RELIEF -> ground.outcome().label() + " by relief, in place of what the criteria give";
            case UNCLASSIFIED ->
                ground.outcome().label() + ", not classified: the numbers given for it are kept and not used;"
                        + " only a designation goes before";
            case STAR -> "a star beside the level";
            case ENTRY -> ground.outcome().label();
        };
    }
}
