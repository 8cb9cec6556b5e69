package org.accountability.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.accountability.rules.properties.BundledFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands, with what they print, write and return. */
class CommandTest {
    @Test
    void lintTestAndCoverageProveAPack() {
        assertThat(run("lint", SMALL_PACK)).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("0 errors, 0 warnings");
        assertThat(run("test", SMALL_PACK)).isZero();
        assertThat(run("coverage", "--mutations", "--at-least", "100", SMALL_PACK))
                .isZero();
    }

    @Test
    void lintTestAndCoverageFindWhatAnEditBreaks() throws IOException {
        Path edited = copyOf(PACK);
        edit(edited.resolve("parameters.yaml"), "value: 75", "value: 74");
        assertThat(run("test", edited.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("A cumulative PPI of 74 for all students does not meet the goals")
                .contains(
                        "first step: level of 90010001: found by rule \"A school whose every cumulative PPI meets the goals is"
                                + " in Level 1\"")
                .containsPattern("\\d+ scenarios, 3 failed");

        edit(edited.resolve("schools.drl"), "percentile <= $cut", "percentil <= $cut");
        assertThat(run("lint", "--json", edited.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("percentil is not known of a School; did you mean percentile?");
        assertThat(run("test", edited.toString())).isEqualTo(2);
        assertThat(run("coverage", edited.toString())).isEqualTo(2);
    }

    @Test
    void coverageFailsBelowWhatIsAskedFor() throws IOException {
        Path edited = copyOf(SMALL_PACK);
        edit(edited.resolve("scenarios/ratings.yaml"), "approach: district_led, ", "");
        edit(edited.resolve("scenarios/ratings.yaml"), "approach: DISTRICT_LED", "approach: UNDETERMINED");

        assertThat(run("coverage", "--at-least", "100", edited.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains(
                        "rule \"A state that relies on its districts is led by them\": finds nothing in any scenario");
    }

    @Test
    void checkFindsAGapAndWhereTwoPacksDiffer() throws IOException {
        String levels = levelsAlone(folder.resolve("levels")).toString();
        assertThat(run("check", "--year", "2012", levels)).isZero();
        assertThat(out.toString())
                .contains("true: the level of a school is never worse when the percentile is higher")
                .contains("cells in [2012], faults: 0");

        Path edited = levelsAlone(folder.resolve("edited"));
        edit(edited.resolve("schools.drl"), "cumulativePpiAll < $target", "cumulativePpiAll < 70");
        assertThat(run("check", "--year", "2012", edited.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("GAP: no rule applies to the level of a school ([2012], cells: ")
                .contains("given: {school: {cumulative_ppi_all: 70}}");

        assertThat(run("check", "--year", "2012", "--against", edited.toString(), "--json", levels))
                .isEqualTo(1);
        assertThat(out.toString()).contains("becomes no level (No rule applies)");
        assertThat(run("check", "--year", "2031", levels)).isEqualTo(2);
    }

    /** The pack as far as it determines levels: the rest has many cells, too. */
    private static Path levelsAlone(Path folder) throws IOException {
        BundledFiles.copyLevelsTo(Files.createDirectory(folder));
        return folder;
    }

    private static void edit(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    private static final String SCHOOLS = """
            FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,ARH_LEVEL,ARH_LEVEL_REASON_PERF,CUMPPI_ALL,CUMPPI_HN
            2012,90010000,Example District,90010005,First,12,Elementary School,Level 3,Among lowest performing 20% of schools,64,61
            2012,90010000,Example District,90010010,Second,50,Elementary School,Level 1,Meeting gap narrowing goals,80,75
            """;

    private static final String PACK = Path.of(System.getProperty("accountability.root", ".."))
            .resolve("accountability-rules/src/main/resources/massachusetts/framework-2012")
            .toString();

    private static final String SMALL_PACK = Path.of(PACK)
            .resolveSibling("../peer-review/review-2018")
            .normalize()
            .toString();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void determineRunsOnTheBundledStateWithoutInput() throws IOException {
        determineRunsOnTheBundledStateWithoutInput(2012);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {2013, 2014, 2015, 2016, 2017})
    void determineRunsOnTheBundledStateWithoutInput(int year) throws IOException {
        assertThat(run(
                        "determine",
                        "--year",
                        "" + year,
                        "--out",
                        folder.resolve("out").toString()))
                .isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("out/schools.csv"))).hasSize(1851);
        assertThat(Files.readAllLines(folder.resolve("out/districts.csv"))).hasSize(401);
        assertThat(out.toString()).contains("all            1850        400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"05,,,new", "05,,,reconfigured", "05,,,closed", "02,,,open"})
    void aSchoolThatIsNotClassifiedHasNoLevelWhateverItsNumbersAndLeavesItsDistrictAlone(String as) throws IOException {
        Path schools = folder.resolve("of-2014.csv");
        Files.writeString(schools, """
                FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,ARH_LEVEL,\
                ARH_LEVEL_REASON_PERF,CUMPPI_ALL,CUMPPI_HN
                2014,90010000,A district,90010003,One,5,Elementary School,,,40,40
                2014,90010000,A district,90010004,Two,60,Elementary School,,,90,90
                """);
        Path organizations = folder.resolve("organizations.csv");
        Files.writeString(organizations, """
                school_year,org_code,district_code,name,school_type,lowest_grade,highest_grade,title_i,charter,status
                2014,90010003,90010000,One,ELEMENTARY,K,""" + as + "\n2014,90010004,90010000,Two,ELEMENTARY,K,05,,,open\n");
        String[] given = {"--year", "2014", "--schools", schools.toString(), "--organizations", organizations.toString()
        };

        assertThat(run(with(given, "determine", "--out", folder.resolve("o").toString())))
                .isZero();
        assertThat(folder.resolve("o/schools.csv"))
                .content()
                .contains("90010003,One,90010000,ELEMENTARY,5,40,40,,")
                .contains("90010004,Two,90010000,ELEMENTARY,60,90,90,1,");
        assertThat(folder.resolve("o/districts.csv")).content().contains("90010000,A district,1,");

        assertThat(run(with(given, "explain", "90010003"))).isZero();
        assertThat(out.toString()).contains("not classified: the numbers given for it are kept and not used");
    }

    private static String[] with(String[] options, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }

    @Test
    void determineReadsAnExtractAndNeverWhatWasPublishedInIt() throws IOException {
        Path tampered = schools(SCHOOLS.replace("Level 3", "nonsense"));

        assertThat(run("determine", "--year", "2012", "--schools", tampered.toString(), "--out", folder + "/out"))
                .isZero();

        assertThat(Files.readString(folder.resolve("out/schools.csv")))
                .contains("2012,90010005,First,90010000,ELEMENTARY,12,64,61,3,false,")
                .contains("Among lowest performing 20% of schools,CONFIRMED");
    }

    @Test
    void replayAgrees() throws IOException {
        assertThat(run("replay", "--json", "--schools", schools(SCHOOLS).toString()))
                .isZero();

        assertThat(out.toString()).contains("\"differences\" : [ ]");
    }

    @Test
    void replayReadsItsFilesAsOtherCommandsDo() throws IOException {
        Path facts = folder.resolve("facts.yaml");
        String fact = """
                facts:
                  - {org: "90010005", year: 2012, fact: held_harmless, prior_level: 2, decided_by: DESE,
                     citation: a list}
                """;
        String[] replay = {"replay", "--schools", schools(SCHOOLS).toString(), "--facts", facts.toString()};

        Files.writeString(facts, fact);
        assertThat(run(replay)).isZero();
        assertThat(err.toString())
                .contains(
                        "facts: warning: no rule of massachusetts/framework-2012 in 2012 reads the fact held_harmless");

        Files.writeString(facts, fact.replace("2012", "2013"));
        assertThat(run(replay)).isEqualTo(2);
        assertThat(err.toString()).contains(facts + ": is of 2013, not of 2012");

        Files.writeString(facts, fact.replace("held_harmless", "held_harmles"));
        schools(SCHOOLS.replace("Elementary School,Level 1", "Elementry School,Level 1"));
        assertThat(run(replay)).isEqualTo(2);
        assertThat(err.toString()).contains("schools.csv:3:").contains("facts.yaml:2:");

        Files.writeString(facts, fact);
        schools(SCHOOLS.replace("2012", "2020"));
        assertThat(run(replay)).isEqualTo(2);
        assertThat(err.toString()).contains("facts.yaml: is of 2012, not of 2020");
        assertThat(run("replay", "--schools", replay[2])).isEqualTo(2);
        assertThat(err.toString()).contains("school year 2020: no bundled rule pack covers the school year 2020");
    }

    @Test
    void replayReportsADifferenceAndFails() throws IOException {
        Path flipped = schools(SCHOOLS.replace("Level 1", "Level 2"));

        assertThat(run("replay", "--schools", flipped.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains("90010010 (numbers): published Level 2, Meeting gap narrowing goals; "
                        + "computed Level 1, Meeting gap narrowing goals");
    }

    @Test
    void replayRefusesAReasonThatWasNeverPrinted() throws IOException {
        Path unknown = schools(SCHOOLS.replace("Meeting gap narrowing goals", "Meeting gap narowing goals"));

        assertThat(run("replay", "--schools", unknown.toString())).isEqualTo(2);

        assertThat(err.toString())
                .contains("schools.csv:3:")
                .contains("reason 'Meeting gap narowing goals' is none that was printed in 2012; "
                        + "did you mean Meeting gap narrowing goals?");
    }

    @Test
    void explainSaysWhy() throws IOException {
        assertThat(run(
                        "explain",
                        "90010005",
                        "--year",
                        "2012",
                        "--schools",
                        schools(SCHOOLS).toString()))
                .isZero();

        assertThat(out.toString())
                .contains("90010005 First, school year 2012: Level 3")
                .contains("A school among the lowest performing schools is in Level 3.")
                .contains("SCHOOL_PERCENTILE_CUT = 20")
                .contains("Step 1. Level: Level 3")
                .contains("Actions due: ");
    }

    @Test
    void explainTellsOfTheFocusAreasFromTheFiguresOfTheDistrict() throws IOException {
        Path figures = Files.writeString(folder.resolve("special-education.csv"), """
                school_year,org_code,student_group,students,eligible,separate
                2012,90010000,ALL,1000,160,30
                2012,90010000,LOW_INCOME,200,80,20
                """);

        assertThat(run(
                        "explain",
                        "90010000",
                        "--year",
                        "2012",
                        "--special-education",
                        figures.toString(),
                        "--schools",
                        schools(SCHOOLS).toString()))
                .isZero();

        assertThat(out.toString()).contains("eligible for special education 40.0% (80 of 200), of all others 10.0%");
    }

    @Test
    void explainPrintsOneDeterminationAsJson() throws IOException {
        assertThat(run(
                        "explain",
                        "90010005",
                        "--json",
                        "--year",
                        "2012",
                        "--schools",
                        schools(SCHOOLS).toString()))
                .isZero();

        assertThat(out.toString()).contains("\"90010005\"").doesNotContain("\"90010010\"");
    }

    @Test
    void anEditedPackChangesWhatItShould() throws IOException {
        Path pack = copyOf(PACK);
        Path parameters = pack.resolve("parameters.yaml");
        Files.writeString(parameters, Files.readString(parameters).replace("value: 75", "value: 76"));

        assertThat(run(
                        "determine",
                        "--year",
                        "2012",
                        "--pack",
                        pack.toString(),
                        "--schools",
                        schools(SCHOOLS).toString(),
                        "--out",
                        folder + "/out"))
                .isZero();

        assertThat(Files.readString(folder.resolve("out/schools.csv")))
                .contains("2012,90010010,Second,90010000,ELEMENTARY,50,80,75,2,false,Not meeting gap narrowing goals");
    }

    @Test
    void aRefusedInputListsEveryProblemAndWritesNothing() throws IOException {
        Path broken = schools(SCHOOLS.replace(",12,", ",0,").replace(",80,", ",101,"));

        assertThat(run(
                        "determine",
                        "--year",
                        "2012",
                        "--schools",
                        broken.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("schools.csv:2:").contains("schools.csv:3:");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aYearThatNoPackCoversIsRefusedByName() {
        assertThat(run("determine", "--year", "2020", "--out", folder.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("2020").contains("2012-2017");
    }

    @Test
    void anUnknownOrganisationIsRefused() {
        assertThat(run("explain", "12345678", "--year", "2012")).isEqualTo(2);
        assertThat(run("explain", "1234", "--year", "2012")).isEqualTo(2);
    }

    @Test
    void whatIsPrintedCannotSteerATerminalOrForgeALine() throws IOException {
        Path schools = schools(
                "FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,CUMPPI_ALL,"
                        + "CUMPPI_HN\n2012,90010000,A district,90010005,O\u202ene,60,Elementary School,90,80\n");
        Path facts = Files.writeString(
                folder.resolve("facts.yaml"),
                "facts:\n  - {org: '90010005', year: 2012, fact: underperforming, decided_by: \"Board \\e[31m\","
                        + " citation: \"c\\nLevel: 1\"}\n");
        String[] explain = {
            "explain", "90010005", "--year", "2012", "--schools", schools.toString(), "--facts", facts.toString()
        };

        assertThat(run(explain)).isZero();
        assertThat(out.toString())
                .contains("decided by Board \\u001b[31m, cited from c\\nLevel: 1", "O\\u202ene")
                .doesNotContain("\u001b", "\u202e", "\nLevel: 1");

        assertThat(run(Stream.concat(Stream.of(explain), Stream.of("--json")).toArray(String[]::new)))
                .isZero();
        assertThat(out.toString()).doesNotContain("\u001b", "\u202e");

        Path ratings = Files.writeString(folder.resolve("ratings.yaml"), "state: \"a\\nb\\e[2J\"\nyear: 2018\n");
        assertThat(run("peer-review", "--ratings", ratings.toString(), "--out", "x", "--\u001b[2J"))
                .isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\u001b");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("determine", "index", "replay", "explain")) {
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void whatAnOptionCannotSayIsRefusedByItsName() throws IOException {
        String schools = schools(SCHOOLS).toString();

        refused("--most: -1 must be 0 or more", compare(schools, "--set", "CUMULATIVE_PPI_TARGET=74", "--most", "-1"));
        refused(
                "--set: CUMULATIVE_PPI_TARGET is given twice; give it one value",
                compare(schools, "--set", "CUMULATIVE_PPI_TARGET=74", "--set", "CUMULATIVE_PPI_TARGET=76"));
        refused(
                "--set: 'CUMULATIVE_PPI_TARGET' must be such as PPI_TARGET=74",
                compare(schools, "--set", "CUMULATIVE_PPI_TARGET"));
        refused("--at-least: 101 must be from 0 to 100 percent", "coverage", "--at-least", "101", SMALL_PACK);
        refused(
                "--from: 2014 is after 2012, the last year asked for",
                "history",
                "90010005",
                "--schools",
                schools,
                "--from",
                "2014",
                "--to",
                "2012");
        refused(
                "ORG: 99990003 is not among the organisations given of any year from 2012 to 2025",
                "history",
                "99990003",
                "--schools",
                schools);
    }

    private static String[] compare(String schools, String... more) {
        return Stream.concat(Stream.of("compare", "--year", "2012", "--schools", schools), Stream.of(more))
                .toArray(String[]::new);
    }

    private void refused(String message, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines(message);
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private Path schools(String content) throws IOException {
        return Files.writeString(folder.resolve("schools.csv"), content);
    }

    private Path copyOf(String pack) throws IOException {
        Path copy = folder.resolve("pack");
        try (Stream<Path> files = Files.walk(Path.of(pack))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(Path.of(pack).relativize(file)));
            }
        }
        return copy;
    }
}
