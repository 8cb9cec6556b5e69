package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;

/** The progress and performance index of a group over four years, 0 to 100. */
sealed interface CumulativePpi {
    /**
     * Returns the name of the parameter that says how much an annual PPI counts.
     *
     * @param back how many years the annual PPI lies before the cumulative one, 0 to 3
     */
    static String weightParameter(int back) {
        return CumulativeRule.WEIGHTS.get(back);
    }

    SchoolYear year();

    /** The annual PPIs it comes from, oldest first. */
    List<AnnualPpi> annuals();

    /** Every parameter that it rests on, each once. */
    List<Parameter> parameters();

    /** The weakest status among them; what the Department published is confirmed. */
    default Status weakestStatus() {
        return Parameters.weakest(parameters());
    }

    /**
     * A cumulative PPI from annual ones.
     *
     * @param year the last of the four years
     * @param ppi as it counts: a whole number, not above 100
     * @param uncapped before it was capped
     * @param meetsTarget whether it is at or above the target
     * @param annuals of the four years, oldest first
     * @param readBesides the parameters that were read besides those of the annual PPIs
     */
    record Earned(
            SchoolYear year,
            int ppi,
            int uncapped,
            boolean meetsTarget,
            List<AnnualPpi> annuals,
            List<Parameter> readBesides)
            implements CumulativePpi {

        /** Those that were read for the annual PPIs, and besides. */
        @Override
        public List<Parameter> parameters() {
            Parameters read = new Parameters();
            annuals.forEach(annual -> read.addAll(annual.parameters()));
            return read.addAll(readBesides).list();
        }
    }

    /**
     * A cumulative PPI that the Department printed.
     *
     * @param year the last of the four years
     * @param ppi 0 to 100
     * @param meetsTarget whether it is at or above the target
     * @param annuals what is known of the annual PPIs, for comparison
     * @param parameters the target
     */
    record Published(SchoolYear year, int ppi, boolean meetsTarget, List<AnnualPpi> annuals, List<Parameter> parameters)
            implements CumulativePpi {}

    /**
     * None.
     *
     * @param year the year
     * @param because why
     * @param annuals what is known of the annual PPIs
     * @param readBesides the parameters that were read besides those of the annual PPIs
     */
    record NotComputed(SchoolYear year, String because, List<AnnualPpi> annuals, List<Parameter> readBesides)
            implements CumulativePpi {

        /** Those of the years that have no annual PPI, and besides. */
        @Override
        public List<Parameter> parameters() {
            Parameters read = new Parameters();
            for (AnnualPpi annual : annuals) {
                if (annual instanceof AnnualPpi.NotComputed) {
                    read.addAll(annual.parameters());
                }
            }
            return read.addAll(readBesides).list();
        }
    }
}
