package org.accountability.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.accountability.determination.Ground;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.model.StudentGroup;
import org.accountability.rules.Causes;
import org.accountability.rules.Change;
import org.accountability.rules.ListChange;
import org.accountability.rules.ParameterWhatIf;
import org.accountability.rules.answer.Edit;
import org.accountability.rules.workbench.Comparison;

/** A comparison as JSON has it. */
final class ComparisonJson {
    private ComparisonJson() {}

    /** The JSON of one value of a sweep. */
    static Map<String, Object> of(ParameterWhatIf.Step step) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("value", step.value());
        told.put("changes", moves(step.changes(), Optional.empty()));
        return told;
    }

    /** Two packs. */
    static Map<String, Object> of(Comparison comparison) {
        Map<String, Object> topics = new LinkedHashMap<>();
        for (Topic topic : comparison.topics()) {
            Map<String, Object> totals = new LinkedHashMap<>();
            totals.put("schools", transitions(comparison, topic, true));
            totals.put("districts", transitions(comparison, topic, false));
            totals.put("by_district", byCode(comparison.byDistrict(topic), OrganizationCode::digits));
            totals.put("by_student_group", byGroup(comparison.byStudentGroup(topic)));
            topics.put(topic.code(), totals);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("topics", topics);
        told.put("topics_not_compared", codes(comparison.topicsNotCompared()));
        told.put("topics_lost", codes(comparison.topicsLost()));
        told.put("topics_gained", codes(comparison.topicsGained()));
        told.put("by_rule", comparison.byRule());
        told.put(
                "edits",
                comparison.causes().edits().stream().map(ComparisonJson::edit).toList());
        told.put("changes", moves(comparison.changes(), Optional.of(comparison.causes())));
        told.put("lists", lists(comparison));
        told.put(
                "list_changes",
                comparison.listChanges().stream()
                        .map(change -> listChange(change, comparison.causes()))
                        .toList());
        return told;
    }

    private static List<String> codes(List<Topic> topics) {
        return topics.stream().map(Topic::code).toList();
    }

    /**
     * Returns the number of organisations by outcome before, then by outcome after, for every outcome of either pack;
     * empty if the topic is not about them.
     */
    private static Map<String, Map<String, Integer>> transitions(Comparison comparison, Topic topic, boolean schools) {
        Map<Outcome, Map<Outcome, Integer>> counted = comparison.transitions(topic, schools);
        Map<String, Map<String, Integer>> told = new LinkedHashMap<>();
        if (counted.isEmpty()) {
            return told;
        }
        for (Outcome from : comparison.outcomes(topic)) {
            Map<String, Integer> row = new LinkedHashMap<>();
            comparison
                    .outcomes(topic)
                    .forEach(to -> row.put(
                            to.code(), counted.getOrDefault(from, Map.of()).getOrDefault(to, 0)));
            told.put(from.code(), row);
        }
        return told;
    }

    private static Map<String, Map<String, Integer>> byGroup(Map<StudentGroup, Comparison.Found> counted) {
        Map<String, Map<String, Integer>> told = new LinkedHashMap<>();
        counted.forEach((group, found) -> told.put(
                group.name(), Json.object(Map.entry("no_longer", found.noLonger()), Map.entry("now", found.now()))));
        return told;
    }

    private static <K> Map<String, Integer> byCode(Map<K, Integer> counted, Function<K, String> code) {
        Map<String, Integer> told = new LinkedHashMap<>();
        counted.forEach((key, number) -> told.put(code.apply(key), number));
        return told;
    }

    private static Map<String, String> edit(Edit edit) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("kind", edit.kind().name());
        told.put("name", edit.name());
        told.put("change", edit.change());
        told.put("place", edit.place());
        return told;
    }

    private static List<Map<String, Object>> moves(List<Change> changes, Optional<Causes> causes) {
        List<Map<String, Object>> moves = new ArrayList<>();
        for (Change change : changes) {
            Map<String, Object> move = new LinkedHashMap<>();
            move.put("org_code", change.organization().digits());
            move.put("topic", change.topic().code());
            move.put("from", change.before().outcome().code());
            move.put("to", change.after().outcome().code());
            move.put("reason_before", change.before().reason().text());
            move.put("reason_after", change.after().reason().text());
            move.put("no_longer", rules(change.lost()));
            move.put("now", rules(change.gained()));
            causes.ifPresent(known -> move.put("by", by(known, change.organization(), change.topic())));
            moves.add(move);
        }
        return moves;
    }

    private static List<String> rules(List<Ground> grounds) {
        return grounds.stream().map(ground -> ground.clause().rule()).toList();
    }

    /** Each list of edits is enough. */
    private static List<List<String>> by(Causes causes, OrganizationCode organization, Topic topic) {
        return causes.of(organization, topic).stream()
                .map(enough -> enough.stream().map(Edit::toString).toList())
                .toList();
    }

    private static Map<String, Object> lists(Comparison comparison) {
        Map<String, Object> lists = new LinkedHashMap<>();
        for (Topic topic : comparison.topicsListed()) {
            Map<String, Object> entries = new LinkedHashMap<>();
            comparison.listed(topic).forEach((entry, listed) -> {
                Map<String, Integer> told = new LinkedHashMap<>();
                told.put("before", listed.before());
                told.put("no_longer", listed.found().noLonger());
                told.put("now", listed.found().now());
                told.put("after", listed.after());
                entries.put(entry.code(), told);
            });
            lists.put(topic.code(), entries);
        }
        return lists;
    }

    private static Map<String, Object> listChange(ListChange change, Causes causes) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("org_code", change.organization().digits());
        told.put("topic", change.topic().code());
        told.put("no_longer", entries(change.lost()));
        told.put("now", entries(change.gained()));
        told.put("by", by(causes, change.organization(), change.topic()));
        return told;
    }

    private static List<String> entries(List<Ground> grounds) {
        return grounds.stream().map(ground -> ground.outcome().code()).toList();
    }
}
