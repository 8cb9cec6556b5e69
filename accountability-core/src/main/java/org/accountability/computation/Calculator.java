package org.accountability.computation;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;
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

    /** Returns the numbers of student groups that rules read as facts, if a calculator computes such numbers. */
    static Optional<GroupNumbers> numbersOfGroups() {
        return all().stream().flatMap(one -> one.groupNumbers().stream()).findFirst();
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

    /** Returns the numbers of student groups that this calculator computes and rules read as facts, if there are any. */
    Optional<GroupNumbers> groupNumbers();
}
