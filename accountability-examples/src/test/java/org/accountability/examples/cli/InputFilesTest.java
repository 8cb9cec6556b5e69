package org.accountability.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are given: each is read, or refused by name, and none is written over. */
class InputFilesTest {
    private static final String HEAD = "FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,"
            + "ARH_SCH_TYPE,CUMPPI_ALL,CUMPPI_HN\n";
    private static final String SCHOOL = "%s,90010000,A district,90010003,A school,%s,Elementary School,80,80\n";
    private static final String MEASURES =
            "school_year,org_code,student_group,subject,measure,value,n\n%s,90010003,ALL,ELA,cpi,70,60\n";
    private static final String FACTS =
            "facts:\n  - {org: '90010003', year: %s, fact: commendation, decided_by: DESE," + " citation: a list}\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aResultNeverReplacesWhatItWasMadeFrom() throws IOException {
        String schools = HEAD + SCHOOL.formatted(2012, 60);
        String input = file("schools.csv", schools);
        Path other = Files.createDirectories(folder.resolve("a/b"));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of(input));
        String measures = file("percentiles.csv", MEASURES.formatted(2014));

        assertThat(run("determine", "--year", "2012", "--schools", input, "--out", other + "/../.."))
                .isEqualTo(2);
        assertThat(err.toString()).contains("/schools.csv: is an input, so no result replaces it");
        assertThat(run("determine", "--year", "2012", "--schools", link.toString(), "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(run("index", "--year", "2014", "--measures", measures, "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("percentiles.csv: is an input");

        assertThat(folder.resolve("schools.csv")).hasContent(schools);
        assertThat(folder.resolve("percentiles.csv")).hasContent(MEASURES.formatted(2014));
        assertThat(folder.resolve("determinations.json")).doesNotExist();
        assertThat(run("determine", "--year", "2012", "--schools", input, "--out", other.toString()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.csv", ""})
    void aFileThatIsNotThereIsRefusedByEveryCommandWhetherOrNotItIsOfUse(String name) throws IOException {
        String missing = folder.resolve(name).toString();
        String schools = file("schools.csv", HEAD + SCHOOL.formatted(2012, 60));
        String facts = file("facts.yaml", FACTS.formatted(2019));
        String to = folder + "/out";
        for (String option : new String[] {"--history", "--groups", "--special-education", "--districts", "--prior"}) {
            refused(missing, "determine", "--year", "2019", "--facts", facts, option, missing, "--out", to);
        }
        refused(missing, "determine", "--year", "2012", "--schools", schools, "--prior", missing, "--out", to);
        refused(missing, "explain", "90010003", "--year", "2012", "--facts", missing);
        refused(missing, "compare", "--year", "2012", "--set", "PPI_TARGET=70", "--groups", missing);
        refused(missing, "history", "90010003", "--facts", missing);
        refused(missing, "history", "90010003", "--schools", schools, "--districts", missing);
        refused(missing, "replay", "--schools", schools, "--facts", missing);
        refused(missing, "index", "--year", "2014", "--organizations", missing, "--out", to);
        refused(missing, "target-percentage", "--points", missing, "--out", to);
        refused(missing, "peer-review", "--ratings", missing);
        assertThat(run("determine", "--help", "--facts", missing)).isZero();
    }

    private void refused(String file, String... arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString())
                .containsPattern(file.endsWith("csv") ? "none.csv: there is no such file" : "is not a file");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
