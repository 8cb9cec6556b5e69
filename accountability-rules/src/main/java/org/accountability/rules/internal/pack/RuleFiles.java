package org.accountability.rules.internal.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accountability.model.Problem;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.YamlNode;

/** The rule files of a pack, held against the stages that name them. */
final class RuleFiles {
    private final String folder;
    private final Map<String, RuleFile> files;
    private final YamlNode description;
    private final List<Problem> problems;
    private final Map<String, String> stageOf = new LinkedHashMap<>();

    RuleFiles(
            String folder,
            Map<String, RuleFile> files,
            List<Stage> stages,
            YamlNode description,
            List<Problem> problems) {
        this.folder = folder;
        this.files = files;
        this.description = description;
        this.problems = problems;
        for (Stage stage : stages) {
            for (String fileName : stage.files()) {
                String earlier = stageOf.putIfAbsent(fileName, stage.name());
                if (earlier != null) {
                    problems.add(Problem.error(
                            placeOf(fileName),
                            fileName + " is named by the stage " + earlier + " and by the stage " + stage.name()
                                    + "; a file belongs to one"));
                }
            }
        }
    }

    /** The rules of every file, in order of stage, file and line; {@code ofPack} are the years that the pack covers. */
    List<StatedRule> rules(Years ofPack) {
        List<StatedRule> rules = new ArrayList<>();
        stageOf.forEach((fileName, stage) -> {
            RuleFile file = files.get(fileName);
            if (file == null) {
                problems.add(Problem.error(
                        placeOf(fileName),
                        "stage " + stage + " names " + fileName + ", which is not in the folder"
                                + Nearest.to(fileName, unnamed())
                                        .map(nearest -> "; did you mean " + nearest + "?")
                                        .orElse("")));
            } else {
                rules.addAll(StatedRule.in(fileName, file, problems));
                if (file.heads().isEmpty() && isUnblamed(file)) {
                    problems.add(file.error(0, "the file states no rule"));
                }
            }
        });
        checkNames(rules);
        checkYears(rules, ofPack);
        // Stages that cannot be read name no file at all.
        if (description.get("stages").filter(YamlNode::isSequence).isPresent()) {
            if (stageOf.isEmpty()) {
                problems.add(Problem.error(description.placeOf("stages"), "the stages name no rule file"));
            }
            unnamed()
                    .forEach(fileName -> problems.add(Problem.error(
                            description.placeOf("stages"),
                            fileName + " belongs to no stage; name it under a stage's files")));
        }
        return rules;
    }

    /** The package that every rule file names. */
    String rulePackage() {
        String rulePackage = "";
        String first = "";
        for (String fileName : stageOf.keySet()) {
            RuleFile file = files.get(fileName);
            if (file != null) {
                String named = file.rulePackage();
                if (named.isEmpty()) {
                    if (isUnblamed(file)) {
                        problems.add(
                                file.error(0, "names no package; every rule file begins with the package of the pack"));
                    }
                } else if (rulePackage.isEmpty()) {
                    rulePackage = named;
                    first = fileName;
                } else if (!named.equals(rulePackage)) {
                    problems.add(file.error(
                            0,
                            "names the package " + named + ", but " + first + " names " + rulePackage
                                    + "; all rule files of a pack must name the same one"));
                }
            }
        }
        return rulePackage;
    }

    private void checkNames(List<StatedRule> rules) {
        Map<String, StatedRule> byName = new HashMap<>();
        for (StatedRule rule : rules) {
            StatedRule earlier = byName.putIfAbsent(rule.clause().rule(), rule);
            if (earlier != null) {
                problems.add(Problem.error(
                        rule.placeIn(folder),
                        "rule \"" + rule.clause().rule() + "\" is also stated in "
                                + earlier.clause().file() + ":"
                                + earlier.clause().line()));
            }
        }
    }

    private void checkYears(List<StatedRule> rules, Years ofPack) {
        for (StatedRule rule : rules) {
            Years inForce = rule.inForce();
            if (inForce != null && !inForce.overlap(ofPack)) {
                problems.add(Problem.error(
                        rule.placeIn(folder),
                        "rule \"" + rule.clause().rule() + "\": @InForce(\"" + inForce
                                + "\") lies outside the years of the pack, " + ofPack));
            }
        }
    }

    /** Whether nothing in the file was unreadable, so that it lacks for certain what it seems to lack. */
    private boolean isUnblamed(RuleFile file) {
        return problems.stream()
                .noneMatch(problem -> problem.place().startsWith(file.source().name() + ":"));
    }

    /** The rule files of the folder that no stage names. */
    private List<String> unnamed() {
        return files.keySet().stream()
                .filter(fileName -> !stageOf.containsKey(fileName))
                .toList();
    }

    /** Returns the place where the description names the file, the last one if there are several. */
    private String placeOf(String fileName) {
        String place = description.placeOf("stages");
        for (YamlNode stage : description.get("stages").orElse(description).items()) {
            for (YamlNode file : stage.get("files").orElse(stage).items()) {
                if (file.text().filter(fileName::equals).isPresent()) {
                    place = file.place();
                }
            }
        }
        return place;
    }
}
