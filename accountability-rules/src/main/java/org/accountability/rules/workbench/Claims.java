package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.accountability.model.Outcome;
import org.accountability.rules.internal.partition.Cells;
import org.accountability.rules.internal.partition.Dimension;
import org.accountability.rules.internal.partition.Dimension.Nature;
import org.accountability.rules.workbench.Check.Claim;
import org.accountability.rules.workbench.Check.Fault;

/** Tries claims of monotonicity on every pair of cells that differ in one thing alone. */
final class Claims {
    private final Map<String, Tried> claims = new LinkedHashMap<>();

    /** A claim with the years it is false in, and the first pair of cases that shows it. */
    private static final class Tried {
        private final boolean rises;
        private final TreeSet<Integer> falseIn = new TreeSet<>();
        private String counterExample = "";

        private Tried(boolean rises) {
            this.rises = rises;
        }
    }

    /** Tries all that can be claimed of the cells of one year. */
    void tryIn(CellResults results) {
        String never = results.question().words() + " is never ";
        List<Dimension> dimensions = results.cells().dimensions();
        for (int dimension = 0; dimension < dimensions.size(); dimension++) {
            String words = dimensions.get(dimension).words();
            if (dimensions.get(dimension).rises()) {
                tryRise(
                        results,
                        dimension,
                        never + "worse when " + dimensions.get(dimension).risen());
            }
            if (dimensions.get(dimension).nature() == Nature.NUMBER
                    && dimensions.get(dimension).beginsUnknown()) {
                tryGiven(results, dimension, never + "worse when " + words + " becomes known", Question::isWorse);
            }
            if (dimensions.get(dimension).nature() == Nature.FACT) {
                tryGiven(results, dimension, never + "worse when " + words + " is added", Question::isWorse);
                tryGiven(
                        results,
                        dimension,
                        never + "better when " + words + " is added",
                        (with, without) -> Question.isWorse(without, with));
            }
        }
    }

    /** Neighbours are enough: worse than is an order, and what is possible does not hang on how high a number is. */
    private void tryRise(CellResults results, int dimension, String claim) {
        Tried tried = claims.computeIfAbsent(claim, none -> new Tried(true));
        Cells cells = results.cells();
        int choices = cells.dimensions().get(dimension).choices().size();
        int lowest = cells.dimensions().get(dimension).beginsUnknown() ? 1 : 0;
        for (int cell = 0; cell < results.count(); cell++) {
            int choice = cells.choice(cell, dimension);
            if (choice >= lowest && choice + 1 < choices) {
                tryPair(tried, results, cell, cells.with(cell, dimension, choice + 1), claim, Question::isWorse);
            }
        }
    }

    private void tryGiven(CellResults results, int dimension, String claim, BiPredicate<Outcome, Outcome> refutes) {
        Tried tried = claims.computeIfAbsent(claim, none -> new Tried(false));
        Cells cells = results.cells();
        for (int cell = 0; cell < results.count(); cell++) {
            if (cells.choice(cell, dimension) > 0) {
                tryPair(tried, results, cells.with(cell, dimension, 0), cell, claim, refutes);
            }
        }
    }

    private static void tryPair(
            Tried tried,
            CellResults results,
            int before,
            int after,
            String claim,
            BiPredicate<Outcome, Outcome> refutes) {
        if (!results.isPossible(before) || !results.isPossible(after)) {
            return;
        }
        if (refutes.test(results.answer(after).outcome(), results.answer(before).outcome())) {
            if (tried.falseIn.isEmpty()) {
                tried.counterExample = results.scenario("Before: it is false that " + claim, before)
                        + results.scenario("After: it is false that " + claim, after);
            }
            tried.falseIn.add(results.year().spring());
        }
    }

    /** The claims, in the order they were first tried. */
    List<Claim> all() {
        List<Claim> all = new ArrayList<>();
        claims.forEach((sentence, tried) -> all.add(claim(sentence, tried)));
        return all;
    }

    /** Returns the claims on higher numbers that are false. */
    List<Fault> falseRises() {
        List<Fault> faults = new ArrayList<>();
        claims.forEach((sentence, tried) -> {
            if (tried.rises && !tried.falseIn.isEmpty()) {
                faults.add(new Fault(
                        Fault.Kind.WORSE_WHEN_HIGHER,
                        "it is false that " + sentence,
                        tried.falseIn.toString(),
                        0,
                        tried.counterExample));
            }
        });
        return faults;
    }

    private static Claim claim(String sentence, Tried tried) {
        return new Claim(
                sentence,
                List.copyOf(tried.falseIn),
                tried.falseIn.isEmpty() ? Optional.empty() : Optional.of(tried.counterExample));
    }
}
