package org.accountability.massachusetts.ppi;

import java.util.Map;
import java.util.Optional;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;

/**
 * The rules of the index as they are in force in one school year, made from its parameters. Each is a pure function of
 * the results it is given; {@link StateIndex} applies them to a state.
 */
final class IndexRules {
    private final ParameterReader reader;
    private final CompositePerformanceIndex.PointsPerLevel pointsPerLevel;
    private final TargetPath cpiPath;
    private final TargetPath dropoutPath;
    private final RatingPoints points;
    private final CpiRule cpi;
    private final GrowthRule growth;
    private final GraduationRule graduation;
    private final DropoutRule dropout;
    private final ExtraCreditRule extraCredit;
    private final EligibilityRule eligibility;
    private final AnnualRule annual;
    private final PercentileRule percentile;

    private IndexRules(ParameterReader reader) {
        this.reader = reader;
        pointsPerLevel = new CompositePerformanceIndex.PointsPerLevel(reader);
        cpiPath = TargetPath.ofCpi(reader);
        dropoutPath = TargetPath.ofDropout(reader);
        points = new RatingPoints(reader);
        cpi = new CpiRule(reader, points);
        growth = new GrowthRule(reader, points);
        graduation = new GraduationRule(reader, points);
        dropout = new DropoutRule(reader, points);
        extraCredit = new ExtraCreditRule(reader, points);
        eligibility = new EligibilityRule(reader);
        annual = new AnnualRule(reader, eligibility);
        percentile = new PercentileRule(reader);
    }

    /**
     * The rules of one school year.
     *
     * @param inForce the parameters of that year
     * @throws UnusableParameterException if one is missing or cannot be read
     */
    public static IndexRules of(SchoolYear year, ParameterSet inForce) {
        return new IndexRules(new ParameterReader(year, inForce));
    }

    public SchoolYear year() {
        return reader.year();
    }

    /**
     * The CPI of a group from its counts.
     *
     * @param students how many are at each level
     * @return nothing where nobody was assessed
     * @throws IllegalArgumentException if a count is below 0
     */
    public Optional<CompositePerformanceIndex> compositePerformanceIndex(Map<PerformanceLevel, Integer> students) {
        return pointsPerLevel.of(students);
    }

    /** The path of CPI targets. */
    public TargetPath cpiPath() {
        return cpiPath;
    }

    /** The path of dropout targets. */
    public TargetPath dropoutPath() {
        return dropoutPath;
    }

    public CpiRule cpi() {
        return cpi;
    }

    public GrowthRule growth() {
        return growth;
    }

    public GraduationRule graduation() {
        return graduation;
    }

    public DropoutRule dropout() {
        return dropout;
    }

    public ExtraCreditRule extraCredit() {
        return extraCredit;
    }

    public AnnualRule annual() {
        return annual;
    }

    /**
     * The rule of cumulative PPIs, which has been in force for fewer years than annual PPIs are printed of.
     *
     * @throws UnusableParameterException if one is missing or cannot be read
     */
    public CumulativeRule cumulative() {
        return new CumulativeRule(reader);
    }

    public PercentileRule percentile() {
        return percentile;
    }

    /**
     * The rule of school types.
     *
     * @throws UnusableParameterException if one is missing or cannot be read
     */
    public SchoolTypeRule schoolType() {
        return new SchoolTypeRule(reader);
    }

    RatingPoints points() {
        return points;
    }

    EligibilityRule eligibility() {
        return eligibility;
    }

    ScoreRule score() {
        return new ScoreRule(reader);
    }
}
