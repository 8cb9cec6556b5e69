package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountability.determination.Topic;
import org.accountability.model.Checked;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.policy.Status;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.text.ProblemLog;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;

/**
 * Reads a pack's scenarios. Those who write them give only what matters: codes are made up, and who decided a fact
 * goes without saying.
 */
final class ScenarioFile {
    private static final List<String> OF_LEVEL =
            List.of("level", "starred", "reason", "reasons", "status", "listed", "not_fired");

    private final List<Problem> problems;
    private final YamlFields fields;
    private final Set<String> topics;
    private final GivenOrganization organizations;
    private final GivenState states;

    private ScenarioFile(Set<String> topics, List<Problem> problems) {
        this.topics = topics;
        this.problems = problems;
        this.fields = new YamlFields(problems);
        this.organizations = new GivenOrganization(problems, fields);
        this.states = new GivenState(problems, fields, organizations);
    }

    /**
     * The scenarios of one file, or everything that is wrong with it.
     *
     * @param source the file as it was read
     * @param topics what the pack determines beside the level
     */
    static Checked<List<Scenario>> read(Checked<SourceText> source, Set<String> topics) {
        return source.flatMap(PackFolder::parse)
                .flatMap(root -> ProblemLog.of(problems -> new ScenarioFile(topics, problems).scenarios(root)));
    }

    private Checked<List<Scenario>> scenarios(YamlNode root) {
        List<Scenario> scenarios = new ArrayList<>();
        if (!root.isSequence()) {
            problems.add(root.error("must be a list of scenarios, each beginning with '- scenario:'"));
        }
        for (YamlNode node : root.items()) {
            try {
                scenario(node).ifPresent(scenarios::add);
            } catch (IllegalArgumentException impossible) {
                problems.add(node.error(String.valueOf(impossible.getMessage())));
            }
        }
        return Checked.of(List.copyOf(scenarios), problems);
    }

    private Optional<Scenario> scenario(YamlNode node) {
        fields.knownKeys(node, "scenario", "year", "given", "parameters", "expect");
        String sentence = fields.required(node, "scenario");
        SchoolYear year = fields.schoolYear(node, "year");
        Optional<YamlNode> given = node.get("given");
        Optional<YamlNode> expect = node.get("expect");
        if (year == null || given.isEmpty() || expect.isEmpty()) {
            problems.add(node.error("a scenario needs a year, 'given' and 'expect'"));
            return Optional.empty();
        }
        checkExpected(expect.get());
        StateYear.Builder state = StateYear.of(year);
        OrganizationCode subject = states.given(state, year, given.get());
        return Optional.of(new Scenario(
                sentence,
                node.place(),
                state.build(),
                parameters(node),
                subject,
                expect.get().get("level").isEmpty() ? null : organizations.level(expect.get(), "level"),
                Boolean.TRUE.equals(fields.yesOrNo(expect.get(), "starred")),
                expect.get().text("reason").orElse(null),
                outcomes(expect.get()),
                byTopic(expect.get(), "reasons"),
                statuses(expect.get()),
                byTopic(expect.get(), "listed"),
                texts(expect.get(), "not_fired")));
    }

    private void checkExpected(YamlNode expect) {
        knownKeys(expect, OF_LEVEL);
        for (String byTopic : List.of("reasons", "listed")) {
            expect.get(byTopic).ifPresent(given -> knownKeys(given, List.of()));
        }
        expect.get("status").ifPresent(given -> knownKeys(given, List.of(Topic.LEVEL.code())));
    }

    /** Notes each unknown key; known are {@code more} and the codes of the topics. */
    private void knownKeys(YamlNode node, List<String> more) {
        fields.knownKeys(
                node, Stream.concat(more.stream(), topics.stream()).distinct().toArray(String[]::new));
    }

    /** Returns the expected outcomes by topic: every key that is not of the level names a topic. */
    private static Map<String, String> outcomes(YamlNode expect) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        expect.entries().forEach((key, value) -> {
            if (!OF_LEVEL.contains(key)) {
                outcomes.put(key, value.text().orElse(""));
            }
        });
        return outcomes;
    }

    /** Texts by topic. */
    private Map<String, List<String>> byTopic(YamlNode expect, String key) {
        Map<String, List<String>> byTopic = new LinkedHashMap<>();
        expect.get(key)
                .ifPresent(
                        topics -> topics.entries().keySet().forEach(topic -> byTopic.put(topic, texts(topics, topic))));
        return byTopic;
    }

    private Map<String, Status> statuses(YamlNode expect) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        expect.get("status").ifPresent(given -> given.entries().keySet().forEach(topic -> {
            Status status = fields.constant(Status.class, given, topic);
            if (status != null) {
                statuses.put(topic, status);
            }
        }));
        return statuses;
    }

    private List<String> texts(YamlNode node, String key) {
        return fields.optionalItems(node, key).stream()
                .flatMap(item -> item.text().stream())
                .toList();
    }

    private Map<String, String> parameters(YamlNode node) {
        Map<String, String> parameters = new TreeMap<>();
        node.get("parameters").ifPresent(given -> {
            if (!given.isMapping()) {
                problems.add(given.error("'parameters' must give each value under the name of its parameter"));
            }
            given.entries().keySet().forEach(name -> parameters.put(name, fields.required(given, name)));
        });
        return parameters;
    }
}
