package org.accountability.rules.internal.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountability.model.Problem;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.rules.internal.language.Asked;
import org.accountability.rules.internal.language.NamedRead;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.RuleText;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;

/**
 * Holds the parameters that rules read against those that the pack has: under a misspelt name a rule would never find
 * anything, and nobody would see.
 */
public final class ParameterCheck {
    private final PackText pack;
    private final List<Problem> problems;
    private final Map<String, ParameterHistory> parameters = new TreeMap<>();
    private final Set<String> placesReported = new HashSet<>();

    private ParameterCheck(PackText pack, List<Problem> problems) {
        this.pack = pack;
        this.problems = problems;
        pack.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
    }

    /** Adds to {@code problems} what the rules of {@code files}, as far as they can be read, ask and {@code pack} lacks. */
    public static void check(PackText pack, Map<String, RuleFile> files, List<Problem> problems) {
        ParameterCheck check = new ParameterCheck(pack, problems);
        Stream<String> names = pack.stages().stream().flatMap(stage -> stage.files().stream());
        names.flatMap(name -> Optional.ofNullable(files.get(name)).stream())
                .forEach(file -> file.rules().forEach(rule -> check.check(file, rule)));
    }

    private void check(RuleFile file, Rule rule) {
        for (NamedRead read : NamedRead.in(rule, Parameter.class)) {
            String name = read.name().text();
            ParameterHistory parameter = parameters.get(name);
            if (parameter == null) {
                new Complaints(file, rule, problems)
                        .add(
                                read.name().offset(),
                                "reads the parameter " + name + ", which parameters.yaml does not have"
                                        + Nearest.hint(name, parameters.keySet()));
            } else {
                read.asked().forEach(asked -> checkType(parameter, asked, rule));
            }
        }
    }

    private void checkType(ParameterHistory parameter, Asked asked, Rule rule) {
        for (DatedValue dated : parameter.values()) {
            if (parameter.refuses(dated.value()).isPresent()) {
                continue;
            }
            try {
                parameter.asOf(dated.from()).ifPresent(inForce -> read(inForce, asked.firstStep()));
            } catch (IllegalStateException notOfTheType) {
                String place = placeOf(parameter.name(), dated);
                if (placesReported.add(place)) {
                    problems.add(Problem.error(
                            place, notOfTheType.getMessage() + " (" + lineOf(rule) + " \"" + rule.name() + "\")"));
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

    private String lineOf(Rule rule) {
        return pack.rules().stream()
                .map(RuleText::clause)
                .filter(clause -> clause.rule().equals(rule.name()))
                .map(clause -> clause.file() + ":" + clause.line())
                .findFirst()
                .orElse("rule");
    }

    private String placeOf(String parameter, DatedValue dated) {
        SourceText text = pack.files().texts().get(PackFiles.PARAMETERS);
        return Optional.ofNullable(text)
                .flatMap(source -> YamlNode.parse(source).value())
                .map(root -> placeOf(root, parameter, dated))
                .orElse(PackFiles.PARAMETERS);
    }

    private static String placeOf(YamlNode root, String parameter, DatedValue dated) {
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
