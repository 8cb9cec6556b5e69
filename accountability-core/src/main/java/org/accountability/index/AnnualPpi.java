package org.accountability.index;

import java.util.List;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;

/** The progress and performance index of a group in one year: not capped, 125 has been published. */
public sealed interface AnnualPpi {
    SchoolYear year();

    /** What each indicator earned, or why it earned nothing; empty where only the PPI is known. */
    List<Points> points();

    /**
     * An annual PPI from points.
     *
     * @param year the school year
     * @param ppi {@code (indicatorPoints + extraCredit) / indicators} as a whole number, rounded half-up
     * @param indicatorPoints the points of the core indicators
     * @param extraCredit the points of extra credit
     * @param indicators how many core indicators have points
     * @param eligibility how the group is known to be large enough
     * @param points all indicators, in their order
     * @param readBesides the parameters that were read besides those of the points
     */
    record Earned(
            SchoolYear year,
            int ppi,
            int indicatorPoints,
            int extraCredit,
            int indicators,
            Eligibility eligibility,
            List<Points> points,
            List<Parameter> readBesides)
            implements AnnualPpi {

        /** Every parameter that was read, for the points and besides, each once. */
        public List<Parameter> parameters() {
            Parameters read = new Parameters();
            for (Points earned : points) {
                if (earned instanceof Points.Awarded awarded) {
                    read.addAll(awarded.parameters());
                }
            }
            return read.addAll(readBesides).list();
        }

        /** The weakest status among all that was read. */
        public Status weakestStatus() {
            Status weakest = Parameters.weakest(readBesides);
            for (Points earned : points) {
                if (earned instanceof Points.Awarded awarded) {
                    weakest = weakest.weaker(awarded.weakestStatus());
                }
            }
            return weakest;
        }
    }

    /**
     * An annual PPI that the Department printed.
     *
     * @param year the school year
     * @param ppi 0 or more
     * @param points what would be awarded from measures, for comparison
     */
    record Published(SchoolYear year, int ppi, List<Points> points) implements AnnualPpi {}

    /**
     * None.
     *
     * @param year the school year
     * @param because why
     * @param points what the indicators earned all the same
     */
    record NotComputed(SchoolYear year, String because, List<Points> points) implements AnnualPpi {}
}
