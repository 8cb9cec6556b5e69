package org.accountability.examples.benchmarks;

import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.reference.PlainFramework;

/** The same as {@link FirstDetermination} in plain Java, with the numbers and texts of the pack and without its rules. */
public final class FirstPlainDetermination {
    private FirstPlainDetermination() {}

    public static void main(String[] arguments) {
        SchoolYear year = SchoolYear.of(2012);
        PackText pack = PackText.bundled(Massachusetts.FRAMEWORK_2012);
        PlainFramework framework = PlainFramework.of(
                year, ParameterSet.asOf(year, pack.parameters()), level -> pack.reasons().values().stream()
                        .flatMap(reason -> reason.in(year, level).stream())
                        .toList());
        System.out.println(framework.determine(FirstDetermination.state(year)).schools());
    }
}
