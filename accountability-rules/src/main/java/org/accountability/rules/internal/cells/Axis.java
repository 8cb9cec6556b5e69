package org.accountability.rules.internal.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accountability.model.FactKind;
import org.accountability.model.FactKind.Detail;
import org.accountability.model.Level;
import org.accountability.model.SchoolType;

/**
 * One thing that can be given of a school, with a representative of every way in which rules tell its values apart.
 *
 * @param words what it is
 * @param nature how its choices are ordered
 * @param beginsUnknown whether the first choice is that nothing is given of it
 * @param choices in order; numbers from the lowest
 */
public record Axis(String words, Nature nature, boolean beginsUnknown, List<Consumer<GivenSchool>> choices) {
    /** What kind of thing it is. */
    public enum Nature {
        NUMBER,
        FACT,
        OTHER
    }

    private static void nothing(GivenSchool given) {
        // What is not chosen is not given.
    }

    /** @param starts the numbers from which rules may judge otherwise than of those below */
    static Axis of(Measured measured, SortedSet<Integer> starts) {
        List<Consumer<GivenSchool>> choices = new ArrayList<>();
        if (measured.canBeUnknown()) {
            choices.add(Axis::nothing);
        }
        List<Integer> within = starts.stream()
                .filter(start -> start > measured.lowest() && start <= measured.highest())
                .toList();
        int lowest = within.isEmpty() ? measured.highest() : within.get(0) - 1;
        IntStream.concat(IntStream.of(lowest), within.stream().mapToInt(Integer::intValue))
                .forEach(value -> choices.add(given -> given.measured(measured, value)));
        return new Axis(measured.words(), Nature.NUMBER, measured.canBeUnknown(), choices);
    }

    static Axis of(FactKind kind) {
        List<Consumer<GivenSchool>> choices = new ArrayList<>(List.<Consumer<GivenSchool>>of(Axis::nothing));
        List<Level> priors = kind.needs(Detail.PRIOR_LEVEL) ? Arrays.asList(Level.values()) : List.of(Level.NONE);
        priors.forEach(prior -> choices.add(given -> given.fact(kind, prior)));
        return new Axis("the fact " + kind.code(), Nature.FACT, true, choices);
    }

    /** Decisions of which only one can stand. */
    static Axis ofDesignations(Collection<FactKind> kinds) {
        List<Consumer<GivenSchool>> choices = new ArrayList<>(List.<Consumer<GivenSchool>>of(Axis::nothing));
        kinds.forEach(kind -> choices.add(given -> given.fact(kind, Level.NONE)));
        String words = kinds.stream().map(FactKind::code).collect(Collectors.joining(" or "));
        return new Axis("the fact " + words, Nature.FACT, true, choices);
    }

    static Axis completeGraduation() {
        return new Axis(
                "three five-year graduation rates",
                Nature.OTHER,
                false,
                List.of(Axis::nothing, GivenSchool::graduationIncomplete));
    }

    /** @param mustBeKnown whether a pack asks for the grades of every school */
    static Axis grades(boolean mustBeKnown) {
        List<Consumer<GivenSchool>> known =
                List.of(given -> given.servesGrades3To8(false), given -> given.servesGrades3To8(true));
        return mustBeKnown
                ? new Axis("grades 3 to 8", Nature.OTHER, false, known)
                : new Axis("grades 3 to 8", Nature.OTHER, true, List.of(Axis::nothing, known.get(0), known.get(1)));
    }

    static Axis schoolType() {
        List<Consumer<GivenSchool>> choices = new ArrayList<>(List.<Consumer<GivenSchool>>of(Axis::nothing));
        Arrays.stream(SchoolType.values()).forEach(type -> choices.add(given -> given.type(type)));
        return new Axis("the school type", Nature.OTHER, true, choices);
    }

    static Axis charter() {
        return new Axis(
                "whether it is a charter school",
                Nature.OTHER,
                true,
                List.of(Axis::nothing, given -> given.charter(false), given -> given.charter(true)));
    }
}
