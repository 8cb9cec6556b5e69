package org.accountability.rules.hostile;

import static org.accountability.rules.hostile.PackUnderTest.LOW;
import static org.accountability.rules.hostile.PackUnderTest.PARAMETERS;
import static org.accountability.rules.hostile.PackUnderTest.RULES;
import static org.accountability.rules.hostile.PackUnderTest.STAGES;
import static org.accountability.rules.hostile.PackUnderTest.head;
import static org.accountability.rules.hostile.PackUnderTest.parameter;
import static org.accountability.rules.hostile.PackUnderTest.repeated;
import static org.accountability.rules.hostile.PackUnderTest.rule;
import static org.accountability.rules.hostile.PackUnderTest.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accountability.rules.RulePack;

/** Packs of well-formed files that hold too much, or numbers that nothing has. */
final class SizeMaker {
    private final PackUnderTest pack;

    SizeMaker(PackUnderTest pack) {
        this.pack = pack;
    }

    void files(String kind, int count) {
        StringBuilder names = new StringBuilder("lookup.yaml");
        for (int number = 0; number < count; number++) {
            switch (kind) {
                case "rules" -> pack.write("more" + number + ".drl", head() + rule("Rule " + number, LOW));
                case "scenarios" ->
                    pack.write("scenarios/more" + number + ".yaml", scenario("school: {percentile: 5}"));
                case "tables" -> {
                    pack.write("table" + number + ".yaml", PackUnderTest.row("LEVEL_2", 2));
                    names.append(", table").append(number).append(".yaml");
                }
                case "large-rules" -> pack.write("more" + number + ".drl", "// " + "x".repeat(900_000));
                case "others" -> pack.write("other" + number + ".txt", "words");
                default -> throw new IllegalArgumentException(kind);
            }
        }
        pack.write(PackUnderTest.PACK, pack.text(PackUnderTest.PACK).replace("[lookup.yaml]", "[" + names + "]"));
        if (kind.equals("rules")) {
            pack.write(
                    PackUnderTest.PACK,
                    pack.text(PackUnderTest.PACK)
                            .replace(
                                    "files: [schools.drl]",
                                    "files: [schools.drl" + repeated(count, n -> ", more" + n + ".drl") + "]"));
        }
    }

    /** So many stages, one after the other. */
    void stages(String form, int count) {
        StringBuilder stages = new StringBuilder("stages:\n");
        for (int number = 0; number < count; number++) {
            String file = form.equals("same-file") ? RULES : "s" + number + ".drl";
            String name = form.equals("same-name") ? "again" : "s" + number;
            int other = form.equals("loop") ? (number + 1) % count : Math.max(0, number - 1);
            stages.append("  - {stage: ")
                    .append(name)
                    .append(", settles: schools, files: [")
                    .append(file)
                    .append("]}\n");
            if (!file.equals(RULES)) {
                boolean looks = form.equals("loop") || (form.equals("chain") && number > 0);
                pack.write(
                        file,
                        head()
                                + rule(
                                        "Rule " + number,
                                        LOW
                                                + (looks
                                                        ? "    Standing(stage == \"s" + other
                                                                + "\", organization == $school.organization)\n"
                                                        : "")));
            }
        }
        pack.description("2012-2017", stages.toString());
    }

    void parameters(int count, int values) {
        pack.write(
                PARAMETERS,
                parameter("CUT", "20")
                        + repeated(
                                count,
                                number -> "P" + number
                                        + ":\n  description: A number.\n  unit: points\n  values:\n"
                                        + repeated(
                                                values,
                                                value -> "    - {from: " + (1990 + value)
                                                        + ", value: 1, citation: c, status: ASSUMED}\n")));
    }

    void value(String value) {
        pack.write(PARAMETERS, parameter("CUT", value));
    }

    void outcomes(int count, String gives) {
        pack.write(
                        "outcomes.yaml",
                        "label:\n  title: A label\n  nature: determination\n  gives: " + gives + "\n  outcomes:\n"
                                + repeated(count, n -> "    - {code: C" + n + ", label: L" + n + "}\n"))
                .write(
                        "labels.drl",
                        head()
                                + rule(
                                        "A label",
                                        LOW,
                                        "$school.organization(), " + (gives.equals("one") ? "Kind.CRITERION, " : "")
                                                + "\"C0\", \"LOW\""))
                .description(
                        "2012-2017",
                        STAGES + "  - {stage: labels, settles: schools, topic: label, files: [labels.drl]}\n");
    }

    void reasons(int count) {
        pack.write(
                "reasons.yaml",
                "LOW: {place: 1, text: [{from: 2012, prints: Low}]}\n"
                        + repeated(
                                count,
                                n -> "R" + n + ": {place: " + (n + 2)
                                        + ", text: [{from: 2012, prints: \"{level} {CUT} {x}\"}]}\n"));
    }

