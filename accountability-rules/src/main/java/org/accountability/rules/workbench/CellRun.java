package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accountability.model.Checked;
import org.accountability.model.Outcome;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.partition.Axis;
import org.accountability.rules.internal.partition.Cells;
import org.accountability.rules.internal.partition.CutSearch;
import org.accountability.rules.internal.partition.Given;
import org.accountability.rules.internal.partition.Subject;
import org.accountability.rules.workbench.CellResults.Answer;
import org.accountability.rules.workbench.CellResults.Visitor;

/**
 * Runs packs on the cells that they cut together in one year: first those of schools, on which districts rest, and the
 * first topic before others, which rest on it.
 */
final class CellRun {
    private final List<CheckedPack> packs;
    private final SchoolYear year;
    private final Set<String> notCovered = new LinkedHashSet<>();
    private final Map<Subject, List<CellResults>> first = new EnumMap<>(Subject.class);
    private List<Given> schools = List.of(new Given());

    CellRun(List<CheckedPack> packs, SchoolYear year) {
        this.packs = packs;
        this.year = year;
    }

    /**
     * Returns the reason why {@code year} is not checked after the years before; empty if it may be checked.
     *
     * @param cells how many were tried in the others
     */
    static List<Problem> refusalAfter(long cells, SchoolYear year) {
        return cells <= Check.MOST_BEFORE_ANOTHER_YEAR
                ? List.of()
                : List.of(Problem.error(
                        "school year " + year,
                        "is not looked at, since the years before it have " + cells
                                + " cells; check one year at a time"));
    }

    /**
     * Returns the answers of each pack to {@code question}.
     *
     * @param visitor told what came of each cell
     * @return refused where there are too many cells
     */
    Checked<List<CellResults>> of(Question question, Visitor visitor) {
        Cells cells = new Cells(question.isFirst() ? axes(question) : axesUpon(first(question), question));
        if (cells.count() > Check.MOST_CELLS) {
            return Checked.refused(List.of(Problem.error(
                    "school year " + year,
                    "has " + cells.count() + " cells for " + question.words() + ", and at most " + Check.MOST_CELLS
                            + " are tried")));
        }
        List<CellResults> results = packs.stream()
                .map(pack -> CellResults.of(pack.pack(), question, year, cells, visitor))
                .toList();
        if (question.isFirst()) {
            first.put(question.subject(), results);
            schools = question.subject() == Subject.SCHOOL ? fromTheWorst(results) : schools;
        }
        return Checked.of(results, List.of());
    }

    private List<CellResults> first(Question question) {
        return first.getOrDefault(question.subject(), List.of());
    }

    /** The inputs that rules read but that no cell varies. */
    Set<String> notCovered() {
        return notCovered;
    }

    private CutSearch search(Question question) {
        CutSearch search = packs.get(0).searchFor(question);
        packs.forEach(pack -> pack.addTo(search, year, question));
        return search;
    }

    /** Returns the axes of the first topic, cut for further topics as well, in case they read the same numbers. */
    private List<Axis> axes(Question question) {
        CutSearch search = search(question);
        packs.get(0).questions().stream()
                .filter(further -> !further.isFirst() && further.subject() == question.subject())
                .forEach(further -> search.refineBy(search(further)));
        return axes(question, search);
    }

    private List<Axis> axes(Question question, CutSearch search) {
        notCovered.addAll(search.notCovered());
        List<String> categories =
                question.topic().outcomes().stream().map(Outcome::code).toList();
        return search.axes(packs.stream().anyMatch(pack -> pack.asksForGrades(year)), categories, schools);
    }

    /**
     * Returns the axes of a topic that depends on the first topic: the inputs that its own rules read, and one case for
     * each way in which the other inputs decide the first topic.
     */
    private List<Axis> axesUpon(List<CellResults> settled, Question question) {
        List<Axis> own = axes(question, search(question));
        if (settled.isEmpty()) {
            return own;
        }
        List<Axis> before = settled.get(0).cells().axes();
        Set<Integer> shared = IntStream.range(0, before.size())
                .filter(axis -> own.stream().anyMatch(before.get(axis)::sharesWith))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        List<Axis> axes = new ArrayList<>();
        axes.add(rest(settled, shared));
        shared.forEach(axis -> axes.add(before.get(axis)));
        own.stream().filter(axis -> before.stream().noneMatch(axis::sharesWith)).forEach(axes::add);
        return axes;
    }

    private static Axis rest(List<CellResults> settled, Set<Integer> shared) {
        Cells cells = settled.get(0).cells();
        Map<Integer, List<Optional<Answer>>> answers = new LinkedHashMap<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            int base = cell;
            for (int axis : shared) {
                base = cells.with(base, axis, 0);
            }
            List<Optional<Answer>> ofBase = answers.computeIfAbsent(base, none -> new ArrayList<>());
            for (CellResults results : settled) {
                ofBase.add(results.isPossible(cell) ? Optional.of(results.answer(cell)) : Optional.empty());
            }
        }
        Map<List<Optional<Answer>>, Integer> bases = new LinkedHashMap<>();
        answers.forEach((base, ofBase) -> bases.putIfAbsent(ofBase, base));
        List<Consumer<Given>> choices = bases.values().stream()
                .<Consumer<Given>>map(base -> given -> cells.give(base, axis -> !shared.contains(axis), given))
                .toList();
        return Axis.ofRest(settled.get(0).question().words(), choices);
    }

    /**
     * A school for each of the different things that are printed of schools, by all packs. What is in a gap is told of
     * schools, and is not told once more of their districts.
     */
    private static List<Given> fromTheWorst(List<CellResults> results) {
        CellResults first = results.get(0);
        Map<List<Answer>, Given> schools = new LinkedHashMap<>();
        for (int cell = 0; cell < first.count(); cell++) {
            int printed = cell;
            if (first.isPossible(cell) && results.stream().noneMatch(each -> each.isGap(printed))) {
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
