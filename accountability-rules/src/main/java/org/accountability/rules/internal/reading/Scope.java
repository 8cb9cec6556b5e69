package org.accountability.rules.internal.reading;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operand.Step;
import org.accountability.rules.internal.language.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Knows at one place of a rule where in a frame each thing stands that can be named there, and compiles values. */
final class Scope {
    private static final int NOWHERE = -1;

    private final ImportedTypes types;
    private final Map<String, Slot> variables;
    private final int own;
    private final Class<?> ownType;

    /** A place in a frame, with the type of what stands in it. */
    private record Slot(int number, Class<?> type) {}

    /** A compiled value with its type; {@link Void} is the type of the literal {@code null}. */
    record Typed(Value value, Class<?> type) {}

    private Scope(ImportedTypes types, Map<String, Slot> variables, int own, Class<?> ownType) {
        this.types = types;
        this.variables = variables;
        this.own = own;
        this.ownType = ownType;
    }

    /** Returns the scope of a place where nothing is matched, and nothing named. */
    static Scope empty(ImportedTypes types) {
        return new Scope(types, Map.of(), NOWHERE, Void.class);
    }

    /** Returns the scope of a pattern that matches facts of {@code type} into the slot {@code own}. */
    Scope matching(int own, Class<?> type) {
        return new Scope(types, variables, own, type);
    }

    /** Returns this scope where {@code variable} is a name of what stands in the slot {@code number}. */
    Scope with(String variable, int number, Class<?> type) {
        Map<String, Slot> more = new HashMap<>(variables);
        more.put(variable, new Slot(number, type));
        return new Scope(types, more, own, ownType);
    }

    /** Returns the type that rules call {@code name}. */
    Class<?> type(String name) {
        return types.of(name);
    }

    /** Compiles {@code operand}. */
    Typed value(Operand operand) {
        if (operand instanceof Operand.Whole whole) {
            return constant(whole.number(), Integer.class);
        }
        if (operand instanceof Operand.Text text) {
            return constant(text.text(), String.class);
        }
        if (operand instanceof Operand.YesNo yesNo) {
            return constant(yesNo.yes(), Boolean.class);
        }
        if (operand instanceof Operand.Constant constant) {
            return constant(constant);
        }
        return operand instanceof Path path ? path(path) : new Typed(frame -> null, Void.class);
    }

    private static Typed constant(Object value, Class<?> type) {
        return new Typed(frame -> value, type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Typed constant(Operand.Constant constant) {
        Class<?> type = types.of(constant.type());
        return constant(Enum.valueOf((Class<? extends Enum>) type, constant.name()), type);
    }

    private Typed path(Path path) {
        Slot start = start(path);
        int slot = start.number();
        Typed value = new Typed(frame -> frame[slot], start.type());
        for (int i = 0; i < path.steps().size(); i++) {
            Step step = path.steps().get(i);
            Method method = method(value.type(), step);
            value = new Typed(
                    step.arguments().isEmpty()
                            ? asked(value.value(), Accessors.question(method), path, step)
                            : askedWith(value.value(), Accessors.questionWith(method), path, step),
                    method.getReturnType());
        }
        return value;
    }

    private Slot start(Path path) {
        String variable = path.variable();
        if (variable == null) {
            return new Slot(own, ownType);
        }
        Slot named = variables.get(variable);
        if (named == null) {
            throw new IllegalArgumentException(variable + " is named nowhere before " + path);
        }
        return named;
    }

    static Method method(Class<?> type, Step step) {
        return Vocabulary.property(type, step.name(), step.arguments().size())
                .orElseThrow(() -> new IllegalArgumentException(step + " is not known of " + type));
    }

    private static Value asked(Value before, Question question, Path path, Step step) {
        return frame -> {
            Object asked = before.in(frame);
            if (asked == null) {
                throw unknownBefore(path, step);
            }
            return question.of(asked);
        };
    }

    private Value askedWith(Value before, QuestionWith question, Path path, Step step) {
        List<Value> given = step.arguments().stream()
                .map(argument -> value(argument).value())
                .toList();
        return frame -> {
            Object asked = before.in(frame);
            if (asked == null) {
                throw unknownBefore(path, step);
            }
            @Nullable Object[] arguments = new @Nullable Object[given.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = given.get(i).in(frame);
            }
            return question.of(asked, arguments);
        };
    }

    private static Unanswered unknownBefore(Path path, Step step) {
        return new Unanswered(path + ": the value before " + step + " is unknown; test it with != null first");
    }
}
