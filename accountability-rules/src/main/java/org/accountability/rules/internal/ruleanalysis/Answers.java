package org.accountability.rules.internal.ruleanalysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Listing;
import org.accountability.model.OrganizationCode;
import org.accountability.rules.internal.execution.TopicRun;

/** The answers for every organisation under every topic, as far as a comparison distinguishes them. */
public final class Answers {
    private static final String NOTHING = "";

    private final Map<Asked, String> answers = new HashMap<>();

    /**
     * A question: one topic of one organization.
     *
     * @param organization of whom
     * @param topic the code of the topic
     */
    public record Asked(OrganizationCode organization, String topic) {}

    private Answers() {}

    /** The answers of {@code runs}, each of which is of another topic. */
    public static Answers of(List<TopicRun> runs) {
        Answers answers = new Answers();
        for (TopicRun run : runs) {
            String topic = run.topic().code();
            Stream.of(run.schools(), run.districts(), run.state())
                    .flatMap(List::stream)
                    .forEach(one -> answers.answers.put(new Asked(one.organization(), topic), answer(one)));
            for (Listing listing : run.listings()) {
                answers.answers.put(new Asked(listing.organization(), topic), answer(listing.grounds()));
            }
        }
        return answers;
    }

    private static String answer(Determination determination) {
        return determination.outcome().code() + " " + determination.reason().code() + " " + determination.starred();
    }

    private static String answer(List<Ground> entries) {
        return entries.stream()
                .map(entry -> entry.outcome().code() + " " + entry.reason().code())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whether it is the same by {@code other}. */
    public boolean isSame(Asked asked, Answers other) {
        return answers.getOrDefault(asked, NOTHING).equals(other.answers.getOrDefault(asked, NOTHING));
    }
}
