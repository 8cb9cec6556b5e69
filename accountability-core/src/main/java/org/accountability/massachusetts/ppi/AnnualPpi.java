package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;

/** The progress and performance index of a group in one year: not capped, 125 has been published. */
sealed interface AnnualPpi {
    SchoolYear year();

    /** What each indicator earned, or why it earned nothing; empty where only the PPI is known. */
    List<Points> points();

    /** Every parameter that it rests on, each once. */
    List<Parameter> parameters();

    /** The weakest status among them; what the Department published is confirmed. */
    default Status weakestStatus() {
        return Parameters.weakest(parameters());
    }

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

        /** Those that were read for the points, and besides. */
        @Override
        public List<Parameter> parameters() {
            Parameters read = new Parameters();
            for (Points earned : points) {
                if (earned instanceof Points.Awarded awarded) {
                    read.addAll(awarded.parameters());
                }
            }
            return read.addAll(readBesides).list();
        }
    }

    /**
     * An annual PPI that the Department printed.
     *
     * @param year the school year
     * @param ppi 0 or more
     * @param points what would be awarded from measures, for comparison
     */
    record Published(SchoolYear year, int ppi, List<Points> points) implements AnnualPpi {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }
    }

    /**
     * None.
     *
     * @param year the school year
     * @param because why
     * @param points what the indicators earned all the same
     * @param parameters what was read to find that there is none
     */
    record NotComputed(SchoolYear year, String because, List<Points> points, List<Parameter> parameters)
            implements AnnualPpi {}
}
