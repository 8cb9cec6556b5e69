package org.accountability.rules.workbench;

/**
 * A fault that a check found in a pack.
 *
 * @param kind what is wrong
 * @param what it is, in words
 * @param years in which, such as {@code [2012, 2013]}
 * @param cells how many cells show it
 * @param scenario a case that shows it, as a pack's scenarios are written; it expects what the pack comes to, of two packs
 *     the baseline; empty where no input shows it
 */
public record Fault(Kind kind, String what, String years, long cells, String scenario) {
    /** A kind of fault. */
    public enum Kind {
        /** No rule finds anything. */
        GAP,
        /** Two rules that judge by the same values give two outcomes, or one for two reasons. */
        OVERLAP,
        /** A rule finds nothing in any cell. */
        DEAD_RULE,
        /** A reason is found and never printed. */
        REASON_NEVER_PRINTED,
        /** The level or another outcome is worse where a number is higher. */
        WORSE_WHEN_HIGHER,
        /** Two packs give different outcomes. */
        DIFFERENCE
    }

    @Override
    public String toString() {
        return kind + ": " + what + " (" + years + (cells == 0 ? "" : ", cells: " + cells) + ")";
    }
}
