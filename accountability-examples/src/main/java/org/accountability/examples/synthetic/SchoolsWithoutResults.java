package org.accountability.examples.synthetic;

import org.accountability.model.SchoolType;

/** The schools without results, and the Department's explanations for some of them. */
final class SchoolsWithoutResults {
    private static final int EXPLAINED_PER_MILLE = 900;

    private SchoolsWithoutResults() {}

    /**
     * Whether the Department gives insufficient data as the reason for no level: of nearly every school that never has
     * results, and of a new one. So no school is flagged that could have an index by other parameters.
     */
    static boolean isExplained(ExampleSchool site, int spring) {
        if (site.hasResults()) {
            return spring == site.opened();
        }
        return site.testedGrades().isEmpty()
                || RandomDraws.of(RandomDraws.Topic.SMALL_NOTE, site.key()).chance(EXPLAINED_PER_MILLE);
    }

    /** Returns the reason why such a school has no index. */
    static String explanation(ExampleSchool site) {
        if (site.type() == SchoolType.EARLY_ELEMENTARY) {
            return "no tested grade";
        }
        return site.hasResults() ? "new" : "small";
    }
}
