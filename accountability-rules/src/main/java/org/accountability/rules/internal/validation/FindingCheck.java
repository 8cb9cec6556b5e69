package org.accountability.rules.internal.validation;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accountability.determination.Finding;
import org.accountability.model.Level;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Rule;

/** Checks the arguments of a rule's finding against the constructors of {@link Finding}. */
record FindingCheck(Map<String, Class<?>> types, Map<String, Class<?>> variables, RuleProblems complaints) {
    private static final List<Class<?>[]> MADE_OF = Arrays.stream(Finding.class.getConstructors())
            .map(Constructor::getParameterTypes)
            .sorted(Comparator.comparing(FindingCheck::words))
            .toList();

    void check(Rule rule) {
        OperandTypes operandTypes = new OperandTypes(null, types, variables, complaints);
        List<Class<?>> given = new ArrayList<>();
        for (Operand argument : rule.finding()) {
            checkBrackets(argument);
            Optional<Class<?>> type = operandTypes.typeOf(argument);
            if (type.isEmpty()) {
                return;
            }
            given.add(type.get());
        }
        if (!isFinding(given) && !complainedOfLevels(rule, given)) {
            complaints.add(
                    rule.findingOffset(),
                    "a finding takes "
                            + MADE_OF.stream().map(FindingCheck::words).collect(Collectors.joining(", or "))
                            + "; this one has " + words(given.toArray(Class<?>[]::new)));
        }
    }

    private static boolean isFinding(List<Class<?>> given) {
        return MADE_OF.stream().anyMatch(expected -> fit(given, expected));
    }

    /** A level that is written as a number is all that most such findings lack. */
    private boolean complainedOfLevels(Rule rule, List<Class<?>> given) {
        for (int i = 0; i < given.size(); i++) {
            if (rule.finding().get(i) instanceof Operand.Whole whole) {
                List<Class<?>> meant = new ArrayList<>(given);
                meant.set(i, Level.class);
                Optional<Level> level = Arrays.stream(Level.values())
                        .filter(each -> each != Level.NONE && each.number() == whole.number())
                        .findFirst();
                if (level.isPresent() && isFinding(meant)) {
                    complaints.add(
                            whole.offset(),
                            "for " + whole + " write Level." + level.get().name());
                    return true;
                }
            }
        }
        return false;
    }

    /** Complains of a question without brackets in a consequence, where it would not be a question. */
    private void checkBrackets(Operand argument) {
        if (argument instanceof Path path) {
            path.steps().stream()
                    .filter(step -> !step.called())
                    .forEach(step -> complaints.add(
                            step.offset(), "write " + step.name() + "() with brackets in a consequence"));
            path.steps().forEach(step -> step.arguments().forEach(this::checkBrackets));
        }
    }

    private static boolean fit(List<Class<?>> given, Class<?>[] expected) {
        if (given.size() != expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (!TypeCompatibility.fit(given.get(i), expected[i])) {
                return false;
            }
        }
        return true;
    }

    private static String words(Class<?>[] types) {
        return types.length == 0
                ? "nothing"
                : Arrays.stream(types).map(TypeCompatibility::words).collect(Collectors.joining(", "));
    }
}
