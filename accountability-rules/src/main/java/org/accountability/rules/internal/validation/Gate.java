package org.accountability.rules.internal.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.accountability.model.Problem;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.language.RuleFile.Import;
import org.accountability.rules.internal.language.Vocabulary;

/**
 * Admits rule files: an allow-list over their syntax tree. A rule imports known types, matches known facts with plain
 * comparisons, reads parameters, and adds one finding; whatever else a file says is refused. What is compiled
 * afterwards is what was read here and nothing beside it, so that no reader of the text can see more in it.
 */
public final class Gate {
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9]+(\\.[a-z][a-z0-9]+){0,5}");
    private static final Pattern TAKEN =
            Pattern.compile("(java|javax|jakarta|jdk|sun|com\\.sun|org\\.(drools|kie|accountability))(\\..*)?");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*\\.drl");
    private static final int MOST_RULES = 1_000;

    private final Map<String, Class<?>> types = new TreeMap<>();
    private final List<Problem> problems;

    private Gate(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Checks the rule files of a pack; whatever they must not say is added to {@code problems}.
     *
     * @param folder what problems call the folder
     * @param files by name
     */
    public static void admit(String folder, Map<String, RuleFile> files, List<Problem> problems) {
        Gate gate = new Gate(problems);
        files.forEach((name, file) -> {
            if (!FILE_NAME.matcher(name).matches()) {
                problems.add(Problem.error(
                        file.source().name(), "name the file with letters, digits and hyphens, such as schools.drl"));
            }
        });
        files.values().forEach(gate::readHead);
        int rules = 0;
        for (RuleFile file : files.values()) {
            rules += file.rules().size();
            for (Rule rule : file.rules()) {
                new RuleCheck(file, rule, gate.types, problems).run();
            }
        }
        if (rules > MOST_RULES) {
            problems.add(Problem.error(folder, "has " + rules + " rules; a pack may have " + MOST_RULES));
        }
    }

    /** The rules of one package see the imports of all its files. */
    private void readHead(RuleFile file) {
        String rulePackage = file.rulePackage();
        if (!rulePackage.isEmpty()
                && (!PACKAGE.matcher(rulePackage).matches()
                        || TAKEN.matcher(rulePackage).matches())) {
            problems.add(file.error(
                    0,
                    "the package " + rulePackage + " cannot be that of a pack; name it in small letters after whose"
                            + " rules they are, such as massachusetts.framework2012"));
        }
        for (Import imported : file.imports()) {
            Optional<Class<?>> type = Vocabulary.imported(imported.type());
            if (type.isPresent()) {
                types.put(imported.simpleName(), type.get());
            }
        }
        for (Import imported : file.imports()) {
            if (Vocabulary.imported(imported.type()).isEmpty()) {
                problems.add(file.error(
                        imported.offset(),
                        imported.type()
                                + " is no type that rules may speak of; they import the fact types and constants of"
                                + " org.accountability.model, .determination and .policy"));
            }
        }
    }
}
