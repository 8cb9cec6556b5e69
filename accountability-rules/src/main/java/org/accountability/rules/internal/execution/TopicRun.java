package org.accountability.rules.internal.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.accountability.determination.Determination;
import org.accountability.determination.Listing;
import org.accountability.determination.Topic;

/**
 * The results under one topic so far, with each list in order of code. Each list is in order of code.
 *
 * @param topic what was determined
 * @param schools one for every school, where the topic is about schools and one finding settles it
 * @param districts the same for districts
 * @param state at most one
 * @param listings one for every organisation of which something was found, where all findings stand
 */
public record TopicRun(
        Topic topic,
        List<Determination> schools,
        List<Determination> districts,
        List<Determination> state,
        List<Listing> listings) {
    static TopicRun of(Topic topic) {
        return new TopicRun(topic, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Returns these results with the listings in order of code, however the state was cut. */
    TopicRun inOrder() {
        List<Listing> ordered = new ArrayList<>(listings);
        ordered.sort(Comparator.comparing(Listing::organization));
        return new TopicRun(topic, schools, districts, state, ordered);
    }
}
