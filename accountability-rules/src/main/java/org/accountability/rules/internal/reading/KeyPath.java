package org.accountability.rules.internal.reading;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accountability.model.Evidence;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operand.Step;
import org.accountability.rules.internal.language.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A value that facts of one type can be looked up by. Two are equal that ask the same. */
final class KeyPath {
    /** Looks evidence up by its organisation. */
    static final KeyPath ORGANIZATION = new KeyPath("organization", fact -> ((Evidence) fact).organization());

    private final String path;
    private final Question question;

    private KeyPath(String path, Question question) {
        this.path = path;
        this.question = question;
    }

    /** Returns the key that {@code path}, which is asked of facts of {@code type}, is; nothing where it needs a number's size. */
    static Optional<KeyPath> of(Class<?> type, Path path) {
        if (path.variable() != null
                || path.steps().isEmpty()
                || path.steps().stream().anyMatch(step -> !step.arguments().isEmpty())) {
            return Optional.empty();
        }
        Class<?> answer = type;
        Question question = fact -> fact;
        for (Step step : path.steps()) {
            Method method = Scope.method(answer, step);
            question = then(question, Accessors.question(method));
            answer = method.getReturnType();
        }
        String name = path.steps().stream().map(Step::name).collect(Collectors.joining("."));
        return Vocabulary.isNumber(answer) ? Optional.empty() : Optional.of(new KeyPath(name, question));
    }

    private static Question then(Question first, Question second) {
        return fact -> {
            Object value = first.of(fact);
            if (value == null) {
                throw new Unanswered("a value on the way is unknown");
            }
            return second.of(value);
        };
    }

    Question question() {
        return question;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyPath key && path.equals(key.path);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(path);
    }

    @Override
    public String toString() {
        return path;
    }
}
