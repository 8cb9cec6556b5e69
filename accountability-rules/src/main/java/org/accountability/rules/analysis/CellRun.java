package org.accountability.rules.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountability.model.Checked;
import org.accountability.model.Outcome;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.analysis.CellResults.Answer;
import org.accountability.rules.analysis.CellResults.Visitor;
import org.accountability.rules.internal.cells.Cells;
import org.accountability.rules.internal.cells.CutSearch;
import org.accountability.rules.internal.cells.Given;

/** Runs packs on the cells that they cut together in one year: first those of schools, on which districts rest. */
final class CellRun {
    private final List<CheckedPack> packs;
    private final SchoolYear year;
    private final Set<String> notCovered = new LinkedHashSet<>();
    private List<Given> schools = List.of(new Given());

    CellRun(List<CheckedPack> packs, SchoolYear year) {
        this.packs = packs;
        this.year = year;
    }

    /**
     * What each pack answers to {@code question}.
     *
     * @param visitor told what came of each cell
     * @return refused where there are too many cells
     */
    Checked<List<CellResults>> of(Question question, Visitor visitor) {
        Cells cells = cells(question);
        if (cells.count() > Check.MOST_CELLS) {
            return Checked.refused(List.of(Problem.error(
                    "school year " + year,
                    "has " + cells.count() + " cells for " + question.words() + ", and at most " + Check.MOST_CELLS
                            + " are tried")));
        }
        List<CellResults> results = packs.stream()
                .map(pack -> CellResults.of(pack.pack(), question, year, cells, visitor))
                .toList();
        switch (question.subject()) {
            case SCHOOL -> schools = fromTheWorst(results);
            case DISTRICT -> {
                // Nothing rests on what districts come to.
            }
        }
        return Checked.of(results, List.of());
    }

    /** What rules look at that no cell shows. */
    Set<String> notCovered() {
        return notCovered;
    }

    private Cells cells(Question question) {
        CutSearch search = new CutSearch(question.subject());
        packs.forEach(pack -> pack.addTo(search, year, question));
        notCovered.addAll(search.notCovered());
        List<String> categories =
                question.topic().outcomes().stream().map(Outcome::code).toList();
        return new Cells(search.axes(packs.stream().anyMatch(pack -> pack.asksForGrades(year)), categories, schools));
    }

    /** A school for each of the different things that are printed of schools, by all packs. */
    private static List<Given> fromTheWorst(List<CellResults> results) {
        CellResults first = results.get(0);
        Map<List<Answer>, Given> schools = new LinkedHashMap<>();
        for (int cell = 0; cell < first.count(); cell++) {
            if (first.isPossible(cell)) {
                int printed = cell;
                schools.computeIfAbsent(
                        results.stream().map(each -> each.answer(printed)).toList(),
                        none -> first.cells().given(printed));
            }
        }
        List<Map.Entry<List<Answer>, Given>> ordered = new ArrayList<>(schools.entrySet());
        Comparator<Outcome> worstFirst =
                (one, other) -> Question.isWorse(one, other) ? -1 : Question.isWorse(other, one) ? 1 : 0;
        ordered.sort(Comparator.comparing(entry -> entry.getKey().get(0).outcome(), worstFirst));
        return ordered.stream().map(Map.Entry::getValue).toList();
    }
}
