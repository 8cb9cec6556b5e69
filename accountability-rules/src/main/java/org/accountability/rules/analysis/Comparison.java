package org.accountability.rules.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.rules.Change;
import org.accountability.rules.Changes;
import org.accountability.rules.Determinations;

/** Who comes out otherwise under other rules, counted every way that a decision on them asks for. */
public final class Comparison {
    private final Determinations baseline;
    private final List<Topic> candidateTopics;
    private final List<Change> changes;

    /**
     * In how many changes something is no longer found, and in how many it is found now.
     */
    public record Found(int noLonger, int now) {
        private Found plus(Found other) {
            return new Found(noLonger + other.noLonger, now + other.now);
        }
    }

    private Comparison(Determinations baseline, List<Topic> candidateTopics, List<Change> changes) {
        this.baseline = baseline;
        this.candidateTopics = List.copyOf(candidateTopics);
        this.changes = List.copyOf(changes);
    }

    /** What {@code changes} change in {@code baseline}, where both have the same topics and outcomes. */
    public static Comparison of(Determinations baseline, List<Change> changes) {
        return new Comparison(baseline, baseline.topics(), changes);
    }

    /** One state as two packs determine it. */
    public static Comparison of(Determinations baseline, Determinations candidate) {
        return new Comparison(baseline, candidate.topics(), Changes.between(baseline, candidate));
    }

    /** As it was before. */
    public Determinations baseline() {
        return baseline;
    }

    /** Everyone who comes out otherwise, in order of code. */
    public List<Change> changes() {
        return changes;
    }

    /** The changes of schools, or of districts, under one topic. */
    public List<Change> changes(Topic topic, boolean schools) {
        return changes.stream()
                .filter(change ->
                        change.topic().equals(topic) && change.organization().isSchool() == schools)
                .toList();
    }

    /** The topics that both determine, each with one outcome, in the order of the baseline. */
    public List<Topic> topics() {
        return baseline.topics().stream()
                .filter(topic -> topic.gives() == Topic.Gives.ONE && has(candidateTopics, topic))
                .toList();
    }

    /** The topics that both determine and that are not compared, as all of their findings stand beside one another. */
    public List<Topic> topicsNotCompared() {
        return baseline.topics().stream()
                .filter(topic -> topic.gives() == Topic.Gives.ALL && has(candidateTopics, topic))
                .toList();
    }

    /** The topics that the candidate no longer determines. */
    public List<Topic> topicsLost() {
        return baseline.topics().stream()
                .filter(topic -> !has(candidateTopics, topic))
                .toList();
    }

    /** The topics that the candidate determines and the baseline does not. */
    public List<Topic> topicsGained() {
        return candidateTopics.stream()
                .filter(topic -> !has(baseline.topics(), topic))
                .toList();
    }

    private static boolean has(List<Topic> topics, Topic one) {
        return topics.stream().anyMatch(topic -> topic.code().equals(one.code()));
    }

    /** Every outcome that {@code topic} has before or after, from the mildest on: one for each code. */
    public List<Outcome> outcomes(Topic topic) {
        List<Outcome> all = new ArrayList<>();
        Stream.of(baseline.topics(), candidateTopics)
                .flatMap(List::stream)
                .filter(one -> one.code().equals(topic.code()))
                .forEach(one -> addInOrder(outcomesOf(one), all));
        return List.copyOf(all);
    }

    private static List<Outcome> outcomesOf(Topic topic) {
        List<Outcome> outcomes = new ArrayList<>(List.of(topic.undetermined()));
        outcomes.addAll(topic.outcomes());
        return outcomes;
    }

    /** Puts each that {@code all} lacks behind the one that it follows in {@code outcomes}. */
    private static void addInOrder(List<Outcome> outcomes, List<Outcome> all) {
        int next = 0;
        for (Outcome outcome : outcomes) {
            int known = placeOf(outcome, all);
            if (known < 0) {
                all.add(next, outcome);
            }
            next = (known < 0 ? next : known) + 1;
        }
    }

