package org.accountability.rules.properties;

import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.reading.ImportedTypes;
import org.accountability.rules.internal.reading.RuleSearch;
import org.accountability.rules.internal.reading.SecondReading;

/** The rules of a pack, run without the engine. */
final class SecondReadings {
    private SecondReadings() {}

    static SecondReading of(PackText pack) {
        ImportedTypes types = new ImportedTypes(pack.ruleFiles().values());
        return SecondReading.of(pack.rules().stream()
                .map(rule -> new RuleSearch(types, rule.rule().orElseThrow()))
                .toList());
    }
}
