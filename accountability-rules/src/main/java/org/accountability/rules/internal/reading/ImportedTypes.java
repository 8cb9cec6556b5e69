package org.accountability.rules.internal.reading;

import java.util.HashMap;
import java.util.Map;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.language.RuleFile.Import;
import org.accountability.rules.internal.language.Vocabulary;

/** The types that rule files import, by simple name. */
public final class ImportedTypes {
    private final Map<String, Class<?>> byName = new HashMap<>();

    /** Collects the types that {@code files} import. */
    public ImportedTypes(Iterable<RuleFile> files) {
        for (RuleFile file : files) {
            for (Import imported : file.imports()) {
                Vocabulary.imported(imported.type()).ifPresent(type -> byName.put(imported.simpleName(), type));
            }
        }
    }

    /** Returns the types by simple name. */
    public Map<String, Class<?>> byName() {
        return Map.copyOf(byName);
    }

    /** Returns the type that rules call {@code name}. */
    Class<?> of(String name) {
        Class<?> type = byName.get(name);
        if (type == null) {
            throw new IllegalArgumentException(name + " is imported nowhere");
        }
        return type;
    }
}
