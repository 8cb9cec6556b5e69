package org.accountability.rules.hostile;

import static org.accountability.rules.hostile.PackUnderTest.LOW;
import static org.accountability.rules.hostile.PackUnderTest.PARAMETERS;
import static org.accountability.rules.hostile.PackUnderTest.RULES;
import static org.accountability.rules.hostile.PackUnderTest.SCENARIOS;
import static org.accountability.rules.hostile.PackUnderTest.STAGES;
import static org.accountability.rules.hostile.PackUnderTest.head;
import static org.accountability.rules.hostile.PackUnderTest.parameter;
import static org.accountability.rules.hostile.PackUnderTest.repeated;
import static org.accountability.rules.hostile.PackUnderTest.row;
import static org.accountability.rules.hostile.PackUnderTest.rule;
import static org.accountability.rules.hostile.PackUnderTest.scenario;

import java.util.Locale;
import java.util.stream.Collectors;

/** Packs that call things what nobody would, or nearly what others are called. */
final class NameMaker {
    private final PackUnderTest pack;

    NameMaker(PackUnderTest pack) {
        this.pack = pack;
    }

    /** Calls one thing, wherever the pack speaks of it, by a name that means something to a terminal, a shell or a file. */
    void called(String what, String form) {
        String name = name(form);
        String quoted = quoted(name);
        switch (what) {
            case "rule" ->
                pack.write(RULES, head() + rule(name, LOW))
                        .write(
                                SCENARIOS,
                                scenario("school: {percentile: 5}")
                                        .replace("{level: 3}", "{level: 3, not_fired: [" + quoted + "]}"));
            case "reason" ->
                pack.write("reasons.yaml", quoted + ": {place: 1, text: [{from: 2012, prints: Low}]}\n")
                        .write(PackUnderTest.TABLE, row("LEVEL_1", 1).replace("because: LOW", "because: " + quoted))
                        .write(RULES, (head() + rule("A low school", LOW)).replace("\"LOW\"", "\"" + name + "\""));
            case "parameter" ->
                pack.write(PARAMETERS, parameter(quoted, "20"))
                        .write(RULES, (head() + rule("A low school", LOW)).replace("\"CUT\"", "\"" + name + "\""));
            case "text" ->
                pack.write("reasons.yaml", "LOW: {place: 1, text: [{from: 2012, prints: " + quoted + "}]}\n");
            case "pack" ->
                pack.write(
                        PackUnderTest.PACK,
                        pack.text(PackUnderTest.PACK)
                                .replace("hostile/pack", quoted)
                                .replace("title: Hostile", "title: " + quoted));
            case "topic" -> topic(quoted, "C0", "{from: 2012, prints: Low}");
            case "outcome" -> topic("label", name, "{from: 2012, prints: \"{outcome}\"}");
            case "argued" -> pack.write("equivalents.yaml", "- {if: " + quoted + ", because: " + quoted + "}\n");
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** A topic under which every finding stands, which gets a file of its own. */
    private void topic(String quotedCode, String outcome, String text) {
        pack.write(
                        "outcomes.yaml",
                        quotedCode + ":\n  title: A label\n  nature: determination\n  gives: all\n  outcomes:\n"
                                + "    - {code: " + quoted(outcome) + ", label: " + quoted(outcome) + "}\n")
                .write("reasons.yaml", "LOW: {place: 1, text: [" + text + "]}\n")
                .write(
                        "labels.drl",
                        head() + rule("A label", LOW, "$school.organization(), \"" + outcome + "\", \"LOW\""))
                .description(
                        "2012-2017",
                        STAGES + "  - {stage: labels, settles: schools, topic: " + quotedCode
                                + ", files: [labels.drl]}\n");
    }

    private static String name(String form) {
        return switch (form) {
            case "direction" -> "a\u202Eb\u2066c\u200Bd";
            case "control" -> "a\u001B[2J\u0007b";
            case "expression" -> "(x+x+)+y[";
            case "format" -> "%s%n%1000000000d{0}${x}";
            case "path" -> "../../outside/secret";
            case "file" -> "schools";
            case "column" -> "level";
            case "blank" -> " ";
            case "long" -> "x".repeat(5_000);
            case "formula" -> "=1+cmd|' /C calc'!A0";
            case "markup" -> "<script>alert(1)</script>";
            case "lines" -> "a\nLevel: 1\nb";
            case "escape" -> "a\\u0022, null)); System.exit(9); //";
            case "null" -> "null";
            default -> throw new IllegalArgumentException(form);
        };
    }

    private static String quoted(String name) {
        return name.chars()
                .mapToObj(c -> c == '"' || c == '\\' || c < ' ' || c > '~'
                        ? String.format(Locale.ROOT, "\\u%04X", c)
                        : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** So many names that are nearly, and not quite, one of a thousand others. */
    void nearMisses(String of, int count) {
        String stem = "x".repeat(70);
        switch (of) {
            case "parameters" ->
                pack.write(PARAMETERS, parameter("CUT", "20") + repeated(990, n -> parameter(stem + n, "1")))
                        .write(
                                RULES,
                                head()
                                        + repeated(
                                                Math.min(count, 490),
                                                n -> rule("Rule " + n, LOW.replace("CUT", stem + "y" + n))));
            case "outcomes" -> {
                topic("label", "C0", "{from: 2012, prints: Low}");
                pack.write(
                                "outcomes.yaml",
                                pack.text("outcomes.yaml")
                                        + repeated(990, n -> "    - {code: " + stem + n + ", label: L" + n + "}\n"))
                        .write(PackUnderTest.TABLE, repeated(count, n -> row(stem + "y" + n, n % 5 + 1)));
            }
            case "rules" ->
                pack.write(RULES, head() + repeated(400, n -> rule(stem + n, LOW)))
                        .write(
                                SCENARIOS,
                                scenario("school: {percentile: 5}")
                                        .replace(
                                                "{level: 3}",
                                                "{level: 3, not_fired: [" + repeated(count, n -> stem + "y" + n + ",\n")
                                                        + "]}"));
            case "keys" -> pack.write("reasons.yaml", repeated(count, n -> "R" + n + ": {plac" + n % 10 + ": 1}\n"));
            default -> throw new IllegalArgumentException(of);
        }
    }
}
