package org.accountability.rules.internal.pack;

import org.accountability.model.Outcome;

/**
 * An outcome that a rule pack names.
 *
 * @param code as rules and files name it
 * @param label as printed
 * @param severity its place among the outcomes of its topic: the higher, the more serious
 */
record NamedOutcome(String code, String label, int severity) implements Outcome {
    /** The outcome of an organisation for which no rule finds anything. */
    static final NamedOutcome UNDETERMINED = new NamedOutcome("UNDETERMINED", "not determined", -1);

    @Override
    public String toString() {
        return label;
    }
}
