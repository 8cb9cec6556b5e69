package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accountability.determination.Determination;
import org.accountability.determination.Reason;
import org.accountability.model.Outcome;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.partition.Cells;
import org.accountability.rules.internal.partition.SampleInput;

/** The answers of a pack to a question in every cell of one year. */
final class CellResults {
    /** No more than there are codes of districts. */
    private static final int CELLS_IN_A_RUN = 9_000;

    private static final short IMPOSSIBLE = -1;

    private final Question question;
    private final SchoolYear year;
    private final Cells cells;
    private final short[] answers;
    private final List<Answer> seen = new ArrayList<>();
    private final Map<Answer, Short> numbers = new HashMap<>();
    private long possible;

    /** The printed answer. */
    record Answer(Outcome outcome, boolean starred, Reason reason) {}

    /** A visitor of the determination in each cell, with its grounds, which are not kept. */
    interface Visitor {
        void visit(CellResults results, int cell, Determination determination);
    }

    private CellResults(Question question, SchoolYear year, Cells cells) {
        this.question = question;
        this.year = year;
        this.cells = cells;
        this.answers = new short[(int) cells.count()];
    }

    /** Runs {@code pack} on a representative of every cell. */
    static CellResults of(RulePack pack, Question question, SchoolYear year, Cells cells, Visitor visitor) {
        CellResults results = new CellResults(question, year, cells);
        for (int first = 0; first < cells.count(); first += CELLS_IN_A_RUN) {
            results.run(pack, first, (int) Math.min(cells.count(), (long) first + CELLS_IN_A_RUN), visitor);
        }
        return results;
    }

    private void run(RulePack pack, int first, int end, Visitor visitor) {
        StateYear.Builder state = StateYear.of(year);
        List<Integer> asked = new ArrayList<>();
        for (int cell = first; cell < end; cell++) {
            answers[cell] = IMPOSSIBLE;
            if (!cells.isTried(cell)) {
                continue;
            }
            SampleInput input = cells.given(cell);
            if (isPossible(input)) {
                input.addTo(state, question.subject().code(asked.size()), year);
                asked.add(cell);
            }
        }
        List<Determination> answered = question.answers(pack, state.build());
        for (int i = 0; i < asked.size(); i++) {
            Determination determination = answered.get(i);
            answers[asked.get(i)] =
                    number(new Answer(determination.outcome(), determination.starred(), determination.reason()));
            visitor.visit(this, asked.get(i), determination);
        }
        possible += asked.size();
    }

    /** Whether the input of a cell is free of contradictions, so that a state can have it. */
    private boolean isPossible(SampleInput input) {
        StateYear.Builder alone = StateYear.of(year);
        input.addTo(alone, question.subject().code(0), year);
        return alone.check().value().isPresent();
    }

    private short number(Answer answer) {
        return numbers.computeIfAbsent(answer, added -> {
            seen.add(added);
            return (short) (seen.size() - 1);
        });
    }

    Question question() {
        return question;
    }

    SchoolYear year() {
        return year;
    }

    Cells cells() {
        return cells;
    }

    int count() {
        return answers.length;
    }

    /** Returns the printed answer in a cell that is possible. */
    Answer answer(int cell) {
        return seen.get(answers[cell]);
    }

    /** Whether any school or district can be like that; of the others nothing is said. */
    boolean isPossible(int cell) {
        return answers[cell] != IMPOSSIBLE;
    }

    long possible() {
        return possible;
    }

    /** Whether no rule finds anything there. */
    boolean isGap(int cell) {
        return isPossible(cell) && answer(cell).reason().code().equals(Reason.NO_RULE_APPLIES.code());
    }

    /** A scenario that gives {@code cell} and expects what is printed there. */
    String scenario(String sentence, int cell) {
        Answer answer = answer(cell);
        return question.scenario(
                sentence,
                year,
                cells.given(cell),
                answer.outcome(),
                answer.starred(),
                question.isFirst() ? answer.reason().text() : null);
    }
}
