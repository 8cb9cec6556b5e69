package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.accountability.model.Problem;
import org.accountability.rules.workbench.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name, a year or a word that a pack gives and that means nothing is told where it stands, in whatever file. */
class NamesInFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outcomes.yaml | releases: level | releases: levle | 'releases' levle is no other topic that a stage settles; did you mean level?
            outcomes.yaml | releases: level | releases: exit | 'releases' exit is no other topic that a stage settles
            outcomes.yaml | nature: determination | identifies: yes | 'identifies' must be true or false, not 'yes'
            pack.yaml | topic: special_education | topic: special_educaton | the stage special education settles special_educaton, which outcomes.yaml does not have; did you mean special_education?
            pack.yaml | years: 2017 | years: 2071 | 'years' 2071 lies outside the years of the pack, 2012-2017
            pack.yaml | years: 2016 | years: 2006 | 'years' 2006 lies outside the years of the pack, 2012-2017
            reasons.yaml | performing 20% of schools | performing {SCHOOL_PERCENTIL_CUT}% of schools | reason LOWEST_SCHOOLS_AND_SUBGROUPS quotes {SCHOOL_PERCENTIL_CUT}, which is no parameter of the pack; did you mean {SCHOOL_PERCENTILE_CUT}?
            reasons.yaml | performing 20% of schools | performing {level of schools | reason LOWEST_SCHOOLS_AND_SUBGROUPS has a brace that encloses no name; write {name}, such as {level}, or leave it out
            scenarios/actions.yaml | listed: {actions: [L1_ASSISTANCE_STATE]} | listed: {actions: [L1_ASISTANCE_STATE]} | expects the outcome L1_ASISTANCE_STATE, which actions does not have; did you mean L1_ASSISTANCE_STATE?
            scenarios/actions.yaml | listed: {actions: [L1_ASSISTANCE_STATE]} | actions: L1_ASSISTANCE_STATE | actions lists all that is found; expect its entries under 'listed'
            scenarios/special-education.yaml | special_education: NTA | special_education: NTB | expects the outcome NTB, which special_education does not have; did you mean NTA?
            """)
    void isRefused(String file, String old, String replacement, String message) {
        lint(file, old, replacement);

        assertThat(errors()).anySatisfy(problem -> assertThat(problem)
                .matches(".*" + file.replace(".", "\\.") + ":\\d+:\\d+: .*")
                .contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parameters.yaml | MINIMUM_SUBGROUP_SIZE: | MINIMUM_SUBGROUPS_SIZE: | the parameter MINIMUM_SUBGROUP_SIZE is not in force in 2012-2017, so that the rates of a group count, however few its students are; give it a value, perhaps as MINIMUM_SUBGROUPS_SIZE
            parameters.yaml | PARTICIPATION_TWO_YEAR_AVERAGE: | PARTICIPATION_AVERAGE: | the parameter PARTICIPATION_TWO_YEAR_AVERAGE is not in force in 2012-2017, so that no rate gives way to that of two years
            """)
    void isToldInAWarning(String file, String old, String replacement, String message) {
        lint(file, old, replacement);

        assertThat(warnings()).anySatisfy(problem -> assertThat(problem).contains(file, message));
    }

    @Test
    void isThatOfARowThatNothingLooksFor() {
        EditedPack.in(folder)
                .scenarios("[]\n")
                .append(
                        "essa-crosswalk.yaml",
                        "\n- {levels: [3], cause: LOWEST_TENHT, gives: CSI, because: ESSA_LOWEST_PERFORMING, from: 2012,"
                                + " citation: a test, status: ASSUMED}\n");

        assertThat(warnings())
                .singleElement()
                .asString()
                .contains(
                        "essa-crosswalk.yaml:",
                        "the row answers nothing: LOWEST_TENHT is no reason or outcome of the pack, and no rule looks for"
                                + " it; did you mean LOWEST_TENTH?");
    }

    @Test
    void isThatOfAFileThatNothingReads() {
        EditedPack.in(folder)
                .scenarios("[]\n")
                .write("index-parameter.yaml", "{}\n")
                .write("scenarios/more.yml", "[]\n");

        assertThat(warnings())
                .anySatisfy(problem -> assertThat(problem)
                        .contains(
                                "index-parameter.yaml", "nothing reads the file; did you mean index-parameters.yaml?"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("scenarios/more.yml", "nothing reads the file; files of scenarios end in .yaml"));
    }

    /** What follows from the real mistake is not told as if it were another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schools.drl | // The levels of schools. | /* The levels of schools.
            schools.drl | percentile <= $cut) | percentile <= $cut
            pack.yaml | files: [schools.drl] | files: [school.drl]
            """)
    void isNotThatOfARuleThatCannotBeRead(String file, String old, String replacement) {
        lint(file, old, replacement);

        assertThat(errors()).isNotEmpty().noneSatisfy(problem -> assertThat(problem)
                .contains("no rule of the pack is called"));
    }

    private void lint(String file, String old, String replacement) {
        EditedPack pack = EditedPack.in(folder);
        if (file.startsWith("scenarios/")) {
            pack.scenarios("[]\n").write(file, EditedPack.bundled(file));
        }
        pack.replace(file, old, replacement);
    }

    private List<String> errors() {
        return Lint.of(folder).stream()
                .filter(Problem::isError)
                .map(Problem::toString)
                .toList();
    }

    private List<String> warnings() {
        return Lint.of(folder).stream()
                .filter(problem -> !problem.isError())
                .map(Problem::toString)
                .toList();
    }
}
