package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.accountability.massachusetts.targets.TargetResults;
import org.accountability.model.Checked;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Outcome;
import org.accountability.model.SchoolYear;
import org.accountability.rules.Change;
import org.accountability.rules.Determinations;
import org.accountability.rules.Differences;
import org.accountability.rules.ParameterWhatIf;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.answer.Edit;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.io.StateInput;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other parameters of target percentages come to other classifications, and are named as the cause. */
class TargetParametersTest {
    private static final RulePack BUNDLED = RulePacks.bundled(Massachusetts.SYSTEM_2018);
    private static final String TWICE = "COLUMN_PERCENTAGE_ROUNDED_TWICE";
    private static final String LAG = "GRADUATION_4YR_LAG";

    @TempDir
    Path folder;

    /** 8.3 of 9.6 is 86.46: 86 by rounding once, 87 by way of 86.5; with 62 that is 74 or 75. */
    @Test
    void anEditedTargetParameterCountsAndIsTheCause() throws IOException {
        RulePack edited = edited().replace(
                        "target-parameters.yaml",
                        "from: 2018\n      value: false\n      citation: DESE School and District Profiles, accountability reports 2018",
                        "from: 2018\n      value: true\n      citation: DESE School and District Profiles, accountability reports 2018")
                .load();
        StateInput input = points(2018);

        Differences differences = Differences.between(BUNDLED, input.determine(), edited);

        assertThat(differences.changes())
                .filteredOn(change -> change.topic().code().equals("classification"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.organization().digits()).isEqualTo("90010003");
                    assertThat(change.before().reason().text()).isEqualTo("Partially meeting targets");
                    assertThat(change.after().reason().text()).isEqualTo("Meeting targets");
                });
        assertThat(causes(differences)).allSatisfy(edit -> {
            assertThat(edit.name()).isEqualTo(TWICE);
            assertThat(edit.change()).isEqualTo("false → true");
            assertThat(edit.place()).startsWith("target-parameters.yaml:");
        });
    }

    @Test
    void aValueOfATargetParameterCanBeTried() throws IOException {
        StateInput input = points(2018);
        RulePack other = BUNDLED.withParameters(Map.of(TWICE, "true")).orElseThrow();
        Determinations baseline = input.determine();

        Differences differences = Differences.between(BUNDLED, baseline, other);
        Checked<List<Change>> tried = ParameterWhatIf.of(BUNDLED, baseline).with(TWICE, "true");

        assertThat(differences.changes()).isNotEmpty();
        assertThat(causes(differences)).extracting(Edit::name).containsOnly(TWICE);
        assertThat(tried.orElseThrow()).hasSameSizeAs(differences.changes());
        assertThat(other.computingParameters(SchoolYear.of(2018)).find(TWICE))
                .hasValueSatisfying(parameter -> assertThat(parameter.yes()).isTrue());
        assertThat(BUNDLED.withParameters(Map.of("COLUMN_PERCENTAGE_ROUNDED_TWICW", "true"))
                        .problems())
                .singleElement()
                .asString()
                .contains("did you mean " + TWICE + "?");
    }

    @Test
    void theCohortThatCountsIsAParameterToo() throws IOException {
        StateInput input = StateFiles.of(SchoolYear.of(2019))
                .with(InputFile.MEASURES, file("measures.csv", """
                        school_year,org_code,student_group,subject,measure,value,n
                        2018,90010505,ALL,,graduation_4yr,66.6,80
                        2019,90010505,ALL,,graduation_4yr,90,80
                        """))
                .read(BUNDLED)
                .orElseThrow();
        ParameterWhatIf whatIf = ParameterWhatIf.of(BUNDLED, input.determine());

        assertThat(whatIf.sweep(LAG, 0, 2).orElseThrow())
                .extracting(step -> step.changes().stream()
                        .map(Change::after)
                        .map(after -> after.outcome())
                        .map(Outcome::label)
                        .toList())
                .containsExactly(
                        List.of("Insufficient data"),
                        List.of("Requiring assistance or intervention: focused/targeted support"),
                        List.of("Insufficient data"));
    }

    @Test
    void whatAnotherPackCannotComputeIsRefused() throws IOException {
        StateInput input = points(2018);
        EditedPack without = EditedPack.ofClassification(
                Files.createDirectory(folder.resolve("without")), "schools", "progress", "districts");

        assertThatThrownBy(() -> without.load().redetermine(input.determine(), BUNDLED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "has no target-parameters.yaml, without which it does not compute target percentages");
    }

    @Test
    void aTargetParameterThatNothingReadsIsRefusedAtItsLine() throws IOException {
        EditedPack pack = edited().replace("target-parameters.yaml", "\nCPI_HIGH:", "\nCPI_HIHG:");

        assertThat(pack.refusal())
                .isEqualTo(pack.withPlaces("target-parameters.yaml:<CPI_HIHG>: parameter CPI_HIHG is not used to"
                        + " compute target percentages; did you mean CPI_HIGH?"));
    }

    @Test
    void theParametersOfASecondCalculatorAreReviewedToo() throws IOException {
        EditedPack pack = edited().write("index-parameters.yaml", "NOT_OF_THE_INDEX: 1\n");

        assertThat(pack.refusal()).contains("index-parameters.yaml:1");
    }

    @Test
    void aReviewOfTargetPercentagesFindsNothingUnread() throws IOException {
        assertThat(BUNDLED.review(TargetResults.of().build())).isEmpty();
    }

    private EditedPack edited() throws IOException {
        return EditedPack.ofSystem2018(Files.createDirectory(folder.resolve("pack")));
    }

    private static List<Edit> causes(Differences differences) {
        return differences.changes().stream()
                .flatMap(change -> differences.causes().of(change.organization(), change.topic()).stream())
                .flatMap(List::stream)
                .toList();
    }

    private StateInput points(int year) throws IOException {
        StringBuilder points =
                new StringBuilder("school_year,org_code,student_group,student_set,grade_span,indicator,points\n");
        add(points, year + ",90010003,ALL,ALL,NON_HIGH_SCHOOL", "4 3 3 4 4 3 4");
        add(points, year + ",90010003,ALL,LOWEST,NON_HIGH_SCHOOL", "2 2 - 4 3 - 4");
        return StateFiles.of(SchoolYear.of(year))
                .with(InputFile.TARGET_POINTS, file("points.csv", points.toString()))
                .read(BUNDLED)
                .orElseThrow();
    }

    private static void add(StringBuilder rows, String cells, String points) {
        String[] indicators = {
            "ela_achievement",
            "math_achievement",
            "science_achievement",
            "ela_growth",
            "math_growth",
            "el_progress",
            "chronic_absenteeism"
        };
        String[] each = points.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            if (!each[i].equals("-")) {
                rows.append(cells)
                        .append(',')
                        .append(indicators[i])
                        .append(',')
                        .append(each[i])
                        .append('\n');
            }
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
