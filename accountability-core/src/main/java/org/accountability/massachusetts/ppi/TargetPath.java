package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;

/**
 * The path that a target takes from a group's baseline to its goal: the same share of the gap is closed in every year.
 *
 * <pre>
 * goal   = baseline + (end - baseline) * share
 * target = baseline + (end - baseline) * share * k / years,   k = year - baseline year
 * </pre>
 *
 * Each is rounded half-up to one decimal on its own, from the formula and not from the year before. Of a CPI the end is
 * 100 (gap-halving: 77.7 gives 79.6, then 81.4, and the goal 88.9), of a dropout rate 0.
 *
 * <p>Source: DESE School and District Profiles, accountability reports 2012 to 2016 (CPI; without a counter-example on
 * the published rows). For dropout the path is assumed to be the same.
 */
final class TargetPath {
    /** The school year that baselines are of unless a group has one of its own. */
    public static final String BASELINE_YEAR = "TARGET_BASELINE_YEAR";
    /** How many years the path takes. */
    public static final String YEARS = "TARGET_YEARS";
    /** The share of the gap between a baseline CPI and 100 that is to be closed, in percent. */
    public static final String CPI_SHARE = "CPI_GAP_TO_CLOSE";
    /** The share of a baseline dropout rate that is to go, in percent. */
    public static final String DROPOUT_SHARE = "DROPOUT_RATE_TO_CUT";

    private static final int PERCENT_IN_THOUSANDTHS = 100_000;

    private final SchoolYear year;
    private final int end;
    private final NumericParameter share;
    private final NumericParameter years;
    private final NumericParameter baselineYear;
    private final List<Parameter> parameters;

    private TargetPath(ParameterReader reader, int end, String share) {
        this.year = reader.year();
        this.end = end;
        this.share = reader.quantity(share, 0, 100, "a share is 0 to 100 percent");
        this.years = reader.years(YEARS, 1);
        this.baselineYear = reader.whole(BASELINE_YEAR, 1990, 2100, "must be the spring of a school year");
        this.parameters =
                new Parameters().add(this.share).add(years).add(baselineYear).list();
    }

    static TargetPath ofCpi(ParameterReader reader) {
        return new TargetPath(reader, Tenths.HUNDRED, CPI_SHARE);
    }

    static TargetPath ofDropout(ParameterReader reader) {
        return new TargetPath(reader, 0, DROPOUT_SHARE);
    }

    /** The year that baselines are of unless a group has one of its own. */
    int baselineYear() {
        return baselineYear.whole();
    }

    /**
     * The target of the year.
     *
     * @param baseline the result it starts from, with one decimal
     * @param baselineYear the year it starts in
     */
    public IndicatorTarget from(BigDecimal baseline, SchoolYear baselineYear) {
        int start = Tenths.of(baseline);
        int target = target(start, baselineYear.spring());
        if (target == Tenths.NONE) {
            return new IndicatorTarget.NotKnown(
                    year.compareTo(baselineYear) <= 0
                            ? "targets begin in the year after the baseline of " + baselineYear
                            : "targets from the baseline of " + baselineYear + " end in "
                                    + (baselineYear.spring() + years.whole()));
        }
        return new IndicatorTarget.OnPath(
                Tenths.decimal(target), Tenths.decimal(goal(start)), Tenths.decimal(start), baselineYear, parameters);
    }

    /** In tenths; {@link Tenths#NONE} where the year is not on the path, or there is no baseline. */
    int target(int baseline, int startYear) {
        int k = year.spring() - startYear;
        if (baseline == Tenths.NONE || k < 1 || k > years.whole()) {
            return Tenths.NONE;
        }
        return at(baseline, k);
    }

    private int goal(int baseline) {
        return at(baseline, years.whole());
    }

    private int at(int baseline, int k) {
        long whole = (long) PERCENT_IN_THOUSANDTHS * years.whole();
        return (int) Tenths.halfUp(baseline * whole + (end - baseline) * share.thousandths() * k, whole);
    }
}
