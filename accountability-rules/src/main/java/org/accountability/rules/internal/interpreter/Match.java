package org.accountability.rules.internal.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts that stand for the patterns of a rule, with what the rule calls them and their values.
 *
 * @param facts one for each pattern so far; {@code null} for one that asks whether there are any
 * @param variables by name
 */
public record Match(List<@Nullable Object> facts, Map<String, @Nullable Object> variables) {
    static final Match EMPTY = new Match(List.of(), Map.of());

    /** Returns this match with a fact for the next pattern. */
    Match with(@Nullable Object fact, Map<String, @Nullable Object> named) {
        List<@Nullable Object> longer = new ArrayList<>(facts);
        longer.add(fact);
        if (named.isEmpty()) {
            return new Match(longer, variables);
        }
        Map<String, @Nullable Object> more = new HashMap<>(variables);
        more.putAll(named);
        return new Match(longer, more);
    }

    /** The facts themselves, without those that were only asked about. */
    public List<Object> matched() {
        List<Object> matched = new ArrayList<>();
        for (Object fact : facts) {
            if (fact != null) {
                matched.add(fact);
            }
        }
        return matched;
    }
}
