package org.accountability.rules.internal.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.model.Problem;
import org.accountability.model.internal.Counted;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.rules.internal.language.NamedRead;
import org.accountability.rules.internal.language.PropertyRead;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.LibraryParameters;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.StatedRule;
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
    private final Set<String> named = new HashSet<>();
    private final Map<String, List<Unknown>> unknown = new LinkedHashMap<>();

    /** A read of a parameter that the pack does not have. */
    private record Unknown(RuleFile file, Rule rule, NamedRead read) {}

    private ParameterCheck(PackText pack, List<Problem> problems) {
        this.pack = pack;
        this.problems = problems;
        pack.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
    }

    /** Adds to {@code problems} what the rules of {@code pack}, as far as they can be read, ask and it lacks. */
    public static void check(PackText pack, List<Problem> problems) {
        ParameterCheck check = new ParameterCheck(pack, problems);
        for (StatedRule stated : pack.rules()) {
            stated.rule().ifPresent(rule -> check.check(pack.fileOf(stated), rule));
        }
        check.complainOfUnknown();
    }

    private void check(RuleFile file, Rule rule) {
        for (NamedRead read : NamedRead.in(rule, Parameter.class)) {
            String name = read.name().text();
            ParameterHistory parameter = parameters.get(name);
            named.add(name);
            if (parameter == null) {
                unknown.computeIfAbsent(name, none -> new ArrayList<>()).add(new Unknown(file, rule, read));
            } else {
                read.asked().forEach(asked -> checkType(parameter, asked, rule));
            }
        }
    }

    /** Each name once, where it is read first: one that was renamed in one file is missed by every rule. */
    private void complainOfUnknown() {
        unknown.forEach((name, reads) -> {
            Unknown first = reads.get(0);
            int more = reads.size() - 1;
            new RuleProblems(first.file, first.rule, problems)
                    .add(
                            first.read.name().offset(),
                            "reads the parameter " + name
                                    + (more == 0 ? "" : ", as " + Counted.of(more, "other does", "others do"))
                                    + ", which parameters.yaml does not have" + meant(name, more > 0));
        });
    }

    /**
     * The nearest that there is, or the only one that no rule reads, since it hardly is there for nothing.
     *
     * @param oftenRead whether several rules read it, so that it was renamed in the file rather than misspelt in them
     */
    private String meant(String name, boolean oftenRead) {
        Set<String> unread = new TreeSet<>(parameters.keySet());
        unread.removeAll(named);
        unread.removeAll(LibraryParameters.READ.keySet());
        Optional<String> only = unread.size() == 1 ? unread.stream().findFirst() : Optional.empty();
        Optional<String> nearest = Nearest.to(name, parameters.keySet());
        return (oftenRead ? only.or(() -> nearest) : nearest.or(() -> only))
                .map(one -> "; did you mean " + one + "?"
                        + (only.filter(one::equals).isPresent() ? " It is the one that no rule reads" : ""))
                .orElseGet(() -> Nearest.hint(name, parameters.keySet()));
    }

    private void checkType(ParameterHistory parameter, PropertyRead asked, Rule rule) {
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
                .map(StatedRule::clause)
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
