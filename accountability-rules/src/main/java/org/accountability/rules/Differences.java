package org.accountability.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountability.determination.Listing;
import org.accountability.determination.Topic;
import org.accountability.model.InvalidInputException;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.execution.TopicRun;
import org.accountability.rules.internal.ruleanalysis.Answers.Asked;

/**
 * The differences between two rule packs' results for one state: changed determinations, changed lists, and the edits
 * that cause them. Diagnostics are compared as the public sees them. Immutable.
 */
public final class Differences {
    private final Determinations baseline;
    private final List<TopicRun> before;
    private final List<Topic> after;
    private final List<Change> changes;
    private final List<ListChange> listChanges;
    private final Causes causes;

    private Differences(Compared before, Compared after, List<Change> changes, List<ListChange> lists, Causes causes) {
        this.baseline = before.determinations();
        this.before = before.runs();
        this.after = after.runs().stream().map(TopicRun::topic).toList();
        this.changes = List.copyOf(changes);
        this.listChanges = List.copyOf(lists);
        this.causes = causes;
    }

    /**
     * Returns the differences of what {@code candidate} determines from {@code baseline}, upon the same input.
     *
     * @param pack determined {@code baseline}
     * @param baseline what it determined
     * @param candidate the other pack
     * @throws InvalidInputException if {@link RulePack#review} of the candidate finds an error
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public static Differences between(RulePack pack, Determinations baseline, RulePack candidate) {
        Compared before = Compared.of(pack, baseline);
        Compared after = Compared.of(candidate, candidate.redetermine(baseline, pack));
        List<Change> changes = Changes.between(baseline, after.determinations());
        List<ListChange> lists = listChanges(before.runs(), after.runs());
        Set<Asked> whose = new HashSet<>();
        changes.forEach(change ->
                whose.add(new Asked(change.organization(), change.topic().code())));
        lists.forEach(change ->
                whose.add(new Asked(change.organization(), change.topic().code())));
        return new Differences(before, after, changes, lists, Causes.of(pack, before, candidate, after, whose));
    }

    private static List<ListChange> listChanges(List<TopicRun> before, List<TopicRun> after) {
        List<ListChange> changes = new ArrayList<>();
        for (TopicRun run : before) {
            find(after, run.topic())
                    .filter(other -> isListed(run.topic()) && isListed(other.topic()))
                    .ifPresent(other -> changes.addAll(ListChanges.between(run, other)));
        }
        // The order is stable: of one organization, topics stay in the order of the baseline.
        changes.sort(Comparator.comparing(ListChange::organization));
        return changes;
    }

    private static Optional<TopicRun> find(List<TopicRun> runs, Topic topic) {
        return runs.stream()
                .filter(run -> run.topic().code().equals(topic.code()))
                .findFirst();
    }

    private static boolean isListed(Topic topic) {
        return topic.gives() == Topic.Gives.ALL;
    }

    /** The determinations of the baseline's pack. */
    public Determinations baseline() {
        return baseline;
    }

    /** The topics of the baseline, then its diagnostics, in the order of its stages. */
    public List<Topic> topicsBefore() {
        return before.stream().map(TopicRun::topic).toList();
    }

    /** The topics of the candidate, then its diagnostics, in the order of its stages. */
    public List<Topic> topicsAfter() {
        return after;
    }

    /** All changes under topics that give one outcome, in order of code. */
    public List<Change> changes() {
        return changes;
    }

    /** All changes of listed entries, in order of code. */
    public List<ListChange> listChanges() {
        return listChanges;
    }

    /** The entries that the baseline lists under {@code topic}, in order of code. */
    public List<Listing> listedBefore(Topic topic) {
        return find(before, topic).map(TopicRun::listings).map(List::copyOf).orElse(List.of());
    }

    /** The edits that cause the differences. */
    public Causes causes() {
        return causes;
    }
}
