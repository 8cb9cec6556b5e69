package org.accountability.massachusetts.internal;

import java.util.List;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Where a result stands among others, 1 to 99.
 *
 * @param value 1 to 99
 * @param among how many it was ranked among; {@code null} where the percentile is published
 * @param parameters what was read to rank it
 */
public record Percentile(int value, @Nullable Integer among, List<Parameter> parameters) {

    /** A percentile that the Department printed. */
    public static Percentile published(int value) {
        return new Percentile(value, null, List.of());
    }

    /** {@code 93, published} or {@code 93, computed among 805}. */
    @Override
    public String toString() {
        return value + (among == null ? ", published" : ", computed among " + among);
    }
}
