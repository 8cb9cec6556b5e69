package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.accountability.model.Problem;
import org.accountability.rules.internal.files.FactsFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a size that no honest file has are refused in a time that grows with their size. The time is a hang guard. */
@Tag("hostile")
class HostileSizeTest {
    private static final int MEGABYTE = 1 << 20;
    private static final Duration GUARD = Duration.ofSeconds(60);
    private static final String COLUMNS = "FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,"
            + "ARH_SCH_PERCENTILE,ARH_SCH_TYPE,CUMPPI_ALL,CUMPPI_HN\n";

    @TempDir
    private Path folder;

    @Test
    void aCellOf100MegabytesIsRefusedUnread() throws IOException {
        assertThat(problemsOfSchools("x", 100 * MEGABYTE)).singleElement().satisfies(problem -> assertThat(
                        problem.toString())
                .endsWith("schools.csv:1:1: is 100 MB long; at most 64 MB"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`x`,   `2:1: a cell of 66060288 characters; at most 10000 are read`",
                "`x\"`, `2:2: a quote within a cell; put the whole cell in quotes and double this one`",
                "`\"`,  `2:1: a cell of 33030143 characters; at most 10000 are read`",
                "`,`,   `2:1: a row of empty cells; remove it`",
            })
    void aCellOf63MegabytesIsOneProblem(String repeated, String message) throws IOException {
        assertThat(problemsOfSchools(repeated, 63 * MEGABYTE))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).endsWith("schools.csv:" + message));
    }

    @Test
    void aThousandErrorsAreListedAndTheRestCounted() throws IOException {
        List<Problem> problems = problemsOfSchools("2012,\n", 6 * 5000);

        assertThat(problems).hasSize(1001);
        assertThat(problems.get(0).toString()).endsWith("schools.csv:2:1: expected 9 cells, found 2");
        assertThat(problems.get(1000).toString()).endsWith("schools.csv: has 4000 more errors, not listed");
    }

    @Test
    void factsOfManyLinesAreRefusedUnread() throws IOException {
        Path file = folder.resolve("facts.yaml");
        write(file, "facts:\n", "- {}\n", 5 * MEGABYTE);

        List<Problem> problems = assertTimeoutPreemptively(
                GUARD, () -> FactsFile.read(file, TargetColumns.BY_SET_AND_SPAN).problems());

        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.message())
                .isEqualTo("has 5242887 characters; a YAML file may have 4194304"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n", "- &a a\n", "x: [a, b]\n", "\n"})
    void factsOfFourMegabytesAreRefusedInTime(String repeated) throws IOException {
        Path file = folder.resolve("facts.yaml");
        write(file, "", repeated, 4 * MEGABYTE - 100);

        List<Problem> problems = assertTimeoutPreemptively(
                GUARD, () -> FactsFile.read(file, TargetColumns.BY_SET_AND_SPAN).problems());

        assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(1001);
    }

    private List<Problem> problemsOfSchools(String repeated, int size) throws IOException {
        Path file = folder.resolve("schools.csv");
        write(file, COLUMNS, repeated, size);
        return assertTimeoutPreemptively(
                GUARD, () -> DeseExtract.read(file, null).problems());
    }

    private static void write(Path file, String begin, String repeated, int size) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(begin);
            String chunk = repeated.repeat(1 + MEGABYTE / repeated.length());
            int left = size / repeated.length() * repeated.length();
            while (left > 0) {
                int length = Math.min(left, chunk.length());
                writer.write(chunk, 0, length);
                left -= length;
            }
        }
    }
}
