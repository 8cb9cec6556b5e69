package org.accountability.massachusetts.ppi;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accountability.policy.Parameter;

/**
 * The points of each rating and of extra credit: 100, 75, 50, 25 and 0, and 25. Source: DESE School and District
 * Profiles, accountability reports 2012 to 2016.
 */
final class RatingPoints {
    static final String EXTRA_CREDIT = "EXTRA_CREDIT_POINTS";

    private static final int MOST = 100;

    private final Map<ProgressRating, NumericParameter> ofRating = new EnumMap<>(ProgressRating.class);
    private final NumericParameter ofCredit;
    private final int[] ofOutcome = new int[PointsClause.values().length];

    RatingPoints(ParameterReader reader) {
        for (ProgressRating rating : ProgressRating.values()) {
            ofRating.put(rating, reader.whole(rating.parameter(), 0, MOST, "points are 0 to " + MOST));
        }
        ofCredit = reader.whole(EXTRA_CREDIT, 0, MOST, "points are 0 to " + MOST);
        for (PointsClause clause : PointsClause.values()) {
            ofOutcome[PointsCode.of(clause)] = clause == PointsClause.CREDIT_NOT_EARNED
                    ? 0
                    : quantity(clause).whole();
        }
    }

    int of(PointsClause clause) {
        return ofOutcome(PointsCode.of(clause));
    }

    /** The points of an outcome that is a clause. */
    int ofOutcome(int outcome) {
        return ofOutcome[outcome];
    }

    int ofCredit() {
        return ofCredit.whole();
    }

    /** The rating that is worth {@code points}; the better of two that are worth the same. */
    Optional<ProgressRating> rating(int points) {
        for (Map.Entry<ProgressRating, NumericParameter> worth : ofRating.entrySet()) {
            if (worth.getValue().whole() == points) {
                return Optional.of(worth.getKey());
            }
        }
        return Optional.empty();
    }

    /** The parameter that gives the points of a clause. */
    Parameter parameter(PointsClause clause) {
        return quantity(clause).parameter();
    }

    private NumericParameter quantity(PointsClause clause) {
        ProgressRating rating = clause.rating();
        return rating == null ? ofCredit : Objects.requireNonNull(ofRating.get(rating));
    }

    /** All that the scale of core indicators, or of extra credit, has above {@code points}, the least first. */
    List<Integer> above(int points, boolean isCore) {
        return scale(isCore)
                .filter(more -> more > points)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** The most that a core indicator, or extra credit, is worth. */
    int most(boolean isCore) {
        return scale(isCore).max().orElse(0);
    }

    private IntStream scale(boolean isCore) {
        return (isCore ? ofRating.values() : List.of(ofCredit)).stream().mapToInt(NumericParameter::whole);
    }

    /** In words, for a person who gave other points: {@code 100, 75, 50, 25, 0}. */
    String scale() {
        return ofRating.values().stream().map(NumericParameter::toString).collect(Collectors.joining(", "));
    }
}
