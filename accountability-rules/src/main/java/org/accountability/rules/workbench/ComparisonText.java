package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.Topic;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.model.School;
import org.accountability.model.StudentGroup;
import org.accountability.model.internal.Counted;
import org.accountability.model.internal.VisibleText;
import org.accountability.rules.Causes;
import org.accountability.rules.Change;
import org.accountability.rules.ListChange;
import org.accountability.rules.answer.Edit;
import org.jspecify.annotations.Nullable;

/** A comparison as a page of plain text. */
final class ComparisonText {
    private static final int COLUMN = 14;
    private static final String ALL = "all";
    private static final int MOST_DISTRICTS = 8;
    private static final int MOST_EDITS_TOLD = 20;

    private final Comparison comparison;
    private final List<String> lines = new ArrayList<>();

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * The matrices of those who move, on the figures of which student groups and in which districts, what is listed
     * otherwise, the edits and the rules that make them move, and the moves themselves, each with its edit.
     *
     * @param most how many moves, and how many changes of lists, are told one by one
     */
    static String of(Comparison comparison, int most) {
        return new ComparisonText(comparison).text(most);
    }

    private String text(int most) {
        comparison.topicsNotCompared().forEach(topic -> lines.add(topic.title() + ": not compared"));
        comparison.topicsLost().forEach(topic -> lines.add(topic.title() + ": no longer determined"));
        comparison.topicsGained().forEach(topic -> lines.add(topic.title() + ": determined by the candidate alone"));
        for (Topic topic : comparison.topics()) {
            matrix(topic, true);
            matrix(topic, false);
            groups(topic);
            districts(topic);
        }
        comparison.topicsListed().forEach(this::lists);
        edits();
        if (comparison.changes().isEmpty() && comparison.listChanges().isEmpty()) {
            lines.add("Nobody comes out otherwise.");
        }
        if (!comparison.changes().isEmpty()) {
            lines.add("Rules that find something else:");
            comparison
                    .byRule()
                    .forEach((rule, times) -> lines.add(String.format(Locale.ROOT, "  %5d  %s", times, rule)));
            lines.add("");
        }
        told(comparison.changes(), most, this::change);
        told(comparison.listChanges(), most, this::listChange);
        return VisibleText.joined(lines);
    }

    private <T> void told(List<T> changes, int most, Consumer<T> tell) {
        changes.stream().limit(most).forEach(tell);
        if (changes.size() > most) {
            lines.add("... and " + (changes.size() - most) + " more");
        }
    }

    /** Adds the number of edits, and the first few of them. */
    private void edits() {
        List<Edit> edits = comparison.causes().edits();
        if (edits.isEmpty()) {
            return;
        }
        lines.add(Counted.of(edits.size(), "edit") + ":");
        edits.stream().limit(MOST_EDITS_TOLD).forEach(edit -> lines.add("  " + edit));
        if (edits.size() > MOST_EDITS_TOLD) {
            lines.add("  ... and " + (edits.size() - MOST_EDITS_TOLD) + " more");
        }
        if (edits.size() > Causes.MOST_EDITS) {
            lines.add("  more than " + Causes.MOST_EDITS + " are too many to try each alone");
        }
        lines.add("");
    }

    /** Adds the changes of listed entries, if there are any. */
    private void lists(Topic topic) {
        List<ListChange> changes = comparison.listChanges(topic);
        if (changes.isEmpty()) {
            return;
        }
        lines.add(topic.title() + ": something else for " + Counted.of(changes.size(), "organization"));
        row("listed:", Stream.of("before", "no longer", "now"), "after");
        comparison
                .listed(topic)
                .forEach((entry, listed) -> row(
                        entry.label(),
                        Stream.of(
                                        listed.before(),
                                        listed.found().noLonger(),
                                        listed.found().now())
                                .map(Object::toString),
                        "" + listed.after()));
        lines.add("");
    }

