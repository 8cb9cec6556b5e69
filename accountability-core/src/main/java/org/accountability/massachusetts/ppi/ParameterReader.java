package org.accountability.massachusetts.ppi;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;

/** Reads the parameters of one school year that a rule of the index is made of. */
final class ParameterReader {
    /** No rule looks further back, and no path of targets is longer. */
    private static final int MOST_YEARS = 30;

    private final SchoolYear year;
    private final ParameterSet inForce;
    private final Set<String> namesRead = new HashSet<>();

    ParameterReader(SchoolYear year, ParameterSet inForce) {
        this.year = year;
        this.inForce = inForce;
    }

    SchoolYear year() {
        return year;
    }

    /** Whatever was asked for, in force or not. */
    Set<String> namesRead() {
        return namesRead;
    }

    /** @throws UnusableParameterException if none of this name is in force */
    Parameter parameter(String name) {
        namesRead.add(name);
        return inForce.find(name)
                .orElseThrow(() ->
                        new UnusableParameterException(name, "is not in force in " + year + "; the index reads it"));
    }

    /** @throws UnusableParameterException if none of this name is in force, or it is neither true nor false */
    boolean yes(String name) {
        Parameter parameter = parameter(name);
        try {
            return parameter.yes();
        } catch (IllegalStateException neither) {
            throw NumericParameter.notA(parameter, "true or false");
        }
    }

    /** @throws UnusableParameterException if none of this name is in force, or it is no number */
    NumericParameter quantity(String name) {
        return NumericParameter.of(parameter(name));
    }

    /**
     * A number within a range.
     *
     * @param meaning what the range means, such as {@code a share is 0 to 100 percent}
     * @throws UnusableParameterException if none of this name is in force, or it is no such number
     */
    NumericParameter quantity(String name, int lowest, int highest, String meaning) {
        NumericParameter quantity = quantity(name);
        if (!quantity.isBetween(lowest, highest)) {
            throw new UnusableParameterException(name, "is " + quantity + "; " + meaning);
        }
        return quantity;
    }

    /** The same of a whole number. */
    NumericParameter whole(String name, int lowest, int highest, String meaning) {
        NumericParameter quantity = quantity(name, lowest, highest, meaning);
        quantity.whole();
        return quantity;
    }

    /** How many years something lies back, or takes. */
    NumericParameter years(String name, int lowest) {
        return whole(name, lowest, MOST_YEARS, "must be a number of years from " + lowest + " to " + MOST_YEARS);
    }

    /** A clause that came later, or went, has none in some years. */
    Optional<NumericParameter> quantityIfInForce(String name) {
        namesRead.add(name);
        return inForce.find(name).map(NumericParameter::of);
    }
}
