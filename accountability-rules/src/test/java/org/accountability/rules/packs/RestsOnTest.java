package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;

/** What a level rests on: all that decided, and no more. */
class RestsOnTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @Test
    void participationOfAGroupOfKnownSizeRestsOnTheAssumedMinimum() {
        Determination low = determined(2012, "all 80, high needs 80, participation 80 of 30");

        assertThat(low.weakestStatus()).isEqualTo(Status.ASSUMED);
        assertThat(parameters(low)).containsExactly("VERY_LOW_PARTICIPATION_CUT", "MINIMUM_SUBGROUP_SIZE");
        assertThat(determined(2012, "all 80, high needs 80, participation 80").weakestStatus())
                .isEqualTo(Status.CONFIRMED);
    }

    @Test
    void graduationOfAGroupOfKnownSizeRestsOnTheAssumedMinimum() {
        Determination low = determined(2015, "all 80, high needs 80, graduation 60/60 60 60 of 30");

        assertThat(low.weakestStatus()).isEqualTo(Status.ASSUMED);
        assertThat(parameters(low))
                .containsExactly("FOUR_YEAR_GRADUATION_CUT", "FIVE_YEAR_GRADUATION_CUT", "MINIMUM_SUBGROUP_SIZE");
        assertThat(determined(2015, "all 80, high needs 80, graduation 60/60 60 60")
                        .weakestStatus())
                .isEqualTo(Status.CONFIRMED);
    }

    @Test
    void graduationOf2014RestsOnCutsWhoseStartIsOpen() {
        assertThat(determined(2014, "all 80, high needs 80, graduation 60/60 60 60")
                        .weakestStatus())
                .isEqualTo(Status.ASSUMED);
    }

    @Test
    void reliefThatSetsNoCriterionAsideIsNotFound() {
        Determination held = determined(2016, "all 80, high needs 80, participation 94, held harmless none");

        assertThat(held).hasToString("00350001 2016: Level 2, Low assessment participation (Less than 95%)");
        assertThat(held.weakestStatus()).isEqualTo(Status.CONFIRMED);
        assertThat(kinds(held)).doesNotContain(Kind.RELIEF);
    }

    @Test
    void aDesignatedSchoolThatDoesAsWellAsBeforeIsNotFoundToKeepItsPriorLevel() {
        Determination designated =
                determined(2016, "all 80, high needs 80, chronically underperforming, held harmless Level 2");

        assertThat(kinds(designated)).contains(Kind.DESIGNATION).doesNotContain(Kind.RELIEF);
    }

    private static Determination determined(int year, String words) {
        return PACK.determine(ToldState.of(year, words)).schools().get(0);
    }

    private static List<String> parameters(Determination determination) {
        Ground binding = determination.explanation().binding();
        return binding == null
                ? List.of()
                : binding.parameters().stream().map(Parameter::name).toList();
    }

    private static List<Kind> kinds(Determination determination) {
        return determination.explanation().grounds().stream().map(Ground::kind).toList();
    }
}
