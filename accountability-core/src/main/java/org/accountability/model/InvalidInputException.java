package org.accountability.model;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be used, with every problem found in it. */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Creates an exception whose message lists the problems, one a line. */
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, errors and warnings. */
    public List<Problem> problems() {
        return problems;
    }
}
