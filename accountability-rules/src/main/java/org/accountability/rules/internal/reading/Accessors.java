package org.accountability.rules.internal.reading;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns the methods that answer questions into code that asks them as fast as Java does. Each method is turned once. */
final class Accessors {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Map<Method, Question> QUESTIONS = new ConcurrentHashMap<>();
    private static final Map<Method, QuestionWith> QUESTIONS_WITH = new ConcurrentHashMap<>();

    private Accessors() {}

    /** Returns the question that {@code method}, which takes nothing, answers. */
    static Question question(Method method) {
        return QUESTIONS.computeIfAbsent(method, Accessors::made);
    }

    /** Returns the question that {@code method}, which takes arguments, answers. */
    static QuestionWith questionWith(Method method) {
        return QUESTIONS_WITH.computeIfAbsent(method, Accessors::madeWith);
    }

    private static Question made(Method method) {
        try {
            MethodHandle handle = LOOKUP.unreflect(method);
            Question question = (Question) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "of",
                            MethodType.methodType(Question.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            MethodType.methodType(Object.class, method.getDeclaringClass()))
                    .getTarget()
                    .invokeExact();
            return asked -> asked(question, asked);
        } catch (Throwable impossible) {
            throw new IllegalStateException(method + " cannot be asked", impossible);
        }
    }

    private static @Nullable Object asked(Question question, Object asked) {
        try {
            return question.of(asked);
        } catch (RuntimeException refused) {
            throw new Unanswered(refused.toString());
        }
    }

    private static QuestionWith madeWith(Method method) {
        try {
            MethodHandle handle = LOOKUP.unreflect(method)
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
            return (asked, arguments) -> asked(handle, asked, arguments);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(method + " cannot be asked", impossible);
        }
    }

    private static @Nullable Object asked(MethodHandle handle, Object asked, @Nullable Object[] arguments) {
        try {
            return (Object) handle.invokeExact(asked, arguments);
        } catch (Error fatal) {
            throw fatal;
        } catch (Throwable refused) {
            throw new Unanswered(refused.toString());
        }
    }
}
