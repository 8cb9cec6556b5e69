package org.accountability.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.accountability.rules.internal.drools.PrebuiltRules;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackText;

/**
 * The rules of the packs that ship with the library, word for word. An edited pack is mostly one of these: what it has
 * unchanged is taken as it was built, and only what it has not is compiled.
 */
final class BundledRules {
    /** By package, then by name. */
    private static final Map<String, Map<String, String>> CODE = new HashMap<>();

    static {
        for (String name : RulePack.bundledNames()) {
            PackText pack = PackText.bundled(name);
            Map<String, String> byName = CODE.computeIfAbsent(pack.rulePackage(), none -> new HashMap<>());
            pack.files()
                    .ruleFiles()
                    .values()
                    .forEach(text -> byName.putAll(codeByName(RuleFile.read(text, new ArrayList<>()))));
        }
    }

    private BundledRules() {}

    /** Those that {@code files}, which the gate admitted, hold unchanged. */
    static PrebuiltRules unchangedIn(Map<String, RuleFile> files) {
        String rulePackage =
                files.values().stream().map(RuleFile::rulePackage).findFirst().orElse("");
        Map<String, String> bundled = CODE.getOrDefault(rulePackage, Map.of());
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
}
