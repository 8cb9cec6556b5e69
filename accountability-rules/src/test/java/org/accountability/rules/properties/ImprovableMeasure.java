package org.accountability.rules.properties;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a school can do better in; what is not known of it stays unknown. */
enum ImprovableMeasure {
    PERCENTILE {
        @Override
        SmallSchool raise(SmallSchool school, int points) {
            return school.with(atMost(99, school.percentile(), points), school.ppiOfAll(), school.ppiOfHighNeeds());
        }
    },
    PPI_OF_ALL_STUDENTS {
        @Override
        SmallSchool raise(SmallSchool school, int points) {
            return school.with(school.percentile(), atMost(100, school.ppiOfAll(), points), school.ppiOfHighNeeds());
        }
    },
    PPI_OF_HIGH_NEEDS {
        @Override
        SmallSchool raise(SmallSchool school, int points) {
            return school.with(school.percentile(), school.ppiOfAll(), atMost(100, school.ppiOfHighNeeds(), points));
        }
    },
    PARTICIPATION {
        @Override
        SmallSchool raise(SmallSchool school, int points) {
            return school.withRates(school.rates().stream()
                    .map(rate -> rate.yearBefore() ? rate : rate.raisedBy(BigDecimal.valueOf(points)))
                    .toList());
        }
    },
    PARTICIPATION_OF_THE_YEAR_BEFORE {
        @Override
        SmallSchool raise(SmallSchool school, int points) {
            return school.withRates(school.rates().stream()
                    .map(rate -> rate.yearBefore() ? rate.raisedBy(BigDecimal.valueOf(points)) : rate)
                    .toList());
        }
    },
    FOUR_YEAR_GRADUATION {
        @Override
        SmallSchool raise(SmallSchool school, int points) {
            return school.withHistories(school.histories().stream()
                    .map(history -> history.withFourYearRaisedBy(BigDecimal.valueOf(points)))
                    .toList());
        }
    },
    FIVE_YEAR_GRADUATION {
        @Override
        SmallSchool raise(SmallSchool school, int points) {
            return school.withHistories(school.histories().stream()
                    .map(history -> history.withFiveYearRaisedBy(BigDecimal.valueOf(points)))
                    .toList());
        }
    };

    /** The school with this measure, where it is known, higher by so many points. */
    abstract SmallSchool raise(SmallSchool school, int points);

    private static @Nullable Integer atMost(int highest, @Nullable Integer value, int points) {
        return value == null ? null : Math.min(highest, value + points);
    }
}
