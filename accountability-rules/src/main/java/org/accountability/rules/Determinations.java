package org.accountability.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.accountability.computation.Computation;
import org.accountability.determination.Determination;
import org.accountability.determination.Listing;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.execution.TopicRun;
import org.jspecify.annotations.Nullable;

/**
 * What a rule pack determined of every school and district of a state in one school year: first of all the topic that
 * its stages begin with, such as the level, then what follows from it. Immutable.
 */
public final class Determinations {
    private final StateYear given;
    private final StateYear state;
    private final List<TopicRun> topics;
    private final Optional<Computation> computation;
    private final Supplier<Provenance> makeProvenance;
    private volatile @Nullable Provenance provenance;

    Determinations(
            StateYear given,
            StateYear state,
            List<TopicRun> topics,
            Optional<Computation> computation,
            Supplier<Provenance> makeProvenance) {
        this.given = given;
        this.state = state;
        this.topics = List.copyOf(topics);
        this.computation = computation;
        this.makeProvenance = makeProvenance;
    }

    public SchoolYear year() {
        return state.year();
    }

    /** Returns the state that was determined, completed by what was computed of it. */
    public StateYear state() {
        return state;
    }

    /** Returns the state before it was completed. */
    StateYear given() {
        return given;
    }

    /** Returns what was computed of the state, such as an index, by which it was completed; nothing where nothing was. */
    public Optional<Computation> computation() {
        return computation;
    }

    /** Returns what was computed of the state, if it is of {@code type}. */
    public <C extends Computation> Optional<C> computation(Class<C> type) {
        return computation.filter(type::isInstance).map(type::cast);
    }

    /** What was determined, in the order of the pack's stages. */
    public List<Topic> topics() {
        return topics.stream().map(TopicRun::topic).toList();
    }

    /** Of the pack's first topic, such as the level, in order of code. */
    public List<Determination> schools() {
        return List.copyOf(topics.get(0).schools());
    }

    /** Of the pack's first topic, such as the level, in order of code. */
    public List<Determination> districts() {
        return List.copyOf(topics.get(0).districts());
    }

    /**
     * Of one topic: schools, then districts, then the state, each in order of code.
     *
     * @param topic its code; of one that gives all findings, see {@link #listings}
     * @throws IllegalArgumentException if the pack has no such topic
     */
    public List<Determination> of(String topic) {
        TopicRun run = run(topic);
        return Stream.of(run.schools(), run.districts(), run.state())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What stands of every organisation under a topic that gives all its findings, in order of code.
     *
     * @param topic its code
     * @throws IllegalArgumentException if the pack has no such topic
     */
    public List<Listing> listings(String topic) {
        return List.copyOf(run(topic).listings());
    }

    /** The first topic's determination of one school or district. */
    public Optional<Determination> find(OrganizationCode code) {
        return find(code, topics.get(0).topic().code());
    }

    /** The determination of one school or district under the topic of this code. */
    public Optional<Determination> find(OrganizationCode code, String topic) {
        return topics.stream()
                .filter(run -> run.topic().code().equals(topic))
                .findFirst()
                .flatMap(run -> Stream.of(run.schools(), run.districts(), run.state())
                        .flatMap(inOrder -> find(code, inOrder).stream())
                        .findFirst());
    }

    private static Optional<Determination> find(OrganizationCode code, List<Determination> inOrder) {
        int first = 0;
        int end = inOrder.size();
        while (first < end) {
            int middle = (first + end) >>> 1;
            int order = inOrder.get(middle).organization().compareTo(code);
            if (order == 0) {
                return Optional.of(inOrder.get(middle));
            }
            if (order < 0) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return Optional.empty();
    }

    /** What made this result, and from what. The digest of the input is made when first asked for. */
    public Provenance provenance() {
        Provenance made = provenance;
        if (made == null) {
            made = makeProvenance.get();
            provenance = made;
        }
        return made;
    }

    /** Topic by topic, in the order of the pack's stages. */
    List<TopicRun> runs() {
        return topics;
    }

    private TopicRun run(String code) {
        return topics.stream()
                .filter(run -> run.topic().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(provenance().pack() + " does not determine " + code));
    }
}
