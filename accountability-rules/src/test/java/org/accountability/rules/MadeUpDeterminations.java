package org.accountability.rules;

import java.util.List;
import java.util.Optional;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.execution.TopicRun;

/** Determinations that no pack made, for tests of what becomes of them. */
public final class MadeUpDeterminations {
    private MadeUpDeterminations() {}

    /** Levels, in order of code. */
    public static Determinations of(
            StateYear state, List<Determination> schools, List<Determination> districts, Provenance provenance) {
        TopicRun levels = new TopicRun(Topic.LEVEL, schools, districts, List.of(), List.of());
        return new Determinations(state, state, List.of(levels), Optional.empty(), () -> provenance);
    }
}
