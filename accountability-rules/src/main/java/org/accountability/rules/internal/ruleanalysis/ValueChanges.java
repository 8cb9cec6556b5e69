package org.accountability.rules.internal.ruleanalysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.jspecify.annotations.Nullable;

/** The changed values of a parameter, each with the year from which it holds. */
final class ValueChanges {
    private static final String NONE = "none";

    private final SchoolYear year;
    private final List<Changed> all;
    private final @Nullable ParameterHistory after;

    /** A value in place of another. */
    private record Changed(SchoolYear from, String before, String after) {
        private String words() {
            return before + " → " + after;
        }
    }

    private ValueChanges(SchoolYear year, List<Changed> all, @Nullable ParameterHistory after) {
        this.year = year;
        this.all = List.copyOf(all);
        this.after = after;
    }

    /**
     * The changes from {@code before} to {@code after}, either of which may be missing.
     *
     * @param year the school year that is determined
     * @param andBefore whether the values of the years before count too, as they do for an index and target percentages
     */
    static ValueChanges of(
            @Nullable ParameterHistory before, @Nullable ParameterHistory after, SchoolYear year, boolean andBefore) {
        List<Changed> all = new ArrayList<>();
        TreeSet<SchoolYear> years = new TreeSet<>(List.of(year));
        if (andBefore) {
            addStarts(before, year, years);
            addStarts(after, year, years);
        }
        for (SchoolYear from : years.headSet(year, true)) {
            Changed changed = new Changed(from, valueIn(before, from), valueIn(after, from));
            boolean isNew = all.isEmpty() || !all.get(all.size() - 1).words().equals(changed.words());
            if (!changed.before.equals(changed.after) && isNew) {
                all.add(changed);
            }
        }
        return new ValueChanges(year, all, after);
    }

    private static void addStarts(@Nullable ParameterHistory history, SchoolYear end, Set<SchoolYear> years) {
        if (history != null) {
            for (DatedValue value : history.values()) {
                years.add(value.from());
                SchoolYear last = value.to();
                if (last != null && last.compareTo(end) < 0) {
                    years.add(SchoolYear.of(last.spring() + 1));
                }
            }
        }
    }

    private static String valueIn(@Nullable ParameterHistory history, SchoolYear year) {
        return history == null ? NONE : history.asOf(year).map(Parameter::value).orElse(NONE);
    }

    /**
     * Returns the changes in words, such as {@code 75 → 74}, with the years if they are not those of the year alone;
     * empty if there are no changes.
     */
    Optional<String> words() {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean isOfYear = all.size() == 1 && all.get(0).after.equals(valueIn(after, year));
        return Optional.of(
                isOfYear
                        ? all.get(0).words()
                        : all.stream()
                                .map(changed -> changed.words() + " from " + changed.from)
                                .collect(Collectors.joining(", ")));
    }

    /** The value that the last of the changes brings, if it is there. */
    Optional<DatedValue> value() {
        if (all.isEmpty() || after == null) {
            return Optional.empty();
        }
        SchoolYear from = all.get(all.size() - 1).from;
        return after.asOf(from).flatMap(inForce -> after.values().stream()
                .filter(value -> value.from().equals(inForce.from()))
                .findFirst());
    }
}
