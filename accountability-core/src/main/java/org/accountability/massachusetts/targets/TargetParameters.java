package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;

/**
 * The parameters of one school year, as the rules of the target percentage read them.
 *
 * @param asked is told every name that is asked for, whether or not a parameter of it is in force
 */
record TargetParameters(SchoolYear year, ParameterSet inForce, Consumer<String> asked) {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    TargetParameters(SchoolYear year, ParameterSet inForce) {
        this(year, inForce, name -> {});
    }

    /** @throws IllegalStateException if none of this name is in force */
    Parameter parameter(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException(
                        "parameter " + name + " is not in force in " + year + "; the target percentage reads it"));
    }

    /**
     * A number, which is checked now.
     *
     * @throws IllegalStateException if none of this name is in force, or it is no number
     */
    Parameter number(String name) {
        Parameter number = parameter(name);
        number.decimal();
        return number;
    }

    /** @throws IllegalStateException if it is in force and no number */
    Optional<Parameter> numberIfInForce(String name) {
        Optional<Parameter> number = find(name);
        number.ifPresent(Parameter::decimal);
        return number;
    }

    private Optional<Parameter> find(String name) {
        asked.accept(name);
        return inForce.find(name);
    }

    /** Parameters that a result rests on, each once, in the order in which they were read. */
    static final class Read {
        private final Set<Parameter> read = new LinkedHashSet<>();

        Read add(Parameter parameter) {
            read.add(parameter);
            return this;
        }

        Read addAll(List<Parameter> parameters) {
            read.addAll(parameters);
            return this;
        }

        List<Parameter> list() {
            return List.copyOf(read);
        }
    }
}
