package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.accountability.determination.Determination;
import org.accountability.model.Level;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is asked of a value that may be not known would end the determination of a whole state at the first school
 * without it: the pack is refused at the question, unless a condition before says that the value is known.
 */
class UnknownValuesTest {
    private static final String INSUFFICIENT = "A school flagged for insufficient data has no level";
    private static final String RULE = "A rule that asks";

    @TempDir
    private Path folder;

    /** In the columns: what the rule looks for, the organisation it finds something of, and what it may not ask. */
    @ParameterizedTest
    @CsvSource(delimiter = '%', quoteCharacter = '`', textBlock = """
            $found : School(type.spansGrades3To8()) % $found.organization() % <type.spans> type may be not known, and nothing can be asked of it then; write type != null before it
            $found : School(!type.spansGrades3To8) % $found.organization() % <type.spans> type may be not known, and nothing can be asked of it then; write type != null before it
            $found : School(type.spansGrades3To8() == false) % $found.organization() % <type.spans> type may be not known
            $found : School(false == type.spansGrades3To8()) % $found.organization() % <type.spans> type may be not known
            $found : School(type.spansGrades3To8(), type != null) % $found.organization() % <type.spans> type may be not known
            $found : School(type != null || type.spansGrades3To8()) % $found.organization() % <type.spans> type may be not known
            $found : School(type == null && type.spansGrades3To8()) % $found.organization() % <type.spans> type may be not known
            $found : School(type != null || percentile > 5, type.spansGrades3To8()) % $found.organization() % <type.spans> type may be not known
            $found : School(type != SchoolType.HIGH, type.spansGrades3To8()) % $found.organization() % <type.spans> type may be not known
            $found : School(type == type, type.spansGrades3To8()) % $found.organization() % <type.spans> type may be not known
            $found : School(highestGrade.isBelow(Grade.G3)) % $found.organization() % <highestGrade.is> highestGrade may be not known
            $found : School(highestGrade != null, highestGrade.isBelow(lowestGrade)) % $found.organization() % <lowestGrade))> lowestGrade may be not known, and isBelow needs it; write lowestGrade != null before it
            $found : School($type : type, $open : type.spansGrades3To8()) % $found.organization() % <type.spans> type may be not known
            $found : School($type : type) Fact(organization == $found.organization, denied == $type.spansGrades3To8) % $found.organization() % <$type.spans> type may be not known, and nothing can be asked of it then; write type != null in the School that it is a value of
            $found : School() Fact(organization == $found.organization, denied == $found.type.spansGrades3To8) % $found.organization() % <$found.type.spans> type may be not known
            $found : School() Fact(organization == $found.organization, $found.type != null, denied == $found.type.spansGrades3To8) % $found.organization() % <$found.type.spans> type may be not known
            $found : School() not Fact(organization == $found.organization, priorLevel.worseThan(Level.LEVEL_2)) % $found.organization() % <priorLevel.worse> priorLevel may be not known
            $found : Fact(kind == FactKind.LOW_SUBGROUP, priorLevel.worseThan(Level.LEVEL_2)) % $found.organization() % <priorLevel.worse> priorLevel may be not known
            $found : Fact(kind == FactKind.HELD_HARMLESS || kind == FactKind.EXIT, priorLevel.worseThan(Level.LEVEL_2)) % $found.organization() % <priorLevel.worse> priorLevel may be not known
            """)
    void areAskedNothing(String looked, String whom, String expected) {
        EditedPack pack = pack(looked, whom, "Level.LEVEL_2");
        String at = expected.substring(1, expected.indexOf('>'));

        assertThat(pack.refusal())
                .startsWith(pack.withPlaces("schools.drl:<" + RULE + "|" + at + ">: rule \"" + RULE + "\": "
                        + expected.substring(expected.indexOf('>') + 2)))
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$found : Fact(kind == FactKind.EXIT)",
                "$found : Fact(kind != FactKind.HELD_HARMLESS)",
                "$found : Fact(priorLevel != Level.LEVEL_1)"
            })
    void areGivenToNoFinding(String looked) {
        EditedPack pack = pack(looked, "$found.organization()", "$found.priorLevel()");

        assertThat(pack.refusal())
                .isEqualTo(pack.withPlaces("schools.drl:<" + RULE + "|$found.priorLevel>: rule \"" + RULE
                        + "\": $found.priorLevel() may be not known, and a finding needs it; write priorLevel != null in"
                        + " the Fact that it is a value of"));
    }

    /** Each of a school that spans grades 3 to 8, of one that does not, and of one of unknown type. */
    @ParameterizedTest
    @CsvSource(delimiter = '%', textBlock = """
            type != null, type.spansGrades3To8()                                 % LEVEL_2 NONE NONE
            null != type, type.spansGrades3To8                                   % LEVEL_2 NONE NONE
            type != null && type.spansGrades3To8()                               % LEVEL_2 NONE NONE
            type == null || type.spansGrades3To8()                               % LEVEL_2 NONE LEVEL_2
            type != null && !type.spansGrades3To8() || type == null              % NONE LEVEL_2 LEVEL_2
            (type == null || !type.spansGrades3To8()), percentile == null        % NONE LEVEL_2 LEVEL_2
            type == SchoolType.ELEMENTARY && type.spansGrades3To8()              % LEVEL_2 NONE NONE
            type == SchoolType.HIGH || type == SchoolType.ELEMENTARY, !type.spansGrades3To8() % NONE LEVEL_2 NONE
            servesGrades3To8 == true, type != null, type.spansGrades3To8 == true % LEVEL_2 NONE NONE
            highestGrade == null || highestGrade.isBelow(Grade.G3)               % LEVEL_2 LEVEL_2 LEVEL_2
            """)
    void areAskedWhereAConditionBeforeSaysThatTheyAreKnown(String conditions, String levels) {
        RulePack pack = pack("$found : School(" + conditions + ")", "$found.organization()", "Level.LEVEL_2")
                .load();
        StateYear state = StateYear.of(SchoolYear.of(2013))
                .school(School.of("00350001").type(SchoolType.ELEMENTARY).build())
                .school(School.of("00350002").type(SchoolType.HIGH).build())
                .school(School.of("00350003").build())
                .build();

        assertThat(pack.determine(state).schools().stream()
                        .map(Determination::level)
                        .map(Level::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(levels);
    }

    @Test
    void areAskedWhereTheFactBeforeSaysThatTheyAreKnown() {
        RulePack pack = pack(
                        "$found : School(type != null, $type : type)"
                                + " not Fact(organization == $found.organization, denied == $type.spansGrades3To8)",
                        "$found.organization()",
                        "Level.LEVEL_2")
                .load();
        StateYear state = StateYear.of(SchoolYear.of(2013))
                .school(School.of("00350001").type(SchoolType.ELEMENTARY).build())
                .school(School.of("00350002").build())
                .build();

        assertThat(pack.determine(state).schools())
                .extracting(Determination::level)
                .containsExactly(Level.LEVEL_2, Level.NONE);
    }

    private EditedPack pack(String looked, String whom, String level) {
        return EditedPack.ofSchools(folder, INSUFFICIENT)
                .replace("schools.drl", "import org.accountability.model.FactKind;", """
                        import org.accountability.model.FactKind;
                        import org.accountability.model.Grade;
                        import org.accountability.model.SchoolType;""")
                .append("schools.drl", """

                        rule "%s"
                            @Citation("a test")
                            @Status("ASSUMED")
                        when
                            %s
                        then
                            insert(new Finding(%s, Kind.CRITERION, %s, "LOWEST_SUBGROUPS"));
                        end
                        """.formatted(RULE, looked, whom, level));
    }
}
