package org.accountability.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.accountability.index.CompositePerformanceIndex.PointsPerLevel;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;

/** Finds the parameters that no index can be computed with, before one is asked for. */
public final class ParameterReview {
    private static final List<Consumer<ParameterReader>> RULES_OF_EVERY_YEAR = List.of(
            PointsPerLevel::new,
            TargetPath::ofCpi,
            TargetPath::ofDropout,
            RatingPoints::new,
            reader -> new CpiRule(reader, new RatingPoints(reader)),
            reader -> new GrowthRule(reader, new RatingPoints(reader)),
            reader -> new GraduationRule(reader, new RatingPoints(reader)),
            reader -> new DropoutRule(reader, new RatingPoints(reader)),
            reader -> new ExtraCreditRule(reader, new RatingPoints(reader)),
            reader -> new AnnualRule(reader, new EligibilityRule(reader)),
            PercentileRule::new);
    private static final List<Consumer<ParameterReader>> RULES_OF_THE_YEAR_ITSELF =
            List.of(CumulativeRule::new, SchoolTypeRule::new, ScoreRule::new);

    private ParameterReview() {}

    /**
     * What is wrong with the parameters of an index.
     *
     * @param year the year of the index, which reads those of the years before too
     * @param inForce the parameters of each school year
     * @return one of each rule at most; empty where an index can be computed
     */
    public static List<UnusableParameterException> of(SchoolYear year, Function<SchoolYear, ParameterSet> inForce) {
        List<UnusableParameterException> unusable = new ArrayList<>();
        for (int back = CumulativeRule.WEIGHTS.size() - 1; back >= 0; back--) {
            SchoolYear ofYear = year.minus(back);
            tryEach(RULES_OF_EVERY_YEAR, new ParameterReader(ofYear, inForce.apply(ofYear)), unusable);
        }
        tryEach(RULES_OF_THE_YEAR_ITSELF, new ParameterReader(year, inForce.apply(year)), unusable);
        return List.copyOf(unusable);
    }

    private static void tryEach(
            List<Consumer<ParameterReader>> rules, ParameterReader reader, List<UnusableParameterException> unusable) {
        for (Consumer<ParameterReader> rule : rules) {
            try {
                rule.accept(reader);
            } catch (UnusableParameterException found) {
                if (unusable.stream().noneMatch(known -> known.parameter().equals(found.parameter()))) {
                    unusable.add(found);
                }
            }
        }
    }
}
