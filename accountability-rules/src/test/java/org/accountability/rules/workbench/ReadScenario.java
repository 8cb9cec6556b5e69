package org.accountability.rules.workbench;

import java.nio.file.Path;
import java.util.List;
import org.accountability.model.Level;
import org.accountability.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** A scenario of a pack, as a test looks at it. */
public final class ReadScenario {
    private final Scenario scenario;

    private ReadScenario(Scenario scenario) {
        this.scenario = scenario;
    }

    public static List<ReadScenario> of(Path pack) {
        return ScenarioFolder.read(pack).orElseThrow().stream()
                .map(ReadScenario::new)
                .toList();
    }

    public String sentence() {
        return scenario.sentence();
    }

    public @Nullable Level level() {
        return scenario.level();
    }

    public List<String> notFired() {
        return scenario.notFired();
    }

    public List<String> failures(RulePack pack) {
        return scenario.failures(pack);
    }
}
