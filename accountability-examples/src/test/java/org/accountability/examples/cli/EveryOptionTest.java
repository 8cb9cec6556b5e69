package org.accountability.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every option of every command, beside every way of giving its input and beside every other option: it changes something,
 * or it is named on the error stream.
 */
class EveryOptionTest {
    private static final String REVIEW = pack("peer-review/review-2018");

    /** The ways of giving input to each command, files by the names that {@link #files} writes. */
    private static final Map<String, List<String>> INPUTS = new TreeMap<>(Map.of(
            "determine",
            List.of(
                    "--year 2012 --schools s2012.csv --out out",
                    "--year 2014 --measures m2014.csv --out out",
                    "--year 2014 --schools s2014.csv --measures m2014.csv --out out",
                    "--year 2014 --points p2014.csv --out out",
                    "--year 2019 --facts f2019.yaml --out out",
                    "--year 2019 --target-points t2019.csv --out out",
                    "--year 2019 --measures m2019.csv --out out",
                    "--year 2019 --schools s2019.csv --out out"),
            "explain",
            List.of(
                    "90010003 --year 2012 --schools s2012.csv",
                    "90010003 --year 2014 --measures m2014.csv",
                    "90010003 --year 2019 --target-points t2019.csv"),
            "compare",
            List.of(
                    "--year 2012 --schools s2012.csv --set SCHOOL_PERCENTILE_CUT=70",
                    "--year 2014 --measures m2014.csv --sweep SCHOOL_PERCENTILE_CUT=20..22",
                    "--year 2019 --measures m2019.csv --set SCHOOL_PERCENTILE_CUT=70",
                    "--year 2019 --target-points t2019.csv --set SUBSTANTIAL_PROGRESS_FROM=75"),
            "history",
            List.of(
                    "90010003 --schools s2012.csv",
                    "90010003 --target-points t2019.csv",
                    "90010003 --schools s2012.csv --districts d2012.csv --target-points t2019.csv"),
            "index",
            List.of(
                    "--year 2014 --measures m2014.csv --out out",
                    "--year 2014 --counts c2014.csv --out out",
                    "--year 2014 --points p2014.csv --out out"),
            "replay",
            List.of("--schools r2012.csv"),
            "target-percentage",
            List.of("--points t2019.csv --out out"),
            "peer-review",
            List.of("--ratings " + REVIEW + "/examples/massachusetts.yaml"),
            "coverage",
            List.of(REVIEW),
            "check",
            List.of(REVIEW)));

    // Of lint and test nothing but --json can be asked.
    static {
        INPUTS.put("lint", List.of(REVIEW));
        INPUTS.put("test", List.of(REVIEW));
        INPUTS.put("upgrade", List.of(REVIEW + " --out out"));
    }

    /** What an option that takes no file is given. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("--why-not", "1"),
            Map.entry("--most", "0"),
            Map.entry("--from", "2011"),
            Map.entry("--to", "2011"),
            Map.entry("--year", "2030"),
            Map.entry("--at-least", "101"),
            Map.entry("--set", "SCHOOL_PERCENTILE_CUT=70"),
            Map.entry("--sweep", "SCHOOL_PERCENTILE_CUT=20..22"),
            Map.entry("--base", "older"),
            Map.entry("--out", "out"));

    /** It tells how results are ranked, of which there are too few here; the digests that determine writes show it. */
    private static final String PART_OF_STATE = "--part-of-state";

    @TempDir
    static Path folder;

    private record Ran(int status, String out, String err, Map<String, String> files) {}

    static List<String> inputs() {
        List<String> all = new ArrayList<>();
        INPUTS.forEach((command, ways) -> ways.forEach(way -> all.add(command + " " + way)));
        return all;
    }

    @Test
    void everyCommandIsTried() {
        assertThat(INPUTS.keySet())
                .isEqualTo(new CommandLine(Main.class).getSubcommands().keySet());
    }

    /** A file or folder that cannot be what it is given for. */
    @ParameterizedTest
    @MethodSource("inputs")
    void everyFileIsReadOrRefusedByName(String input) throws IOException {
        files();
        Set<String> given = Set.of(input.split(" "));
        for (OptionSpec option : options(input)) {
            boolean isFile = option.paramLabel().equals("FILE");
            boolean isFolder =
                    option.paramLabel().equals("DIR") && !option.longestName().equals("--out");
            if ((!isFile && !isFolder) || given.contains(option.longestName())) {
                continue;
            }
            String garbage = folder.resolve(isFile ? "garbage.csv" : "garbage").toString();
            Ran ran = run(input + " " + option.longestName() + " " + garbage);

            assertThat(ran.status()).as(input + " " + option.longestName()).isEqualTo(2);
            assertThat(ran.err())
                    .as(input + " " + option.longestName())
                    .matches(text -> text.contains(garbage) || text.contains(option.longestName()));
        }
    }

