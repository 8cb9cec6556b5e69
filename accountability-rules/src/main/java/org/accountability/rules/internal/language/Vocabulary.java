package org.accountability.rules.internal.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.accountability.determination.DistrictRoster;
import org.accountability.determination.Finding;
import org.accountability.determination.Standing;
import org.accountability.model.Evidence;
import org.accountability.model.Outcome;
import org.accountability.policy.Parameter;
import org.accountability.policy.TableRow;

/**
 * The types that rules may speak of, and their properties. A fact type is a record of the core that is
 * {@link Evidence}, or {@link Parameter} or {@link TableRow}; a new one needs no entry here. Its
 * properties are its public methods that return a number, a text, yes or no, a constant, or another record of the core;
 * all of them are pure.
 */
public final class Vocabulary {
    private static final String CORE = "org.accountability.";
    private static final List<String> NOT_CORE = List.of("org.accountability.rules.", "org.accountability.examples.");
    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, Integer.class, Long.class, BigDecimal.class);
    private static final Set<Class<?>> YES_OR_NO = Set.of(boolean.class, Boolean.class);
    /** Types of facts that come about while rules run, so that their absence means nothing. */
    private static final Set<Class<?>> SETTLED = Set.of(Standing.class, DistrictRoster.class);

    private static final Map<Class<?>, String> SELECTORS =
            Map.of(Parameter.class, "name", TableRow.class, "table", Standing.class, "stage");

    private static final Set<String> OF_EVERY_OBJECT =
            Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
    private static final Map<Class<?>, Map<String, List<Method>>> PROPERTIES = new ConcurrentHashMap<>();

    private Vocabulary() {}

    /** The type that a rule file may import under this name. Nothing of it is run. */
    public static Optional<Class<?>> imported(String qualifiedName) {
        if (!qualifiedName.startsWith(CORE) || NOT_CORE.stream().anyMatch(qualifiedName::startsWith)) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(qualifiedName, false, Vocabulary.class.getClassLoader());
            return isFact(type) || isConstants(type) || isFinding(type) ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError notThere) {
            return Optional.empty();
        }
    }

    /** Whether rules may look for facts of {@code type}. */
    public static boolean isFact(Class<?> type) {
        return isPolicy(type) || (isOpenRecord(type) && Evidence.class.isAssignableFrom(type));
    }

    /** Whether facts of {@code type} say what is in force, and are about no organisation. */
    public static boolean isPolicy(Class<?> type) {
        return type == Parameter.class || type == TableRow.class;
    }

    /** Whether {@code type} is a list of constants. */
    public static boolean isConstants(Class<?> type) {
        return type.isEnum() && Modifier.isPublic(type.getModifiers()) && isOfCore(type);
    }

    /** Whether {@code type} is what rules find. */
    public static boolean isFinding(Class<?> type) {
        return type == Finding.class;
    }

    /** Whether facts of {@code type} come while rules run, so that a rule cannot ask for there being none. */
    public static boolean isSettled(Class<?> type) {
        return SETTLED.contains(type);
    }

    /** The field that says which of the facts of {@code type} is meant, which a rule must therefore give. */
    public static Optional<String> selector(Class<?> type) {
        return Optional.ofNullable(SELECTORS.get(type));
    }

    public static boolean isNumber(Class<?> type) {
        return NUMBERS.contains(type);
    }

    public static boolean isYesOrNo(Class<?> type) {
        return YES_OR_NO.contains(type);
    }

    /** Returns the method that returns the property {@code name} with this number of arguments. */
    public static Optional<Method> property(Class<?> type, String name, int arguments) {
        Map<String, List<Method>> known = PROPERTIES.get(type);
        if (known == null) {
            known = PROPERTIES.computeIfAbsent(type, asked -> Arrays.stream(asked.getMethods())
                    .filter(Vocabulary::isProperty)
                    .collect(Collectors.groupingBy(Method::getName)));
        }
        for (Method property : known.getOrDefault(name, List.of())) {
            if (property.getParameterCount() == arguments) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /**
     * Every value of the property {@code name} that the constants of {@code type} have, in their order; nothing where
     * it is no property without values in brackets that is a text or a number.
     */
    public static Optional<List<String>> answers(Class<?> type, String name, int arguments) {
        return arguments > 0
                ? Optional.empty()
                : property(type, name, 0)
                        .filter(property ->
                                property.getReturnType() == String.class || property.getReturnType() == int.class)
                        .map(property -> Arrays.stream(type.getEnumConstants())
                                .map(constant -> answer(property, constant))
                                .distinct()
                                .toList());
    }

    private static String answer(Method property, Object constant) {
        try {
            return String.valueOf(property.invoke(constant));
        } catch (ReflectiveOperationException notPure) {
            throw new IllegalStateException(property + " cannot be asked of " + constant, notPure);
        }
    }

    /** The names of all properties of {@code type}, in order. */
    public static Set<String> properties(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(Vocabulary::isProperty)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isProperty(Method method) {
        return isOfCore(method.getDeclaringClass())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !OF_EVERY_OBJECT.contains(method.getName())
                && isValue(method.getReturnType())
                && Arrays.stream(method.getParameterTypes()).allMatch(Vocabulary::isValue);
    }

    private static boolean isValue(Class<?> type) {
        return isNumber(type)
                || isYesOrNo(type)
                || type == String.class
                || type == Outcome.class
                || isConstants(type)
                || isOpenRecord(type);
    }

    private static boolean isOpenRecord(Class<?> type) {
        return type.isRecord() && Modifier.isPublic(type.getModifiers()) && isOfCore(type);
    }

    private static boolean isOfCore(Class<?> type) {
        return type.getName().startsWith(CORE) && NOT_CORE.stream().noneMatch(type.getName()::startsWith);
    }
}
