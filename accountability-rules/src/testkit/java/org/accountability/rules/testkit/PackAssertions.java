package org.accountability.rules.testkit;

import org.accountability.rules.RulePack;

/** Assertions about one rule. They need no other library. */
public final class PackAssertions {
    private PackAssertions() {}

    /**
     * Asks one rule, whatever the others find.
     *
     * <pre>{@code
     * verifyThat(pack, "A school among the lowest performing schools is in Level 3")
     *         .given(School.of("00350072").percentile(20))
     *         .inYear(2013)
     *         .finds(Level.LEVEL_3);
     * }</pre>
     *
     * @param rule its name
     * @throws IllegalArgumentException if the pack has no rule of this name, with the nearest that it has
     */
    public static RuleVerifier verifyThat(RulePack pack, String rule) {
        return RuleVerifier.of(pack, rule);
    }
}
