package org.accountability.rules.internal.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountability.determination.Clause;
import org.accountability.model.Problem;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.rules.internal.text.Comments;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;

/**
 * Holds the parameters that rules read against those that the pack has: under a misspelt name a rule would never find
 * anything, and nobody would see.
 */
final class ParameterReads {
    private static final Pattern READ =
            Pattern.compile("\\bParameter\\s*\\(\\s*name\\s*==\\s*\"([^\"\\n]*)\"(?:\\s*,\\s*\\$\\w+\\s*:\\s*(\\w+))?");

    private final PackText pack;
    private final YamlNode root;
    private final List<Problem> problems;
    private final Map<String, ParameterHistory> parameters = new TreeMap<>();
    private final Set<String> placesReported = new HashSet<>();

    private ParameterReads(PackText pack, YamlNode root, List<Problem> problems) {
        this.pack = pack;
        this.root = root;
        this.problems = problems;
        pack.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
    }

    /** Adds what does not fit to {@code problems}; the parameters of {@code pack} were read from {@code root}. */
    static void check(PackText pack, YamlNode root, List<Problem> problems) {
        ParameterReads reads = new ParameterReads(pack, root, problems);
        pack.rules().stream().map(rule -> rule.clause().file()).distinct().forEach(reads::checkFile);
    }

    private void checkFile(String fileName) {
        SourceText source = pack.files().texts().get(fileName);
        if (source == null) {
            return;
        }
        Matcher read = READ.matcher(Comments.blankedIn(source.text()));
        while (read.find()) {
            String name = read.group(1);
            String place = source.placeOf(read.start(1));
            Clause rule = ruleAt(fileName, RuleText.lineOf(place));
            ParameterHistory parameter = parameters.get(name);
            if (parameter == null) {
                problems.add(Problem.error(
                        place,
                        "rule \"" + rule.rule() + "\" reads the parameter " + name
                                + ", which parameters.yaml does not have" + Nearest.hint(name, parameters.keySet())));
            } else if (read.group(2) != null) {
                checkType(parameter, read.group(2), rule);
            }
        }
    }

    private void checkType(ParameterHistory parameter, String readAs, Clause rule) {
        for (DatedValue dated : parameter.values()) {
            if (parameter.refuses(dated.value()).isPresent()) {
                continue;
            }
            try {
                parameter.asOf(dated.from()).ifPresent(inForce -> read(inForce, readAs));
            } catch (IllegalStateException notOfTheType) {
                String place = placeOf(parameter.name(), dated);
                if (placesReported.add(place)) {
                    problems.add(Problem.error(
                            place,
                            notOfTheType.getMessage() + " (" + rule.file() + ":" + rule.line() + " \"" + rule.rule()
                                    + "\")"));
                }
            }
        }
    }

    private static void read(Parameter parameter, String readAs) {
        switch (readAs) {
            case "whole" -> parameter.whole();
            case "decimal" -> parameter.decimal();
            case "yes" -> parameter.yes();
            default -> {
                // Any other field of a parameter is a text.
            }
        }
    }

    private Clause ruleAt(String fileName, int line) {
        Clause found = null;
        for (RuleText rule : pack.rules()) {
            Clause clause = rule.clause();
            if (clause.file().equals(fileName) && (found == null || clause.line() <= line)) {
                found = clause;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException(fileName + " states no rule");
        }
        return found;
    }

    private String placeOf(String parameter, DatedValue dated) {
        return root.get(parameter)
                .flatMap(node -> node.get("values"))
                .flatMap(values -> values.items().stream()
                        .filter(item -> item.text("from")
                                .filter(dated.from().toString()::equals)
                                .isPresent())
                        .findFirst())
                .flatMap(item -> item.get("value"))
                .orElse(root)
                .place();
    }
}
