package org.accountability.rules;

import java.util.List;
import org.accountability.determination.Listing;
import org.accountability.determination.Topic;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.execution.TopicRun;

/** Hints for review in a state once everything is determined. It determines nothing. Immutable. */
public final class Diagnostics {
    private final SchoolYear year;
    private final Audience audience;
    private final List<TopicRun> topics;
    private final Provenance provenance;

    Diagnostics(SchoolYear year, Audience audience, List<TopicRun> topics, Provenance provenance) {
        this.year = year;
        this.audience = audience;
        this.topics = List.copyOf(topics);
        this.provenance = provenance;
    }

    /** The school year. */
    public SchoolYear year() {
        return year;
    }

    /** The readers that the diagnostics are for. */
    public Audience audience() {
        return audience;
    }

    /** The topics of diagnostics, in the order of the pack's stages. */
    public List<Topic> topics() {
        return topics.stream().map(TopicRun::topic).toList();
    }

    /** All findings: topic by topic, in order of code. */
    public List<Listing> findings() {
        return topics.stream().flatMap(run -> run.listings().stream()).toList();
    }

    /** Topic by topic, in the order of the pack's stages. */
    List<TopicRun> runs() {
        return topics;
    }

    /** The provenance of the determinations that were reviewed. */
    public Provenance provenance() {
        return provenance;
    }
}
