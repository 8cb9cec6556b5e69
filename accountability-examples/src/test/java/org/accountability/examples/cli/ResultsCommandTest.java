package org.accountability.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on results: index, and determine and explain with measures, counts and points. */
class ResultsCommandTest {
    private static final String HEAD = "school_year,org_code,student_group,subject,measure,value,n";
    private static final String POINTS_HEAD = "school_year,org_code,student_group,indicator,points";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void indexWritesFourTables() throws IOException {
        assertThat(run("index", "--year", "2014", "--measures", measures(results()), "--out", folder + "/out"))
                .isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("with a cumulative ppi: 2", "wrote " + folder.resolve("out/points.csv"));
        assertThat(lines("out/annual_ppi.csv"))
                .contains("2014,90010005,ALL,150,0,2,75", "2013,90010005,ALL,100,0,2,50");
        // (2 x 50 + 3 x 50 + 4 x 75) / 9 = 61.1
        assertThat(lines("out/cumulative_ppi.csv")).contains("2014,90010005,ALL,61,false");
        assertThat(lines("out/points.csv"))
                .contains("2014,90010005,ALL,math_cpi,83.3,79.0,4.3,83.3,88.9,75,On Target,CONFIRMED");
        assertThat(lines("out/percentiles.csv")).hasSize(1);
    }

    @Test
    void figuresOfFewStudentsAreWrittenForThoseEntitledAlone() throws IOException {
        List<String> few =
                results().stream().map(row -> row.replaceAll(",[0-9]+$", ",19")).toList();

        assertThat(run("index", "--year", "2014", "--measures", measures(few), "--out", folder + "/out"))
                .isZero();
        assertThat(lines("out/points.csv")).contains("2014,90010005,ALL,math_cpi,*,*,*,*,*,*,*,CONFIRMED");
        assertThat(err.toString()).isEmpty();
        assertThat(folder.resolve("out/confidential-points.csv")).doesNotExist();

        assertThat(run(
                        "index",
                        "--year",
                        "2014",
                        "--measures",
                        measures(few),
                        "--small-groups",
                        "--out",
                        folder + "/out"))
                .isZero();
        assertThat(lines("out/points.csv")).contains("2014,90010005,ALL,math_cpi,*,*,*,*,*,*,*,CONFIRMED");
        assertThat(lines("out/confidential-points.csv"))
                .contains("2014,90010005,ALL,math_cpi,83.3,79.0,4.3,83.3,88.9,75,On Target,CONFIRMED");
        assertThat(err.toString()).contains("confidential-*: warning:", "can identify children");
    }

    @Test
    void indexReadsThePack() throws IOException {
        Path pack = copyOfThePack();
        Path parameters = pack.resolve("index-parameters.yaml");
        Files.writeString(
                parameters,
                Files.readString(parameters)
                        .replaceFirst("(CUMULATIVE_PPI_WEIGHT:(?s:.*?)value: )4", "$11")
                        .replaceFirst("(CUMULATIVE_PPI_WEIGHT_3_YEARS_BEFORE:(?s:.*?)value: )1", "$14"));

        assertThat(run(
                        "index",
                        "--json",
                        "--year",
                        "2014",
                        "--measures",
                        measures(results()),
                        "--pack",
                        pack.toString(),
                        "--out",
                        folder + "/out"))
                .isZero();

        // (2 x 50 + 3 x 50 + 1 x 75) / 6 = 54.2
        assertThat(lines("out/cumulative_ppi.csv")).contains("2014,90010005,ALL,54,false");
        assertThat(out.toString()).contains("\"with_a_cumulative_ppi\" : 2");
    }

    @Test
    void indexNeedsResults() {
        assertThat(run("index", "--year", "2014", "--out", folder + "/out")).isEqualTo(2);

        assertThat(err.toString()).contains("give --measures, --counts or --points");
    }

    @Test
    void levelsComeFromMeasuresAlone() throws IOException {
        assertThat(run("determine", "--year", "2014", "--measures", measures(results()), "--out", folder + "/out"))
                .isZero();

        assertThat(lines("out/schools.csv"))
                .anyMatch(line -> line.startsWith(
                        "2014,90010005,,90010000,,,61,,2,false,Not meeting gap narrowing goals,RECONSTRUCTED"))
                .anyMatch(line -> line.startsWith(
                        "2014,90010010,,90010000,,,61,,3,false,Very low MCAS participation (Less than 90%),ASSUMED"));
        assertThat(lines("out/districts.csv"))
                .anyMatch(line -> line.startsWith("2014,90010000,,3,false,"
                        + "One or more schools in the district classified into Level 3,ASSUMED,"));
    }

