package org.accountability.rules.internal.validation;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.FactKind.Detail;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.AnyOf;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.NotKnown;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operand.Step;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.PropertyRead;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a rule asks something of a value that may be not known, or hands it on where one must be: of one school
 * without it, the rule would end the determination of them all. What a condition before says to be known is known.
 */
final class UnknownCheck {
    private static final Map<Detail, String> DETAILS =
            Map.of(Detail.VALUE, "value", Detail.PRIOR_LEVEL, "priorLevel", Detail.CATEGORY, "category");

    private final Map<String, Class<?>> types;
    private final RuleProblems ruleProblems;
    private final PropertyRead.InRule asked;
    /** Values known to be present from the patterns before. */
    private final Set<PropertyRead> known = new HashSet<>();

    /** Values that are present if a condition holds, and those that are present if it does not. */
    private record Learnt(Set<PropertyRead> whereItHolds, Set<PropertyRead> whereNot) {
        static final Learnt NOTHING = new Learnt(Set.of(), Set.of());
    }

    UnknownCheck(Rule rule, Map<String, Class<?>> types, RuleProblems ruleProblems) {
        this.types = types;
        this.ruleProblems = ruleProblems;
        this.asked = new PropertyRead.InRule(rule);
    }

    void check(Rule rule) {
        rule.patterns().forEach(this::check);
        for (Operand given : rule.finding()) {
            checkSteps(null, given, known);
            if (mayBeUnknown(null, given, known)) {
                ruleProblems.add(
                        given.offset(), given + " may be not known, and a finding needs it" + remedy(null, given));
            }
        }
    }

    private void check(Pattern pattern) {
        Set<PropertyRead> here = new HashSet<>(known);
        Set<PropertyRead> learnt = new HashSet<>();
        for (Condition condition : pattern.conditions()) {
            Learnt told = check(pattern, condition, here);
            learnt.addAll(told.whereItHolds());
            here.addAll(ofThis(pattern, told.whereItHolds()));
        }
        pattern.bindings().forEach(binding -> checkSteps(pattern, binding.value(), here));
        if (pattern.quantifier() == Pattern.Quantifier.EACH) {
            known.addAll(learnt);
        }
    }

    /**
     * Returns the learnt values of the fact that the pattern looks for. A condition on another fact may be tried later
     * than the conditions that follow it: an engine looks facts up by the values they are compared with.
     */
    private static Set<PropertyRead> ofThis(Pattern pattern, Set<PropertyRead> learnt) {
        Set<PropertyRead> ofThis = new HashSet<>(learnt);
        ofThis.removeIf(one -> !one.pattern().equals(pattern));
        return ofThis;
    }

    private Learnt check(Pattern pattern, Condition condition, Set<PropertyRead> before) {
        if (condition instanceof AllOf all) {
            return checkAll(pattern, all.parts(), before);
        }
        if (condition instanceof AnyOf any) {
            return checkAny(pattern, any.parts(), before);
        }
        if (condition instanceof Holds holds) {
            checkSteps(pattern, holds.asked(), before);
            return Learnt.NOTHING;
        }
        Comparison comparison = (Comparison) condition;
        checkSteps(pattern, comparison.left(), before);
        checkSteps(pattern, comparison.right(), before);
        return learntFrom(pattern, comparison, before);
    }

    private Learnt checkAll(Pattern pattern, List<Condition> parts, Set<PropertyRead> before) {
        Set<PropertyRead> here = new HashSet<>(before);
        Set<PropertyRead> learnt = new HashSet<>();
        for (Condition part : parts) {
            Set<PropertyRead> told = check(pattern, part, here).whereItHolds();
            learnt.addAll(told);
            here.addAll(ofThis(pattern, told));
        }
        return new Learnt(learnt, Set.of());
    }

    private Learnt checkAny(Pattern pattern, List<Condition> parts, Set<PropertyRead> before) {
        Set<PropertyRead> here = new HashSet<>(before);
        Set<PropertyRead> whereNot = new HashSet<>();
        Set<PropertyRead> inEach = null;
        for (Condition part : parts) {
            Learnt told = check(pattern, part, here);
            whereNot.addAll(told.whereNot());
            here.addAll(ofThis(pattern, told.whereNot()));
            if (inEach == null) {
                inEach = new HashSet<>(told.whereItHolds());
            } else {
                inEach.retainAll(told.whereItHolds());
            }
        }
        return new Learnt(inEach == null ? Set.of() : inEach, whereNot);
    }

    private Learnt learntFrom(Pattern pattern, Comparison comparison, Set<PropertyRead> before) {
        Operand left = comparison.left();
        Operand right = comparison.right();
        if (left instanceof NotKnown || right instanceof NotKnown) {
            Set<PropertyRead> both = both(pattern, left, right);
            return comparison.operator() == Operator.NOT_EQUAL
                    ? new Learnt(both, Set.of())
                    : new Learnt(Set.of(), both);
        }
        Set<PropertyRead> ofKind = detailsOfKind(pattern, comparison);
        if (!ofKind.isEmpty()) {
            return new Learnt(ofKind, Set.of());
        }
        boolean bothKnown = comparison.operator().orders()
                || (comparison.operator() == Operator.EQUAL
                        && !(mayBeUnknown(pattern, left, before) && mayBeUnknown(pattern, right, before)));
        return bothKnown ? new Learnt(both(pattern, left, right), Set.of()) : Learnt.NOTHING;
    }

