package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.accountability.massachusetts.ppi.ProgressRating;
import org.accountability.policy.Parameter;

/** The points of each rating: 4, 3, 2, 1 and 0. Source: DESE, 2019 Criteria for Awarding Points, Table A-1. */
final class PointScale {
    private final Map<ProgressRating, Parameter> ofRating = new EnumMap<>(ProgressRating.class);

    PointScale(TargetParameters parameters) {
        for (ProgressRating rating : ProgressRating.values()) {
            Parameter points = parameters.parameter(rating.parameter());
            points.whole();
            ofRating.put(rating, points);
        }
    }

    Parameter parameter(ProgressRating rating) {
        return Objects.requireNonNull(ofRating.get(rating));
    }

    /** What an indicator can earn at most. */
    Parameter most() {
        return parameter(ProgressRating.ABOVE_TARGET);
    }

    /** Whether some rating is worth {@code points}. */
    boolean has(int points) {
        return ofRating.values().stream().anyMatch(worth -> worth.whole() == points);
    }

    /** In words, for a person who gave other points: {@code 4, 3, 2, 1, 0}. */
    String words() {
        return ofRating.values().stream().map(Parameter::value).collect(Collectors.joining(", "));
    }

    /** What {@code indicators} can earn at most together. */
    BigDecimal possible(int indicators) {
        return BigDecimal.valueOf((long) indicators * most().whole());
    }
}
