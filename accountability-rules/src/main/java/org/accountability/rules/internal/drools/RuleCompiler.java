package org.accountability.rules.internal.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.accountability.determination.Clause;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.engine.RuleBase;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles rule files at run time. Needs drools-engine on the class path, which a host of bundled packs does without. */
public final class RuleCompiler {
    private static final AtomicLong COMPILED = new AtomicLong();
    private static final String FOLDER = "src/main/resources/rules/";
    private static final String GROUP = "org.accountability.packs";
    private static final String ARTIFACT = "pack";
    private static final String MODELS = "META-INF/kie/" + GROUP + "/" + ARTIFACT + "/drools-model";

    /** Begins what tells only which generated class is wrong. */
    private static final String GENERATED = "Java source of ";

    private final String folder;
    private final Map<String, String> files;
    private final PrebuiltRules prebuilt;
    private final Function<Clause, List<Problem>> words;

    private RuleCompiler(
            String folder, Map<String, String> files, PrebuiltRules prebuilt, Function<Clause, List<Problem>> words) {
        this.folder = folder;
        this.files = files;
        this.prebuilt = prebuilt;
        this.words = words;
    }

    /**
     * Compiles {@code files}, or says what is wrong with which rule.
     *
     * @param folder what problems call the folder
     * @param files the text of each rule file under its name
     * @param clauses where each rule stands
     * @param prebuilt those that are taken as they were built and not compiled again, which is most of the time it takes
     * @param words what to say of a rule that cannot be compiled; where that is nothing, the compiler speaks for itself
     */
    public static Checked<RuleBase> compile(
            String folder,
            Map<String, String> files,
            List<Clause> clauses,
            PrebuiltRules prebuilt,
            Function<Clause, List<Problem>> words) {
        List<Clause> others = clauses.stream()
                .filter(clause -> !prebuilt.include(clause.rule()))
                .toList();
        if (others.isEmpty()) {
            return Checked.of(prebuilt.load(), List.of());
        }
        Deployment.requireRuntime();
        Deployment.requireCompiler();
        Map<String, String> toCompile = others.size() == clauses.size() ? files : only(others, clauses, files);
        return ContextLoader.during(() -> new RuleCompiler(folder, toCompile, prebuilt, words).compile(others));
    }

    /** The result of one build: rules, or messages. */
    private record Build(@Nullable RuleBase rules, List<String> messages) {}

    private Checked<RuleBase> compile(List<Clause> clauses) {
        Build whole = build(files);
        return whole.rules == null
                ? Checked.refused(blame(clauses, clauses, whole.messages))
                : Checked.of(whole.rules, List.of());
    }

    /**
     * Finds which of {@code suspects} cannot be compiled, since the compiler does not tell: compiles the halves apart.
     *
     * @param suspects one or more rules that cannot be compiled together
     * @param messages what the compiler says of all of them together
     */
    private List<Problem> blame(List<Clause> suspects, List<Clause> clauses, List<String> messages) {
        if (suspects.size() == 1) {
            return blame(suspects.get(0), messages);
        }
        List<Problem> problems = new ArrayList<>();
        int half = suspects.size() / 2;
        for (List<Clause> part : List.of(suspects.subList(0, half), suspects.subList(half, suspects.size()))) {
            Build alone = build(only(part, clauses, files));
            if (alone.rules == null) {
                problems.addAll(blame(part, clauses, alone.messages));
            }
        }
        if (problems.isEmpty()) {
            messages.forEach(message -> problems.add(Problem.error(folder, message)));
        }
        return problems;
    }

    private List<Problem> blame(Clause clause, List<String> messages) {
        List<Problem> problems = words.apply(clause);
        return problems.isEmpty()
                ? messages.stream()
                        .filter(message -> !message.startsWith(GENERATED))
                        .distinct()
                        .map(message -> Problem.error(
                                folder + "/" + clause.file() + ":" + clause.line() + ":1",
                                "rule \"" + clause.rule() + "\" cannot be compiled: " + message))
                        .toList()
                : problems;
    }

    /** The files with every rule but {@code kept} blanked out; lines keep their numbers. */
    private static Map<String, String> only(List<Clause> kept, List<Clause> clauses, Map<String, String> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, text) -> {
            NavigableMap<Integer, Boolean> keptFrom = new TreeMap<>(Map.of(0, true));
            clauses.stream()
                    .filter(clause -> clause.file().equals(name))
                    .forEach(clause -> keptFrom.put(clause.line(), kept.contains(clause)));
            StringBuilder only = new StringBuilder();
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                only.append(keptFrom.floorEntry(number).getValue() ? line : "").append('\n');
            }
            texts.put(name, only.toString());
        });
        return texts;
    }

    private Build build(Map<String, String> texts) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId(GROUP, ARTIFACT, Long.toString(COMPILED.incrementAndGet()));
        try {
            KieFileSystem system = services.newKieFileSystem();
            system.generateAndWritePomXML(id);
            texts.forEach((name, text) -> system.write(FOLDER + name, text));
            KieBuilder builder = services.newKieBuilder(system, RuleCompiler.class.getClassLoader());
            builder.buildAll(ExecutableModelProject.class);
            List<String> messages = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> firstLine(message.getText()))
                    .toList();
            if (!messages.isEmpty()) {
                return new Build(null, messages);
            }
            KieContainer container = services.newKieContainer(id, RuleCompiler.class.getClassLoader());
            // Builds all the rules, so that what is wrong shows now and not in the first year that they are in force.
            container.getKieBase();
            List<Model> models = new ArrayList<>(prebuilt.models());
            models.addAll(ModelClasses.load(container.getClassLoader(), MODELS, ""));
            return new Build(new CompiledRules(models, container.getClassLoader()), List.of());
        } catch (RuntimeException e) {
            // A bad literal is not reported as a message but thrown.
            return new Build(null, List.of(firstLine(String.valueOf(e.getMessage()))));
        } finally {
            // Without this, every pack that was ever compiled stays in memory.
            services.getRepository().removeKieModule(id);
        }
    }

    static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("");
    }
}
