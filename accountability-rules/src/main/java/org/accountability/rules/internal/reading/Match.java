package org.accountability.rules.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that stand for the patterns of a rule, with the values that the rule names. */
public final class Match {
    private final @Nullable Object[] frame;
    private final int patterns;

    /** Creates a match that keeps {@code frame}; its first {@code patterns} elements are facts. */
    Match(@Nullable Object[] frame, int patterns) {
        this.frame = frame;
        this.patterns = patterns;
    }

    @Nullable
    Object[] frame() {
        return frame;
    }

    /** The facts themselves, without those that were only asked about. */
    public List<Object> matched() {
        return matched(frame, patterns);
    }

    static List<Object> matched(@Nullable Object[] frame, int patterns) {
        List<Object> matched = new ArrayList<>(patterns);
        for (int i = 0; i < patterns; i++) {
            Object fact = frame[i];
            if (fact != null) {
                matched.add(fact);
            }
        }
        return matched;
    }
}
