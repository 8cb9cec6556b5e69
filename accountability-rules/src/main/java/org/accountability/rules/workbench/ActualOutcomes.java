package org.accountability.rules.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Listing;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.rules.Determinations;
import org.accountability.rules.Diagnostics;
import org.accountability.rules.internal.execution.TopicRun;

/** The actual results for one organisation under every topic, whatever ran the rules. */
final class ActualOutcomes {
    private final OrganizationCode subject;
    private final List<Topic> topics;
    private final Function<String, List<Determination>> determinations;
    private final Function<String, List<Listing>> listings;

    private ActualOutcomes(
            OrganizationCode subject,
            List<Topic> topics,
            Function<String, List<Determination>> determinations,
            Function<String, List<Listing>> listings) {
        this.subject = subject;
        this.topics = topics;
        this.determinations = determinations;
        this.listings = listings;
    }

    static ActualOutcomes of(OrganizationCode subject, Determinations determined, Diagnostics diagnostics) {
        Set<String> looked = diagnostics.topics().stream().map(Topic::code).collect(Collectors.toSet());
        return new ActualOutcomes(
                subject,
                Stream.concat(determined.topics().stream(), diagnostics.topics().stream())
                        .toList(),
                code -> looked.contains(code) ? List.of() : determined.of(code),
                code -> looked.contains(code)
                        ? diagnostics.findings().stream()
                                .filter(listing -> listing.topic().code().equals(code))
                                .toList()
                        : determined.listings(code));
    }

    static ActualOutcomes of(OrganizationCode subject, List<TopicRun> runs) {
        return new ActualOutcomes(
                subject,
                runs.stream().map(TopicRun::topic).toList(),
                code -> ofTopic(runs, code)
                        .flatMap(run -> Stream.of(run.schools(), run.districts(), run.state()))
                        .flatMap(List::stream)
                        .toList(),
                code -> ofTopic(runs, code)
                        .flatMap(run -> run.listings().stream())
                        .toList());
    }

    private static Stream<TopicRun> ofTopic(List<TopicRun> runs, String code) {
        return runs.stream().filter(run -> run.topic().code().equals(code));
    }

    List<Topic> topics() {
        return topics;
    }

    /** The determination under the first topic, such as the level. */
    Optional<Determination> first() {
        return find(topics.get(0).code());
    }

    Optional<Determination> find(String topic) {
        return determinations.apply(topic).stream()
                .filter(determination -> determination.organization().equals(subject))
                .findFirst();
    }

    /** Returns all grounds listed under a topic that lists its findings. */
    Stream<Ground> listed(String topic) {
        return listings.apply(topic).stream()
                .filter(listing -> listing.organization().equals(subject))
                .flatMap(listing -> listing.grounds().stream());
    }

    /** Returns all grounds, under any topic. */
    Stream<Ground> grounds() {
        return topics.stream().map(Topic::code).flatMap(topic -> Stream.concat(grounds(topic), listed(topic)));
    }

    /** Returns all grounds under a topic that one finding settles. */
    Stream<Ground> grounds(String topic) {
        return find(topic).stream().flatMap(found -> found.explanation().grounds().stream());
    }
}
