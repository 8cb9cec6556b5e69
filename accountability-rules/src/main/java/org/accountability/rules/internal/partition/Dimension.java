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
public record Dimension(
        String words, Nature nature, boolean beginsUnknown, Set<String> given, List<Consumer<SampleInput>> choices) {
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

    private static void nothing(SampleInput input) {
        // What is not chosen is not given.
    }

    /** Whether both give some of the same. */
    public boolean sharesWith(Dimension other) {
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
     * Returns the dimension of a variable, with one value from each range that rules may judge differently.
     *
     * @param starts the steps from which rules may judge otherwise than of those below
     */
    static Dimension of(InputVariable variable, SortedSet<Integer> starts) {
        MeasuredField measured = variable.measured();
        List<Consumer<SampleInput>> choices = new ArrayList<>();
        if (measured.canBeUnknown()) {
            choices.add(Dimension::nothing);
        }
        List<Integer> within = starts.stream()
                .filter(start -> start > measured.lowest() && start <= measured.highest())
                .toList();
        int lowest = within.isEmpty() ? measured.highest() : within.get(0) - 1;
        IntStream.concat(IntStream.of(lowest), within.stream().mapToInt(Integer::intValue))
                .forEach(steps -> choices.add(input -> input.measured(variable, steps)));
        Nature nature = measured.isResult() ? Nature.NUMBER : Nature.OTHER;
        return new Dimension(variable.words(), nature, measured.canBeUnknown(), Set.of(variable.words()), choices);
    }

    /**
     * Returns the dimension of a kind of fact: without the fact, and with each of its details.
     *
     * @param categories that a fact may call for
     */
    static Dimension of(FactKind kind, Collection<String> categories) {
        List<Consumer<SampleInput>> choices = new ArrayList<>(List.<Consumer<SampleInput>>of(Dimension::nothing));
        Collection<String> details = kind.needs(Detail.PRIOR_LEVEL)
                ? Arrays.stream(Level.values()).map(SampleInput::asScenario).toList()
                : kind.needs(Detail.CATEGORY) ? categories : List.of("");
        details.forEach(detail -> choices.add(input -> input.fact(kind, detail)));
        return new Dimension("the fact " + kind.code(), Nature.FACT, true, Set.of(kind.code()), choices);
    }

    /** Decisions of which only one can stand. */
    static Dimension ofDesignations(Collection<FactKind> kinds) {
        List<Consumer<SampleInput>> choices = new ArrayList<>(List.<Consumer<SampleInput>>of(Dimension::nothing));
        kinds.forEach(kind -> choices.add(input -> input.fact(kind, "")));
        List<String> codes = kinds.stream().map(FactKind::code).toList();
        return new Dimension("the fact " + String.join(" or ", codes), Nature.FACT, true, Set.copyOf(codes), choices);
    }

    /** Returns the dimension of a district's schools, all alike: rules see only the outcome of the worst of them. */
    static Dimension ofSchools(List<SampleInput> fromTheWorst) {
        List<Consumer<SampleInput>> choices = fromTheWorst.stream()
                .<Consumer<SampleInput>>map(school -> input -> input.eachSchool(school))
                .toList();
        return new Dimension("its lowest-performing school", Nature.RANK, false, Set.of("schools"), choices);
    }

    /**
     * Returns the dimension of an earlier result: one case for each way to decide it that a rule does not read itself.
     *
     * @param choices one for each way in which it decides
     */
    public static Dimension ofRest(String settled, List<Consumer<SampleInput>> choices) {
        return new Dimension("what else decides " + settled, Nature.OTHER, false, Set.of(), choices);
    }

    static Dimension completeGraduation() {
        return new Dimension(
                "three five-year graduation rates",
                Nature.OTHER,
                false,
                Set.of("three five-year graduation rates"),
                List.of(Dimension::nothing, SampleInput::graduationIncomplete));
    }

    /**
     * Returns the dimension of whether a school serves any of grades 3 to 8.
     *
     * @param mustBeKnown whether a pack asks for the grades of every school
     */
    static Dimension grades(boolean mustBeKnown) {
        Dimension dimension = yesOrNo("grades 3 to 8", SampleInput::servesGrades3To8);
        return mustBeKnown
                ? new Dimension(
                        dimension.words,
                        Nature.OTHER,
                        false,
                        dimension.given,
                        dimension.choices.subList(1, dimension.choices.size()))
                : dimension;
    }

    static Dimension schoolType() {
        List<Consumer<SampleInput>> choices = new ArrayList<>(List.<Consumer<SampleInput>>of(Dimension::nothing));
        Arrays.stream(SchoolType.values()).forEach(type -> choices.add(input -> input.type(type)));
        return new Dimension("the school type", Nature.OTHER, true, Set.of("the school type"), choices);
    }

    /**
     * Whether a school is of those that a pack may leave out of classification.
     *
     * @param byStatus whether rules ask for its status
     * @param byGrades whether they ask where it ends
     */
    static Dimension classified(boolean byStatus, boolean byGrades) {
        List<Consumer<SampleInput>> choices = new ArrayList<>(List.<Consumer<SampleInput>>of(Dimension::nothing));
        if (byStatus) {
            for (OrganizationStatus status : OrganizationStatus.values()) {
                if (status != OrganizationStatus.OPEN) {
                    choices.add(input -> input.status(status));
                }
            }
        }
        if (byGrades) {
            choices.add(SampleInput::endsBeforeGrade3);
        }
        return new Dimension("its status", Nature.OVERRULING, true, Set.of("its status"), choices);
    }

    static Dimension charter() {
        return yesOrNo("whether it is a charter school", SampleInput::charter);
    }

    private static Dimension yesOrNo(String words, BiConsumer<SampleInput, Boolean> input) {
        return new Dimension(
                words,
                Nature.OTHER,
                true,
                Set.of(words),
                List.of(Dimension::nothing, each -> input.accept(each, false), each -> input.accept(each, true)));
    }
}
