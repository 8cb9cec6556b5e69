package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.util.Optional;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The cumulative percentage: [40] percent of the annual percentage of the year before and [60] percent of that of the
 * year, neither rounded. Some years have none.
 *
 * <p>Source: DESE School and District Profiles, accountability reports 2019 to 2025.
 */
final class CumulativePercentageRule {
    /** How much the year before counts, in percent. */
    public static final String WEIGHT_OF_PRIOR = "CUMULATIVE_WEIGHT_OF_PRIOR_YEAR";
    /** How much the year itself counts, in percent. */
    public static final String WEIGHT_OF_YEAR = "CUMULATIVE_WEIGHT_OF_YEAR";

    private final SchoolYear year;
    private final Optional<Parameter> ofPrior;
    private final Optional<Parameter> ofYear;

    CumulativePercentageRule(TargetParameters parameters) {
        year = parameters.year();
        ofPrior = parameters.numberIfInForce(WEIGHT_OF_PRIOR);
        ofYear = parameters.numberIfInForce(WEIGHT_OF_YEAR);
        BigDecimal sum = decimal(ofPrior).add(decimal(ofYear));
        if ((ofPrior.isPresent() || ofYear.isPresent()) && sum.compareTo(TargetParameters.HUNDRED) != 0) {
            throw new IllegalStateException("parameters " + WEIGHT_OF_PRIOR + " and " + WEIGHT_OF_YEAR + " add up to "
                    + sum + " in " + year + "; they must to 100");
        }
    }

    /** Whether the year has cumulative percentages. */
    public boolean isInForce() {
        return ofYear.isPresent();
    }

    /**
     * The cumulative percentage.
     *
     * @param prior the annual percentage of the year before; {@code null} where not known
     */
    public CumulativePercentage of(AnnualPercentage annual, AnnualPercentage.@Nullable Known prior) {
        if (!isInForce()) {
            return new CumulativePercentage.NotInForce("there are no cumulative percentages in " + year);
        }
        if (!(annual instanceof AnnualPercentage.Known current)) {
            return new CumulativePercentage.NotComputed("there is no annual percentage of " + year);
        }
        if (prior == null) {
            return new CumulativePercentage.NotComputed("the annual percentage of " + year.minus(1) + " is not known");
        }
        BigDecimal sum = prior.percentage()
                .multiply(decimal(ofPrior))
                .add(current.percentage().multiply(decimal(ofYear)));
        TargetParameters.Read read =
                new TargetParameters.Read().addAll(prior.parameters()).addAll(current.parameters());
        ofPrior.ifPresent(read::add);
        ofYear.ifPresent(read::add);
        return new CumulativePercentage.Earned(sum.movePointLeft(2), prior, current, read.list());
    }

    private static BigDecimal decimal(Optional<Parameter> weight) {
        return weight.map(Parameter::decimal).orElse(BigDecimal.ZERO);
    }
}
