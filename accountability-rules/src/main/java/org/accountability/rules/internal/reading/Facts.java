package org.accountability.rules.internal.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts that rules look at, in the order they came in. They are found by type, and by values that they have. */
public final class Facts {
    private final List<Object> all = new ArrayList<>();
    private final Map<Class<?>, FactList> byType = new LinkedHashMap<>();

    /** Adds {@code fact}, which may look like another. */
    public void add(Object fact) {
        of(fact.getClass()).add(fact, all.size());
        all.add(fact);
    }

    /** Adds each of {@code others} that equals no fact that is already here. */
    public void addUnlike(Facts others) {
        Set<Object> known = new HashSet<>(all);
        others.all.stream().filter(known::add).forEach(this::add);
    }

    /**
     * Returns these facts, each replaced by the result of {@code changed}, without those for which it is {@code null}.
     */
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

    /** All of them. */
    public List<Object> all() {
        return Collections.unmodifiableList(all);
    }

    int size() {
        return all.size();
    }

    /** Returns the facts of {@code type}, which has no subtypes: a type of facts is a record. */
    FactList of(Class<?> type) {
        FactList known = byType.get(type);
        if (known == null) {
            known = new FactList();
            byType.put(type, known);
        }
        return known;
    }

    /** Returns the types of the facts that came as {@code number} or later. */
    List<Class<?>> typesFrom(int number) {
        List<Class<?>> types = new ArrayList<>();
        byType.forEach((type, facts) -> {
            if (facts.reaches(number)) {
                types.add(type);
            }
        });
        return types;
    }
}
