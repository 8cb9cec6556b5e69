package org.accountability.model;

import static org.accountability.model.Level.LEVEL_1;
import static org.accountability.model.Level.LEVEL_2;
import static org.accountability.model.Level.LEVEL_3;
import static org.accountability.model.Level.LEVEL_4;
import static org.accountability.model.Level.LEVEL_5;
import static org.accountability.model.Level.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The levels of the framework, and having none. */
class LevelTest {
    private static final List<Level> FROM_BEST_TO_WORST = List.of(LEVEL_1, NONE, LEVEL_2, LEVEL_3, LEVEL_4, LEVEL_5);

    @Test
    void isWorseThanThoseBeforeItInTheOrderFromLevel1OverNoneToLevel5() {
        for (Level one : FROM_BEST_TO_WORST) {
            for (Level other : FROM_BEST_TO_WORST) {
                assertThat(one.worseThan(other))
                        .as("%s is worse than %s", one, other)
                        .isEqualTo(FROM_BEST_TO_WORST.indexOf(one) > FROM_BEST_TO_WORST.indexOf(other));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Level 1,           LEVEL_1",
        "Level 5,           LEVEL_5",
        "3,                 LEVEL_3",
        "Insufficient data, NONE",
        "none,              NONE",
    })
    void isReadAsPrinted(String text, Level level) {
        assertThat(Level.parse(text)).contains(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "6", "Level 0", "Level 6", "Level 3*", "level 3", "Level  3", "Level ", "33", "NONE"})
    void isNotGuessed(String text) {
        assertThat(Level.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LEVEL_5, 4, LEVEL_4",
        "LEVEL_4, 4, LEVEL_4",
        "LEVEL_3, 4, LEVEL_3",
        "LEVEL_5, 3, LEVEL_3",
        "NONE,    4, NONE",
        "LEVEL_5, 5, LEVEL_5",
    })
    void isCappedWhereItIsMoreSevere(Level level, int cap, Level capped) {
        assertThat(level.cappedAt(cap)).isEqualTo(capped);
    }

    @Test
    void isFoundByItsNumber() {
        for (Level level : Level.values()) {
            assertThat(Level.of(level.number())).isEqualTo(level);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void refusesAnyOtherNumber(int number) {
        assertThatThrownBy(() -> Level.of(number))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("level '%d': must be 1 to 5, or 0 for none", number);
    }

    @Test
    void printsAsTheDepartmentDoes() {
        assertThat(LEVEL_3).hasToString("Level 3");
        assertThat(NONE).hasToString("no level");
    }
}
