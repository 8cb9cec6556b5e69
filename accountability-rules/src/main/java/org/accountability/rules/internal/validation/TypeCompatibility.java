package org.accountability.rules.internal.validation;

import org.accountability.model.OrganizationCode;
import org.accountability.rules.internal.language.Vocabulary;

/** Rules about which types of values go together, and their names in messages. */
final class TypeCompatibility {
    private TypeCompatibility() {}

    /** Whether a value of the type {@code given} can stand where one of {@code expected} is asked for. */
    static boolean fit(Class<?> given, Class<?> expected) {
        return given == RuleCheck.Unknown.class
                || expected.isAssignableFrom(given)
                || (isWhole(given) && isWhole(expected))
                || (Vocabulary.isYesOrNo(given) && Vocabulary.isYesOrNo(expected));
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == Integer.class;
    }

    /** Whether two values can be the same. */
    static boolean compare(Class<?> one, Class<?> other) {
        return one.isAssignableFrom(other)
                || other.isAssignableFrom(one)
                || one == RuleCheck.Unknown.class
                || other == RuleCheck.Unknown.class
                || (Vocabulary.isNumber(one) && Vocabulary.isNumber(other))
                || (Vocabulary.isYesOrNo(one) && Vocabulary.isYesOrNo(other))
                || (one == Void.class && !other.isPrimitive())
                || (other == Void.class && !one.isPrimitive());
    }

    /** Whether the values have an order from smaller to larger. */
    static boolean ordered(Class<?> type) {
        return Vocabulary.isNumber(type) || type == RuleCheck.Unknown.class;
    }

    /** Returns the words for the type, such as {@code a number}, or {@code a SchoolType}. */
    static String words(Class<?> type) {
        if (Vocabulary.isNumber(type)) {
            return "a number";
        }
        if (Vocabulary.isYesOrNo(type)) {
            return "yes or no";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == Void.class) {
            return "null";
        }
        if (type == OrganizationCode.class) {
            return "an organisation code";
        }
        return ("AEIOU".indexOf(type.getSimpleName().charAt(0)) < 0 ? "a " : "an ") + type.getSimpleName();
    }
}
