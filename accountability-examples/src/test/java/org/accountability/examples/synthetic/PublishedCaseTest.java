package org.accountability.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.junit.jupiter.api.Test;

/** The published cases are few, whole, and show what they are there to show. */
class PublishedCaseTest {
    private static final List<PublishedCase> CASES = SyntheticState.published();

    @Test
    void theyAreAFewDozenEachQuotedOnce() {
        assertThat(CASES).hasSizeBetween(35, 45);
        assertThat(CASES.stream().map(quoted -> quoted.year() + " " + quoted.code()))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(CASES).allSatisfy(quoted -> {
            assertThat(quoted.name()).isNotBlank();
            assertThat(quoted.school().code()).isEqualTo(quoted.code());
            assertThat(quoted.type() == null).isEqualTo(quoted.year().spring() == 2016);
        });
    }

    @Test
    void everyLevelAndEveryKindOfReasonIsAmongThem() {
        assertThat(CASES).extracting(PublishedCase::level).contains(Level.values());
        assertThat(CASES)
                .extracting(PublishedCase::reason)
                .contains(
                        "",
                        "Chronically underperforming school",
                        "Among lowest achieving and least improving schools",
                        "Among lowest performing 20% of schools and subgroups",
                        "Among lowest performing 20% of schools",
                        "Among lowest performing 20% of subgroups",
                        "Persistently low graduation rate for one or more subgroups",
                        "Persistently low graduation rate for one or more groups",
                        "Very low MCAS participation (Less than 90%)",
                        "Very low assessment participation (Less than 90%)",
                        "Low MCAS participation (Less than 95%)",
                        "Low assessment participation (Less than 95%)",
                        "Insufficient data",
                        "Not meeting gap narrowing goals",
                        "Meeting gap narrowing goals",
                        "2016 Level held harmless");
        assertThat(CASES)
                .extracting(PublishedCase::fact)
                .contains(
                        FactKind.CHRONICALLY_UNDERPERFORMING,
                        FactKind.UNDERPERFORMING,
                        FactKind.LEFT_LEVEL_4,
                        FactKind.LOW_SUBGROUP,
                        FactKind.PERSISTENTLY_LOW_GRADUATION,
                        FactKind.PARTICIPATION,
                        FactKind.INSUFFICIENT_DATA,
                        FactKind.HELD_HARMLESS);
    }

    @Test
    void theEdgesAreAmongThem() {
        assertThat(CASES)
                .anyMatch(quoted -> Objects.equals(quoted.percentile(), 20) && quoted.level() == Level.LEVEL_3)
                .anyMatch(quoted -> Objects.equals(quoted.percentile(), 21) && quoted.level() == Level.LEVEL_1)
                .anyMatch(quoted -> Objects.equals(quoted.cumulativePpiAll(), 75)
                        && Objects.equals(quoted.cumulativePpiHighNeeds(), 75)
                        && quoted.level() == Level.LEVEL_1)
                .anyMatch(quoted -> Objects.equals(quoted.cumulativePpiAll(), 75)
                        && Objects.equals(quoted.cumulativePpiHighNeeds(), 74)
                        && quoted.level() == Level.LEVEL_2)
                .anyMatch(quoted -> quoted.cumulativePpiAll() != null
                        && quoted.cumulativePpiHighNeeds() == null
                        && quoted.level() == Level.LEVEL_1)
                .anyMatch(quoted -> quoted.starred() && quoted.level() == Level.LEVEL_3);
    }
}
