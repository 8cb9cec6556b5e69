package org.accountability.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;

/** Finds the organisations whose determinations change. */
final class Changes {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::organization)
            .thenComparing(change -> change.topic().code());

    private Changes() {}

    /**
     * Returns all changes from {@code baseline} to {@code candidate}, under every topic of both that gives one outcome,
     * in order of code. Organisations that only one of them determines are left out.
     */
    static List<Change> between(Determinations baseline, Determinations candidate) {
        List<Change> changes = new ArrayList<>();
        List<String> known = baseline.topics().stream().map(Topic::code).toList();
        for (Topic topic : candidate.topics()) {
            if (known.contains(topic.code())) {
                for (Determination after : candidate.of(topic.code())) {
                    baseline.find(after.organization(), topic.code()).ifPresent(before -> add(before, after, changes));
                }
            }
        }
        return inOrder(changes);
    }

    static void add(Determination before, Determination after, List<Change> changes) {
        if (Change.isBetween(before, after)) {
            changes.add(new Change(before, after));
        }
    }

    static List<Change> inOrder(List<Change> changes) {
        return changes.stream().sorted(ORDER).toList();
    }
}
