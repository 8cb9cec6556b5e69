package org.accountability.computation;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.ParameterSet;

/**
 * Java that computes numbers which rules read, such as an index, from results and from parameters of a rule pack. A pack
 * uses a calculator by holding its parameter file. Implementations are found with {@link ServiceLoader}; they keep no
 * state and are thread-safe.
 */
public interface Calculator {
    /** Returns the calculators on the class path of this library, in the order in which they are declared. */
    static List<Calculator> all() {
        return Calculators.ALL;
    }

    /** Returns the calculator whose numbers of student groups rules read as facts, if there is one. */
    static Optional<Calculator> ofStudentGroups() {
        return all().stream().filter(one -> one.groupNumber().isPresent()).findFirst();
    }

    /** Returns the name of the file that holds this calculator's parameters, such as {@code index-parameters.yaml}. */
    String parameterFile();

    /** Returns the name of what is computed, as a sentence uses it, such as {@code the index}. */
    String computes();

    /**
     * Reviews the parameters that a computation of {@code year} reads.
     *
     * @param inForce the parameters of each school year, which may lie before {@code year}
     */
    ParameterReview review(SchoolYear year, Function<SchoolYear, ParameterSet> inForce);

    /** Returns the measures among results that this calculator makes something of. */
    Set<MeasureKind> measuresRead();

    /**
     * Returns what {@code results} hold of school years that nothing is made of: each kind of result in words, with these
     * years. A kind that is read in no year is among those beside {@link #measuresRead}.
     *
     * @param inForce the parameters of each school year
     */
    SortedMap<String, SortedSet<SchoolYear>> unreadYears(
            Results<?> results, Function<SchoolYear, ParameterSet> inForce);

    /** Returns the type of the facts that hold this calculator's number of each student group, if rules read such facts. */
    default Optional<Class<? extends GroupNumber>> groupNumber() {
        return Optional.empty();
    }

    /**
     * Returns the fact that holds a number of a student group as it was published, without how it was computed.
     *
     * @param number a whole number in the range of the {@linkplain #groupNumber type}
     * @throws UnsupportedOperationException if rules read no such facts
     * @throws org.accountability.model.InvalidValueException if the number is out of range
     */
    default GroupNumber published(OrganizationCode organization, SchoolYear year, StudentGroup group, int number) {
        throw new UnsupportedOperationException(computes() + " has no facts of student groups");
    }
}
