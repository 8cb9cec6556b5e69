package org.accountability.rules.hostile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.massachusetts.targets.GradeSpan;
import org.accountability.massachusetts.targets.GroupColumn;
import org.accountability.massachusetts.targets.StudentSet;
import org.accountability.massachusetts.targets.TargetIndicator;
import org.accountability.massachusetts.targets.TargetResults;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.Determinations;
import org.accountability.rules.Differences;
import org.accountability.rules.ParameterWhatIf;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.io.OutputFolder;
import org.accountability.rules.workbench.Check;
import org.accountability.rules.workbench.Comparison;
import org.accountability.rules.workbench.Coverage;
import org.accountability.rules.workbench.ExplanationText;
import org.accountability.rules.workbench.Lint;
import org.accountability.rules.workbench.Mutation;
import org.accountability.rules.workbench.ScenarioReport;

/** Runs hostile packs in a process of its own, one after the other, and prints a line of what became of each. */
final class HostilePackRun {
    /** Stands in every file outside the packs, and in no message. */
    static final String SECRET = "words-of-a-file-outside";

    static final String SEPARATOR = "\t";

    /** However busy the machine is. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final SchoolYear YEAR = SchoolYear.of(2013);
    private static final SchoolYear YEAR_OF_TARGETS = SchoolYear.of(2019);
    private static final StateYear STATE = state();
    private static final StateResults RESULTS = results();
    private static final TargetResults TARGETS = targets();
    private static final RulePack BUNDLED = RulePacks.covering(YEAR);
    private static final Determinations BASELINE = BUNDLED.determine(STATE);
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder;
    private final Path outside;
    private final List<String> said = new ArrayList<>();
    /** In nanoseconds of processor time, that of the step that took the most. */
    private long longest;

    private HostilePackRun(Path folder, Path outside) {
        this.folder = folder;
        this.outside = outside;
    }

