package org.accountability.rules.internal.drools;

import java.util.List;
import org.drools.model.functions.PredicateInformation;

/** Tells from a stack trace which rule's condition is being evaluated: each condition is compiled to a class of its own. */
final class MatchedRule {
    private static final String CONDITION = ".LambdaPredicate";

    private MatchedRule() {}

    /** Returns the name of the rule, or of the rules that share the condition; empty if it cannot be found. */
    static List<String> in(StackTraceElement[] stack, ClassLoader loader) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().contains(CONDITION)) {
                return namesOf(frame.getClassName(), loader);
            }
        }
        return List.of();
    }

    private static List<String> namesOf(String className, ClassLoader loader) {
        try {
            Class<?> condition = Class.forName(className, true, loader);
            Object instance = condition.getField("INSTANCE").get(null);
            Object information = condition.getMethod("predicateInformation").invoke(instance);
            return information instanceof PredicateInformation described
                    ? described.getRuleDefs().stream()
                            .map(PredicateInformation.RuleDef::getRuleName)
                            .distinct()
                            .sorted()
                            .toList()
                    : List.of();
        } catch (ReflectiveOperationException notDescribed) {
            return List.of();
        }
    }
}
