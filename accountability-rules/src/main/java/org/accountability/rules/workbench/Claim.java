package org.accountability.rules.workbench;

import java.util.List;
import java.util.Optional;

/**
 * Something one could say of how the level answers to its input, true of all cells or false of some.
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

    public boolean holds() {
        return falseIn.isEmpty();
    }

    @Override
    public String toString() {
        return (holds() ? "true: " : "false in " + falseIn + ": ") + sentence;
    }
}