    @Test
    void theOrderOfRowsMakesNoDifference() throws IOException {
        String[] arguments = {"determine", "--year", "2014", "--measures", measures(results()), "--out", folder + "/out"
        };
        assertThat(run(arguments)).isZero();
        String inOrder = Files.readString(folder.resolve("out/determinations.json"));
        List<String> shuffled = new ArrayList<>(results());
        Collections.shuffle(shuffled, new Random(11));
        measures(shuffled);

        assertThat(run(arguments)).isZero();

        assertThat(folder.resolve("out/determinations.json")).hasContent(inOrder);
    }

    @Test
    void organizationsAddWhatTheyKnow() throws IOException {
        Path organizations = Files.writeString(folder.resolve("organizations.csv"), """
                school_year,org_code,district_code,name,school_type,lowest_grade,highest_grade,title_i,charter,status
                2014,90010000,90010000,Example District,,,,,,
                2014,90010005,90010000,First,ELEMENTARY,,,,,
                2014,90010015,90010000,New,ELEMENTARY,,,,,new
                """);
        assertThat(run(
                        "determine",
                        "--year",
                        "2014",
                        "--measures",
                        measures(results()),
                        "--organizations",
                        organizations.toString(),
                        "--out",
                        folder + "/out"))
                .isZero();

        assertThat(lines("out/schools.csv"))
                .anyMatch(line -> line.startsWith("2014,90010005,First,90010000,ELEMENTARY,,61,,2,"))
                .anyMatch(line -> line.startsWith("2014,90010010,,90010000,,,61,,3,"))
                .anyMatch(line -> line.startsWith("2014,90010015,New,90010000,ELEMENTARY,,,,,false,"));
    }

    @Test
    void whatTheExtractGivesStandsAndTheExplanationSaysSo() throws IOException {
        Path schools = Files.writeString(folder.resolve("schools.csv"), """
                FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,CUMPPI_ALL,CUMPPI_HN
                2014,90010000,Example District,90010005,First,45,Elementary School,,80
                """);
        Path points = Files.writeString(folder.resolve("points.csv"), POINTS_HEAD + "\n2014,90010005,ALL,ela_cpi,0\n");
        assertThat(run(
                        "explain",
                        "90010005",
                        "--year",
                        "2014",
                        "--schools",
                        schools.toString(),
                        "--measures",
                        measures(results()),
                        "--points",
                        points.toString()))
                .isZero();

        // Points of 0 in place of 75: (2 x 50 + 3 x 50 + 4 x 38) / 9 = 44.7
        assertThat(out.toString())
                .contains("90010005 First, school year 2014: Level 2")
                .contains("school percentile 45 (published), cumulative PPI of all students 45 (computed),"
                        + " cumulative PPI of high needs 80 (published)")
                .contains("points as published, 0 points");
        assertThat(err.toString())
                .contains("organisations that are not among those given: 1; nothing is determined of them");
    }

