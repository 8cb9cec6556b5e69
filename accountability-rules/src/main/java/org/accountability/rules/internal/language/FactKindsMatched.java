package org.accountability.rules.internal.language;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountability.model.FactKind;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.AnyOf;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Condition.Test;
import org.accountability.rules.internal.language.Operand.Path;
import org.jspecify.annotations.Nullable;

/** Tells the kinds of fact that can meet conditions, by what these say of the kind. */
final class FactKindsMatched {
    private static final String TYPE = FactKind.class.getSimpleName();
    private static final String FIELD = "kind";

    private FactKindsMatched() {}

    /** Returns the kinds that facts meeting all of {@code conditions} can be of. */
    static Set<FactKind> matching(List<Condition> conditions) {
        Set<FactKind> left = EnumSet.allOf(FactKind.class);
        for (Condition condition : conditions) {
            left.retainAll(matching(condition));
        }
        return left;
    }

    private static Set<FactKind> matching(Condition condition) {
        if (condition instanceof AllOf all) {
            return matching(all.parts());
        }
        if (condition instanceof AnyOf any) {
            Set<FactKind> left = EnumSet.noneOf(FactKind.class);
            for (Condition part : any.parts()) {
                left.addAll(matching(part));
            }
            return left;
        }
        if (condition instanceof Holds holds) {
            return answering(holds.asked(), holds.expected());
        }
        Set<FactKind> left = EnumSet.allOf(FactKind.class);
        for (Test test : ((Condition.Leaf) condition).tests()) {
            FactKind kind = named(test.against());
            if (kind != null && test.asked().toString().equals(FIELD)) {
                left.removeIf(each -> (each == kind) != (test.operator() == Operator.EQUAL));
            }
        }
        return left;
    }

    /** The kinds that answer a question about the kind so; all of them where it is another question. */
    private static Set<FactKind> answering(Path asked, boolean expected) {
        Set<FactKind> left = EnumSet.allOf(FactKind.class);
        if (asked.variable() == null
                && asked.steps().size() == 2
                && asked.firstStep().equals(FIELD)
                && asked.steps().get(1).arguments().isEmpty()) {
            Optional<Method> question =
                    Vocabulary.property(FactKind.class, asked.steps().get(1).name(), 0);
            question.filter(method -> Vocabulary.isYesOrNo(method.getReturnType()))
                    .ifPresent(method -> left.removeIf(kind -> answer(method, kind) != expected));
        }
        return left;
    }

    private static boolean answer(Method question, FactKind kind) {
        try {
            return Boolean.TRUE.equals(question.invoke(kind));
        } catch (ReflectiveOperationException notAsked) {
            throw new IllegalStateException("a kind of fact cannot be asked " + question.getName(), notAsked);
        }
    }

    /** The kind of fact that {@code operand} names; {@code null} where it names none. */
    static @Nullable FactKind named(Operand operand) {
        if (operand instanceof Operand.Constant constant && constant.type().equals(TYPE)) {
            for (FactKind kind : FactKind.values()) {
                if (kind.name().equals(constant.name())) {
                    return kind;
                }
            }
        }
        return null;
    }
}
