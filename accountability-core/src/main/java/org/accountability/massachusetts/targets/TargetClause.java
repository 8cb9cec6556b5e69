package org.accountability.massachusetts.targets;

import org.accountability.massachusetts.ppi.ProgressRating;

/**
 * The clauses by which an indicator earns its points, in the order in which they are tried: the first that holds gives
 * the points. An indicator has those whose parameter is in force for its measure.
 */
enum TargetClause {
    ABOVE_TARGET(ProgressRating.ABOVE_TARGET, "better than the target by more than the tolerance"),
    HIGH(ProgressRating.ABOVE_TARGET, "high enough whatever the target"),
    HIGH_AMONG_ALL(ProgressRating.ABOVE_TARGET, "at or above the high percentile of all students"),
    ON_TARGET(ProgressRating.ON_TARGET, "within the tolerance around the target"),
    UPPER_AMONG_ALL(ProgressRating.ON_TARGET, "at or above the upper percentile of all students"),
    HIGH_IN_OWN_GROUP(ProgressRating.ON_TARGET, "at or above the high percentile of the same group"),
    IMPROVED(ProgressRating.IMPROVED_BELOW_TARGET, "short of the target and improved"),
    NO_CHANGE(ProgressRating.NO_CHANGE, "short of the target and not changed, or declined within the tolerance"),
    DECLINED(ProgressRating.DECLINED, "short of the target and declined by more than the tolerance"),

    GROWTH_EXCEEDED(ProgressRating.ABOVE_TARGET, "mean SGP in the highest band"),
    GROWTH_TYPICAL_HIGH(ProgressRating.ON_TARGET, "mean SGP in the second band"),
    GROWTH_TYPICAL_LOW(ProgressRating.IMPROVED_BELOW_TARGET, "mean SGP in the third band"),
    GROWTH_LOW(ProgressRating.NO_CHANGE, "mean SGP in the fourth band"),
    GROWTH_VERY_LOW(ProgressRating.DECLINED, "mean SGP below all bands");

    private final ProgressRating rating;
    private final String words;

    TargetClause(ProgressRating rating, String words) {
        this.rating = rating;
        this.words = words;
    }

    /** What it says of the indicator, which says how many points it is worth. */
    public ProgressRating rating() {
        return rating;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
