package org.accountability.rules.internal.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountability.determination.Clause;
import org.accountability.rules.internal.drools.PrebuiltRules;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.StatedRule;

/** The packs that ship with the library, whose rules are prebuilt. */
public final class BundledPacks {
    private static final String LIST = "META-INF/accountability/rule-packs";

    /** Their names in the order in which {@value #LIST} lists them; only those that are on the class path. */
    public static final List<String> NAMES = names();

    private BundledPacks() {}

    private static List<String> names() {
        ClassLoader loader = BundledPacks.class.getClassLoader();
        List<String> names = new ArrayList<>();
        try {
            for (URL list : Collections.list(loader.getResources(LIST))) {
                try (InputStream in = list.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(name -> loader.getResource(name + "/" + PackFiles.DESCRIPTION) != null)
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of bundled rule packs, " + LIST + ", cannot be read", e);
        }
        return List.copyOf(names);
    }

    /** Loads a pack of this library, of which {@code text} was read. */
    public static LoadedPack load(PackText text) {
        Set<String> rules =
                text.rules().stream().map(StatedRule::clause).map(Clause::rule).collect(Collectors.toSet());
        return new LoadedPack(text, new PrebuiltRules(text.rulePackage(), rules).load(), null);
    }

    /**
     * Returns the prebuilt rules that {@code files}, which the gate admitted, hold word for word. An edited pack is mostly
     * a bundled one: what it has unchanged is taken as it was built, and only what it has not is compiled.
     */
    static PrebuiltRules unchangedIn(Map<String, RuleFile> files) {
        String rulePackage =
                files.values().stream().map(RuleFile::rulePackage).findFirst().orElse("");
        Map<String, String> bundled = Code.BY_PACKAGE.getOrDefault(rulePackage, Map.of());
        Set<String> unchanged = new HashSet<>();
        files.values().forEach(file -> codeByName(file).forEach((name, code) -> {
            if (code.equals(bundled.get(name))) {
                unchanged.add(name);
            }
        }));
        return unchanged.isEmpty() ? PrebuiltRules.NONE : new PrebuiltRules(rulePackage, unchanged);
    }

    private static Map<String, String> codeByName(RuleFile file) {
        Map<String, String> code = new HashMap<>();
        file.rules().forEach(rule -> code.put(rule.name(), file.codeOf(rule)));
        return code;
    }

    /** The rules word for word, read when an edited pack is loaded first. */
    private static final class Code {
        /** The code of the bundled rules, by package, then by name. */
        private static final Map<String, Map<String, String>> BY_PACKAGE = new HashMap<>();

        static {
            for (String name : NAMES) {
                PackText pack = PackText.bundled(name);
                Map<String, String> byName = BY_PACKAGE.computeIfAbsent(pack.rulePackage(), none -> new HashMap<>());
                pack.ruleFiles().values().forEach(file -> byName.putAll(codeByName(file)));
            }
        }
    }
}
