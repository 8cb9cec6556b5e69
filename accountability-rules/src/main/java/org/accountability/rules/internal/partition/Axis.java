package org.accountability.rules.internal.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.accountability.model.FactKind;
import org.accountability.model.FactKind.Detail;
import org.accountability.model.Level;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.SchoolType;

/**
 * An input of a school or district, with a representative of every way in which rules distinguish its values.
 *
 * @param words what it is
 * @param nature how its choices are ordered
 * @param beginsUnknown whether the first choice is that nothing is given of it
 * @param given the names of what its choices give
 * @param choices in order; numbers from the lowest
 */
public record Axis(
        String words, Nature nature, boolean beginsUnknown, Set<String> given, List<Consumer<Given>> choices) {
    /** The kind of input. */
    public enum Nature {
        NUMBER,
        /** Other organisations on which the answer depends, beginning with those that do worst. */
        RANK,
        FACT,
        /** Varied beside at most two others: what overrules the rest need not be tried with all of it. */
        OVERRULING,
        OTHER
    }

    private static void nothing(Given given) {
        // What is not chosen is not given.
    }

    /** Whether both give some of the same. */
    public boolean sharesWith(Axis other) {
        return !Collections.disjoint(given, other.given);
    }

    /** Whether a later choice is more or better than an earlier one. */
    public boolean rises() {
        return nature == Nature.NUMBER || nature == Nature.RANK;
    }

    /** The meaning of a later choice, such as {@code the percentile is higher}. */
    public String risen() {
        return words + (nature == Nature.RANK ? " does better" : " is higher");
    }

    /**
     * Returns the axis of a quantity, with one value from each range that rules may judge differently.
     *
     * @param starts the steps from which rules may judge otherwise than of those below
     */
    static Axis of(Quantity quantity, SortedSet<Integer> starts) {
        Measured measured = quantity.measured();
        List<Consumer<Given>> choices = new ArrayList<>();
        if (measured.canBeUnknown()) {
            choices.add(Axis::nothing);
        }
        List<Integer> within = starts.stream()
                .filter(start -> start > measured.lowest() && start <= measured.highest())
                .toList();
        int lowest = within.isEmpty() ? measured.highest() : within.get(0) - 1;
        IntStream.concat(IntStream.of(lowest), within.stream().mapToInt(Integer::intValue))
                .forEach(steps -> choices.add(given -> given.measured(quantity, steps)));
        Nature nature = measured.isResult() ? Nature.NUMBER : Nature.OTHER;
        return new Axis(quantity.words(), nature, measured.canBeUnknown(), Set.of(quantity.words()), choices);
    }

    /**
     * Returns the axis of a kind of fact: without the fact, and with each of its details.
     *
     * @param categories that a fact may call for
     */
    static Axis of(FactKind kind, Collection<String> categories) {
        List<Consumer<Given>> choices = new ArrayList<>(List.<Consumer<Given>>of(Axis::nothing));
        Collection<String> details = kind.needs(Detail.PRIOR_LEVEL)
                ? Arrays.stream(Level.values()).map(Given::asScenario).toList()
                : kind.needs(Detail.CATEGORY) ? categories : List.of("");
        details.forEach(detail -> choices.add(given -> given.fact(kind, detail)));
        return new Axis("the fact " + kind.code(), Nature.FACT, true, Set.of(kind.code()), choices);
    }

    /** Decisions of which only one can stand. */
    static Axis ofDesignations(Collection<FactKind> kinds) {
        List<Consumer<Given>> choices = new ArrayList<>(List.<Consumer<Given>>of(Axis::nothing));
        kinds.forEach(kind -> choices.add(given -> given.fact(kind, "")));
        List<String> codes = kinds.stream().map(FactKind::code).toList();
        return new Axis("the fact " + String.join(" or ", codes), Nature.FACT, true, Set.copyOf(codes), choices);
    }

    /** Returns the axis of a district's schools, all of them alike: rules see only the outcome of the worst of them. */
    static Axis ofSchools(List<Given> fromTheWorst) {
        List<Consumer<Given>> choices = fromTheWorst.stream()
                .<Consumer<Given>>map(school -> given -> given.eachSchool(school))
                .toList();
        return new Axis("its lowest-performing school", Nature.RANK, false, Set.of("schools"), choices);
    }

    /**
     * Returns the axis of all further ways in which an earlier result can be decided, besides the inputs that rules
     * read directly.
     *
     * @param choices one for each way in which it decides
     */
    public static Axis ofRest(String settled, List<Consumer<Given>> choices) {
        return new Axis("what else decides " + settled, Nature.OTHER, false, Set.of(), choices);
    }

    static Axis completeGraduation() {
        return new Axis(
                "three five-year graduation rates",
                Nature.OTHER,
                false,
                Set.of("three five-year graduation rates"),
                List.of(Axis::nothing, Given::graduationIncomplete));
    }

    /**
     * Returns the axis of whether a school serves any of grades 3 to 8.
     *
     * @param mustBeKnown whether a pack asks for the grades of every school
     */
    static Axis grades(boolean mustBeKnown) {
        Axis axis = yesOrNo("grades 3 to 8", Given::servesGrades3To8);
        return mustBeKnown
                ? new Axis(axis.words, Nature.OTHER, false, axis.given, axis.choices.subList(1, axis.choices.size()))
                : axis;
    }

    static Axis schoolType() {
        List<Consumer<Given>> choices = new ArrayList<>(List.<Consumer<Given>>of(Axis::nothing));
        Arrays.stream(SchoolType.values()).forEach(type -> choices.add(given -> given.type(type)));
        return new Axis("the school type", Nature.OTHER, true, Set.of("the school type"), choices);
    }

    /**
     * Whether a school is of those that a pack may leave out of classification.
     *
     * @param byStatus whether rules ask for its status
     * @param byGrades whether they ask where it ends
     */
    static Axis classified(boolean byStatus, boolean byGrades) {
        List<Consumer<Given>> choices = new ArrayList<>(List.<Consumer<Given>>of(Axis::nothing));
        if (byStatus) {
            for (OrganizationStatus status : OrganizationStatus.values()) {
                if (status != OrganizationStatus.OPEN) {
                    choices.add(given -> given.status(status));
                }
            }
        }
        if (byGrades) {
            choices.add(Given::endsBeforeGrade3);
        }
        return new Axis("its status", Nature.OVERRULING, true, Set.of("its status"), choices);
    }

    static Axis charter() {
        return yesOrNo("whether it is a charter school", Given::charter);
    }

    private static Axis yesOrNo(String words, BiConsumer<Given, Boolean> given) {
        return new Axis(
                words,
                Nature.OTHER,
                true,
                Set.of(words),
                List.of(Axis::nothing, each -> given.accept(each, false), each -> given.accept(each, true)));
    }
}
