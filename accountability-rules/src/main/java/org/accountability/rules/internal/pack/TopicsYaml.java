package org.accountability.rules.internal.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.accountability.determination.Topic;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads what a pack determines besides levels, and notes every problem on the way. */
final class TopicsYaml {
    /** A code is the name of a column, or of a file. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** The other columns of schools and districts, and the other files. */
    private static final Set<String> TAKEN = Set.of(
            "school_year",
            "org_code",
            "name",
            "district_code",
            "school_type",
            "school_percentile",
            "cumulative_ppi_all",
            "cumulative_ppi_high_needs",
            "starred",
            "reason",
            "weakest_status",
            "schools",
            "districts",
            "determinations",
            "diagnostics",
            "vocabularies");

    private final List<Problem> problems;
    private final YamlFields fields;

    TopicsYaml(List<Problem> problems) {
        this.problems = problems;
        this.fields = new YamlFields(problems);
    }

    /**
     * The topics that {@code stages} settle, in their order.
     *
     * @param outcomes the file that states them; {@code null} where the pack has none
     * @param description the file that states the stages
     */
    List<Topic> topics(@Nullable YamlNode outcomes, YamlNode description, List<Stage> stages) {
        Map<String, Topic> stated = new LinkedHashMap<>();
        stated.put(Topic.LEVEL.code(), Topic.LEVEL);
        if (outcomes != null) {
            outcomes.entries().forEach((code, node) -> stated.put(code, topic(code, node)));
        }
        Map<String, Topic> settled = new LinkedHashMap<>();
        for (Stage stage : stages) {
            Topic topic = stated.get(stage.topic());
            if (topic == null) {
                problems.add(Problem.error(
                        placeOf(stage, description),
                        "the stage " + stage.name() + " settles " + stage.topic() + ", which " + PackFiles.OUTCOMES
                                + " does not have" + Nearest.hint(stage.topic(), stated.keySet())));
            } else {
                settled.put(topic.code(), topic);
            }
        }
        if (outcomes != null) {
            stated.keySet().stream()
                    .filter(code -> !settled.containsKey(code) && !code.equals(Topic.LEVEL.code()))
                    .forEach(code -> problems.add(fields.at(outcomes, code, "no stage settles " + code)));
            settled.values().forEach(topic -> checkReleased(topic, settled.keySet(), outcomes));
        }
        if (!settled.isEmpty()
                && settled.values().stream().allMatch(topic -> topic.nature() == Topic.Nature.DIAGNOSTIC)) {
            problems.add(Problem.error(
                    description.placeOf("stages"),
                    "every stage is a diagnostic, which looks at what was determined; add a stage that determines"
                            + " something"));
        }
        return List.copyOf(settled.values());
    }

    /**
     * Reports a misspelt topic under {@code releases}, with which nothing would be released, and nobody would notice.
     */
    private void checkReleased(Topic topic, Set<String> settled, YamlNode outcomes) {
        String released = topic.releases();
        if (released != null && (released.equals(topic.code()) || !settled.contains(released))) {
            Set<String> others = new TreeSet<>(settled);
            others.remove(topic.code());
            outcomes.get(topic.code())
                    .ifPresent(node -> problems.add(fields.at(
                            node,
                            "releases",
                            "'releases' " + released + " is no other topic that a stage settles"
                                    + Nearest.hint(released, others))));
        }
    }

    private static String placeOf(Stage stage, YamlNode description) {
        return description.get("stages").orElse(description).items().stream()
                .filter(node -> node.text("stage").filter(stage.name()::equals).isPresent())
                .flatMap(node -> node.get("topic").stream())
                .map(YamlNode::place)
                .findFirst()
                .orElse(description.place());
    }

    private Topic topic(String code, YamlNode node) {
        fields.knownKeys(node, "title", "nature", "gives", "identifies", "releases", "outcomes");
        if (code.equals(Topic.LEVEL.code())) {
            problems.add(node.error("the outcomes of " + code + " are known: Level 1 to 5, and none"));
        } else if (!CODE.matcher(code).matches()) {
            problems.add(node.error("'" + PackFolder.shown(code) + "' is no code of a topic, which names a column or a"
                    + " file; write lowercase letters, digits and underscores, 40 at most, such as focus_areas"));
        } else if (TAKEN.contains(code)) {
            problems.add(node.error(
                    "'" + code + "' is no code of a topic, since results have a column or a file of that name"));
        }
        return new Topic(
                code,
                fields.required(node, "title"),
                constant(Topic.Nature.class, node, "nature", Topic.Nature.DETERMINATION),
                constant(Topic.Gives.class, node, "gives", Topic.Gives.ONE),
                outcomes(node),
                NamedOutcome.UNDETERMINED,
                Boolean.TRUE.equals(fields.yesOrNo(node, "identifies")),
                node.text("releases").orElse(null));
    }

    private List<NamedOutcome> outcomes(YamlNode topic) {
        List<NamedOutcome> outcomes = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        for (YamlNode node : fields.items(topic, "outcomes")) {
            fields.knownKeys(node, "code", "label");
            String code = fields.required(node, "code");
            if (!codes.add(code)) {
                problems.add(fields.at(node, "code", "the outcome " + code + " is given twice"));
            }
            outcomes.add(new NamedOutcome(code, fields.required(node, "label"), outcomes.size()));
        }
        return List.copyOf(outcomes);
    }

    private <E extends Enum<E>> E constant(Class<E> type, YamlNode node, String key, E otherwise) {
        return Objects.requireNonNullElse(fields.constant(type, node, key), otherwise);
    }
}
