package org.accountability.rules.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small sound pack in a folder, for makers to spoil. */
final class PackUnderTest {
    static final String PACK = "pack.yaml";
    static final String PARAMETERS = "parameters.yaml";
    static final String RULES = "schools.drl";
    static final String TABLE = "lookup.yaml";
    static final String SCENARIOS = "scenarios/cases.yaml";

    private static final String HEAD = """
            package hostile.pack;

            import org.accountability.determination.DistrictRoster;
            import org.accountability.determination.Finding;
            import org.accountability.determination.GroupParticipation;
            import org.accountability.determination.Kind;
            import org.accountability.determination.Standing;
            import org.accountability.model.District;
            import org.accountability.model.Fact;
            import org.accountability.model.FactKind;
            import org.accountability.model.Level;
            import org.accountability.model.School;
            import org.accountability.policy.Parameter;
            import org.accountability.policy.TableRow;

            """;
    static final String STAGES = "stages:\n  - {stage: schools, settles: schools, files: [schools.drl]}\n";
    static final String LOW = """
                Parameter(name == "CUT", $cut : whole)
                $school : School(percentile != null, percentile <= $cut)
            """;

    private final Path folder;

    private PackUnderTest(Path folder) {
        this.folder = folder;
    }

    static PackUnderTest in(Path folder) {
        return new PackUnderTest(folder)
                .description("2012-2017", STAGES)
                .write(PARAMETERS, parameter("CUT", "20"))
                .write("reasons.yaml", "LOW: {place: 1, text: [{from: 2012, prints: Low}]}\n")
                .write(TABLE, row("LEVEL_1", 1))
                .write(RULES, head() + rule("A low school", LOW))
                .write(SCENARIOS, scenario("school: {percentile: 5}"));
    }

    static String head() {
        return HEAD;
    }

    static String rule(String name, String conditions) {
        return rule(name, conditions, "$school.organization(), Kind.CRITERION, Level.LEVEL_3, \"LOW\"");
    }

    static String rule(String name, String conditions, String finding) {
        return "rule \"" + name + "\"\n    @Citation(\"a test\")\n    @Status(\"ASSUMED\")\nwhen\n" + conditions
                + "then\n    insert(new Finding(" + finding + "));\nend\n\n";
    }

    static String parameter(String name, String value) {
        return name + ":\n  description: A number.\n  unit: points\n  values:\n" + "    - {from: 2012, value: " + value
                + ", citation: a test, status: ASSUMED}\n";
    }

    static String row(String gives, int level) {
        return "- {levels: [" + level + "], gives: " + gives
                + ", because: LOW, from: 2012, citation: a test, status: ASSUMED}\n";
    }

    static String scenario(String given) {
        return "- {scenario: A case., year: 2013, given: {" + given + "}, expect: {level: 3}}\n";
    }

    static String repeated(int times, IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
    }

    PackUnderTest description(String years, String stages) {
        return write(
                PACK,
                "name: hostile/pack\nformat: 2\ntitle: Hostile\nyears: " + years + "\ntables: [" + TABLE + "]\n"
                        + stages);
    }

    PackUnderTest write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    PackUnderTest write(String file, byte[] bytes) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.deleteIfExists(path(file));
            Files.write(path(file), bytes);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path path(String file) {
        return folder.resolve(file);
    }
}
