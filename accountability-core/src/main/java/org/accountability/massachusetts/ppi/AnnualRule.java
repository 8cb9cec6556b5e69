package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;

/**
 * The annual PPI: {@code (indicator points + extra credit) / number of core indicators that have points}, rounded to a
 * whole number, up from a fraction of [0.5]. Not capped. Only a group that is {@linkplain EligibilityRule large enough}
 * has one.
 *
 * <p>Source: DESE School and District Profiles, accountability reports 2012 to 2016; the rounding is inferred from them.
 */
final class AnnualRule {
    /** The fraction of a point from which an annual PPI is rounded up. */
    public static final String ROUNDED_UP_FROM = "ANNUAL_PPI_ROUNDED_UP_FROM";

    private static final long ONE_IN_THOUSANDTHS = 1000;

    private final EligibilityRule eligibility;
    private final NumericParameter roundedUpFrom;

    AnnualRule(ParameterReader reader, EligibilityRule eligibility) {
        this.eligibility = eligibility;
        roundedUpFrom = reader.quantity(ROUNDED_UP_FROM);
    }

    /**
     * The annual PPI of a group.
     *
     * @param points one of each indicator at most
     */
    public AnnualPpi of(SchoolYear year, StudentGroup group, Eligibility eligible, List<Points> points) {
        int sum = 0;
        int credit = 0;
        int indicators = 0;
        for (Points earned : points) {
            if (earned instanceof Points.Awarded awarded) {
                if (awarded.indicator().isCore()) {
                    sum += awarded.points();
                    indicators++;
                } else {
                    credit += awarded.points();
                }
            }
        }
        if (!eligible.eligible()) {
            return new AnnualPpi.NotComputed(year, eligible.words(), points, eligibility.parameters(group, eligible));
        }
        if (indicators == 0) {
            return new AnnualPpi.NotComputed(year, "no core indicator has points", points, List.of());
        }
        Parameters read = new Parameters().addAll(eligibility.parameters(group, eligible));
        if ((sum + credit) % indicators != 0) {
            read.add(roundedUpFrom);
        }
        return new AnnualPpi.Earned(
                year,
                ppi(sum + credit, indicators),
                sum,
                credit,
                indicators,
                eligible,
                List.copyOf(points),
                read.list());
    }

    /**
     * The quotient as a whole number.
     *
     * @param indicators more than 0
     */
    int ppi(int points, int indicators) {
        int whole = points / indicators;
        int rest = points % indicators;
        return rest != 0 && rest * ONE_IN_THOUSANDTHS >= indicators * roundedUpFrom.thousandths() ? whole + 1 : whole;
    }
}