    /** Adds the transitions between outcomes, if any outcome changes. */
    private void matrix(Topic topic, boolean schools) {
        int changes = comparison.changes(topic, schools).size();
        if (changes == 0) {
            return;
        }
        lines.add(topic.title() + ": "
                + Counted.of(
                        changes,
                        schools ? "school comes" : "district comes",
                        schools ? "schools come" : "districts come")
                + " out otherwise");
        List<Outcome> outcomes = comparison.outcomes(topic);
        Map<Outcome, Map<Outcome, Integer>> transitions = comparison.transitions(topic, schools);
        row("from, to:", outcomes.stream().map(ComparisonText::column), ALL);
        Map<Outcome, Integer> after = new HashMap<>();
        for (Outcome from : outcomes) {
            Map<Outcome, Integer> counted = transitions.getOrDefault(from, Map.of());
            counted.forEach((to, number) -> after.merge(to, number, Integer::sum));
            counts(from.label(), outcomes, counted);
        }
        counts(ALL, outcomes, after);
        lines.add("");
    }

    private void counts(String label, List<Outcome> outcomes, Map<Outcome, Integer> counted) {
        int sum = counted.values().stream().mapToInt(Integer::intValue).sum();
        row(label, outcomes.stream().map(to -> counted.containsKey(to) ? "" + counted.get(to) : "."), "" + sum);
    }

    private void row(String label, Stream<String> cells, String sum) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-32s", label));
        Stream.concat(cells, Stream.of(sum))
                .forEach(cell -> line.append(String.format(Locale.ROOT, " %" + COLUMN + "s", cell)));
        lines.add(line.toString());
    }

    private void groups(Topic topic) {
        Map<StudentGroup, Comparison.Found> counted = comparison.byStudentGroup(topic);
        if (counted.isEmpty()) {
            return;
        }
        lines.add(String.format(Locale.ROOT, "  %-32s %14s %14s", "found in figures of:", "no longer", "now"));
        counted.forEach((group, found) -> lines.add(
                String.format(Locale.ROOT, "  %-32s %14d %14d", group.label(), found.noLonger(), found.now())));
        lines.add("");
    }

    /** Adds the districts with the most changes first; of equally many, in order of code. */
    private void districts(Topic topic) {
        Map<OrganizationCode, Integer> counted = comparison.byDistrict(topic);
        if (counted.isEmpty()) {
            return;
        }
        List<String> told = counted.entrySet().stream()
                .sorted(Map.Entry.<OrganizationCode, Integer>comparingByValue().reversed())
                .limit(MOST_DISTRICTS)
                .map(district -> district.getKey() + " " + district.getValue())
                .toList();
        lines.add("  in " + Counted.of(counted.size(), "district") + ", by number of schools: "
                + String.join(", ", told) + (counted.size() > told.size() ? ", ..." : ""));
        lines.add("");
    }

    /** Returns the label, or the code if the label is too long for a column. */
    private static String column(Outcome outcome) {
        return outcome.label().length() <= COLUMN ? outcome.label() : outcome.code();
    }

    private void change(Change change) {
        String name = nameOf(change.before().subject());
        lines.add(change.organization() + (name == null ? "" : " " + name) + ", "
                + change.topic().title() + ": " + told(change));
        change.lost().forEach(ground -> lines.add("    no longer: " + Comparison.found(ground)));
        change.gained().forEach(ground -> lines.add("    now: " + Comparison.found(ground)));
        cause(change.organization(), change.topic());
    }

    private void listChange(ListChange change) {
        String name = nameOf(change.subject());
        lines.add(change.organization() + (name == null ? "" : " " + name) + ", "
                + change.topic().title() + ":");
        change.lost()
                .forEach(ground ->
                        lines.add("    no longer: " + ground.outcome().label() + ", by " + Comparison.found(ground)));
        change.gained()
                .forEach(ground ->
                        lines.add("    now: " + ground.outcome().label() + ", by " + Comparison.found(ground)));
        cause(change.organization(), change.topic());
    }

    private void cause(OrganizationCode organization, Topic topic) {
        String by = "    by ";
        for (List<Edit> enough : comparison.causes().of(organization, topic)) {
            String edits = enough.stream().map(Edit::toString).collect(Collectors.joining(" and "));
            lines.add(by + edits + (enough.size() > 1 ? ", together" : ""));
            by = "    or by ";
        }
    }

    private static String told(Change change) {
        return change.isMove()
                ? change.before().outcome().label() + " to "
                        + change.after().outcome().label()
                : change.after().outcome().label() + " as before, but for another reason: "
                        + change.after().reason().text();
    }

    private static @Nullable String nameOf(Evidence subject) {
        if (subject instanceof School school) {
            return school.name();
        }
        return subject instanceof District district ? district.name() : null;
    }
}