    /** Returns the details that every fact of the compared kind has, if the comparison asks for a kind. */
    private Set<PropertyRead> detailsOfKind(Pattern pattern, Comparison comparison) {
        Set<PropertyRead> details = new HashSet<>();
        if (comparison.operator() == Operator.EQUAL
                && pattern.type().equals(Fact.class.getSimpleName())
                && comparison.left().toString().equals("kind")
                && comparison.right() instanceof Operand.Constant constant) {
            Arrays.stream(FactKind.values())
                    .filter(kind -> kind.name().equals(constant.name()))
                    .forEach(kind -> DETAILS.forEach((detail, field) -> {
                        if (kind.needs(detail)) {
                            details.add(new PropertyRead(pattern, List.of(step(field))));
                        }
                    }));
        }
        return details;
    }

    private Set<PropertyRead> both(Pattern pattern, Operand left, Operand right) {
        Set<PropertyRead> both = new HashSet<>();
        asked.resolve(pattern, left).map(UnknownCheck::key).ifPresent(both::add);
        asked.resolve(pattern, right).map(UnknownCheck::key).ifPresent(both::add);
        return both;
    }

    /** Complains of questions to a value that may be unknown, and of such values as arguments. */
    private void checkSteps(@Nullable Pattern pattern, Operand operand, Set<PropertyRead> before) {
        Optional<PropertyRead> whole = asked.resolve(pattern, operand);
        if (!(operand instanceof Path path) || whole.isEmpty()) {
            return;
        }
        int ofPath = whole.get().steps().size() - path.steps().size();
        Class<?> type = types.get(whole.get().pattern().type());
        for (int i = 0; i < whole.get().steps().size() && type != null; i++) {
            Step step = whole.get().steps().get(i);
            Optional<Method> question =
                    Vocabulary.property(type, step.name(), step.arguments().size());
            if (question.isEmpty()) {
                return;
            }
            PropertyRead soFar = part(whole.get(), i);
            if (i >= ofPath && i > 0 && mayBeUnknown(soFar, before)) {
                ruleProblems.add(
                        operand.offset(),
                        soFar.field() + " may be not known, and nothing can be asked of it then"
                                + remedy(pattern, soFar));
                return;
            }
            if (i >= ofPath) {
                checkArguments(pattern, step, question.get(), before);
            }
            type = question.get().getReturnType();
        }
    }

    private void checkArguments(@Nullable Pattern pattern, Step step, Method question, Set<PropertyRead> before) {
        AnnotatedType[] expected = question.getAnnotatedParameterTypes();
        for (int i = 0; i < expected.length; i++) {
            Operand argument = step.arguments().get(i);
            checkSteps(pattern, argument, before);
            if (!isNullable(expected[i]) && (argument instanceof NotKnown || mayBeUnknown(pattern, argument, before))) {
                ruleProblems.add(
                        argument.offset(),
                        argument + " may be not known, and " + step.name() + " needs it" + remedy(pattern, argument));
            }
        }
    }

    private boolean mayBeUnknown(@Nullable Pattern pattern, Operand operand, Set<PropertyRead> before) {
        return asked.resolve(pattern, operand)
                .filter(whole -> mayBeUnknown(part(whole, whole.steps().size()), before))
                .isPresent();
    }

    /** Whether its last question may have no answer, as far as {@code before} does not say otherwise. */
    private boolean mayBeUnknown(PropertyRead whole, Set<PropertyRead> before) {
        Class<?> type = types.get(whole.pattern().type());
        Method last = null;
        for (Step step : whole.steps()) {
            last = type == null
                    ? null
                    : Vocabulary.property(type, step.name(), step.arguments().size())
                            .orElse(null);
            type = last == null ? null : last.getReturnType();
        }
        return last != null && isNullable(last.getAnnotatedReturnType()) && !before.contains(key(whole));
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static PropertyRead part(PropertyRead whole, int steps) {
        return new PropertyRead(whole.pattern(), whole.steps().subList(0, steps));
    }

    /** The question without the brackets of its methods, so that both spellings are one. */
    private static PropertyRead key(PropertyRead asked) {
        return new PropertyRead(
                asked.pattern(),
                asked.steps().stream()
                        .map(step -> step(step.toString().replace("()", "")))
                        .toList());
    }

    private static Step step(String name) {
        return new Step(name, false, List.of(), 0);
    }

    private String remedy(@Nullable Pattern pattern, Operand operand) {
        return asked.resolve(pattern, operand)
                .map(what -> remedy(pattern, what))
                .orElse("");
    }

    private static String remedy(@Nullable Pattern pattern, PropertyRead unknown) {
        return unknown.pattern().equals(pattern)
                ? "; write " + unknown.field() + " != null before it"
                : "; write " + unknown.field() + " != null in the "
                        + unknown.pattern().type() + " that it is a value of";
    }
}
