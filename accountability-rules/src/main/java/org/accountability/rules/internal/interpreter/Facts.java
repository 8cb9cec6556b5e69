package org.accountability.rules.internal.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.accountability.determination.Standing;
import org.accountability.policy.Parameter;
import org.accountability.policy.TableRow;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What rules look at, in the order it came in, found by type and by the name that rules must give of some types. */
public final class Facts {
    private final List<Object> all = new ArrayList<>();
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();
    private final Map<Named, List<Object>> byName = new HashMap<>();

    private record Named(Class<?> type, String name) {}

    /** Adds {@code fact}, which may look like another. */
    public void add(Object fact) {
        all.add(fact);
        byType.forEach((type, some) -> {
            if (type.isInstance(fact)) {
                some.add(fact);
            }
        });
        byName.forEach((named, some) -> {
            if (named.type.isInstance(fact) && named.name.equals(nameOf(fact))) {
                some.add(fact);
            }
        });
    }

    /** Adds those of {@code others} that look like none that is here. */
    public void addUnlike(Facts others) {
        Set<Object> known = new HashSet<>(all);
        others.all.stream().filter(known::add).forEach(this::add);
    }

    /** The same with what {@code changed} makes of each; without those that it makes {@code null}. */
    public Facts with(Function<Object, @Nullable Object> changed) {
        Facts facts = new Facts();
        for (Object fact : all) {
            Object other = changed.apply(fact);
            if (other != null) {
                facts.add(other);
            }
        }
        return facts;
    }

    int size() {
        return all.size();
    }

    List<Object> from(int number) {
        return all.subList(number, all.size());
    }

    /** Those that may stand for a pattern of {@code type} of which {@code conditions} hold. */
    List<Object> candidates(Class<?> type, List<Condition> conditions) {
        String selector = Vocabulary.selector(type).orElse("");
        for (Condition condition : conditions) {
            if (condition instanceof Comparison comparison
                    && comparison.operator() == Operator.EQUAL
                    && comparison.right() instanceof Operand.Text name
                    && comparison.left() instanceof Path path
                    && path.variable() == null
                    && path.steps().size() == 1
                    && path.steps().get(0).name().equals(selector)) {
                return byName.computeIfAbsent(new Named(type, name.text()), this::find);
            }
        }
        return byType.computeIfAbsent(
                type,
                asked -> new ArrayList<>(all.stream().filter(asked::isInstance).toList()));
    }

    private List<Object> find(Named asked) {
        return new ArrayList<>(all.stream()
                .filter(fact -> asked.type.isInstance(fact) && asked.name.equals(nameOf(fact)))
                .toList());
    }

    private static String nameOf(Object fact) {
        if (fact instanceof Parameter parameter) {
            return parameter.name();
        }
        if (fact instanceof TableRow row) {
            return row.table();
        }
        return fact instanceof Standing standing ? standing.stage() : "";
    }
}
