package org.accountability.rules.workbench;

import java.util.List;
import java.util.Optional;

/**
 * A statement on how the level answers to its input, true in all cells or false in some.
 *
 * @param sentence what is claimed
 * @param falseIn the years in which it is false; empty where it holds
 * @param counterExample two cases, each as the pack has it, that differ in one thing alone; nothing where the claim
 *     holds
 */
public record Claim(String sentence, List<Integer> falseIn, Optional<String> counterExample) {
    public Claim {
        falseIn = List.copyOf(falseIn);
    }

    /** Whether the statement is true in all cells. */
    public boolean holds() {
        return falseIn.isEmpty();
    }

    @Override
    public String toString() {
        return (holds() ? "true: " : "false in " + falseIn + ": ") + sentence;
    }
}
