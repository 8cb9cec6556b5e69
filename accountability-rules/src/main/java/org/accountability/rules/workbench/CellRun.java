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
import org.accountability.rules.internal.partition.Cells;
import org.accountability.rules.internal.partition.Dimension;
import org.accountability.rules.internal.partition.OrganizationKind;
import org.accountability.rules.internal.partition.SampleInput;
import org.accountability.rules.internal.partition.ThresholdExtractor;
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
    private final Map<OrganizationKind, List<CellResults>> first = new EnumMap<>(OrganizationKind.class);
    private List<SampleInput> schools = List.of(new SampleInput());

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
        Cells cells = new Cells(question.isFirst() ? dimensions(question) : dimensionsUpon(first(question), question));
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
            schools = question.subject() == OrganizationKind.SCHOOL ? fromTheWorst(results) : schools;
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

    private ThresholdExtractor search(Question question) {
        ThresholdExtractor extractor = packs.get(0).searchFor(question);
        packs.forEach(pack -> pack.addTo(extractor, year, question));
        return extractor;
    }

    /** Returns the dimensions of the first topic, cut for further topics too, in case they read the same numbers. */
    private List<Dimension> dimensions(Question question) {
        ThresholdExtractor extractor = search(question);
        packs.get(0).questions().stream()
                .filter(further -> !further.isFirst() && further.subject() == question.subject())
                .forEach(further -> extractor.refineBy(search(further)));
        return dimensions(question, extractor);
    }

    private List<Dimension> dimensions(Question question, ThresholdExtractor extractor) {
        notCovered.addAll(extractor.notCovered());
        List<String> categories =
                question.topic().outcomes().stream().map(Outcome::code).toList();
        return extractor.dimensions(packs.stream().anyMatch(pack -> pack.asksForGrades(year)), categories, schools);
    }

    /**
     * Returns the dimensions of a topic that depends on the first topic: the inputs that its own rules read, and one
     * case for each way in which the other inputs decide the first topic.
     */
    private List<Dimension> dimensionsUpon(List<CellResults> settled, Question question) {
        List<Dimension> own = dimensions(question, search(question));
        if (settled.isEmpty()) {
            return own;
        }
        List<Dimension> before = settled.get(0).cells().dimensions();
        Set<Integer> shared = IntStream.range(0, before.size())
                .filter(dimension -> own.stream().anyMatch(before.get(dimension)::sharesWith))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(rest(settled, shared));
        shared.forEach(dimension -> dimensions.add(before.get(dimension)));
        own.stream()
                .filter(dimension -> before.stream().noneMatch(dimension::sharesWith))
                .forEach(dimensions::add);
        return dimensions;
    }

    private static Dimension rest(List<CellResults> settled, Set<Integer> shared) {
        Cells cells = settled.get(0).cells();
        Map<Integer, List<Optional<Answer>>> answers = new LinkedHashMap<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            int base = cell;
            for (int dimension : shared) {
                base = cells.with(base, dimension, 0);
            }
            List<Optional<Answer>> ofBase = answers.computeIfAbsent(base, none -> new ArrayList<>());
            for (CellResults results : settled) {
                ofBase.add(results.isPossible(cell) ? Optional.of(results.answer(cell)) : Optional.empty());
            }
        }
        Map<List<Optional<Answer>>, Integer> bases = new LinkedHashMap<>();
        answers.forEach((base, ofBase) -> bases.putIfAbsent(ofBase, base));
        List<Consumer<SampleInput>> choices = bases.values().stream()
                .<Consumer<SampleInput>>map(
                        base -> input -> cells.give(base, dimension -> !shared.contains(dimension), input))
                .toList();
        return Dimension.ofRest(settled.get(0).question().words(), choices);
    }

    /**
     * A school for each of the different things that are printed of schools, by all packs. What is in a gap is told of
     * schools, and is not told once more of their districts.
     */
    private static List<SampleInput> fromTheWorst(List<CellResults> results) {
        CellResults first = results.get(0);
        Map<List<Answer>, SampleInput> schools = new LinkedHashMap<>();
        for (int cell = 0; cell < first.count(); cell++) {
            int printed = cell;
            if (first.isPossible(cell) && results.stream().noneMatch(each -> each.isGap(printed))) {
                schools.computeIfAbsent(
                        results.stream().map(each -> each.answer(printed)).toList(),
                        none -> first.cells().given(printed));
            }
        }
        List<Map.Entry<List<Answer>, SampleInput>> ordered = new ArrayList<>(schools.entrySet());
        Comparator<Outcome> worstFirst =
                (one, other) -> Question.isWorse(one, other) ? -1 : Question.isWorse(other, one) ? 1 : 0;
        ordered.sort(Comparator.comparing(entry -> entry.getKey().get(0).outcome(), worstFirst));
        return ordered.stream().map(Map.Entry::getValue).toList();
    }
}
