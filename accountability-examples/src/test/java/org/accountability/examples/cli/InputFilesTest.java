package org.accountability.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.accountability.examples.host.HostApplication;
import org.accountability.model.SchoolYear;
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

    private static final String SYSTEM = Path.of(System.getProperty("accountability.root", ".."))
            .resolve("accountability-rules/src/main/resources/massachusetts/system-2018")
            .toString();

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

    @Test
    void aHostOfTheLibraryWritesFromFilesWhatTheCommandWrites() throws IOException {
        Path schools = Path.of(file("schools.csv", HEAD + SCHOOL.formatted(2012, 60)));
        Path facts = Path.of(file("facts.yaml", FACTS.formatted(2012)));

        assertThat(HostApplication.determined(SchoolYear.of(2012), schools, facts, folder.resolve("host"))
                        .value())
                .isPresent();
        assertThat(run(
                        "determine",
                        "--year",
                        "2012",
                        "--schools",
                        schools.toString(),
                        "--facts",
                        facts.toString(),
                        "--out",
                        folder + "/command"))
                .isZero();

        assertThat(folder.resolve("host/schools.csv")).content().contains("90010003,A school");
        for (String name : new String[] {"schools.csv", "districts.csv", "actions.csv", "determinations.json"}) {
            assertThat(folder.resolve("host/" + name)).hasSameTextualContentAs(folder.resolve("command/" + name));
        }
        assertThat(HostApplication.determined(SchoolYear.of(2012), schools, facts, folder)
                        .problems())
                .extracting(Object::toString)
                .containsExactly(schools + ": is an input, so no result replaces it; write to another folder");
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
        assertThat(err.toString()).contains("; it is given for --prior");
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

    @Test
    void aFileOfAnotherYearIsRefusedInBothSystems() throws IOException {
        String schools = file("schools2012.csv", HEAD + SCHOOL.formatted(2012, 5));
        String organizations = file("organizations.csv", "school_year,org_code,school_type\n2012,90010003,HIGH\n");
        String groups =
                file("groups.csv", "school_year,org_code,student_group,cumulative_ppi,n\n2012,90010003,EL,50,40\n");
        String figures = file(
                "figures.csv",
                "school_year,org_code,student_group,students,eligible,separate\n2012,90010000,ALL,900,160,30\n");
        String levels = file("levels.csv", "school_year,org_code,level\n2014,90010003,2\n");
        String measures = file("measures.csv", MEASURES.formatted(2012));
        String of2014 = file("schools2014.csv", HEAD + SCHOOL.formatted(2014, 5));

        for (String year : new String[] {"2013", "2019"}) {
            ofAnotherYear("schools2012.csv: is of 2012, not of " + year, year, "--schools", schools);
            ofAnotherYear("measures.csv: is of 2012, not of " + year, year, "--measures", measures);
        }
        for (String year : new String[] {"2014", "2019"}) {
            ofAnotherYear(
                    "organizations.csv: is of 2012, not of " + year,
                    year,
                    "--measures",
                    file("m.csv", MEASURES.formatted(year)),
                    "--organizations",
                    organizations);
        }
        ofAnotherYear("groups.csv: is of 2012, not of 2014", "2014", "--schools", of2014, "--groups", groups);
        ofAnotherYear(
                "figures.csv: is of 2012, not of 2014", "2014", "--schools", of2014, "--special-education", figures);
        ofAnotherYear(
                "levels.csv: has no row of a school year before 2014",
                "2014",
                "--schools",
                of2014,
                "--history",
                levels);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private void ofAnotherYear(String problem, String year, String... given) {
        List<String> arguments = new ArrayList<>(List.of("determine", "--year", year, "--out", folder + "/out"));
        arguments.addAll(List.of(given));
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).contains(problem);
    }

    @Test
    void anOptionThatAYearHasNoUseForIsRefusedByItsName() throws IOException {
        String facts = file("facts.yaml", FACTS.formatted(2019));
        String schools = file("schools.csv", HEAD + SCHOOL.formatted(2012, 60));
        String bad = file("bad.csv", "garbage\n");
        String to = folder + "/out";

        for (String option : new String[] {
            "--history", "--groups", "--special-education", "--districts", "--prior", "--spans", "--counts", "--points"
        }) {
            assertThat(run("determine", "--year", "2019", "--facts", facts, option, bad, "--out", to))
                    .isEqualTo(2);
            assertThat(err.toString()).contains(option + ": ");
        }
        for (String option : new String[] {"--prior", "--spans", "--target-points"}) {
            assertThat(run("determine", "--year", "2012", "--schools", schools, option, bad, "--out", to))
                    .isEqualTo(2);
            assertThat(err.toString().strip()).endsWith(option + ": are of school years from 2018 on, not of 2012");
        }
        for (String option : new String[] {"--facts", "--groups", "--history", "--organizations", "--districts"}) {
            assertThat(run("determine", "--year", "2012", option, bad, "--out", to))
                    .isEqualTo(2);
            assertThat(err.toString()).contains(option + ": says more of schools");
        }
        assertThat(run("determine", "--year", "2012", "--part-of-state", "--out", to))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--part-of-state: says more of results");
        for (String given : new String[] {"--facts", "--measures"}) {
            String of2019 = given.equals("--facts") ? facts : file("m.csv", MEASURES.formatted(2019));
            assertThat(run("determine", "--year", "2019", given, of2019, "--part-of-state", "--out", to))
                    .isEqualTo(2);
            assertThat(err.toString())
                    .contains("--part-of-state: is of no use: massachusetts/system-2018 computes no percentile");
        }
        assertThat(run("explain", "90010003", "--year", "2012", "--full", "--json"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--full: ");
        assertThat(run("determine", "--year", "2012", "--pack", SYSTEM, "--measures", bad, "--out", to))
                .isEqualTo(2);
        assertThat(err.toString()).contains("school year 2012: is not covered by massachusetts/system-2018");
    }

    @Test
    void aHistoryReadsOneExtractOfAYearAndEveryOption() throws IOException {
        String september = file("september.csv", HEAD + SCHOOL.formatted(2014, 50));
        String november = file("november.csv", HEAD + SCHOOL.formatted(2014, 15));

        for (String[] order : new String[][] {{september, november}, {november, september}}) {
            assertThat(run("history", "90010003", "--schools", order[0], "--schools", order[1]))
                    .isEqualTo(2);
            assertThat(err.toString())
                    .contains(order[1] + ": is of 2014, and so is " + order[0] + "; give one extract of a school year");
        }
        assertThat(run("history", "90010003", "--from", "2015", "--schools", september))
                .isEqualTo(2);
        assertThat(err.toString()).contains("september.csv: warning: is of 2014, not of 2015 to 2025, and is not used");
        assertThat(run("history", "90010003", "--districts", november)).isEqualTo(2);
        assertThat(err.toString()).contains("--districts: is given 1 time, --schools 0 times");
        assertThat(run("history", "90010003", "--schools", september, "--prior", november))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--prior: says more of target points");
        assertThat(run("history", "90010003", "--to", "2017", "--target-points", november))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--target-points: are of school years 2018-2025");
        assertThat(run("history", "90010003", "--facts", november)).isEqualTo(2);
        assertThat(err.toString()).contains("--facts: says more of schools");
    }

    @Test
    void aHistoryOfNothingOrOfNobodyIsRefused() throws IOException {
        String schools = file("schools.csv", HEAD + SCHOOL.formatted(2014, 50));

        assertThat(run("history", "90010003")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--schools: nothing is given to tell a history of; give schools or --target-points\n");
        assertThat(run("history", "90019999", "--schools", schools)).isEqualTo(2);
        assertThat(err.toString())
                .contains("ORG: 90019999 is not among the organisations given of any year from 2012 to 2025");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aStateIsRatedByOneFile() throws IOException {
        Path ratings = Path.of(SYSTEM, "../../peer-review/review-2018/examples/massachusetts.yaml")
                .normalize();
        String other = file("other.yaml", Files.readString(ratings).replace("rating: strong", "rating: weak"));
        String input = file("profiles.csv", Files.readString(ratings));

        assertThat(run("peer-review", "--ratings", ratings.toString(), other)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(other + ": rates Massachusetts in 2018, and so does " + ratings
                        + "; give one file of a state\n");
        assertThat(run("peer-review", "--ratings", input, "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("profiles.csv: is an input");
        assertThat(out.toString()).isEmpty();
        assertThat(run("peer-review", "--ratings", input, "--out", folder + "/out"))
                .isZero();
        assertThat(out.toString()).contains("Massachusetts, 2018").contains("wrote " + folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {2014, 2019})
    void aPercentileThatTwoFilesGiveOtherwiseIsRefusedWithBoth(int year) throws IOException {
        String schools = file("schools.csv", HEAD + SCHOOL.formatted(year, 5));
        String measures = file(
                "measures.csv",
                "school_year,org_code,student_group,subject,measure,value,n\n" + year
                        + ",90010003,ALL,,school_percentile,60,\n");

        assertThat(run(
                        "determine",
                        "--year",
                        "" + year,
                        "--schools",
                        schools,
                        "--measures",
                        measures,
                        "--part-of-state",
                        "--out",
                        folder + "/out"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("schools.csv:2:")
                .contains("the school percentile of 90010003 is 5 here, 60 in " + measures
                        + ":2:38; one of the two is wrong");
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
