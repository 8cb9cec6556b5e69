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
final class OperandTypes {
    private final @Nullable Class<?> matched;
    private final Map<String, Class<?>> types;
    private final Map<String, Class<?>> variables;
    private final RuleProblems ruleProblems;

    /**
     * Knows what can be asked at one place of a rule.
     *
     * @param matched the type of the fact that is matched there; {@code null} in a consequence
     * @param types by their simple names
     * @param variables the types of what was named before
     */
    OperandTypes(
            @Nullable Class<?> matched,
            Map<String, Class<?>> types,
            Map<String, Class<?>> variables,
            RuleProblems ruleProblems) {
        this.matched = matched;
        this.types = types;
        this.variables = variables;
        this.ruleProblems = ruleProblems;
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
    Optional<Class<?>> typeIfKnown(Operand operand) {
        RuleProblems unheard = new RuleProblems(ruleProblems.file(), ruleProblems.rule(), new ArrayList<>());
        return new OperandTypes(matched, types, variables, unheard).typeOf(operand);
    }

    private Optional<Class<?>> typeOf(Operand.Constant constant) {
        Class<?> type = types.get(constant.type());
        if (type == null || !Vocabulary.isConstants(type)) {
            ruleProblems.add(
                    constant.offset(),
                    constant.type() + " is not known here"
                            + Nearest.to(constant.type(), types.keySet())
                                    .map(nearest -> "; did you mean " + nearest + "?")
                                    .orElse("; is its import missing?"));
            return Optional.empty();
        }
        List<String> names = constantsOf(type);
        if (!names.contains(constant.name())) {
            ruleProblems.add(constant.offset(), constant + " is not known here" + Nearest.hint(constant.name(), names));
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
            ruleProblems.add(
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
                Vocabulary.property(type, step.name(), step.arguments().size());
        if (question.isEmpty()) {
            ruleProblems.add(step.offset(), unknown(type, step));
            return Optional.empty();
        }
        if (matched != null && !step.called() && hasTwin(type, step.name())) {
            ruleProblems.add(
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
            if (!TypeCompatibility.fit(given.get(), expected[i])) {
                ruleProblems.add(
                        argument.offset(),
                        step.name() + " asks for " + TypeCompatibility.words(expected[i]) + ", not "
                                + TypeCompatibility.words(given.get()) + " (" + argument + ")");
            }
        }
        return Optional.of(question.get().getReturnType());
    }

    /** Whether an engine that takes both for one property would not know which of two questions is meant. */
    private static boolean hasTwin(Class<?> type, String name) {
        return Vocabulary.property(type, twin(name), 0).isPresent();
    }

    private static String twin(String name) {
        return "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String unknown(Class<?> type, Step step) {
        if (Vocabulary.properties(type).contains(step.name())) {
            return step.name() + " of " + TypeCompatibility.words(type) + " does not take "
                    + step.arguments().size() + " values in brackets";
        }
        return Vocabulary.properties(type).isEmpty()
                ? TypeCompatibility.words(type) + " can only be compared; it has no " + step.name()
                : step.name() + " is not known of " + TypeCompatibility.words(type)
                        + Nearest.hint(step.name(), Vocabulary.properties(type));
    }
}
