package org.accountability.rules.hostile;

import static org.accountability.rules.hostile.PackUnderTest.LOW;
import static org.accountability.rules.hostile.PackUnderTest.RULES;
import static org.accountability.rules.hostile.PackUnderTest.head;
import static org.accountability.rules.hostile.PackUnderTest.repeated;
import static org.accountability.rules.hostile.PackUnderTest.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Packs whose rules match too much, say too much or say what rules must not. */
final class RuleMaker {
    private final PackUnderTest pack;

    RuleMaker(PackUnderTest pack) {
        this.pack = pack;
    }

    /** Joins so many rows of a table of so many rows, by what each has to do with the one before. */
    void joinedRows(int patterns, int rows, String by) {
        StringBuilder table = new StringBuilder();
        for (int number = 0; number < rows; number++) {
            table.append(PackUnderTest.row("LEVEL_" + (number % 5 + 1), number % 5 + 1)
                    .replace("because: LOW", "cause: c" + number + ", because: LOW"));
        }
        String joins = repeated(
                patterns,
                number -> "    $row" + number + " : TableRow(table == \"lookup\""
                        + (number == 0 ? "" : join(by, "$row" + (number - 1))) + ")\n");
        pack.write(PackUnderTest.TABLE, table.toString()).write(RULES, head() + rule("A school by rows", LOW + joins));
    }

    /** Rows of two tables of so many rows each, crossed; or asked whether there is none. */
    void crossedTables(int rows, String form) {
        String other = repeated(rows, n -> PackUnderTest.row("LEVEL_1", n % 5 + 1)
                .replace("because: LOW", "cause: c" + n + ", because: LOW"));
        String two =
                switch (form) {
                    case "crossed" ->
                        "    $one : TableRow(table == \"lookup\")\n    $two : TableRow(table == \"other\")\n";
                    case "unequal" -> """
                            $one : TableRow(table == "lookup")
                            $two : TableRow(table == "other", cause != $one.cause)
                        """;
                    case "absent" -> """
                            $one : TableRow(table == "lookup")
                            not TableRow(table == "other", cause != $one.cause, level != $one.level)
                        """;
                    case "present" -> """
                            $one : TableRow(table == "lookup")
                            exists TableRow(table == "other", cause == "none", level != $one.level)
                        """;
                    default -> throw new IllegalArgumentException(form);
                };
        pack.write(PackUnderTest.TABLE, other)
                .write("other.yaml", other)
                .write(RULES, head() + rule("A school by two tables", LOW + two));
        pack.write(
                PackUnderTest.PACK,
                pack.text(PackUnderTest.PACK).replace("[lookup.yaml]", "[lookup.yaml, other.yaml]"));
    }

    /** Rules that hold each of some quantities against so many numbers. */
    void thresholds(int quantities, int cuts) {
        List<String> fields = List.of("percentile", "cumulativePpiAll", "cumulativePpiHighNeeds")
                .subList(0, quantities);
        pack.write(
                RULES,
                head()
                        + fields.stream()
                                .map(field -> repeated(
                                        cuts,
                                        n -> rule(
                                                "A school by " + field + " " + n,
                                                "    $school : School(" + field + " != null, " + field + " == " + n
                                                        + ")\n")))
                                .collect(Collectors.joining()));
    }

    private static String join(String by, String before) {
        return switch (by) {
            case "nothing" -> "";
            case "level" -> ", level == " + before + ".level";
            case "others" -> ", cause != " + before + ".cause";
            case "either" -> ", level == " + before + ".level || cause != " + before + ".cause";
            default -> throw new IllegalArgumentException(by);
        };
    }

    /** Joins so many facts of one type that a school has several of. */
    void joinedFacts(String type, int patterns) {
        String joins = repeated(
                patterns, number -> "    $fact" + number + " : " + type + "(organization == $school.organization)\n");
        pack.write(RULES, head() + rule("A school by facts", "    $school : School(percentile != null)\n" + joins));
    }

    /** So many rules in one file, alike but for their names. */
    void manyRules(int count, String form) {
        pack.write(
                RULES,
                head()
                        + repeated(count, number -> switch (form) {
                            case "alike" -> rule("The same name", LOW);
                            case "named" -> rule("A school of number " + number, LOW);
                            case "long-names" -> rule("x".repeat(250) + number, LOW);
                            case "long-conditions" ->
                                rule(
                                        "A school of number " + number,
                                        LOW
                                                + repeated(
                                                        9,
                                                        term ->
                                                                "    exists School(organization == $school.organization, percentile <= $cut)\n"));
                            case "unfinished" -> "rule \"r" + number + "\" when\n";
                            default -> throw new IllegalArgumentException(form);
                        }));
    }

