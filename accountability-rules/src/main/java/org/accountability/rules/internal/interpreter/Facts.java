package org.accountability.rules.internal.interpreter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.accountability.determination.Standing;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Parameter;
import org.accountability.policy.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * The facts that rules look at, in the order they came in. They are found by type, by the name that rules must give for
 * some types, and by organisation.
 */
public final class Facts {
    private final List<Object> all = new ArrayList<>();
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();
    private final Map<Class<?>, Map<String, List<Object>>> byName = new HashMap<>();
    private final Map<Class<?>, Map<OrganizationCode, List<Object>>> byOrganization = new HashMap<>();

    /** Adds {@code fact}, which may look like another. */
    public void add(Object fact) {
        all.add(fact);
        byType.forEach((type, some) -> {
            if (type.isInstance(fact)) {
                some.add(fact);
            }
        });
        byName.forEach((type, some) -> add(fact, type, nameOf(fact), some));
        byOrganization.forEach((type, some) -> add(fact, type, organizationOf(fact), some));
    }

    private static <K> void add(Object fact, Class<?> type, @Nullable K key, Map<K, List<Object>> byKey) {
        if (key != null && type.isInstance(fact)) {
            byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(fact);
        }
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

    List<Object> from(int number) {
        return all.subList(number, all.size());
    }

    List<Object> of(Class<?> type) {
        return byType.computeIfAbsent(
                type,
                asked -> new ArrayList<>(all.stream().filter(asked::isInstance).toList()));
    }

    List<Object> named(Class<?> type, String name) {
        return byName.computeIfAbsent(type, asked -> indexed(asked, Facts::nameOf))
                .getOrDefault(name, List.of());
    }

    List<Object> about(Class<?> type, OrganizationCode organization) {
        return aboutEach(type).getOrDefault(organization, List.of());
    }

    /** The largest number of facts of {@code type} about one organisation. */
    int mostAbout(Class<?> type) {
        int most = 0;
        for (List<Object> some : aboutEach(type).values()) {
            most = Math.max(most, some.size());
        }
        return most;
    }

    private Map<OrganizationCode, List<Object>> aboutEach(Class<?> type) {
        return byOrganization.computeIfAbsent(type, asked -> indexed(asked, Facts::organizationOf));
    }

    private <K> Map<K, List<Object>> indexed(Class<?> type, Function<Object, @Nullable K> keyOf) {
        Map<K, List<Object>> byKey = new HashMap<>();
        of(type).forEach(fact -> add(fact, type, keyOf.apply(fact), byKey));
        return byKey;
    }

    private static @Nullable String nameOf(Object fact) {
        if (fact instanceof Parameter parameter) {
            return parameter.name();
        }
        if (fact instanceof TableRow row) {
            return row.table();
        }
        return fact instanceof Standing standing ? standing.stage() : null;
    }

    private static @Nullable OrganizationCode organizationOf(Object fact) {
        return fact instanceof Evidence evidence ? evidence.organization() : null;
    }
}
