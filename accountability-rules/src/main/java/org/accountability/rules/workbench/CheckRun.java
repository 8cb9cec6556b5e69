package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.pack.DeclaredGap;
import org.accountability.rules.workbench.Check.Fault;
import org.accountability.rules.workbench.InterpretedPack.AdmittedRule;

/** Checks one pack. */
final class CheckRun {
    private final CheckedPack pack;
    private final Set<SchoolYear> years;
    private final FaultCollector found = new FaultCollector();
    private final Claims claims = new Claims();
    private final Set<String> fired = new HashSet<>();
    private final Set<String> reasonsFound = new LinkedHashSet<>();
    private final Set<String> reasonsPrinted = new HashSet<>();
    private final Map<String, List<Integer>> declared = new LinkedHashMap<>();
    private final Set<String> notCovered = new LinkedHashSet<>();
    private long cells;

    CheckRun(CheckedPack pack, Set<SchoolYear> years) {
        this.pack = pack;
        this.years = years;
    }

    /** Refused where there are too many cells. */
    Checked<Check> run() {
        for (SchoolYear year : years) {
            List<Problem> problems = new ArrayList<>(CellRun.refusalAfter(cells, year));
            if (problems.isEmpty()) {
                problems.addAll(run(year));
            }
            if (!problems.isEmpty()) {
                return Checked.refused(problems);
            }
        }
        addDeadRules();
        reasonsFound.removeAll(reasonsPrinted);
        reasonsFound.forEach(reason -> found.add(
                Fault.Kind.REASON_NEVER_PRINTED,
                "the reason " + reason + " is found, but another always comes before it",
                years));
        List<Fault> faults = new ArrayList<>(found.faults());
        faults.addAll(claims.falseRises());
        return Checked.of(
                new Check(
                        years.stream().map(SchoolYear::spring).toList(),
                        cells,
                        faults,
                        declaredGaps(),
                        claims.all(),
                        List.copyOf(notCovered),
                        pack.notAsked(pack.questions())),
                List.of());
    }

    private List<Problem> run(SchoolYear year) {
        CellRun run = new CellRun(List.of(pack), year);
        for (Question question : pack.questions()) {
            Overlaps overlaps = new Overlaps(pack.addTo(pack.searchFor(question), year, question), found);
            Checked<List<CellResults>> results = run.of(question, (all, cell, determination) -> {
                note(determination);
                overlaps.look(all, cell, determination);
            });
            if (results.value().isEmpty()) {
                return results.problems();
            }
            results.orElseThrow().forEach(this::conclude);
        }
        notCovered.addAll(run.notCovered());
        return List.of();
    }

    private void conclude(CellResults results) {
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
        if (!results.question().isForEveryone()) {
            return;
        }
        int[] gaps = IntStream.range(0, results.count()).filter(results::isGap).toArray();
        if (gaps.length > 0) {
            String what = "no rule applies to " + results.question().words()
                    + ExpiredRules.answering(pack, results.year(), results.question());
            Arrays.stream(gaps).forEach(cell -> addGap(what, results, cell));
        }
    }

    private void addGap(String what, CellResults results, int cell) {
        Optional<DeclaredGap> declaration =
                pack.written().text().gap(results.question().topic().code(), results.year());
        if (declaration.isEmpty()) {
            found.add(
                    Fault.Kind.GAP,
                    what,
                    results.year(),
                    () -> results.scenario(
                            "No rule applies to this "
                                    + results.question().subject().words(),
                            cell));
            return;
        }
        List<Integer> declaredIn =
                declared.computeIfAbsent(what + ": " + declaration.get().because(), gap -> new ArrayList<>());
        if (!declaredIn.contains(results.year().spring())) {
            declaredIn.add(results.year().spring());
        }
    }

    private List<String> declaredGaps() {
        return declared.entrySet().stream()
                .map(gap -> gap.getKey() + " (" + gap.getValue() + ")")
                .toList();
    }

    private void addDeadRules() {
        Map<String, Set<SchoolYear>> dead = new TreeMap<>();
        for (SchoolYear year : years) {
            for (Question question : pack.questions()) {
                pack.rules(year, question.topic()).stream()
                        .filter(rule -> !fired.contains(rule.rule().name()))
                        .forEach(rule -> dead.computeIfAbsent(named(rule), none -> new LinkedHashSet<>())
                                .add(year));
            }
        }
        dead.forEach((rule, inForce) -> found.add(Fault.Kind.DEAD_RULE, rule + " never finds anything", inForce));
    }

    private static String named(AdmittedRule rule) {
        return "rule \"" + rule.rule().name() + "\" (" + rule.text().clause().file() + ":"
                + rule.text().clause().line() + ")";
    }
}
