package org.accountability.rules.hostile;

import static org.accountability.rules.hostile.PackUnderTest.repeated;

import java.nio.charset.StandardCharsets;

/** What a file may hold that is no YAML of ours, or too much of it. */
final class YamlForm {
    private YamlForm() {}

    static byte[] of(String form) {
        return switch (form) {
            case "utf_16" -> "a: b".getBytes(StandardCharsets.UTF_16);
            case "latin_1" -> "a: \u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
            case "zip" -> "PK\3\4".getBytes(StandardCharsets.ISO_8859_1);
            case "bytes" -> new byte[1_000_000];
            default -> text(form).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String text(String form) {
        return switch (form) {
            case "keys" -> repeated(200_000, n -> "k" + n + ": {x: y}\n");
            case "fewer_keys" -> repeated(19_000, n -> "k" + n + ": x\n");
            case "keys_of_keys" -> repeated(100, n -> "k" + n + ":\n" + repeated(180, m -> "  k" + m + ": x\n"));
            case "items" -> repeated(39_000, n -> "- x\n");
            case "items_of_keys" -> repeated(9_000, n -> "- {scenario: s, levels: [1]}\n");
            case "flow_depth" -> "a: " + "[".repeat(9_000);
            case "flow_depth_of_lines" -> "a: " + "[\n".repeat(300_000);
            case "mapping_depth" -> "{a: ".repeat(2_000);
            case "block_depth" -> repeated(1_000, n -> " ".repeat(n) + "k:\n");
            case "dashes" -> "- ".repeat(4_900) + "x\n";
            case "long_line" -> "a: " + "x".repeat(900_000);
            case "long_text" -> "a: |\n" + "  words\n".repeat(120_000);
            case "open_quote" -> "a: \"" + "x\n".repeat(400_000);
            case "aliases" -> nestedAliases();
            case "anchor_of_itself" -> "&a [*a, *a, {b: *a}]\n";
            case "merged_keys" -> "a: &a {b: c}\nd: {<<: *a, e: {<<: *a}}\n";
            case "tags" ->
                "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:1/\"]]]]\n";
            case "many_tags" -> repeated(20_000, n -> "k" + n + ": !t" + n + " x\n");
            case "many_anchors" -> repeated(19_000, n -> "k" + n + ": &a" + n + " x\n");
            case "documents" -> "---\na: 1\n".repeat(50_000);
            case "directives" -> repeated(20_000, n -> "%TAG !t" + n + "! tag:x,2000:\n") + "---\na: 1\n";
            case "nul" -> "a: b\u0000c\n";
            case "control_characters" -> "a: \u001B[2J\u0007\n";
            case "direction" -> "a: \u202Eb\u2066c\n";
            case "blank" -> "\n".repeat(1_000_000);
            case "comments" -> "# x\n".repeat(250_000);
            case "tabs" -> "a:\n\tb: c\n\td: e\n";
            case "complex_keys" -> "? [a, b]\n: c\n".repeat(5_000);
            case "questions" -> "? ".repeat(3_000);
            case "same_keys" -> "a: 1\n".repeat(15_000);
            case "long_keys" -> repeated(100, n -> "k".repeat(5_000) + n + ": x\n");
            case "colons" -> "a: b: c: d\n".repeat(1_000);
            case "escapes" -> "a: \"" + "\\x41".repeat(2_400) + "\"\n";
            case "long_number" -> "a: " + "9".repeat(9_900) + "\n";
            case "folded" -> "a: >\n" + ("  " + "x".repeat(9_000) + "\n\n").repeat(100);
            case "empty" -> "";
            case "mere_null" -> "~\n";
            case "text" -> "words\n";
            case "too_large" -> "x".repeat(3_000_000);
            default -> throw new IllegalArgumentException(form);
        };
    }

    /** A few lines that come to millions of words where aliases are followed. */
    private static String nestedAliases() {
        return "k0: &a0 [x, x]\n"
                + repeated(8, n -> "k" + (n + 1) + ": &a" + (n + 1) + " [" + ("*a" + n + ", ").repeat(9) + "x]\n");
    }
}
