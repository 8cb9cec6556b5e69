package org.accountability.rules.internal.loading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.accountability.determination.Clause;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.answer.DeploymentException;
import org.accountability.rules.internal.drools.DrlReader;
import org.accountability.rules.internal.drools.PrebuiltRules;
import org.accountability.rules.internal.drools.RuleCompiler;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.execution.Deadline;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.reading.BoundedRules;
import org.accountability.rules.internal.text.ProblemLog;
import org.accountability.rules.internal.validation.Gate;
import org.accountability.rules.internal.validation.PackCheck;
import org.accountability.rules.internal.validation.ParameterCheck;

/** Reads the folder of a rule pack once and compiles its rules, or says everything that is wrong with it. Of one use. */
public final class PackLoader {
    private static final String CLASS_PATH = "class path";

    private final Path folder;
    private final Deadline deadline;
    private volatile String activity;
    private volatile Optional<PackText> text = Optional.empty();

    /**
     * A loader that has read nothing yet.
     *
     * @param limit how long reading and compiling it, and each determination with it, may take
     */
    public PackLoader(Path folder, Duration limit) {
        this.folder = folder;
        this.deadline = new Deadline(limit);
        this.activity = "reading " + folder;
    }

    /** Returns what the pack's files say, as far as they could be read, even of a pack that is refused. */
    public Optional<PackText> text() {
        return text;
    }

    /** Reads the pack and compiles nothing: its rules only compare values and add findings. */
    public Checked<PackText> read() {
        return within(this::admitted);
    }

    /** Loads the pack, whose rules only compare values and add findings. */
    public Checked<LoadedPack> load() {
        return within(problems -> admitted(problems)
                .flatMap(read -> compiled(
                        read,
                        BundledPacks.unchangedIn(read.ruleFiles()),
                        clause -> List.of(),
                        base -> BoundedRules.of(base, read.ruleFiles().values()))));
    }

    private Checked<PackText> admitted(List<Problem> problems) {
        return PackFiles.in(folder).flatMap(files -> {
            Map<String, RuleFile> rules = files.readRules(problems);
            text = PackText.read(files, rules, problems);
            Gate.admit(files.folder(), rules, problems);
            text.ifPresent(read -> PackCheck.check(read, problems));
            return readWhole(problems);
        });
    }

    /** Loads the pack, whatever Java its rules hold. */
    public Checked<LoadedPack> loadTrusted() {
        return within(problems -> PackFiles.in(folder).flatMap(files -> {
            Map<String, RuleFile> rules = new TreeMap<>();
            files.ruleTexts().forEach((name, source) -> rules.put(name, DrlReader.read(source, problems)));
            text = PackText.read(files, rules, problems);
            text.ifPresent(read -> ParameterCheck.check(read, problems));
            return readWhole(problems)
                    .flatMap(read ->
                            compiled(read, PrebuiltRules.NONE, inWordsOfTheGate(files), UnaryOperator.identity()));
        }));
    }

    /** The gate says where a rule goes wrong and what was meant, as far as it is of the language of rules. */
    private static Function<Clause, List<Problem>> inWordsOfTheGate(PackFiles files) {
        return clause -> {
            List<Problem> problems = new ArrayList<>();
            Gate.admit(files.folder(), files.readRules(problems), problems);
            return problems.stream()
                    .filter(problem -> problem.message().startsWith("rule \"" + clause.rule() + "\""))
                    .toList();
        };
    }

    private Checked<PackText> readWhole(List<Problem> problems) {
        return text.isEmpty() || problems.stream().anyMatch(Problem::isError)
                ? Checked.refused(problems)
                : Checked.of(text.get(), problems);
    }

    private <T> Checked<T> within(Function<List<Problem>, Checked<T>> reading) {
        String place = folder.toString();
        try {
            return ProblemLog.shown(place, deadline.reading(place, () -> ProblemLog.of(reading), () -> activity));
        } catch (DeploymentException lacking) {
            return Checked.refused(List.of(Problem.error(CLASS_PATH, String.valueOf(lacking.getMessage()))));
        } catch (NoClassDefFoundError lacking) {
            return Checked.refused(List.of(Problem.error(
                    CLASS_PATH,
                    "lacks a class that the library needs: " + lacking.getMessage()
                            + "; add every artifact that accountability-rules depends on")));
        } catch (StackOverflowError tooDeep) {
            return Checked.refused(List.of(Problem.error(place, "is nested too deep while " + activity)));
        }
    }

    private Checked<LoadedPack> compiled(
            PackText read,
            PrebuiltRules prebuilt,
            Function<Clause, List<Problem>> words,
            UnaryOperator<RuleBase> bounded) {
        Map<String, String> ruleFiles = new LinkedHashMap<>();
        read.stages().forEach(stage -> stage.files()
                .forEach(file -> ruleFiles.put(
                        file, Objects.requireNonNull(read.ruleFiles().get(file)).code())));
        List<Clause> clauses = read.rules().stream().map(StatedRule::clause).toList();
        activity = "compiling the rules of " + folder;
        return RuleCompiler.compile(folder.toString(), ruleFiles, clauses, prebuilt, words)
                .flatMap(rules -> Checked.of(new LoadedPack(read, bounded.apply(rules), deadline), List.of()));
    }
}
