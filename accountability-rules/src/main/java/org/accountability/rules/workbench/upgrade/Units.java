package org.accountability.rules.workbench.upgrade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.computation.Calculator;
import org.accountability.model.Problem;
import org.accountability.rules.internal.language.Head;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;
import org.accountability.rules.workbench.upgrade.MergeUnit.Kind;
import org.accountability.rules.workbench.upgrade.UnitCutter.Start;

/** Finds the units of a file of a pack. */
final class Units {
    private static final String YAML = "#";
    private static final Map<String, Kind> KINDS = kinds();

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>(Map.of(
                PackFiles.DESCRIPTION, Kind.KEY,
                PackFiles.PARAMETERS, Kind.PARAMETER,
                PackFiles.REASONS, Kind.REASON,
                PackFiles.OUTCOMES, Kind.TOPIC));
        Calculator.all().forEach(calculator -> kinds.put(calculator.parameterFile(), Kind.PARAMETER));
        return Map.copyOf(kinds);
    }

    private Units() {}

    /** Returns the units of a file in their order; nothing where it cannot be read as what its name says. */
    static Optional<List<MergeUnit>> of(SourceText source) {
        if (Lines.areAmbiguous(source.text())) {
            return Optional.empty();
        }
        return source.name().endsWith(".drl") ? ofRules(source) : ofYaml(source);
    }

    private static Optional<List<MergeUnit>> ofRules(SourceText source) {
        List<Problem> problems = new ArrayList<>();
        RuleFile file = RuleFile.read(source, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        List<Start> starts = new ArrayList<>();
        file.imports()
                .forEach(imported ->
                        starts.add(new Start(source.lineOf(imported.offset()) - 1, Kind.IMPORT, imported.type(), "")));
        List<Head> heads = file.heads();
        for (Head head : heads) {
            String code = file.rule(head).map(file::codeOf).orElse("");
            String body = code.substring(Math.min(
                    code.length(), code.indexOf(head.name()) + head.name().length()));
            starts.add(new Start(source.lineOf(head.offset()) - 1, Kind.RULE, head.name(), body.strip()));
        }
        starts.sort(Comparator.comparingInt(Start::line));
        return UnitCutter.cut(source.text(), "//", starts);
    }

    private static Optional<List<MergeUnit>> ofYaml(SourceText source) {
        Optional<YamlNode> parsed = PackFolder.parse(source).value();
        List<String> lines = Lines.of(source.text());
        if (parsed.isEmpty() || parsed.get().line() > lines.size()) {
            return Optional.empty();
        }
        YamlNode root = parsed.get();
        List<Start> starts = new ArrayList<>();
        if (root.isMapping()) {
            Kind kind = KINDS.getOrDefault(source.name(), Kind.ENTRY);
            root.entries().forEach((key, value) -> {
                starts.add(new Start(root.lineOf(key) - 1, kind, key, ""));
                if (kind == Kind.KEY && key.equals("stages")) {
                    starts.addAll(stages(value, lines, root.lineOf(key)));
                }
            });
        } else {
            root.items().forEach(item -> starts.add(item(source.name(), item)));
        }
        boolean isBlock = starts.stream().allMatch(start -> beginsUnit(lines.get(start.line()), root, start));
        return isBlock ? UnitCutter.cut(source.text(), YAML, starts) : Optional.empty();
    }

    /** Each as a unit, unless they are not written one below the other. */
    private static List<Start> stages(YamlNode stages, List<String> lines, int below) {
        List<Start> starts = new ArrayList<>();
        for (YamlNode stage : stages.items()) {
            boolean isBlock =
                    stage.line() > below && lines.get(stage.line() - 1).strip().startsWith("-");
            if (!isBlock || stage.text("stage").isEmpty()) {
                return List.of();
            }
            starts.add(
                    new Start(stage.line() - 1, Kind.STAGE, stage.text("stage").orElseThrow(), ""));
        }
        return starts;
    }

    private static boolean beginsUnit(String line, YamlNode root, Start start) {
        if (start.kind() == Kind.STAGE) {
            return true;
        }
        String text = line.strip();
        return root.isMapping()
                ? Lines.indent(line) == 0 && !text.isEmpty() && "{[?-\t".indexOf(line.charAt(0)) < 0
                : Lines.indent(line) == 0 && text.startsWith("-") && !text.startsWith("---");
    }

    private static Start item(String file, YamlNode item) {
        int line = item.line() - 1;
        Optional<String> scenario = item.text("scenario");
        if (file.startsWith("scenarios/") && scenario.isPresent()) {
            return new Start(line, Kind.SCENARIO, scenario.get(), "");
        }
        Optional<String> mistake = item.text("if");
        if (mistake.isPresent()) {
            return new Start(line, Kind.ENTRY, mistake.get(), "");
        }
        String levels = item.get("levels").stream()
                .flatMap(node -> node.items().stream())
                .flatMap(node -> node.text().stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        String looked = "levels " + levels
                + item.text("cause").map(cause -> ", cause " + cause).orElse("")
                + item.text("from").map(from -> ", from " + from).orElse("");
        return new Start(
                line,
                Kind.ROW,
                looked + item.text("gives").map(gives -> " gives " + gives).orElse(""),
                looked);
    }
}
