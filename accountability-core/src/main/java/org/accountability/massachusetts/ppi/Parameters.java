package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.List;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;

/** Parameters that a result rests on, each once, in the order in which they were read. */
final class Parameters {
    private final List<Parameter> read = new ArrayList<>();

    /** The weakest status among {@code parameters}. */
    static Status weakest(List<Parameter> parameters) {
        Status weakest = Status.CONFIRMED;
        for (Parameter parameter : parameters) {
            weakest = weakest.weaker(parameter.status());
        }
        return weakest;
    }

    Parameters add(Parameter parameter) {
        if (!read.contains(parameter)) {
            read.add(parameter);
        }
        return this;
    }

    Parameters add(NumericParameter quantity) {
        return add(quantity.parameter());
    }

    Parameters addAll(List<Parameter> parameters) {
        parameters.forEach(this::add);
        return this;
    }

    List<Parameter> list() {
        return List.copyOf(read);
    }
}
