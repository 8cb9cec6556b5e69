package org.accountability.rules.internal.interpreter;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.accountability.determination.Finding;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.engine.FindingListener;
import org.accountability.rules.internal.engine.RuleSession;
import org.accountability.rules.internal.interpreter.Meaning.NotAnswered;
import org.accountability.rules.internal.language.Rule;
import org.jspecify.annotations.Nullable;

/** A session of interpreted rules. */
final class InterpretedSession implements RuleSession {
    private final Meaning meaning;
    private final List<Matcher> rules;
    private final UnaryOperator<String> named;
    private final FindingListener found;
    private final Consumer<Facts> inserted;
    private final Facts facts = new Facts();
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private int seen;
    private final Set<Fired> fired = new HashSet<>();

    /** A rule with the numbers of the facts it was fired for: facts that look alike are still two. */
    private record Fired(Rule rule, List<Integer> facts) {}

    InterpretedSession(
            Meaning meaning,
            List<Matcher> rules,
            UnaryOperator<String> named,
            FindingListener found,
            Consumer<Facts> inserted) {
        this.meaning = meaning;
        this.rules = rules;
        this.named = named;
        this.found = found;
        this.inserted = inserted;
    }

    @Override
    public boolean reads(Class<?> type) {
        return rules.stream().anyMatch(rule -> rule.looksFor(type));
    }

    @Override
    public void insert(Object fact) {
        numbers.putIfAbsent(fact, facts.size());
        facts.add(fact);
    }

    @Override
    public void fire() {
        Set<Class<?>> unseen =
                facts.from(seen).stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet());
        // What a rule finds in facts that it has seen it has found before.
        List<Matcher> concerned = rules.stream()
                .filter(rule -> unseen.stream().anyMatch(rule::looksFor))
                .toList();
        seen = facts.size();
        for (Matcher rule : concerned) {
            try {
                rule.forEach(facts, match -> fire(rule.rule(), match));
            } catch (NotAnswered notAnswered) {
                throw new RuleFailureException(
                        named.apply(rule.rule().name()) + " fails in its conditions: " + notAnswered.getMessage(),
                        notAnswered);
            }
        }
    }

    private void fire(Rule rule, Match match) {
        if (fired.add(new Fired(rule, match.matched().stream().map(this::number).toList()))) {
            List<@Nullable Object> arguments = new ArrayList<>();
            rule.finding().forEach(operand -> arguments.add(meaning.value(operand, null, match)));
            found.found(finding(rule, arguments), rule.name(), match.matched());
        }
    }

    private int number(Object fact) {
        Integer number = numbers.get(fact);
        if (number == null) {
            throw new IllegalArgumentException(fact + " was never inserted");
        }
        return number;
    }

    private Finding finding(Rule rule, List<@Nullable Object> arguments) {
        try {
            for (Constructor<?> constructor : Finding.class.getConstructors()) {
                if (fits(constructor.getParameterTypes(), arguments)) {
                    return (Finding) constructor.newInstance(arguments.toArray());
                }
            }
        } catch (InvocationTargetException refused) {
            throw new RuleFailureException(named.apply(rule.name()) + " fails: " + refused.getCause(), refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a finding can always be made", impossible);
        }
        throw new IllegalArgumentException("no constructor of Finding takes " + arguments);
    }

    private static boolean fits(Class<?>[] types, List<@Nullable Object> arguments) {
        if (types.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Object argument = arguments.get(i);
            if (argument != null && !types[i].isInstance(argument)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String activityOf(Thread thread) {
        return "running rules as they are written";
    }

    @Override
    public void close() {
        inserted.accept(facts);
    }
}