    /** One rule with so much of one thing. */
    void oneRule(String form, int size) {
        String conditions =
                switch (form) {
                    case "terms" -> condition(repeated(size, n -> (n == 0 ? "" : " && ") + "percentile <= " + n));
                    case "alternatives" ->
                        condition(repeated(size, n -> (n == 0 ? "" : " || ") + "percentile == " + n));
                    case "products" ->
                        condition(repeated(
                                size,
                                n -> (n == 0 ? "" : " && ") + "(percentile <= " + n + " || percentile >= " + (n + 1)
                                        + ")"));
                    case "brackets" -> condition("(".repeat(size) + "percentile < 3" + ")".repeat(size));
                    case "open-brackets" -> condition("(".repeat(size));
                    case "negations" -> condition("!".repeat(size) + "organization.isSchool()");
                    case "path" -> condition("organization" + ".organization".repeat(size) + ".isSchool()");
                    case "arguments" ->
                        condition("organization.isOf(".repeat(size) + "organization" + ")".repeat(size));
                    case "long-text" -> condition("name == \"" + "x".repeat(size) + "\"");
                    case "huge-number" -> condition("percentile < " + "9".repeat(size));
                    case "small-number" -> condition("percentile > 0." + "0".repeat(size) + "1");
                    case "patterns" ->
                        LOW + repeated(size, n -> "    exists School(organization == $school.organization)\n");
                    case "bindings" ->
                        "    $school : School(" + repeated(size, n -> "$b" + n + " : percentile, ")
                                + "percentile < 3)\n";
                    case "matches" -> condition("name matches \"" + "(x+x+)+".repeat(size) + "y\"");
                    case "sounds" -> condition("name soundslike \"" + "x".repeat(size) + "\"");
                    case "evaluates" -> LOW + "    eval(" + "true && ".repeat(size) + "true)\n";
                    case "collects" -> LOW + "    accumulate(School(), $n : count())\n".repeat(size);
                    case "from" -> LOW + "    $x : Object() from java.util.List.of()\n".repeat(size);
                    case "for-all" -> LOW + "    forall(School())\n".repeat(size);
                    case "semicolons" -> condition("percentile < 3" + ";".repeat(size));
                    case "escapes" -> condition("name == \"" + "\\u0022".repeat(size) + "\"");
                    case "quotes" -> condition("name == \"x\\\" || eval(" + "1".repeat(size) + ")\"");
                    case "lines" -> condition("name == \"x" + "\n".repeat(size) + "\"");
                    case "separators" ->
                        condition("name == \"x\u2028\u2029\u0085\uFEFF" + "\u200B".repeat(size) + "\"");
                    default -> throw new IllegalArgumentException(form);
                };
        pack.write(RULES, head() + rule("A rule of too much", conditions));
    }

    private static String condition(String condition) {
        return "    $school : School(percentile != null, " + condition + ")\n";
    }

    /** A file of rules that holds something else, so many times. */
    void file(String form, int size) {
        String low = rule("A low school", LOW);
        pack.write(
                RULES,
                switch (form) {
                    case "imports" -> head() + "import org.accountability.model.School;\n".repeat(size) + low;
                    case "imports-of-java" -> head() + "import java.lang.Runtime;\n".repeat(size) + low;
                    case "functions" -> head() + "function void f() { while (true) {} }\n".repeat(size) + low;
                    case "queries" -> head() + "query \"q\" School() end\n".repeat(size) + low;
                    case "declared" -> head() + "declare T x : String end\n".repeat(size) + low;
                    case "globals" -> head() + "global java.util.List list;\n".repeat(size) + low;
                    case "comments" -> head() + "/* " + "x ".repeat(size) + "*/\n" + low;
                    case "open-comment" -> head() + "/* ".repeat(size) + low;
                    case "open-quotes" -> head() + "rule \"\n".repeat(size) + low;
                    case "backslashes" -> head() + "// " + "\\".repeat(size) + "\n" + low;
                    case "escapes" -> head() + "// " + "\\u000a".repeat(size) + "\n" + low;
                    case "annotations" ->
                        head() + low.replace("    @Status", "    @Citation(\"x\")\n".repeat(size) + "    @Status");
                    case "at-signs" -> head() + low.replace("    @Status", "@".repeat(size) + "\n    @Status");
                    case "blanks" -> head() + " ".repeat(size) + low;
                    case "packages" -> "package a.b;\n".repeat(size) + low;
                    case "long-package" -> "package " + "a.".repeat(size) + "b;\n" + low;
                    case "one-line" -> (head() + low).replace('\n', ' ').repeat(Math.max(1, size / 100));
                    case "nothing" -> "\u0000".repeat(size);
                    case "findings" -> head() + low.replace("end\n", "insert(new Finding());\n".repeat(size) + "end\n");
                    case "arguments" -> head() + low.replace("\"LOW\"", "\"LOW\"" + ", \"LOW\"".repeat(size));
                    default -> throw new IllegalArgumentException(form);
                });
    }
}
