package org.accountability.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accountability.model.Level;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the findings about one organisation settle into a level, a reason and a star. */
class ResolutionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the most severe criterion gives the level
            criterion 1 h                                               | Level 1  | h
            criterion 1 h, criterion 2 g                                | Level 2  | g
            criterion 2 g, criterion 3 c, criterion 1 h                 | Level 3  | c
            # of several at that level, the first in the official order of reasons is printed
            criterion 3 d, criterion 3 c, criterion 3 e                 | Level 3  | c
            criterion 3 d, criterion 2 a                                | Level 3  | d
            # no level yields to any that gives one
            criterion 0 f                                               | no level | f
            criterion 0 f, criterion 0 g                                | no level | f
            criterion 0 a, criterion 1 h                                | Level 1  | h
            criterion 0 a, floor 2 g                                    | Level 2  | g
            # without relief a floor is a criterion like any other
            floor 3 c, criterion 2 a                                    | Level 3  | c
            floor 2 c, criterion 3 d                                    | Level 3  | d
            floor 3 d, criterion 3 c                                    | Level 3  | c
            floor 3 c, criterion 3 d                                    | Level 3  | c
            # relief sets criteria aside, better or worse
            relief 2 i, criterion 3 c                                   | Level 2  | i
            relief 1 i, criterion 3 c, criterion 2 b                    | Level 1  | i
            relief 0 i, criterion 3 c                                   | no level | i
            relief 2 i, criterion 1 h                                   | Level 2  | i
            # no relief improves a floor
            relief 1 i, criterion 3 c, floor 2 g                        | Level 2  | g
            relief 0 i, criterion 3 c, floor 3 d                        | Level 3  | d
            relief 2 i, criterion 3 c, floor 3 d, floor 2 a             | Level 3  | d
            # where a floor gives the same level, the first in the official order is printed: its reason, not the relief's
            relief 2 i, criterion 3 c, floor 2 g                        | Level 2  | g
            relief 3 i, floor 3 d, floor 3 e                            | Level 3  | d
            # of two reliefs the more severe counts
            relief 1 i, relief 2 j, criterion 3 c                       | Level 2  | j
            # a designation stands, whatever else is found
            designation 4 b, criterion 1 a                              | Level 4  | b
            designation 4 b, relief 1 a, floor 3 c                      | Level 4  | b
            designation 5 a, designation 4 b                            | Level 5  | a
            designation 4 b, criterion 5 a                              | Level 4  | b
            """)
    void settlesTo(String grounds, String level, String reason) {
        Explanation explanation = Resolution.settle(SampleGrounds.parse(grounds));

        assertThat(explanation.level()).hasToString(level);
        assertThat(explanation.reason().code()).isEqualTo(reason);
        assertThat(explanation.starred()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            criterion 2 g, star 0 a                  | Level 2
            designation 4 b, star 0 a                | Level 4
            relief 1 i, criterion 3 c, star 0 a      | Level 1
            star 0 a                                 | no level
            """)
    void printsAStarAndLeavesTheLevelAlone(String grounds, String level) {
        Explanation explanation = Resolution.settle(SampleGrounds.parse(grounds));

        assertThat(explanation.starred()).isTrue();
        assertThat(explanation.level()).hasToString(level);
        assertThat(explanation.reason().code()).isNotEqualTo("a");
    }

    @Test
    void withoutGroundsComesToNoLevelAndSaysThatNoRuleApplies() {
        Explanation explanation = Resolution.settle(List.of());

        assertThat(explanation.level()).isEqualTo(Level.NONE);
        assertThat(explanation.reason()).isEqualTo(Reason.NO_RULE_APPLIES);
        assertThat(explanation.binding()).isNull();
        assertThat(explanation.weakestStatus()).isEqualTo(Status.ASSUMED);
    }

    @Test
    void aFloorOrReliefAloneGivesItsLevel() {
        assertThat(Resolution.settle(SampleGrounds.parse("floor 3 c")).level()).isEqualTo(Level.LEVEL_3);
        assertThat(Resolution.settle(SampleGrounds.parse("relief 2 i")).level()).isEqualTo(Level.LEVEL_2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # as sure as what binds, not as what does not
            criterion 3 c CONFIRMED, criterion 2 g ASSUMED                           | CONFIRMED
            criterion 3 c RECONSTRUCTED, criterion 3 d CONFIRMED                     | RECONSTRUCTED
            # a floor that binds rests on the relief that set worse criteria aside
            relief 1 i ASSUMED, criterion 3 c CONFIRMED, floor 2 g CONFIRMED         | ASSUMED
            relief 1 i CONFIRMED, criterion 3 c ASSUMED, floor 2 g RECONSTRUCTED     | RECONSTRUCTED
            # a designation does not
            designation 4 b CONFIRMED, relief 1 i ASSUMED                            | CONFIRMED
            """)
    void isAsSureAsTheWeakestOfWhatItRestsOn(String grounds, Status weakest) {
        assertThat(Resolution.settle(SampleGrounds.parse(grounds)).weakestStatus())
                .isEqualTo(weakest);
    }

    @Test
    void keepsEveryGroundInTheOfficialOrderOfReasons() {
        Explanation explanation =
                Resolution.settle(SampleGrounds.parse("criterion 2 g, star 0 j, criterion 3 c, floor 2 a"));

        assertThat(explanation.grounds())
                .extracting(ground -> ground.reason().code())
                .containsExactly("a", "c", "g", "j");
        assertThat(explanation.binding()).isEqualTo(explanation.grounds().get(1));
    }
}
