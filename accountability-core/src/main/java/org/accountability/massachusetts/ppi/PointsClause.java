package org.accountability.massachusetts.ppi;

import org.jspecify.annotations.Nullable;

/**
 * The clauses by which an indicator earns its points, those of one indicator in the order in which they are tried: the
 * first that holds gives the points. Numbers are dated parameters, which a result names.
 */
enum PointsClause {
    /** The Department's own points, given instead of a measure. */
    PUBLISHED(null, "points as published"),

    CPI_ABOVE_TARGET(ProgressRating.ABOVE_TARGET, "CPI above the target by more than the band"),
    CPI_HIGH(ProgressRating.ABOVE_TARGET, "CPI high enough whatever the target"),
    CPI_HIGH_AMONG_ALL(ProgressRating.ABOVE_TARGET, "CPI at or above the high percentile of all-students CPIs"),
    CPI_ON_TARGET(ProgressRating.ON_TARGET, "CPI within the band around the target"),
    CPI_UPPER_AMONG_ALL(ProgressRating.ON_TARGET, "CPI at or above the upper percentile of all-students CPIs"),
    CPI_HIGH_IN_OWN_GROUP(ProgressRating.ON_TARGET, "CPI at or above the high percentile of the same group"),
    CPI_IMPROVED(ProgressRating.IMPROVED_BELOW_TARGET, "CPI below target and improved"),
    CPI_NO_CHANGE(ProgressRating.NO_CHANGE, "CPI below target and not changed, or declined within the band"),
    CPI_DECLINED(ProgressRating.DECLINED, "CPI below target and declined by more than the band"),

    SGP_ABOVE_TARGET(ProgressRating.ABOVE_TARGET, "median SGP well above the target"),
    SGP_IMPROVED_MUCH(ProgressRating.ABOVE_TARGET, "median SGP improved much over the year before"),
    SGP_ON_TARGET(ProgressRating.ON_TARGET, "median SGP at or above the target"),
    SGP_IMPROVED(ProgressRating.ON_TARGET, "median SGP improved over the year before"),
    SGP_BELOW_TARGET(ProgressRating.IMPROVED_BELOW_TARGET, "median SGP in the first band below the target"),
    SGP_FAR_BELOW_TARGET(ProgressRating.NO_CHANGE, "median SGP in the second band below the target"),
    SGP_LOW(ProgressRating.DECLINED, "median SGP below all bands"),

    GRADUATION_HIGH(ProgressRating.ABOVE_TARGET, "graduation rate high enough whatever the target"),
    GRADUATION_ABOVE_TARGET(ProgressRating.ABOVE_TARGET, "graduation rate above the target by the band or more"),
    GRADUATION_ON_TARGET(ProgressRating.ON_TARGET, "graduation rate at or above the target"),
    GRADUATION_IMPROVED(
            ProgressRating.IMPROVED_BELOW_TARGET, "graduation rate below target and improved by the band or more"),
    GRADUATION_NO_CHANGE(ProgressRating.NO_CHANGE, "graduation rate below target and changed by less than the band"),
    GRADUATION_DECLINED(ProgressRating.DECLINED, "graduation rate below target and declined by the band or more"),

    DROPOUT_WELL_BELOW_TARGET(ProgressRating.ABOVE_TARGET, "dropout rate far enough below the target"),
    DROPOUT_ON_TARGET(ProgressRating.ON_TARGET, "dropout rate at or below the target"),
    DROPOUT_IMPROVED(ProgressRating.IMPROVED_BELOW_TARGET, "dropout rate above the target and lower than before"),
    DROPOUT_NO_CHANGE(ProgressRating.NO_CHANGE, "dropout rate above the target and as before"),
    DROPOUT_WORSE(ProgressRating.DECLINED, "dropout rate above the target and higher than before"),

    CREDIT_EARNED(null, "extra credit earned"),
    CREDIT_NOT_EARNED(null, "extra credit not earned");

    private final @Nullable ProgressRating rating;
    private final String words;

    PointsClause(@Nullable ProgressRating rating, String words) {
        this.rating = rating;
        this.words = words;
    }

    /** What it says of the indicator; {@code null} where the points alone are known, and for extra credit. */
    public @Nullable ProgressRating rating() {
        return rating;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
