package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.accountability.computation.ParameterReview;
import org.accountability.massachusetts.ppi.CompositePerformanceIndex.PointsPerLevel;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;

/** Finds the parameters that no index can be computed with, before one is asked for. */
final class IndexParameterReview {
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

    private final List<UnusableParameterException> unusable = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    private IndexParameterReview() {}

    /**
     * Reviews the parameters of an index.
     *
     * @param year the year of the index, which reads those of the years before too
     * @param inForce the parameters of each school year
     */
    static ParameterReview of(SchoolYear year, Function<SchoolYear, ParameterSet> inForce) {
        IndexParameterReview review = new IndexParameterReview();
        for (int back = CumulativeRule.WEIGHTS.size() - 1; back >= 0; back--) {
            SchoolYear ofYear = year.minus(back);
            review.tryEach(RULES_OF_EVERY_YEAR, new ParameterReader(ofYear, inForce.apply(ofYear)));
        }
        review.tryEach(RULES_OF_THE_YEAR_ITSELF, new ParameterReader(year, inForce.apply(year)));
        return new ParameterReview(
                review.asked,
                review.shaping(),
                review.unusable.stream()
                        .map(UnusableParameterException::unusable)
                        .toList());
    }

    /** Returns the parameters that values depend on: not those that they are merely held against. */
    private Set<String> shaping() {
        Set<String> shaping = new HashSet<>(asked);
        shaping.remove(CumulativeRule.TARGET);
        return shaping;
    }

    private void tryEach(List<Consumer<ParameterReader>> rules, ParameterReader reader) {
        for (Consumer<ParameterReader> rule : rules) {
            try {
                rule.accept(reader);
            } catch (UnusableParameterException found) {
                if (unusable.stream().noneMatch(known -> known.parameter().equals(found.parameter()))) {
                    unusable.add(found);
                }
            }
        }
        asked.addAll(reader.namesRead());
    }
}
