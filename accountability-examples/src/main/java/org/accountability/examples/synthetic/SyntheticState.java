package org.accountability.examples.synthetic;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;

/**
 * A made-up state to try rules on, for each year from 2012 to 2017: every figure is synthetic. Its shares follow the
 * published file of Massachusetts of 2012, so that levels and reasons come out about as often as they did there.
 *
 * <p>The same in every run and on every machine. Schools keep their code, type and district, and drift from year to
 * year; a few close, and others open in their place. District codes of the bundled state begin at {@code 9001}, where
 * no real district is.
 */
public final class SyntheticState {
    /** The seed of every pseudo-random number. */
    public static final long SEED = 603_002_012L;

    static final int FIRST_YEAR = 2012;
    static final int LAST_YEAR = 2017;

    private static final int SCHOOLS = 1850;
    private static final int MOST_SCHOOLS = 500_000;

    private SyntheticState() {}

    /**
     * Returns the bundled state: 1,850 schools in 400 districts, completed by the index of its results.
     *
     * @throws IllegalArgumentException unless {@code year} is 2012 to 2017
     */
    public static StateYear of(SchoolYear year) {
        return of(year, SCHOOLS);
    }

    /**
     * A state of another size, with the same shares. Districts have some 4.6 schools each; beyond 46,000 schools the
     * codes of districts are used up, and those of more than one school grow.
     *
     * @param schools 1 to 500,000
     * @throws IllegalArgumentException unless {@code year} is 2012 to 2017, and {@code schools} within its range
     */
    public static StateYear of(SchoolYear year, int schools) {
        return made(year, schools, MadeUpYear.OF_LEVELS).indexed();
    }

    /**
     * The bundled state as it was measured: its results, from which an index can be computed, and its facts.
     *
     * @throws IllegalArgumentException unless {@code year} is 2012 to 2017
     */
    public static MeasuredState measured(SchoolYear year) {
        return measured(year, SCHOOLS);
    }

    /**
     * A state of another size as it was measured.
     *
     * @param schools 1 to 500,000
     * @throws IllegalArgumentException unless {@code year} is 2012 to 2017, and {@code schools} within its range
     */
    public static MeasuredState measured(SchoolYear year, int schools) {
        return made(year, schools, EnumSet.allOf(StudentGroup.class)).measured();
    }

    private static MadeUpYear made(SchoolYear year, int schools, Set<StudentGroup> groups) {
        int spring = year.spring();
        if (spring < FIRST_YEAR || spring > LAST_YEAR) {
            throw new IllegalArgumentException("school year " + year
                    + " is not in the statewide data set, which covers " + FIRST_YEAR + "-" + LAST_YEAR);
        }
        if (schools < 1 || schools > MOST_SCHOOLS) {
            throw new IllegalArgumentException(
                    "a state of " + schools + " schools cannot be made; ask for 1 to " + MOST_SCHOOLS);
        }
        return MadeUpYear.of(Roster.of(schools, 0), spring, groups);
    }

    /** A few dozen published cases, apart from the made-up state. */
    public static List<PublishedCase> published() {
        return PublishedCase.all();
    }
}
