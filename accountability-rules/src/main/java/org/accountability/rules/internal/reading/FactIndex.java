package org.accountability.rules.internal.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts by one value of each. It is of no use where the value cannot be asked of every fact. */
final class FactIndex {
    private final FactList source;
    private final KeyPath key;
    private final Map<@Nullable Object, FactList> byKey = new HashMap<>();
    private int seen;
    private int most;
    private boolean isUsable = true;

    FactIndex(FactList source, KeyPath key) {
        this.source = source;
        this.key = key;
    }

    /** Whether each fact of the source has its value. */
    boolean isUsable() {
        while (isUsable && seen < source.size()) {
            try {
                add(source.get(seen), source.number(seen));
                seen++;
            } catch (Unanswered notKnown) {
                isUsable = false;
            }
        }
        return isUsable;
    }

    private void add(Object fact, int number) {
        FactList same = byKey.computeIfAbsent(key.question().of(fact), none -> new FactList());
        same.add(fact, number);
        most = Math.max(most, same.size());
    }

    /** Returns the facts whose value is {@code value}. */
    FactList of(@Nullable Object value) {
        FactList found = byKey.get(value);
        return found == null ? new FactList() : found;
    }

    /** Returns the largest number of facts that have a value in common. */
    int most() {
        return most;
    }
}