    /** Arguments: an empty folder, and the number of the first case to run. */
    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[0]);
        Path outside = Files.createDirectories(work.resolve("outside"));
        Files.writeString(outside.resolve("secret.yaml"), "- " + SECRET + ": [\n");
        Files.writeString(outside.resolve("secret.drl"), "package a.b;\n" + SECRET + "\n");
        List<HostileCase> cases = HostileCase.all();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int number = Integer.parseInt(arguments[1]); number < cases.size(); number++) {
            Thread watch = endAfter(LONGEST);
            Path folder = Files.createDirectories(work.resolve("pack" + number));
            out.println(number + SEPARATOR + new HostilePackRun(folder, outside).measured(cases.get(number)));
            watch.interrupt();
        }
    }

    /** Ends the process where a case does not end. */
    private static Thread endAfter(Duration longest) {
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(longest.toMillis());
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException ended) {
                // As it should.
            }
        });
        watch.setDaemon(true);
        watch.start();
        return watch;
    }

    private String measured(HostileCase hostile) throws IOException {
        new PackMaker(PackUnderTest.in(folder), outside).make(hostile);
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        String outcome = run(hostile);
        long seconds = longest / 1_000_000_000;
        long megabytes =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        if (said.stream().anyMatch(text -> text.contains(SECRET))) {
            outcome = "TOLD";
        }
        try (Stream<Path> files = Files.list(outside)) {
            if (files.count() != 2) {
                outcome = "WROTE OUTSIDE";
            }
        }
        String first =
                said.isEmpty() ? "" : said.get(0).replace(folder + "/", "").replaceAll("\\s+", " ");
        return String.join(
                SEPARATOR,
                hostile.toString(),
                outcome,
                Long.toString(seconds),
                Long.toString(megabytes),
                first.substring(0, Math.min(first.length(), 200)));
    }

    private String run(HostileCase hostile) {
        try {
            boolean answered = ends(() -> note(Lint.of(folder)));
            answered &= ends(() -> note(ScenarioReport.run(folder).problems()));
            answered &= ends(() -> note(Coverage.of(folder).problems()));
            answered &= ends(() -> note(Mutation.of(folder).problems()));
            answered &= ends(() -> note(Check.of(folder).problems()));
            RulePack pack = RulePacks.load(folder).value().orElse(null);
            if (pack == null) {
                return "problems";
            }
            if (pack.covers(YEAR)) {
                answered &= ends(() -> determine(pack, hostile));
                answered &= ends(() -> compare(pack));
                answered &= ends(() -> note(pack.compute(RESULTS).problems()));
            }
            if (pack.covers(YEAR_OF_TARGETS)) {
                answered &= ends(() -> note(pack.compute(TARGETS).problems()));
            }
            return answered ? "answered" : "refused";
        } catch (RuntimeException | Error unforeseen) {
            said.add(0, unforeseen.toString());
            return "CRASHED";
        }
    }

    private void determine(RulePack pack, HostileCase hostile) {
        Determinations determined = pack.determine(STATE);
        said.add(determined.schools().get(0).toString());
        Map<String, String> files = new TreeMap<>(OutputFiles.of(pack, determined));
        files.putAll(OutputFiles.of(pack, determined, pack.diagnose(determined)));
        note(OutputFolder.of(folder.resolve("out")).write(files).problems());
        if (hostile.with().containsKey("sweep-to")) {
            note(ParameterWhatIf.of(pack, STATE)
                    .sweep("CUT", hostile.number("from"), hostile.number("sweep-to"))
                    .problems());
        }
    }

    private void compare(RulePack pack) {
        List<Problem> problems = pack.review(BASELINE.state());
        note(problems);
        if (problems.stream().noneMatch(Problem::isError)) {
            said.add(ExplanationText.of(Comparison.of(Differences.between(BUNDLED, BASELINE, pack)), 20));
        }
    }

    /** Whether it comes to its end without being refused; the longest step is what counts. */
    private boolean ends(Runnable step) {
        long start = PROCESS.getProcessCpuTime();
        try {
            step.run();
            return true;
        } catch (InvalidInputException | RuleFailureException refused) {
            said.add(String.valueOf(refused.getMessage()));
            return false;
        } finally {
            awaitWhatWasLeftBehind();
            longest = Math.max(longest, PROCESS.getProcessCpuTime() - start);
        }
    }

    private void note(List<Problem> problems) {
        problems.forEach(problem -> said.add(problem.toString()));
    }

    /** What a stopped determination still does counts too. */
    private static void awaitWhatWasLeftBehind() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("accountability-rules")) {
                try {
                    thread.join(120_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static StateYear state() {
        StateYear.Builder state = StateYear.of(YEAR);
        for (int district = 1; district <= 40; district++) {
            for (int number = 1; number <= 6; number++) {
                String code = String.format(Locale.ROOT, "%04d%04d", 9000 + district, number);
                School school = School.of(code)
                        .percentile(district + number)
                        .cumulativePpiAll(50)
                        .build();
                state.school(school);
                state.fact(Fact.of(FactKind.LOW_SUBGROUP, school.code(), YEAR)
                        .group(StudentGroup.SWD)
                        .decidedBy("a test")
                        .citation("a test")
                        .build());
                for (StudentGroup group : StudentGroup.values()) {
                    state.participation(new ParticipationRate(
                            school.code(), YEAR, group, Subject.ELA, new BigDecimal("97"), 30, null));
                }
            }
        }
        return state.build();
    }

    private static StateResults results() {
        StateResults.Builder results = StateResults.of(YEAR);
        for (int back = 0; back < 4; back++) {
            for (int school = 1; school <= 5; school++) {
                results.add(new Measure(
                        OrganizationCode.of("9001000" + school),
                        YEAR.minus(back),
                        StudentGroup.ALL,
                        Subject.ELA,
                        MeasureKind.CPI,
                        new BigDecimal(70 + school - back),
                        100));
            }
        }
        return results.build();
    }

    private static TargetResults targets() {
        GroupColumn column = new GroupColumn(
                OrganizationCode.of("90010001"),
                YEAR_OF_TARGETS,
                StudentGroup.ALL,
                StudentSet.ALL,
                GradeSpan.NON_HIGH_SCHOOL);
        return TargetResults.of()
                .points(column, TargetIndicator.ELA_ACHIEVEMENT, 3)
                .points(column, TargetIndicator.CHRONIC_ABSENTEEISM, 1)
                .build();
    }
}