    /** Alone, and beside every other option that is no file. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("inputs")
    void everyOtherOptionChangesSomethingOrIsNamed(String input) throws IOException {
        files();
        List<String> others = others(input);
        List<String> beside = new ArrayList<>(others);
        beside.add("");
        for (String first : beside) {
            Ran without = run(input + first);
            if (without.status() == 2) {
                continue;
            }
            for (String second : others) {
                if (first.equals(second)) {
                    continue;
                }
                String name = name(second);
                Ran with = run(input + first + second);
                boolean isNamed = with.err().contains(name)
                        || (with.status() == 2 && !first.isEmpty() && with.err().contains(name(first)));
                assertThat(isNamed || !with.equals(without) || name.equals(PART_OF_STATE))
                        .as("'%s' beside '%s' says something", second.strip(), input + first)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                compare --year 2012 --schools s2012.csv --set SCHOOL_PERCENTILE_CUT=70 --most -1 | --most: -1 must be 0 or more
                history 90010003 --schools s2012.csv --from 2014 --to 2012 | --from: 2014 is after 2012, the last year asked for
                check REVIEW --year 1 | --year: school year '1': must be the spring of the year, such as 2013 for 2012-13
                coverage REVIEW --at-least -1 | --at-least: -1 must be from 0 to 100 percent
                explain 90010003 --year 2019 --target-points t2019.csv --why-not 1 \
                | --why-not: asks for a level, and massachusetts/system-2018 determines none; leave it out
                explain 90010003 --year 2012 --schools s2012.csv --full \
                | --full: tells more of values that an index computes, and none is computed
                """)
    void whatCannotBeAskedIsRefusedByName(String input, String problem) throws IOException {
        files();
        Ran ran = run(input.replace("REVIEW", REVIEW));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().strip()).isEqualTo(problem);
        assertThat(ran.out()).isEmpty();
    }

    private static List<String> others(String input) {
        Set<String> given = Set.of(input.split(" "));
        List<String> others = new ArrayList<>();
        for (OptionSpec option : options(input)) {
            String name = option.longestName();
            boolean isFileOrHelp = option.paramLabel().equals("FILE")
                    || (option.paramLabel().equals("DIR") && !name.equals("--out"))
                    || option.usageHelp()
                    || option.versionHelp();
            if (!isFileOrHelp && !given.contains(name)) {
                others.add(" " + name + (option.arity().max() == 0 ? "" : " " + value(name)));
            }
        }
        return others;
    }

    private static String name(String option) {
        return option.strip().split(" ", -1)[0];
    }

    private static String value(String option) {
        return Objects.requireNonNull(VALUES.get(option), "a value of " + option);
    }

    private static List<OptionSpec> options(String input) {
        String command = input.split(" ", -1)[0];
        CommandLine called = Objects.requireNonNull(
                new CommandLine(Main.class).getSubcommands().get(command), command);
        return called.getCommandSpec().options().stream()
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .toList();
    }

    private static Ran run(String words) throws IOException {
        Path out = folder.resolve("out");
        clear(out);
        StringWriter printed = new StringWriter();
        StringWriter errors = new StringWriter();
        String[] arguments = Arrays.stream(words.split(" "))
                .map(word -> Files.exists(folder.resolve(word)) || word.equals("out")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        int status = Main.run(new PrintWriter(printed), new PrintWriter(errors), arguments);
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(out)) {
            try (Stream<Path> written = Files.list(out)) {
                for (Path file : written.filter(Files::isRegularFile).toList()) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        assertThat(errors.toString()).as(words).doesNotContain("\tat ");
        return new Ran(status, printed.toString(), errors.toString(), files);
    }

    private static void clear(Path out) throws IOException {
        if (Files.isDirectory(out)) {
            try (Stream<Path> written = Files.walk(out)) {
                for (Path file : written.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void files() throws IOException {
        String schools = "FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,"
                + "ARH_LEVEL,ARH_LEVEL_REASON_PERF,CUMPPI_ALL,CUMPPI_HN\n";
        String school =
                ",90010000,A district,90010003,A school,60,Elementary School,Level 2,Not meeting gap narrowing goals,70,70\n";
        for (String year : List.of("2012", "2014", "2019")) {
            write("s" + year + ".csv", schools + year + school);
        }
        write("r2012.csv", schools + "2012" + school);
        write("d2012.csv", """
                FY_CODE,ORG_CODE,ORG_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,CUMPPI_ALL,CUMPPI_HN
                2012,90010000,A district,,,70,70
                """);
        StringBuilder measures = new StringBuilder("school_year,org_code,student_group,subject,measure,value,n\n");
        StringBuilder points = new StringBuilder("school_year,org_code,student_group,indicator,points\n");
        StringBuilder counts =
                new StringBuilder("school_year,org_code,student_group,subject,performance_level,students\n");
        for (int year = 2011; year <= 2014; year++) {
            for (String subject : List.of("ELA", "MATH")) {
                String key = year + ",90010003,ALL,";
                measures.append(key)
                        .append(subject)
                        .append(",cpi,8")
                        .append(year - 2010)
                        .append(".5,15\n");
                counts.append(key).append(subject).append(",NI_HIGH,15\n");
                points.append(key).append(subject.toLowerCase(Locale.ROOT)).append("_cpi,75\n");
            }
        }
        write("m2014.csv", measures + "2014,90010003,ALL,,school_percentile,21,\n");
        write("p2014.csv", points.toString());
        write("c2014.csv", counts.toString());
        write(
                "m2019.csv",
                "school_year,org_code,student_group,subject,measure,value,n\n2019,90010003,ALL,,school_percentile,60,\n");
        write("t2019.csv", """
                school_year,org_code,student_group,student_set,grade_span,indicator,points
                2019,90010003,ALL,ALL,NON_HIGH_SCHOOL,ela_achievement,3
                """);
        write(
                "f2019.yaml",
                "facts:\n  - {org: '90010003', year: 2019, fact: commendation, decided_by: DESE, citation: a list}\n");
        Path older = Files.createDirectories(folder.resolve("older"));
        for (String file : List.of("pack.yaml", "parameters.yaml", "reasons.yaml")) {
            Files.writeString(
                    older.resolve(file), Files.readString(Path.of(REVIEW).resolve(file)));
        }
        write("garbage.csv", "garbage\n");
        Files.createDirectories(folder.resolve("garbage"));
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String pack(String name) {
        return Path.of(System.getProperty("accountability.root", ".."))
                .resolve("accountability-rules/src/main/resources/" + name)
                .toString();
    }
}
