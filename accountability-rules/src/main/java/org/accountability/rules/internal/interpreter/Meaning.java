package org.accountability.rules.internal.interpreter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.AnyOf;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operand.Step;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.language.RuleFile.Import;
import org.accountability.rules.internal.language.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Says what conditions and values come to, of rules that passed the gate. */
public final class Meaning {
    private final Map<String, Class<?>> types = new HashMap<>();

    /** An exception for a question that an unknown value, or any value, could not answer. */
    static final class NotAnswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAnswered(String message) {
            super(message, null, false, false);
        }
    }

    /** Knows the types that {@code files} import. */
    public Meaning(Iterable<RuleFile> files) {
        for (RuleFile file : files) {
            for (Import imported : file.imports()) {
                Vocabulary.imported(imported.type()).ifPresent(type -> types.put(imported.simpleName(), type));
            }
        }
    }

    /** The imported types, by simple name. */
    public Map<String, Class<?>> types() {
        return Map.copyOf(types);
    }

    /** The type that rules call {@code name}. */
    Class<?> type(String name) {
        Class<?> type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException(name + " is imported nowhere");
        }
        return type;
    }

    /** Whether {@code condition} holds for {@code fact}; empty if it asks something of an unknown value. */
    public Optional<Boolean> tried(Condition condition, @Nullable Object fact, Match match) {
        try {
            return Optional.of(holds(condition, fact, match));
        } catch (NotAnswered notAnswered) {
            return Optional.empty();
        }
    }

    /**
     * Whether {@code condition} holds of {@code fact}.
     *
     * @param match what was matched before it
     * @throws NotAnswered where it asks something of what is not known
     */
    boolean holds(Condition condition, @Nullable Object fact, Match match) {
        if (condition instanceof AllOf all) {
            for (Condition part : all.parts()) {
                if (!holds(part, fact, match)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof AnyOf any) {
            for (Condition part : any.parts()) {
                if (holds(part, fact, match)) {
                    return true;
                }
            }
            return false;
        }
        if (condition instanceof Holds holds) {
            return Boolean.valueOf(holds.expected()).equals(value(holds.asked(), fact, match));
        }
        Comparison comparison = (Comparison) condition;
        return compare(
                value(comparison.left(), fact, match), comparison.operator(), value(comparison.right(), fact, match));
    }

    /** Compares two values; an unknown value equals no other value, and is neither above nor below one. */
    private static boolean compare(@Nullable Object left, Operator operator, @Nullable Object right) {
        if (left != null && right != null) {
            if (left instanceof Integer one && right instanceof Integer other) {
                return operator.holds(one.compareTo(other));
            }
            if (left instanceof Number && right instanceof Number) {
                return operator.holds(number(left).compareTo(number(right)));
            }
            return left.equals(right) == (operator == Operator.EQUAL);
        }
        return !operator.orders() && (left == right) == (operator == Operator.EQUAL);
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
    }

    /**
     * Returns the value of {@code operand}; {@code fact} is the fact that the pattern matches, {@code null} in a
     * consequence.
     */
    @Nullable
    Object value(Operand operand, @Nullable Object fact, Match match) {
        if (operand instanceof Operand.Whole whole) {
            return whole.number();
        }
        if (operand instanceof Operand.Text text) {
            return text.text();
        }
        if (operand instanceof Operand.YesNo yesNo) {
            return yesNo.yes();
        }
        if (operand instanceof Operand.Constant constant) {
            return constant(constant);
        }
        return operand instanceof Path path ? value(path, fact, match) : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object constant(Operand.Constant constant) {
        return Enum.valueOf((Class<? extends Enum>) type(constant.type()), constant.name());
    }

    private @Nullable Object value(Path path, @Nullable Object fact, Match match) {
        Object value = path.variable() == null ? fact : match.variables().get(path.variable());
        for (Step step : path.steps()) {
            if (value == null) {
                throw new NotAnswered(path + ": the value before " + step + " is unknown; test it with != null first");
            }
            value = answer(value, step, fact, match);
        }
        return value;
    }

    private @Nullable Object answer(Object asked, Step step, @Nullable Object fact, Match match) {
        List<Operand> given = step.arguments();
        @Nullable Object[] arguments = new @Nullable Object[given.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(given.get(i), fact, match);
        }
        Method question = Vocabulary.question(asked.getClass(), step.name(), arguments.length)
                .orElseThrow(() -> new IllegalArgumentException(step + " is not known of " + asked.getClass()));
        try {
            return question.invoke(asked, arguments);
        } catch (InvocationTargetException refused) {
            throw new NotAnswered(String.valueOf(refused.getCause()));
        } catch (IllegalAccessException | IllegalArgumentException impossible) {
            throw new NotAnswered(step + ": " + impossible.getMessage());
        }
    }
}
