package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The states of several years come from one reading of their files, and every file is used or refused by name. */
class HistoryFilesTest {
    private static final String SCHOOLS = """
            FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,CUMPPI_ALL,CUMPPI_HN
            %s,90010000,A district,90010003,A school,60,Elementary School,80,80
            """;
    private static final String POINTS = "school_year,org_code,student_group,student_set,grade_span,indicator,points\n";
    private static final String OF_YEAR = "%s,90010003,ALL,ALL,NON_HIGH_SCHOOL,ela_achievement,3\n";
    private static final String FACT =
            "  - {org: '90010003', year: %s, fact: commendation, decided_by: DESE, citation: a list}\n";

    @TempDir
    Path folder;

    @Test
    void everyYearThatThereIsSomethingOfHasItsState() throws IOException {
        Checked<List<StateInput>> read = history(2012, 2025)
                .extract(file("2014.csv", SCHOOLS.formatted(2014)), null)
                .extract(file("2013.csv", SCHOOLS.formatted(2013)), null)
                .with(
                        InputFile.TARGET_POINTS,
                        file("points.csv", POINTS + OF_YEAR.formatted(2018) + OF_YEAR.formatted(2019)))
                .with(InputFile.FACTS, facts(2014, 2019, 2023))
                .read();

        assertThat(texts(read)).isEmpty();
        assertThat(read.orElseThrow())
                .extracting(
                        input -> input.state().year().spring(),
                        input -> input.state().facts().size())
                .containsExactly(tuple(2013, 0), tuple(2014, 1), tuple(2018, 0), tuple(2019, 1), tuple(2023, 1));
    }

    @Test
    void aFileOfNoYearAskedForIsRefusedOrNamed() throws IOException {
        Path of2014 = file("2014.csv", SCHOOLS.formatted(2014));
        Path points = file("points.csv", POINTS + OF_YEAR.formatted(2019));

        assertThat(texts(history(2015, 2017).extract(of2014, null).read()))
                .containsExactly(of2014 + ": warning: is of 2014, not of 2015 to 2017, and is not used");
        assertThat(texts(history(2018, 2018)
                        .with(InputFile.TARGET_POINTS, points)
                        .read()))
                .containsExactly(points + ": is of 2019, not of 2018");
        assertThat(texts(history(2012, 2017)
                        .with(InputFile.TARGET_POINTS, points)
                        .read()))
                .anyMatch(text -> text.startsWith("target-points: are of school years 2018-2025 without 2020")
                        && text.endsWith(", and the history is of 2012 to 2017"));
        assertThat(texts(history(2012, 2017)
                        .extract(of2014, null)
                        .with(InputFile.FACTS, facts(2013))
                        .read()))
                .containsExactly(folder.resolve("facts.yaml") + ": has facts of 2013, of which nothing else is given");
        assertThat(texts(history(2012, 2017)
                        .extract(of2014, null)
                        .with(InputFile.FACTS, facts(2013, 2014))
                        .read()))
                .containsExactly(folder.resolve("facts.yaml")
                        + ": warning: has facts of 2013, of which nothing else is given; they are not used");
        Path of2021 = file("2021.csv", SCHOOLS.formatted(2021));
        assertThat(texts(history(2012, 2025).extract(of2021, null).read()))
                .singleElement()
                .asString()
                .startsWith("school year 2021: no bundled rule pack covers the school year 2021");
        Path weights = file("spans.csv", "school_year,org_code,grade_span,weight\n2018,90010003,HIGH_SCHOOL,60\n");
        assertThat(texts(history(2012, 2025)
                        .with(InputFile.TARGET_POINTS, points)
                        .with(InputFile.SPANS, weights)
                        .read()))
                .contains(weights + ": is of 2018, not of 2019");
    }

    @Test
    void targetPointsOfYearsThatAreNotAskedForAreNamedOnce() throws IOException {
        Path points = file(
                "points.csv",
                POINTS
                        + OF_YEAR.formatted(2018)
                        + OF_YEAR.formatted(2019)
                        + OF_YEAR.formatted(2023)
                        + OF_YEAR.formatted(2024));

        assertThat(texts(history(2019, 2023)
                        .with(InputFile.TARGET_POINTS, points)
                        .read()))
                .containsExactly(points + ": warning: those of 2024 are not used");
    }

    @Test
    void twoExtractsOfAYearAreRefusedWithBothWhateverTheirOrder() throws IOException {
        Path september = file("september.csv", SCHOOLS.formatted(2014));
        Path november = file("november.csv", SCHOOLS.formatted(2014));

        assertThat(texts(history(2012, 2017)
                        .extract(september, null)
                        .extract(november, null)
                        .read()))
                .containsExactly(
                        november + ": is of 2014, and so is " + september + "; give one extract of a school year");
        assertThat(texts(history(2015, 2017)
                        .extract(november, null)
                        .extract(september, null)
                        .read()))
                .contains(september + ": is of 2014, and so is " + november + "; give one extract of a school year");
    }

    @ParameterizedTest
    @EnumSource(
            value = InputFile.class,
            names = {"FACTS", "TARGET_POINTS", "SPANS", "PRIOR"})
    void aFileThatIsNotThereIsRefusedByName(InputFile which) throws IOException {
        Path missing = folder.resolve("none.csv");
        HistoryFiles files = history(2012, 2025).extract(file("2014.csv", SCHOOLS.formatted(2014)), null);
        if (which != InputFile.TARGET_POINTS) {
            files.with(InputFile.TARGET_POINTS, file("points.csv", POINTS + OF_YEAR.formatted(2019)));
        }

        assertThat(texts(files.with(which, missing).read())).contains(missing + ": there is no such file");
        assertThat(texts(history(2012, 2025).extract(missing, null).read()))
                .containsExactly(missing + ": there is no such file");
        assertThat(texts(history(2012, 2025)
                        .extract(file("2013.csv", SCHOOLS.formatted(2013)), folder)
                        .read()))
                .contains(folder + ": is not a file");
    }

    @Test
    void whatSaysMoreOfWhatIsNotGivenIsRefusedByName() throws IOException {
        assertThat(texts(history(2012, 2025).with(InputFile.FACTS, facts(2019)).read()))
                .containsExactly("facts: says more of schools; give schools or target-points too");
        assertThat(texts(history(2012, 2025)
                        .named(code -> "--" + code)
                        .with(InputFile.PRIOR, folder)
                        .with(InputFile.SPANS, folder)
                        .read()))
                .containsExactly(
                        "--spans: says more of target points; give --target-points too",
                        "--prior: says more of target points; give --target-points too");
        assertThatThrownBy(() -> history(2012, 2025).with(InputFile.GROUPS, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("groups is none of several years");
        assertThatThrownBy(() -> history(2012, 2025)
                        .with(InputFile.FACTS, folder)
                        .with(InputFile.FACTS, folder.resolve("other.yaml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is given twice: " + folder);
    }

    private static HistoryFiles history(int first, int last) {
        return HistoryFiles.of(SchoolYear.of(first), SchoolYear.of(last));
    }

    private Path facts(int... years) throws IOException {
        StringBuilder text = new StringBuilder("facts:\n");
        for (int year : years) {
            text.append(FACT.formatted(year));
        }
        return file("facts.yaml", text.toString());
    }

    private static List<String> texts(Checked<?> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
