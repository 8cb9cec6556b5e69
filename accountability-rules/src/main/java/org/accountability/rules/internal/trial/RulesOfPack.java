package org.accountability.rules.internal.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.RuleText;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.text.SourceText;

/** The rules of a pack as they are written; a file that is not of the language of rules is left out. */
public final class RulesOfPack {
    private final PackText pack;
    private final Map<String, RuleFile> files = new HashMap<>();

    private RulesOfPack(PackText pack) {
        this.pack = pack;
    }

    /** The rules of {@code pack}, read now. */
    public static RulesOfPack readIn(PackText pack) {
        RulesOfPack rules = new RulesOfPack(pack);
        pack.stages().stream().flatMap(stage -> stage.files().stream()).forEach(file -> {
            SourceText source = Objects.requireNonNull(pack.files().texts().get(file));
            List<Problem> problems = new ArrayList<>();
            RuleFile read = RuleFile.read(source, problems);
            if (problems.isEmpty()) {
                rules.files.put(file, read);
            }
        });
        return rules;
    }

    Iterable<RuleFile> files() {
        return files.values();
    }

    /** In order of stage, file and line. */
    List<Rule> all() {
        return pack.rules().stream().flatMap(rule -> find(rule).stream()).toList();
    }

    /**
     * Of those that settle the pack's first topic, or of all; nothing where a file of them is not of the language.
     */
    Optional<List<Rule>> settling(boolean firstTopic) {
        String first = pack.topics().get(0).code();
        List<Rule> settling = new ArrayList<>();
        for (Stage stage : pack.stages()) {
            if (!firstTopic || stage.topic().equals(first)) {
                for (String file : stage.files()) {
                    RuleFile read = files.get(file);
                    if (read == null) {
                        return Optional.empty();
                    }
                    settling.addAll(read.rules());
                }
            }
        }
        return Optional.of(settling);
    }

    /** The same, of those in force in {@code year}. */
    List<Rule> inForce(SchoolYear year) {
        return pack.rules().stream()
                .filter(rule -> rule.isInForce(year))
                .flatMap(rule -> find(rule).stream())
                .toList();
    }

    /** The file that states the rule of this name. */
    Optional<RuleFile> fileOf(String rule) {
        return files.values().stream()
                .filter(file ->
                        file.rules().stream().anyMatch(stated -> stated.name().equals(rule)))
                .findFirst();
    }

    Optional<Rule> find(RuleText stated) {
        return Optional.ofNullable(files.get(stated.clause().file())).flatMap(file -> file.rules().stream()
                .filter(rule -> rule.name().equals(stated.clause().rule()))
                .findFirst());
    }
}
