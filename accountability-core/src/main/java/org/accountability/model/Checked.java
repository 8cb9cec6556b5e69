package org.accountability.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that was checked: it is there only if no problem is an error, and then it is whole.
 *
 * @param <T> what was checked
 */
public final class Checked<T> {
    private final @Nullable T value;
    private final List<Problem> problems;

    private Checked(@Nullable T value, List<Problem> problems) {
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    /** {@code value} with its warnings, or nothing where {@code problems} hold an error. */
    public static <T> Checked<T> of(T value, List<Problem> problems) {
        return new Checked<>(problems.stream().anyMatch(Problem::isError) ? null : value, problems);
    }

    /** Refused for these problems. */
    public static <T> Checked<T> refused(List<Problem> problems) {
        return new Checked<>(null, problems);
    }

    /**
     * Returns the result of {@code next} for the value, with the problems of both, or the problems alone if there is no
     * value.
     */
    public <R> Checked<R> flatMap(Function<T, Checked<R>> next) {
        if (value == null) {
            return refused(problems);
        }
        Checked<R> made = next.apply(value);
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(made.problems);
        return new Checked<>(made.value, all);
    }

    /** Every problem found, errors and warnings, in the order of the input. */
    public List<Problem> problems() {
        return problems;
    }

    /** The value, if it can be used. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Returns the value.
     *
     * @throws InvalidInputException with every problem, if the value cannot be used
     */
    public T orElseThrow() {
        if (value == null) {
            throw new InvalidInputException(problems);
        }
        return value;
    }
}
