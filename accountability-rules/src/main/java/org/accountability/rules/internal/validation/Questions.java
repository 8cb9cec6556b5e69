package org.accountability.rules.internal.validation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operand.Step;
import org.accountability.rules.internal.language.Vocabulary;
import org.accountability.rules.internal.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Tells of which type a value in a rule is, and complains where it names nothing. */
final class Questions {
    private final @Nullable Class<?> matched;
    private final Map<String, Class<?>> types;
    private final Map<String, Class<?>> variables;
    private final Complaints complaints;

    /**
     * Knows what can be asked at one place of a rule.
     *
     * @param matched the type of the fact that is matched there; {@code null} in a consequence
     * @param types by their simple names
     * @param variables the types of what was named before
     */
    Questions(
            @Nullable Class<?> matched,
            Map<String, Class<?>> types,
            Map<String, Class<?>> variables,
            Complaints complaints) {
        this.matched = matched;
        this.types = types;
        this.variables = variables;
        this.complaints = complaints;
    }

    /** Returns the type of {@code operand}; empty if it has no known type, after a complaint. */
    Optional<Class<?>> typeOf(Operand operand) {
        if (operand instanceof Operand.Whole) {
            return Optional.of(int.class);
        }
        if (operand instanceof Operand.Text) {
            return Optional.of(String.class);
        }
        if (operand instanceof Operand.YesNo) {
            return Optional.of(boolean.class);
        }
        if (operand instanceof Operand.NotKnown) {
            return Optional.of(Void.class);
        }
        if (operand instanceof Operand.Constant constant) {
            return typeOf(constant);
        }
        return typeOf((Path) operand);
    }

    /** Returns the type of {@code operand} without complaints; see {@link #typeOf}. */
    Optional<Class<?>> silently(Operand operand) {
        Complaints unheard = new Complaints(complaints.file(), complaints.rule(), new ArrayList<>());
        return new Questions(matched, types, variables, unheard).typeOf(operand);
    }

    private Optional<Class<?>> typeOf(Operand.Constant constant) {
        Class<?> type = types.get(constant.type());
        if (type == null || !Vocabulary.isConstants(type)) {
            complaints.add(
                    constant.offset(),
                    constant.type() + " is not known here"
                            + Nearest.to(constant.type(), types.keySet())
                                    .map(nearest -> "; did you mean " + nearest + "?")
                                    .orElse("; is its import missing?"));
            return Optional.empty();
        }
        List<String> names = constantsOf(type);
        if (!names.contains(constant.name())) {
            complaints.add(constant.offset(), constant + " is not known here" + Nearest.hint(constant.name(), names));
            return Optional.empty();
        }
        return Optional.of(type);
    }

    private static List<String> constantsOf(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        return names;
    }

    private Optional<Class<?>> typeOf(Path path) {
        Class<?> type = path.variable() == null ? matched : variables.get(path.variable());
        if (type == null) {
            String name = path.variable() == null ? path.toString() : path.variable();
            complaints.add(
                    path.offset(),
                    name + " is not known here"
                            + (variables.isEmpty()
                                    ? "; the rule names nothing before"
                                    : Nearest.hint(name, variables.keySet())));
            return Optional.empty();
        }
        for (Step step : path.steps()) {
            if (type == RuleCheck.Unknown.class) {
                return Optional.of(type);
            }
            Optional<Class<?>> answer = answer(type, step);
            if (answer.isEmpty()) {
                return answer;
            }
            type = answer.get();
        }
        return Optional.of(type);
    }

    private Optional<Class<?>> answer(Class<?> type, Step step) {
        Optional<Method> question =
                Vocabulary.question(type, step.name(), step.arguments().size());
        if (question.isEmpty()) {
            complaints.add(step.offset(), unknown(type, step));
            return Optional.empty();
        }
        if (matched != null && !step.called() && hasTwin(type, step.name())) {
            complaints.add(
                    step.offset(),
                    "write " + step.name() + "() with brackets; without them it may be " + twin(step.name())
                            + " that is meant");
            return Optional.empty();
        }
        Class<?>[] expected = question.get().getParameterTypes();
        for (int i = 0; i < expected.length; i++) {
            Operand argument = step.arguments().get(i);
            Optional<Class<?>> given = typeOf(argument);
            if (given.isEmpty()) {
                return Optional.empty();
            }
            if (!Types.fit(given.get(), expected[i])) {
                complaints.add(
                        argument.offset(),
                        step.name() + " asks for " + Types.words(expected[i]) + ", not " + Types.words(given.get())
                                + " (" + argument + ")");
            }
        }
        return Optional.of(question.get().getReturnType());
    }

    /** Whether an engine that takes both for one property would not know which of two questions is meant. */
    private static boolean hasTwin(Class<?> type, String name) {
        return Vocabulary.question(type, twin(name), 0).isPresent();
    }

    private static String twin(String name) {
        return "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String unknown(Class<?> type, Step step) {
        if (Vocabulary.questions(type).contains(step.name())) {
            return step.name() + " of " + Types.words(type) + " does not take "
                    + step.arguments().size() + " values in brackets";
        }
        return Vocabulary.questions(type).isEmpty()
                ? Types.words(type) + " can only be compared; it has no " + step.name()
                : step.name() + " is not known of " + Types.words(type)
                        + Nearest.hint(step.name(), Vocabulary.questions(type));
    }
}
