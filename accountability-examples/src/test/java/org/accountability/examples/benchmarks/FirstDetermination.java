package org.accountability.examples.benchmarks;

import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** What a host of the bundled pack does before its first level: load the pack, and determine one school. */
public final class FirstDetermination {
    private FirstDetermination() {}

    public static void main(String[] arguments) {
        System.out.println(RulePacks.bundled(Massachusetts.FRAMEWORK_2012)
                .determine(state(SchoolYear.of(2012)))
                .schools());
    }

    static StateYear state(SchoolYear year) {
        School school =
                School.of("90010005").percentile(12).cumulativePpiAll(64).build();
        return StateYear.of(year).school(school).build();
    }
}