    void text(String form) {
        String prints =
                switch (form) {
                    case "braces" -> "{".repeat(4_000);
                    case "itself" -> "{prints} {text} {LOW}".repeat(300);
                    case "long" -> "x".repeat(9_000);
                    case "control" -> "\\e[2J\\u0007\\u202E";
                    case "format" -> "%s%n%1000000000d $1 ${jndi:ldap://127.0.0.1:1/x}";
                    default -> throw new IllegalArgumentException(form);
                };
        pack.write("reasons.yaml", "LOW: {place: 1, text: [{from: 2012, prints: \"" + prints + "\"}]}\n");
    }

    void years(String years) {
        pack.description("'" + years + "'", STAGES);
    }

    /** Scenarios of too much. */
    void scenarios(String form, int size) {
        pack.write(
                PackUnderTest.SCENARIOS,
                switch (form) {
                    case "many" -> repeated(size, n -> scenario("school: {percentile: 5}"));
                    case "states" ->
                        repeated(10, n -> scenario("state: {schools: " + size + ", underperforming: " + size + "}"));
                    case "schools" ->
                        scenario("district: {schools: [" + repeated(size, n -> "{percentile: 5},\n") + "]}");
                    case "facts" ->
                        scenario("school: {percentile: 5, facts: ["
                                + repeated(size, n -> "{fact: low_subgroup, group: SWD},\n") + "]}");
                    case "groups" ->
                        scenario("school: {percentile: 5, groups: ["
                                + repeated(size, n -> "{group: SWD, cumulative_ppi: 5, students: 30},\n") + "]}");
                    case "participation" ->
                        scenario("school: {percentile: 5, participation: ["
                                + repeated(size, n -> "{group: ALL, subject: ELA, percent: 9" + n % 10 + "},\n")
                                + "]}");
                    case "history" ->
                        scenario("school: {percentile: 5, history: [" + repeated(size, n -> "{year: 2012, level: 1},\n")
                                + "]}");
                    case "years-before" ->
                        scenario("school: {percentile: 5, participation: [{percent: 90, years_before: " + size + "}]}");
                    case "percentile" -> scenario("school: {percentile: " + size + "}");
                    case "exponents" -> scenario("school: {graduation_rate: 1e-" + size + "}");
                    case "digits" -> scenario("school: {graduation_rate: 50." + "1".repeat(size) + "}");
                    case "parameters" ->
                        scenario("school: {percentile: 5}")
                                .replace(
                                        "expect:",
                                        "parameters: {" + repeated(size, n -> "P" + n + ": 1,\n") + "}, expect:");
                    case "override" ->
                        scenario("school: {percentile: 5}")
                                .replace("expect:", "parameters: {CUT: " + size + "}, expect:");
                    case "expected" ->
                        scenario("school: {percentile: 5}")
                                .replace(
                                        "{level: 3}",
                                        "{level: 3, not_fired: [" + repeated(size, n -> "Rule " + n + ",\n") + "]}");
                    case "special-education" ->
                        scenario(
                                "district: {schools: [{percentile: 5}], special_education: [{group: LOW_INCOME, members: ["
                                        + size + ", " + size + ", " + size + "], others: [" + size + ", " + size
                                        + ", 0]}]}");
                    case "students" ->
                        scenario("school: {percentile: 5, groups: [{group: SWD, cumulative_ppi: 5, students: " + size
                                + "}]}");
                    case "year" -> scenario("school: {percentile: 5}").replace("2013", Integer.toString(size));
                    case "values" ->
                        scenario("school: {percentile: 5, facts: [{fact: participation, value: "
                                + "9".repeat(Math.min(size, 9_000)) + "}]}");
                    case "sentence" -> scenario("school: {percentile: 5}").replace("A case.", "x".repeat(size));
                    default -> throw new IllegalArgumentException(form);
                });
    }

    /**
     * What the library computes with, as it ships, but for one value in place of all that have a unit.
     *
     * @param file index-parameters.yaml or target-parameters.yaml
     * @param unit the unit, as it begins; or {@code all}
     */
    void libraryParameters(String file, String unit, String value) {
        boolean ofIndex = file.startsWith("index");
        String shipped = "/massachusetts/" + (ofIndex ? "framework-2012/" : "system-2018/") + file;
        try (InputStream in = RulePack.class.getResourceAsStream(shipped)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            pack.write(
                            file,
                            Pattern.compile("(?m)^(?=[A-Z])")
                                    .splitAsStream(text)
                                    .map(block -> unit.equals("all") || block.contains("  unit: " + unit)
                                            ? block.replaceAll("value: [0-9.a-z]+", "value: " + value)
                                            : block)
                                    .collect(Collectors.joining()))
                    .write(PARAMETERS, parameter("CUT", "20") + parameter("CUMULATIVE_PPI_TARGET", "75"))
                    .description(ofIndex ? "2012-2017" : "2018-2025", STAGES);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
