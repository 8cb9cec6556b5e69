package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.model.PerformanceLevel;
import org.accountability.policy.Parameter;

/**
 * The Composite Performance Index of a group in a subject: {@code CPI = sum of points / students assessed}, from 0 to
 * 100, rounded half-up to one decimal. A student earns 100 points at Proficient or Advanced or MCAS-Alt Progressing, 75
 * at Needs Improvement high or Alt Emerging, 50 at Needs Improvement low or Alt Awareness, 25 at Warning/Failing high or
 * Alt Portfolio Incomplete, and none below. First-year EL students are left out of the counts.
 *
 * <p>Source: Mendon-Upton Regional School District, 2012 MCAS Results and Accountability Status, October 2012; the data
 * dictionary of DESE's extract names the five values.
 *
 * @param value with one decimal
 * @param students how many were assessed
 * @param parameters the points per level that were read
 */
record CompositePerformanceIndex(BigDecimal value, int students, List<Parameter> parameters) {

    /** The points that a student at one level is worth. */
    public static String pointsParameter(PerformanceLevel level) {
        return "CPI_POINTS_" + level.name();
    }

    /** What each level is worth in one school year. */
    static final class PointsPerLevel {
        private static final PerformanceLevel[] LEVELS = PerformanceLevel.values();
        private static final int TENTH_IN_THOUSANDTHS = 100;

        private final NumericParameter[] perStudent = new NumericParameter[LEVELS.length];

        PointsPerLevel(ParameterReader reader) {
            for (int level = 0; level < LEVELS.length; level++) {
                perStudent[level] =
                        reader.quantity(pointsParameter(LEVELS[level]), 0, 100, "a student is worth 0 to 100 points");
            }
        }

        /** In tenths; {@link Tenths#NONE} where nobody was assessed. */
        int cpi(int[] studentsPerLevel) {
            long students = 0;
            long sum = 0;
            for (int level = 0; level < LEVELS.length; level++) {
                students += studentsPerLevel[level];
                sum += studentsPerLevel[level] * perStudent[level].thousandths();
            }
            return students == 0 ? Tenths.NONE : (int) Tenths.halfUp(sum, students * TENTH_IN_THOUSANDTHS);
        }

        /**
         * The CPI of a group.
         *
         * @param students how many are at each level; none at a level that is not named
         * @return nothing where nobody was assessed
         * @throws IllegalArgumentException if a count is below 0
         */
        Optional<CompositePerformanceIndex> of(Map<PerformanceLevel, Integer> students) {
            int[] counts = new int[LEVELS.length];
            int assessed = 0;
            List<Parameter> read = new ArrayList<>();
            for (int level = 0; level < LEVELS.length; level++) {
                int count = students.getOrDefault(LEVELS[level], 0);
                if (count < 0) {
                    throw new IllegalArgumentException(count + " students at " + LEVELS[level] + ": must be 0 or more");
                }
                counts[level] = count;
                assessed = Math.addExact(assessed, count);
                if (count > 0) {
                    read.add(perStudent[level].parameter());
                }
            }
            int cpi = cpi(counts);
            return cpi == Tenths.NONE
                    ? Optional.empty()
                    : Optional.of(new CompositePerformanceIndex(Tenths.decimal(cpi), assessed, List.copyOf(read)));
        }
    }
}
