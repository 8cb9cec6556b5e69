package org.accountability.rules.packs;

import java.nio.file.Path;

/** A small pack of another state, which grades schools by letters and settles no level. */
final class LetterGrades {
    private static final String HEAD = """
            package other.letters2024;

            import org.accountability.determination.DistrictRoster;
            import org.accountability.determination.Finding;
            import org.accountability.determination.Kind;
            import org.accountability.determination.LevelTally;
            import org.accountability.determination.Standing;
            import org.accountability.model.Level;
            import org.accountability.model.School;
            import org.accountability.policy.Parameter;

            """;

    private LetterGrades() {}

    /**
     * Writes the pack.
     *
     * @param stages as {@code pack.yaml} lists them: with {@code schools.drl} and whatever else is written
     */
    static EditedPack in(Path folder, String stages) {
        return EditedPack.at(folder)
                .write("pack.yaml", """
                        name: other/letters-2024
                        title: Letter grades of another state
                        format: 2
                        years: 2024-2025
                        stages:
                        """ + stages)
                .write("parameters.yaml", """
                        A_FROM:
                          description: Index from which a school has an A.
                          unit: points, 0 to 100
                          values:
                            - {from: 2024, value: 90, citation: memo, status: ASSUMED}
                        """)
                .write("reasons.yaml", """
                        INDEX: {place: 1, text: [{from: 2024, prints: Points index}]}
                        DISTRICT: {place: 2, text: [{from: 2024, prints: Its schools}]}
                        """)
                .write("outcomes.yaml", """
                        grade:
                          title: Letter grade
                          nature: determination
                          outcomes:
                            - {code: A, label: A}
                            - {code: F, label: F}
                        """)
                .write("schools.drl", rule("A school with a high index has an A", """
                                Parameter(name == "A_FROM", $a : whole)
                                $found : School(cumulativePpiAll != null, cumulativePpiAll >= $a)
                            """, "\"A\", \"INDEX\""));
    }

    /** A rule file of one rule, of whatever it calls {@code $found}. */
    static String rule(String name, String conditions, String outcomeAndReason) {
        return HEAD + "rule \"" + name + "\"\n    @Citation(\"memo\")\n    @Status(\"ASSUMED\")\nwhen\n"
                + conditions.stripTrailing() + "\nthen\n    insert(new Finding($found.organization(), Kind.CRITERION, "
                + outcomeAndReason + "));\nend\n";
    }

    /** An entry of a stage. */
    static String stage(String name, String settles, String topic) {
        return "  - {stage: " + name + ", settles: " + settles + ", topic: " + topic + ", files: [" + name + ".drl]}\n";
    }
}
