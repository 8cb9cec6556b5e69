package org.accountability.rules.workbench;

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
import org.accountability.rules.Causes;
import org.accountability.rules.Change;
import org.accountability.rules.Determinations;
import org.accountability.rules.Differences;
import org.accountability.rules.ListChange;

/**
 * The organisations whose outcomes change under other rules, counted in every way that a decision on the rules needs.
 */
public final class Comparison {
    private final Differences differences;
    private final Determinations baseline;
    private final List<Topic> candidateTopics;
    private final List<Change> changes;

    /** The number of changes in which something is no longer found, and the number in which it is found now. */
    public record Found(int noLonger, int now) {
        private Found plus(Found other) {
            return new Found(noLonger + other.noLonger, now + other.now);
        }
    }

    /**
     * The number of organisations with an entry: before, less those that lose it, plus those that gain it.
     *
     * @param before for how many organizations it is listed before
     * @param found for how many it is no longer listed, and for how many it is now
     */
    public record Listed(int before, Found found) {
        /** The number of organisations with the entry afterwards. */
        public int after() {
            return before - found.noLonger + found.now;
        }
    }

    private Comparison(Differences differences) {
        this.differences = differences;
        this.baseline = differences.baseline();
        this.candidateTopics = differences.topicsAfter();
        this.changes = differences.changes();
    }

    /** Compares one state as two packs determine it. */
    public static Comparison of(Differences differences) {
        return new Comparison(differences);
    }

    /** The determinations of the baseline. */
    public Determinations baseline() {
        return baseline;
    }

    /** The changes of outcomes, in order of code. */
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

    /** The changes of listed entries, in order of code. */
    public List<ListChange> listChanges() {
        return differences.listChanges();
    }

    /** The changes of the lists of one topic, in order of organization code. */
    public List<ListChange> listChanges(Topic topic) {
        return listChanges().stream()
                .filter(change -> change.topic().code().equals(topic.code()))
                .toList();
    }

    /** The edits that cause the changes. */
    public Causes causes() {
        return differences.causes();
    }

    /** The topics that both determine, each with one outcome, in the order of the baseline. */
    public List<Topic> topics() {
        return compared(Topic.Gives.ONE)
                .filter(topic -> has(baseline.topics(), topic))
                .toList();
    }

    /** The topics, of determinations and of diagnostics, under which both list all they find, in the same order. */
    public List<Topic> topicsListed() {
        return compared(Topic.Gives.ALL).toList();
    }

    /** The topics of both that are not compared: one gives one outcome, and the other lists all it finds. */
    public List<Topic> topicsNotCompared() {
        List<Topic> all = new ArrayList<>(topics());
        all.addAll(topicsListed());
        return differences.topicsBefore().stream()
                .filter(topic -> has(candidateTopics, topic) && !has(all, topic))
                .toList();
    }

    private Stream<Topic> compared(Topic.Gives gives) {
        return differences.topicsBefore().stream()
                .filter(topic -> topic.gives() == gives
                        && candidateTopics.stream()
                                .anyMatch(other -> other.code().equals(topic.code()) && other.gives() == gives));
    }

    /** The topics that the candidate no longer determines. */
    public List<Topic> topicsLost() {
        return differences.topicsBefore().stream()
                .filter(topic -> !has(candidateTopics, topic))
                .toList();
    }

    /** The topics that the candidate determines and the baseline does not. */
    public List<Topic> topicsGained() {
        return candidateTopics.stream()
                .filter(topic -> !has(differences.topicsBefore(), topic))
                .toList();
    }

    /** Every entry of {@code topic} that is listed before or after for anybody, in the order of its outcomes. */
    public Map<Outcome, Listed> listed(Topic topic) {
        Map<String, Listed> counted = new HashMap<>();
        differences.listedBefore(topic).forEach(listing -> outcomesIn(listing.grounds())
                .forEach(code -> count(counted, code, new Listed(1, new Found(0, 0)))));
        for (ListChange change : listChanges(topic)) {
            outcomesIn(change.lost()).forEach(code -> count(counted, code, new Listed(0, new Found(1, 0))));
            outcomesIn(change.gained()).forEach(code -> count(counted, code, new Listed(0, new Found(0, 1))));
        }
        Map<Outcome, Listed> inOrder = new LinkedHashMap<>();
        outcomes(topic).forEach(outcome -> {
            Listed listed = counted.get(outcome.code());
            if (listed != null) {
                inOrder.put(outcome, listed);
            }
        });
        return inOrder;
    }

    private static Stream<String> outcomesIn(List<Ground> grounds) {
        return grounds.stream().map(ground -> ground.outcome().code());
    }

    private static void count(Map<String, Listed> counted, String outcome, Listed more) {
        counted.merge(
                outcome, more, (one, other) -> new Listed(one.before + other.before, one.found.plus(other.found)));
    }

    private static boolean has(List<Topic> topics, Topic one) {
        return topics.stream().anyMatch(topic -> topic.code().equals(one.code()));
    }

    /** Every outcome that {@code topic} has before or after, from the mildest on: one for each code. */
    public List<Outcome> outcomes(Topic topic) {
        List<Outcome> all = new ArrayList<>();
        Stream.of(differences.topicsBefore(), candidateTopics)
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
     * Returns how many organisations move from which outcome to which, with those that stay.
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

    /** The number of schools in each district whose outcome under {@code topic} changes. */
    public Map<OrganizationCode, Integer> byDistrict(Topic topic) {
        Map<OrganizationCode, Integer> counted = new TreeMap<>();
        changes(topic, true)
                .forEach(change -> counted.merge(change.organization().district(), 1, Integer::sum));
        return counted;
    }

    /**
     * The number of changes under {@code topic} in which something is no longer found in the figures of a student
     * group, or is found in them now. An organisation that changes by the figures of two groups counts under both.
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

    /** The number of changes in which a rule finds something new, or no longer finds something. */
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

    /** Returns the finding of one rule, and the parameters that it read, in a line. */
    static String found(Ground ground) {
        String read = "";
        for (Parameter parameter : ground.read()) {
            read += (read.isEmpty() ? " (" : ", ") + parameter.name() + " = " + parameter.value();
        }
        return ground.clause().rule() + (read.isEmpty() ? "" : read + ")");
    }
}
