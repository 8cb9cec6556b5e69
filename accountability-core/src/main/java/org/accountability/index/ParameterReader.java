package org.accountability.index;

import java.util.Optional;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;

/** Reads the parameters of one school year that a rule of the index is made of. */
final class ParameterReader {
    private final SchoolYear year;
    private final ParameterSet inForce;

    ParameterReader(SchoolYear year, ParameterSet inForce) {
        this.year = year;
        this.inForce = inForce;
    }

    SchoolYear year() {
        return year;
    }

    /** @throws IllegalStateException if none of this name is in force */
    Parameter parameter(String name) {
        return inForce.find(name)
                .orElseThrow(() -> new IllegalStateException(
                        "parameter " + name + " is not in force in " + year + "; the index reads it"));
    }

    /** @throws IllegalStateException if none of this name is in force, or it is no number */
    Quantity quantity(String name) {
        return Quantity.of(parameter(name));
    }

    /** A clause that came later, or went, has none in some years. */
    Optional<Quantity> quantityIfInForce(String name) {
        return inForce.find(name).map(Quantity::of);
    }
}
