package org.accountability.rules.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.accountability.model.SchoolYear;
import org.accountability.rules.workbench.Check.Fault;

/** Faults as they are found, each told once, with the first case that shows it and all the years that do. */
final class FaultCollector {
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private static final class Tally {
        private final Fault.Kind kind;
        private final String what;
        private final String scenario;
        private final TreeSet<SchoolYear> years = new TreeSet<>();
        private long cells;

        private Tally(Fault.Kind kind, String what, String scenario) {
            this.kind = kind;
            this.what = what;
            this.scenario = scenario;
        }
    }

    /** Notes that a cell of {@code year} shows it. */
    void add(Fault.Kind kind, String what, SchoolYear year, Supplier<String> scenario) {
        Tally tally = tallies.computeIfAbsent(kind + what, none -> new Tally(kind, what, scenario.get()));
        tally.years.add(year);
        tally.cells++;
    }

    /** Notes what no single cell shows. */
    void add(Fault.Kind kind, String what, Iterable<SchoolYear> years) {
        Tally tally = tallies.computeIfAbsent(kind + what, none -> new Tally(kind, what, ""));
        years.forEach(tally.years::add);
    }

    List<Fault> faults() {
        return tallies.values().stream()
                .map(tally -> new Fault(tally.kind, tally.what, tally.years.toString(), tally.cells, tally.scenario))
                .toList();
    }
}