    private static int placeOf(Outcome outcome, List<Outcome> all) {
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).code().equals(outcome.code())) {
                return place;
            }
        }
        return -1;
    }

    /**
     * How many come from which outcome to which, those who stay among them.
     *
     * @param schools whether schools are counted; else districts
     * @return by the outcome before, then by the outcome after, both from the mildest on and without those that nobody
     *     has; empty where the topic is not about them
     */
    public Map<Outcome, Map<Outcome, Integer>> transitions(Topic topic, boolean schools) {
        Map<OrganizationCode, String> after = new LinkedHashMap<>();
        changes(topic, schools)
                .forEach(change -> after.put(
                        change.organization(), change.after().outcome().code()));
        Map<String, Map<String, Integer>> counted = new HashMap<>();
        for (Determination before : baseline.of(topic.code())) {
            if (before.organization().isSchool() == schools) {
                String from = before.outcome().code();
                counted.computeIfAbsent(from, code -> new HashMap<>())
                        .merge(after.getOrDefault(before.organization(), from), 1, Integer::sum);
            }
        }
        return inOrder(outcomes(topic), counted);
    }

    private static Map<Outcome, Map<Outcome, Integer>> inOrder(
            List<Outcome> order, Map<String, Map<String, Integer>> counted) {
        Map<Outcome, Map<Outcome, Integer>> ordered = new LinkedHashMap<>();
        for (Outcome from : order) {
            Map<String, Integer> row = counted.get(from.code());
            if (row != null) {
                Map<Outcome, Integer> inRow = new LinkedHashMap<>();
                for (Outcome to : order) {
                    Integer number = row.get(to.code());
                    if (number != null) {
                        inRow.put(to, number);
                    }
                }
                ordered.put(from, inRow);
            }
        }
        return ordered;
    }

    /** How many schools of each district come out otherwise under {@code topic}. */
    public Map<OrganizationCode, Integer> byDistrict(Topic topic) {
        Map<OrganizationCode, Integer> counted = new TreeMap<>();
        changes(topic, true)
                .forEach(change -> counted.merge(change.organization().district(), 1, Integer::sum));
        return counted;
    }

    /**
     * In how many changes under {@code topic} something is no longer found in the figures of a student group, or is found
     * in them now. Who changes by the figures of two groups counts under both.
     */
    public Map<StudentGroup, Found> byStudentGroup(Topic topic) {
        Map<StudentGroup, Found> counted = new EnumMap<>(StudentGroup.class);
        for (Change change : changes) {
            if (change.topic().equals(topic)) {
                groupsOf(change.lost()).forEach(group -> counted.merge(group, new Found(1, 0), Found::plus));
                groupsOf(change.gained()).forEach(group -> counted.merge(group, new Found(0, 1), Found::plus));
            }
        }
        return counted;
    }

    private static Set<StudentGroup> groupsOf(List<Ground> grounds) {
        return grounds.stream()
                .flatMap(ground -> ground.studentGroups().stream())
                .collect(Collectors.toSet());
    }

    /** In how many changes a rule finds what it did not find before, or no longer finds it. */
    public Map<String, Integer> byRule() {
        Map<String, Integer> counted = new TreeMap<>();
        for (Change change : changes) {
            change.lost()
                    .forEach(ground ->
                            counted.merge("no longer: " + ground.clause().rule(), 1, Integer::sum));
            change.gained()
                    .forEach(ground -> counted.merge("now: " + ground.clause().rule(), 1, Integer::sum));
        }
        return counted;
    }

    /** What one rule found, and what it read, in a line. */
    static String found(Ground ground) {
        String read = "";
        for (Parameter parameter : ground.read()) {
            read += (read.isEmpty() ? " (" : ", ") + parameter.name() + " = " + parameter.value();
        }
        return ground.clause().rule() + (read.isEmpty() ? "" : read + ")");
    }
}
