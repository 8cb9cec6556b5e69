package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.accountability.rules.RulePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding that its stage cannot use would be found in vain: the pack is refused at the finding. */
class FindingsInStagesTest {
    @TempDir
    private Path folder;

    /** In the columns: the file, its stage, what the rule looks for, what it finds, where the problem is, and what it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            schools.drl | School(percentile != null) | "LEVEL_3", "LOWEST_SCHOOLS" | insert( | adds an entry, but level is settled by one finding; give its kind, as in new Finding(organisation, Kind.CRITERION, Level.LEVEL_3, "REASON")
            schools.drl | School(percentile != null) | Kind.ENTRY, Level.LEVEL_3, "LOWEST_SCHOOLS" | insert( | adds an entry, but level is settled by one finding; give its kind, as in new Finding(organisation, Kind.CRITERION, Level.LEVEL_3, "REASON")
            schools.drl | School(percentile != null) | Kind.CRITERION, "LEVEL_33", "LOWEST_SCHOOLS" | "LEVEL_33 | gives the outcome LEVEL_33, which level does not have; did you mean LEVEL_3?
            schools.drl | School(percentile != null) | Kind.CRITERION, "PRIORITY", "LOWEST_SCHOOLS" | "PRIORITY | gives the outcome PRIORITY, which level does not have; known are NONE, LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, LEVEL_5
            schools.drl | School(percentile != null) | Kind.STAR, Level.LEVEL_3, "LOWEST_SCHOOLS" | Level.LEVEL_3, "L | gives a level with a STAR, which leaves the level alone; write Level.NONE
            schools.drl | District(percentile != null) | Kind.CRITERION, Level.LEVEL_3, "LOWEST_SCHOOLS" | $found.organization() | finds something of districts, but the stage schools settles schools
            schools.drl | Fact(organization.isDistrict(), kind == FactKind.EXIT) | Kind.CRITERION, Level.LEVEL_3, "LOWEST_SCHOOLS" | $found.organization() | finds something of districts, but the stage schools settles schools
            districts.drl | School(percentile != null) | Kind.CRITERION, Level.LEVEL_3, "LOWEST_SCHOOLS" | $found.organization() | finds something of schools, but the stage districts settles districts
            special-education.drl | District(percentile != null) | Kind.STAR, "NTA", "SPECIAL_EDUCATION_BY_LEVEL" | insert( | finds a STAR, which is printed beside a level and not in special_education
            special-education.drl | District(percentile != null) | "NTA", "SPECIAL_EDUCATION_BY_LEVEL" | insert( | adds an entry, but special_education is settled by one finding; give its kind, as in new Finding(organisation, Kind.CRITERION, "MR", "REASON")
            special-education.drl | District(percentile != null) | Kind.CRITERION, Level.LEVEL_3, "SPECIAL_EDUCATION_BY_LEVEL" | Level.LEVEL_3, "S | gives the outcome LEVEL_3, which special_education does not have; known are MR, MRP, MRAR, NTA, NI, NSI
            assistance.drl | District(percentile != null) | Kind.CRITERION, "LIAISON", "ASSISTANCE_LIAISON" | insert( | finds a CRITERION, but in assistance all findings are listed; leave the kind out, as in new Finding(organisation,
            """)
    void areRefusedWhereTheStageCannotUseThem(String file, String looked, String found, String at, String message) {
        EditedPack pack =
                EditedPack.in(folder).append(file, """

                rule "A finding of no use"
                    @Citation("a test")
                    @Status("ASSUMED")
                when
                    $found : LOOKED
                then
                    insert(new Finding($found.organization(), FOUND));
                end
                """.replace("LOOKED", looked).replace("FOUND", found));

        assertThat(pack.refusal().lines()).anySatisfy(line -> assertThat(line)
                .startsWith(pack.withPlaces(
                        file + ":<A finding of no use|" + at + ">: rule \"A finding of no" + " use\": "))
                .contains(message));
    }

    @Test
    void areRefusedWhereATableGivesWhatTheStageDoesNotHave() {
        EditedPack pack = EditedPack.in(folder).append("special-education.drl", """

                rule "A finding of no use"
                    @Citation("a test")
                    @Status("ASSUMED")
                when
                    $district : Standing(stage == "level", $level : level)
                    $row : TableRow(table == "actions", level == $level)
                then
                    insert(new Finding($district.organization(), Kind.CRITERION, $row.gives(), $row.because()));
                end
                """);

        assertThat(pack.refusal()).contains("gives the outcome", "which special_education does not have");
    }

    @Test
    void areUsedInTheBundledPacks() {
        assertThat(RulePacks.load(EditedPack.in(folder).folder()).problems()).isEmpty();
    }
}