    @Test
    void impossibleMeasuresAreRefusedWithPlaceAndReasonAndNothingIsWritten() throws IOException {
        List<String> rows = new ArrayList<>(results());
        rows.add("2014,90010005,ALL,MATH,participation,101,100");
        rows.add("2014,90010005,ECONOMICALLY_DISADVANTAGED,MATH,cpi,70,100");

        assertThat(run("determine", "--year", "2014", "--measures", measures(rows), "--out", folder + "/out"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("measures.csv:" + rows.size() + ":", "'101' must be from 0 to 100")
                .contains("measures.csv:" + (rows.size() + 1) + ":", "in 2014 there was no group");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** A district of two schools with four years of CPIs; in the second one few took part. 83.3 is on target, 84.0 above: the PPI of the year is 100 in mathematics and 75 in English. */
    @Test
    void measuresCountAsCorrectedOnAppeal() throws IOException {
        String facts = corrections("cpi, subject: MATH, group: ALL, old_value: 83.3, new_value: 86.0");
        String[] input = {"--year", "2014", "--measures", measures(results()), "--facts", facts};

        assertThat(run("determine", input, "--out", folder + "/out")).isZero();
        assertThat(lines("out/schools.csv"))
                .anyMatch(line -> line.startsWith("2014,90010005,,90010000,,,67,,2,false,"))
                .anyMatch(line -> line.startsWith("2014,90010010,,90010000,,,61,,3,false,"));
        assertThat(run("explain", input, "90010005")).isZero();
        assertThat(out.toString()).contains("""
                        What was corrected on appeal:
                          90010005 2014, All students, cpi in mathematics: from 83.3 to 86.0. Appeal: of 3 October. Decided \
                        by: Commissioner. Source: a decision.
                        """);
    }

    @Test
    void indexCountsMeasuresAsCorrectedOnAppeal() throws IOException {
        String corrected = "cpi, subject: MATH, group: ALL, old_value: 83.3, new_value: 86.0";
        String[] input = {
            "--year",
            "2014",
            "--measures",
            measures(results()),
            "--facts",
            corrections(corrected),
            "--out",
            folder + "/out"
        };

        assertThat(run("index", input)).isZero();
        assertThat(lines("out/cumulative_ppi.csv")).contains("2014,90010005,ALL,67,false");
        assertThat(out.toString()).contains("corrected on appeal: 90010005 2014, All students, cpi in mathematics");
        assertThat(err.toString()).isEmpty();

        assertThat(run("index", input, "--json")).isZero();
        assertThat(out.toString())
                .contains("\"corrections\" : [ \"90010005 2014, All students, cpi in mathematics\" ]");

        corrections(corrected, "cumulative_ppi_all, old_value: 50, new_value: 60");
        assertThat(run("index", input)).isEqualTo(2);
        assertThat(err.toString())
                .contains("facts.yaml:4:5: corrects 90010005 2014, All students, cumulative PPI, which is not given");
    }

    @Test
    void indexRefusesFactsThatCorrectNothingAndTellsOfOthers() throws IOException {
        String other = "  - {org: \"90010005\", year: 2014, fact: commendation, decided_by: DESE, citation: a list}\n";
        Path facts = Path.of(corrections("cpi, subject: MATH, group: ALL, old_value: 83.3, new_value: 86.0"));
        String[] input = {
            "--year", "2014", "--measures", measures(results()), "--facts", facts.toString(), "--out", folder + "/out"
        };

        Files.writeString(facts, Files.readString(facts) + other);
        assertThat(run("index", input)).isZero();
        assertThat(err.toString())
                .contains("facts.yaml: warning: entries that correct nothing that enters the index are not used: 1");

        Files.writeString(facts, "facts:\n" + other);
        assertThat(run("index", input)).isEqualTo(2);
        assertThat(err.toString()).contains("facts.yaml: corrects nothing that enters the index; leave it out");

        Files.writeString(facts, "facts:\n" + other.replace("2014", "2012"));
        assertThat(run("index", input)).isEqualTo(2);
        assertThat(err.toString()).contains("facts.yaml: is of 2012, not of 2014");
    }

    @Test
    void correctionsMustFitWhatIsGiven() throws IOException {
        String measures = measures(results());
        String wrong = corrections(
                "cpi, subject: MATH, group: ALL, old_value: 83.4, new_value: 86",
                "cpi, subject: SCIENCE, group: ALL, old_value: 83.3, new_value: 86",
                "cpi, subject: SCIENCE, group: ALL, year: 2013, old_value: 83.3, new_value: 86");

        assertThat(run(
                        "determine",
                        new String[] {"--year", "2014", "--measures", measures, "--facts", wrong},
                        "--out",
                        folder + "/out"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        wrong + ":2:5: corrects 90010005 2014, All students, cpi in mathematics from 83.4, but 83.3 is"
                                + " given at " + measures + ":11:")
                .contains(wrong + ":6:5: corrects 90010005 2013, All students, cpi in science");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aWeightThatCannotBeIsRefusedBeforeAPercentileIsAskedFor() throws IOException {
        String[] input = {"--year", "2014", "--measures", measures(results())};

        assertThat(run("compare", input, "--set", "PERCENTILE_WEIGHT_GROWTH=999999999"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("parameter PERCENTILE_WEIGHT_GROWTH: is 999999999; a weight is 0 to 1000");
    }

    private String corrections(String... measures) throws IOException {
        StringBuilder facts = new StringBuilder("facts:\n");
        for (String measure : measures) {
            facts.append(
                            "  - {org: \"90010005\", fact: correction, appeal: of 3 October, decided_by: Commissioner,\n    ")
                    .append("citation: a decision, measure: ")
                    .append(measure)
                    .append(measure.contains("year") ? "}\n" : ", year: 2014}\n");
        }
        return Files.writeString(folder.resolve("facts.yaml"), facts).toString();
    }

    private int run(String command, String[] input, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(input));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static List<String> results() {
        List<String> rows = new ArrayList<>();
        for (String organization : List.of("90010005", "90010010")) {
            for (String subject : List.of("ELA", "MATH")) {
                rows.add("2010," + organization + ",ALL," + subject + ",cpi,77.0,100");
                rows.add("2011," + organization + ",ALL," + subject + ",cpi,77.7,100");
                rows.add("2012," + organization + ",ALL," + subject + ",cpi,78.1,100");
                rows.add("2013," + organization + ",ALL," + subject + ",cpi,79.0,100");
                rows.add("2014," + organization + ",ALL," + subject + ",cpi,83.3,100");
            }
        }
        rows.add("2014,90010010,SWD,MATH,participation,89.4,40");
        rows.add("2014,90010000,SWD,MATH,participation,92,80");
        return rows;
    }

    private String measures(List<String> rows) throws IOException {
        return Files.writeString(folder.resolve("measures.csv"), HEAD + "\n" + String.join("\n", rows) + "\n")
                .toString();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private Path copyOfThePack() throws IOException {
        Path original = Path.of(System.getProperty("accountability.root", ".."))
                .resolve("accountability-rules/src/main/resources/massachusetts/framework-2012");
        Path copy = Files.createDirectory(folder.resolve("pack"));
        try (Stream<Path> files = Files.list(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
