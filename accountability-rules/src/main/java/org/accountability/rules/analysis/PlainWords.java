package org.accountability.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.accountability.determination.Computed;
import org.accountability.determination.Determination;
import org.accountability.determination.Explanation;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.IndexValue;
import org.accountability.model.Indexed;
import org.accountability.model.Input;
import org.accountability.model.School;
import org.accountability.policy.Parameter;
import org.accountability.rules.Provenance;
import org.jspecify.annotations.Nullable;

/** A determination explained in plain words: what decided, what else was found, from what, and how sure it is. */
public final class PlainWords {
    private final Determination determination;
    private final Provenance provenance;
    private final boolean inFull;
    private final List<String> lines = new ArrayList<>();

    private PlainWords(Determination determination, Provenance provenance, boolean inFull) {
        this.determination = determination;
        this.provenance = provenance;
        this.inFull = inFull;
    }

    /** A few paragraphs; lines end in {@code \n}. */
    public static String of(Determination determination, Provenance provenance) {
        return new PlainWords(determination, provenance, false).text();
    }

    /** The same, with how the index came about in every year, and by which parameters. */
    public static String inFull(Determination determination, Provenance provenance) {
        return new PlainWords(determination, provenance, true).text();
    }

    private String text() {
        Explanation explanation = determination.explanation();
        lines.add(heading());
        if (!determination.reason().text().isEmpty()) {
            lines.add("Reason: " + determination.reason().text());
        }
        Ground binding = explanation.binding();
        if (binding == null) {
            lines.add("");
            lines.add("No rule of the pack found anything: the rules have a gap here.");
        } else {
            lines.add("");
            lines.add("What decided:");
            ground(binding);
        }
        others(explanation, binding);
        lines.add("");
        lines.add("What is known of it:");
        inputs(determination.subject(), "  ");
        computed();
        lines.add("");
        lines.add("The level rests on nothing less sure than " + explanation.weakestStatus() + ".");
        lines.add("Rules: " + provenance.pack() + (provenance.bundled() ? "" : " (edited)") + ", school year "
                + determination.year() + ", library " + provenance.libraryVersion() + ".");
        return String.join("\n", lines);
    }

    private String heading() {
        String name = nameOf(determination.subject());
        return determination.organization() + (name == null ? "" : " " + name) + ", school year " + determination.year()
                + ": " + determination.outcome().label() + (determination.starred() ? "*" : "");
    }

    private void others(Explanation explanation, @Nullable Ground binding) {
        List<Ground> others = explanation.grounds().stream()
                .filter(ground -> !ground.equals(binding))
                .toList();
        if (!others.isEmpty()) {
            lines.add("");
            lines.add("Also found:");
            others.forEach(this::ground);
        }
    }

    private void ground(Ground ground) {
        lines.add("  " + ground.clause().rule() + ".");
        lines.add("    Effect: " + effect(ground));
        List<Computed> measuredBy = new ArrayList<>();
        for (Evidence evidence : ground.evidence()) {
            String value = valueOf(evidence);
            if (value != null) {
                lines.add("    From: " + value + ", computed as told below");
            } else if (!evidence.equals(determination.subject())) {
                inputs(evidence, "    From: ");
            }
            if (value == null && evidence instanceof Computed computed) {
                measuredBy.add(computed);
            }
        }
        ground.read().forEach(this::measuredBy);
        measuredBy.forEach(computed -> computed.parameters().forEach(this::measuredBy));
        lines.add("    Source: " + ground.clause().citation() + " ("
                + ground.clause().status() + "); " + ground.clause().file() + " line "
                + ground.clause().line());
    }

    private void measuredBy(Parameter parameter) {
        lines.add("    Measured by: " + parameter.name() + " = " + parameter.value() + " (" + parameter.unit()
                + "; from " + parameter.from() + "; " + parameter.status() + "; " + parameter.citation() + ")");
    }

    /** Which value of the index was computed like this; {@code null} for any other evidence. */
    private @Nullable String valueOf(Evidence evidence) {
        if (determination.subject() instanceof Indexed organization) {
            for (Map.Entry<IndexValue, Evidence> computed :
                    organization.computed().entrySet()) {
                if (computed.getValue().equals(evidence)) {
                    return computed.getKey().label();
                }
            }
        }
        return null;
    }

    private void computed() {
        if (determination.subject() instanceof Indexed organization
                && !organization.computed().isEmpty()) {
            lines.add("");
            lines.add("How what was computed came about:");
            IndexWords words = new IndexWords(inFull);
            organization.computed().values().forEach(words::add);
            lines.addAll(words.lines());
        }
    }

    private static String effect(Ground ground) {
        Kind kind = ground.kind();
        return switch (kind) {
            case DESIGNATION -> ground.outcome().label() + ", by designation: it stands whatever else is found";
            case CRITERION -> ground.outcome().label() + ", unless something more severe or a relief is found";
            case FLOOR -> ground.outcome().label() + " at least, even under relief";
            case RELIEF -> ground.outcome().label() + " by relief, in place of what the criteria give";
            case STAR -> "a star beside the level";
            case ENTRY -> ground.outcome().label();
        };
    }

    private void inputs(Evidence evidence, String indent) {
        lines.add(indent + evidence.inputs().stream().map(Input::toString).collect(Collectors.joining(", ")));
    }

    private static @Nullable String nameOf(Evidence subject) {
        if (subject instanceof School school) {
            return school.name();
        }
        return subject instanceof District district ? district.name() : null;
    }
}
