package org.accountability.examples.synthetic;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;

/** The bundled state of each year, made once for all tests, with the levels that the bundled rules determine. */
final class BundledStates {
    private static final Map<Integer, StateYear> STATES = new ConcurrentHashMap<>();
    private static final Map<Integer, DeterminedLevels> LEVELS = new ConcurrentHashMap<>();

    private BundledStates() {}

    static StateYear of(int year) {
        return Objects.requireNonNull(STATES.computeIfAbsent(year, asked -> SyntheticState.of(SchoolYear.of(asked))));
    }

    static DeterminedLevels levelsOf(int year) {
        return Objects.requireNonNull(LEVELS.computeIfAbsent(year, asked -> new DeterminedLevels(of(asked))));
    }
}
