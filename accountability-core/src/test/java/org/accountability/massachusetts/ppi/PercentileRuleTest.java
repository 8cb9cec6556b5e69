package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The percentile of a rank. */
class PercentileRuleTest {
    private static final PercentileRule RULE = SampleParameters.rules(2012).percentile();

    @ParameterizedTest
    @CsvSource({
        "1,   1, 50",
        "0, 100, 1",
        "1, 805, 1",
        "805, 805, 99",
        // of the 105 elementary-middle schools of 2012, the 85th to the 88th have one percentile, 83
        "88, 105, 83",
        // of the 74 middle-high schools, the 10th and 11th have the percentile 15
        "11, 74, 15",
    })
    void isTheShareThatIsAtOrBelow(int atOrBelow, int population, int percentile) {
        assertThat(RULE.percentile(atOrBelow, population)).isEqualTo(percentile);
    }

    @Property
    void liesWithin1And99AndRisesWithTheRank(
            @ForAll @IntRange(min = 1, max = 5000) int population, @ForAll @IntRange(max = 5000) int rank) {
        int atOrBelow = Math.min(rank, population);

        int percentile = RULE.percentile(atOrBelow, population);

        assertThat(percentile).isBetween(1, 99);
        assertThat(RULE.percentile(Math.max(0, atOrBelow - 1), population)).isLessThanOrEqualTo(percentile);
    }

    /** The order of published percentiles gives each of them, ties included: all 1,523 of 2012. */
    @Test
    void givesEveryPublishedSchoolPercentileFromItsRank() {
        Map<String, List<Integer>> byType = new HashMap<>();
        for (Map<String, String> row : PublishedReports.rowsOrSkip("dese", "accountability_school_2012.csv")) {
            String percentile = Objects.requireNonNull(row.get("ARH_SCH_PERCENTILE"));
            if (!percentile.isEmpty()) {
                byType.computeIfAbsent(Objects.requireNonNull(row.get("ARH_SCH_TYPE")), type -> new ArrayList<>())
                        .add(Integer.valueOf(percentile));
            }
        }

        assertThat(byType).hasSize(5);
        byType.forEach((type, published) -> {
            for (int percentile : published) {
                int atOrBelow = (int)
                        published.stream().filter(other -> other <= percentile).count();
                assertThat(RULE.percentile(atOrBelow, published.size()))
                        .as("rank %s of %s, %s", atOrBelow, published.size(), type)
                        .isEqualTo(percentile);
            }
        });
    }
}
