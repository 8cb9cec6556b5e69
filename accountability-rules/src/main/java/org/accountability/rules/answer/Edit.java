package org.accountability.rules.answer;

/**
 * A difference between one rule pack and another.
 *
 * @param kind what is edited
 * @param name the name of the parameter, rule, table row, reason or topic
 * @param change what became of it, such as {@code 75 → 74}
 * @param place {@code file:line} of it, in the edited pack where it is still there; empty where it was set by the caller
 */
public record Edit(Kind kind, String name, String change, String place) {
    /** The kind of thing that is edited. */
    public enum Kind {
        /** The value of a parameter. */
        PARAMETER,
        /** A rule: what it looks for, what it finds, or when it is in force. */
        RULE,
        /** A row of a table. */
        TABLE_ROW,
        /** The place of a reason in the official order. */
        REASON,
        /** The outcomes of a topic. */
        TOPIC,
        /** The stages of the pack. */
        STAGES
    }

    /** {@code CUMULATIVE_PPI_TARGET 75 → 74 (parameters.yaml:12)}. */
    @Override
    public String toString() {
        String named = kind == Kind.RULE ? "rule \"" + name + "\":" : name;
        return place.isEmpty() ? named + " " + change : named + " " + change + " (" + place + ")";
    }
}
