package org.accountability.rules;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.accountability.determination.Clause;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.drools.PrebuiltRules;
import org.accountability.rules.internal.drools.RuleCompiler;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.gate.Gate;
import org.accountability.rules.internal.gate.PackCheck;
import org.accountability.rules.internal.gate.ParameterCheck;
import org.accountability.rules.internal.interpreter.BoundedRules;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.RuleText;
import org.accountability.rules.internal.stages.Deadline;
import org.accountability.rules.internal.text.ProblemLog;

/** Reads the folder of a rule pack and compiles its rules, or says everything that is wrong with it. Of one use. */
final class PackLoader {
    private static final String CLASS_PATH = "class path";

    private final Path folder;
    private final Deadline deadline;
    private volatile String activity;

    /** @param limit how long reading and compiling it, and each determination with it, may take */
    PackLoader(Path folder, Duration limit) {
        this.folder = folder;
        this.deadline = new Deadline(limit);
        this.activity = "reading " + folder;
    }

    /** The pack, whose rules only compare what is known and add findings. */
    Checked<RulePack> load() {
        return within(problems -> PackFiles.in(folder).flatMap(files -> {
            Optional<PackText> text = PackText.read(files, problems);
            Map<String, RuleFile> rules = Gate.admit(files, problems);
            text.ifPresent(read -> PackCheck.check(read, rules, problems));
            return compiled(
                    text,
                    problems,
                    name -> Objects.requireNonNull(rules.get(name)).code(),
                    BundledRules.unchangedIn(rules),
                    base -> BoundedRules.of(base, rules.values()));
        }));
    }

    /** The pack, whatever Java its rules hold. */
    Checked<RulePack> loadTrusted() {
        return within(problems -> PackFiles.in(folder).flatMap(files -> {
            Optional<PackText> text = PackText.read(files, problems);
            text.ifPresent(read -> ParameterCheck.check(read, Gate.readable(files), problems));
            return compiled(
                    text,
                    problems,
                    name -> Objects.requireNonNull(files.texts().get(name)).text(),
                    PrebuiltRules.NONE,
                    UnaryOperator.identity());
        }));
    }

    private Checked<RulePack> within(Function<List<Problem>, Checked<RulePack>> reading) {
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

    private Checked<RulePack> compiled(
            Optional<PackText> read,
            List<Problem> problems,
            UnaryOperator<String> code,
            PrebuiltRules prebuilt,
            UnaryOperator<RuleBase> bounded) {
        if (read.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
            return Checked.refused(problems);
        }
        PackText text = read.get();
        Map<String, String> ruleFiles = new LinkedHashMap<>();
        text.stages().forEach(stage -> stage.files().forEach(file -> ruleFiles.put(file, code.apply(file))));
        List<Clause> clauses = text.rules().stream().map(RuleText::clause).toList();
        activity = "compiling the rules of " + folder;
        return RuleCompiler.compile(folder.toString(), ruleFiles, clauses, prebuilt)
                .flatMap(rules -> Checked.of(new RulePack(text, bounded.apply(rules), deadline), problems));
    }
}
