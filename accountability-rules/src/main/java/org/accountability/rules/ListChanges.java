package org.accountability.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountability.determination.Ground;
import org.accountability.determination.Listing;
import org.accountability.model.OrganizationCode;
import org.accountability.rules.internal.execution.TopicRun;

/** Finds the organisations whose listed entries change: another entry, or the same one for another reason. */
final class ListChanges {
    private ListChanges() {}

    /** The changes of one topic, in order of organization code. */
    static List<ListChange> between(TopicRun before, TopicRun after) {
        Map<OrganizationCode, Listing> one = byOrganization(before);
        Map<OrganizationCode, Listing> other = byOrganization(after);
        Map<OrganizationCode, Listing> all = new TreeMap<>(one);
        other.forEach(all::putIfAbsent);
        List<ListChange> changes = new ArrayList<>();
        all.forEach((organization, listing) -> {
            List<Ground> was = grounds(one, organization);
            List<Ground> is = grounds(other, organization);
            ListChange change = new ListChange(listing.subject(), before.topic(), without(was, is), without(is, was));
            if (!change.lost().isEmpty() || !change.gained().isEmpty()) {
                changes.add(change);
            }
        });
        return changes;
    }

    private static Map<OrganizationCode, Listing> byOrganization(TopicRun run) {
        Map<OrganizationCode, Listing> byOrganization = new TreeMap<>();
        run.listings().forEach(listing -> byOrganization.put(listing.organization(), listing));
        return byOrganization;
    }

    private static List<Ground> grounds(Map<OrganizationCode, Listing> listings, OrganizationCode organization) {
        Listing listing = listings.get(organization);
        return listing == null ? List.of() : listing.grounds();
    }

    /** Each entry of {@code others} takes one of its kind away. */
    private static List<Ground> without(List<Ground> grounds, List<Ground> others) {
        List<String> left =
                new ArrayList<>(others.stream().map(ListChanges::entry).toList());
        return grounds.stream().filter(ground -> !left.remove(entry(ground))).toList();
    }

    private static String entry(Ground ground) {
        return ground.outcome().code() + " " + ground.reason().code();
    }
}
