package org.accountability.rules.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.model.Level;
import org.accountability.model.SchoolYear;
import org.accountability.rules.analysis.InterpretedPack.AdmittedRule;
import org.accountability.rules.internal.cells.Cells;
import org.accountability.rules.internal.cells.CutSearch;

/** Checks one pack. */
final class CheckRun {
    private final CheckedPack pack;
    private final Set<SchoolYear> years;
    private final Found found = new Found();
    private final Claims claims = new Claims();
    private final Set<String> fired = new HashSet<>();
    private final Set<String> reasonsFound = new LinkedHashSet<>();
    private final Set<String> reasonsPrinted = new HashSet<>();
    private final Set<String> notCovered = new LinkedHashSet<>();
    private long cells;

    CheckRun(CheckedPack pack, Set<SchoolYear> years) {
        this.pack = pack;
        this.years = years;
    }

    Check run() {
        years.forEach(this::run);
        addDeadRules();
        reasonsFound.removeAll(reasonsPrinted);
        reasonsFound.forEach(reason -> found.add(
                Fault.Kind.REASON_NEVER_PRINTED,
                "the reason " + reason + " is found, but another always comes before it",
                years));
        List<Fault> faults = new ArrayList<>(found.faults());
        faults.addAll(claims.falseRises());
        return new Check(
                years.stream().map(SchoolYear::spring).toList(), cells, faults, claims.all(), List.copyOf(notCovered));
    }

    private void run(SchoolYear year) {
        List<String> unseen = new ArrayList<>();
        Cells ofYear = CheckedPack.cells(List.of(pack), year, unseen);
        notCovered.addAll(unseen);
        Overlaps overlaps = new Overlaps(pack.addTo(new CutSearch(), year), found);
        CellResults results = CellResults.of(pack.pack(), year, ofYear, (all, cell, determination) -> {
            note(determination);
            overlaps.look(all, cell, determination);
        });
        cells += results.possible();
        addGaps(results);
        claims.tryIn(results);
    }

    private void note(Determination determination) {
        for (Ground ground : determination.explanation().grounds()) {
            fired.add(ground.clause().rule());
            if (ground.kind() != Kind.STAR) {
                reasonsFound.add(ground.reason().code());
            }
        }
        reasonsPrinted.add(determination.reason().code());
    }

    private void addGaps(CellResults results) {
        for (int cell = 0; cell < results.count(); cell++) {
            if (results.isGap(cell)) {
                int gap = cell;
                found.add(Fault.Kind.GAP, "no rule applies", results.year(), () -> gap(results, gap));
            }
        }
    }

    /** A school in a gap might be expected to come out as the nearest one that is in none. */
    private static String gap(CellResults results, int gap) {
        String sentence = "A rule applies to this school";
        Cells cells = results.cells();
        for (int axis = 0; axis < cells.axes().size(); axis++) {
            for (int choice = 0; choice < cells.axes().get(axis).choices().size(); choice++) {
                int near = cells.with(gap, axis, choice);
                if (results.isPossible(near) && !results.isGap(near)) {
                    return results.scenario(
                            sentence,
                            gap,
                            results.level(near),
                            results.isStarred(gap),
                            results.reason(near).text());
                }
            }
        }
        return results.scenario(sentence, gap, Level.LEVEL_1, results.isStarred(gap), "");
    }

    private void addDeadRules() {
        Map<String, Set<SchoolYear>> dead = new TreeMap<>();
        for (SchoolYear year : years) {
            for (AdmittedRule rule : pack.rules(year)) {
                if (!fired.contains(rule.rule().name())) {
                    String named = "rule \"" + rule.rule().name() + "\" ("
                            + rule.text().clause().file() + ":"
                            + rule.text().clause().line() + ")";
                    dead.computeIfAbsent(named, none -> new LinkedHashSet<>()).add(year);
                }
            }
        }
        dead.forEach((rule, inForce) -> found.add(Fault.Kind.DEAD_RULE, rule + " never finds anything", inForce));
    }
}
