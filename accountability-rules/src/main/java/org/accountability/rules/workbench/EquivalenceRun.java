package org.accountability.rules.workbench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.workbench.CellResults.Answer;
import org.accountability.rules.workbench.Check.Fault;

/** Holds one pack against another, cell by cell. */
final class EquivalenceRun {
    private final List<CheckedPack> packs;
    private final List<Question> questions;
    private final Set<SchoolYear> years;
    private final FaultCollector faults = new FaultCollector();
    private final Set<String> notCovered = new LinkedHashSet<>();
    private long cells;

    EquivalenceRun(CheckedPack baseline, CheckedPack candidate, Set<SchoolYear> years) {
        this.packs = List.of(baseline, candidate);
        List<String> ofCandidate =
                candidate.questions().stream().map(Question::asked).toList();
        this.questions = baseline.questions().stream()
                .filter(question -> ofCandidate.contains(question.asked()))
                .toList();
        this.years = years;
    }

    /** Refused where there are too many cells. */
    Checked<Check> run() {
        for (SchoolYear year : years) {
            List<Problem> refusal = CellRun.refusalAfter(cells, year);
            if (!refusal.isEmpty()) {
                return Checked.refused(refusal);
            }
            CellRun run = new CellRun(packs, year);
            for (Question question : questions) {
                Checked<List<CellResults>> results = run.of(question, (all, cell, determination) -> {});
                if (results.value().isEmpty()) {
                    return Checked.refused(results.problems());
                }
                compare(
                        question,
                        results.orElseThrow().get(0),
                        results.orElseThrow().get(1));
            }
            notCovered.addAll(run.notCovered());
        }
        return Checked.of(
                new Check(
                        years.stream().map(SchoolYear::spring).toList(),
                        cells,
                        faults.faults(),
                        List.of(),
                        List.of(),
                        List.copyOf(notCovered),
                        packs.get(0).notAsked(questions)),
                List.of());
    }

    private void compare(Question question, CellResults one, CellResults other) {
        cells += one.possible();
        for (int cell = 0; cell < one.count(); cell++) {
            if (one.isPossible(cell) && !printsTheSame(question, one.answer(cell), other.answer(cell))) {
                int differs = cell;
                faults.add(
                        Fault.Kind.DIFFERENCE,
                        question.words() + ": " + printed(one.answer(cell)) + " becomes " + printed(other.answer(cell)),
                        one.year(),
                        () -> one.scenario("As in the baseline", differs));
            }
        }
    }

    /** Whether both answers print the same text; for a further topic only its outcome is printed. */
    private static boolean printsTheSame(Question question, Answer one, Answer other) {
        return one.outcome().code().equals(other.outcome().code())
                && one.outcome().label().equals(other.outcome().label())
                && one.starred() == other.starred()
                && (!question.isFirst()
                        || one.reason().text().equals(other.reason().text()));
    }

    private static String printed(Answer answer) {
        return answer.outcome().label() + (answer.starred() ? " with a star" : "") + " ("
                + answer.reason().text() + ")";
    }
}
