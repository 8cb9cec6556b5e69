package org.accountability.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.GroupParticipation;
import org.accountability.determination.LowestParticipation;
import org.accountability.determination.RawEvidence;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.IndexValue;
import org.accountability.model.Organization;
import org.accountability.model.Problem;
import org.accountability.model.StateYear;
import org.accountability.model.internal.Counted;
import org.accountability.policy.Parameter;
import org.accountability.rules.internal.execution.YearRules;

/**
 * Warns of given data that no rule of the year looks at.
 *
 * @param pack the name of the pack
 * @param rules those that determine
 * @param diagnostics those that look at what was determined
 */
record Unread(String pack, YearRules rules, YearRules diagnostics) {
    List<Problem> in(StateYear state) {
        List<Problem> unread = new ArrayList<>();
        state.facts().stream()
                .map(Fact::kind)
                .distinct()
                .filter(kind -> !rules.read(kind) && !diagnostics.read(kind))
                .forEach(kind -> unread.add(warning("facts", "the fact " + kind.code())));
        addValues(state, unread);
        addEvidence(state, unread);
        return unread;
    }

    /** Percentiles and PPIs as published; what an index adds was not given. */
    private void addValues(StateYear state, List<Problem> unread) {
        for (IndexValue value : IndexValue.values()) {
            if (rules.read(value) || diagnostics.read(value)) {
                continue;
            }
            long given = Stream.<Organization>concat(state.schools().stream(), state.districts().stream())
                    .filter(one ->
                            one.number(value).isPresent() && !one.computed().containsKey(value))
                    .count();
            if (given > 0) {
                unread.add(warning("values", "the " + value.label() + ", which is given of " + given));
            }
        }
    }

    private void addEvidence(StateYear state, List<Problem> unread) {
        Map<String, List<Evidence>> byType = Stream.concat(state.evidence().stream(), state.graduation().stream())
                .collect(Collectors.groupingBy(
                        one -> one.getClass().getSimpleName(), TreeMap::new, Collectors.toList()));
        byType.forEach((type, all) -> {
            if (all.stream().noneMatch(this::isRead)) {
                unread.add(warning("evidence", type + ", given " + Counted.of(all.size(), "time")));
            }
        });
        if (state.participation().isEmpty()) {
            return;
        }
        if (!isRead(LowestParticipation.class) && !isRead(GroupParticipation.class)) {
            unread.add(warning("participation", "participation rates"));
        } else if (!isAveraged()
                && state.facts().stream()
                        .anyMatch(fact -> fact.kind() == FactKind.PARTICIPATION
                                && !fact.year().equals(state.year()))) {
            unread.add(warning(
                    "participation",
                    "participation of " + state.year().minus(1) + ", since it makes no average of two years"));
        }
    }

    private boolean isAveraged() {
        return rules.parameters()
                .find(LowestParticipation.TWO_YEAR_AVERAGE)
                .filter(Parameter::yes)
                .isPresent();
    }

    /** Whether rules look at the evidence; evidence that would give rules nothing to see counts as read. */
    private boolean isRead(Evidence given) {
        if (!(given instanceof RawEvidence raw)) {
            return isRead(given.getClass());
        }
        List<Evidence> seen = raw.finished(rules.year(), rules.parameters());
        return seen.isEmpty() || seen.stream().anyMatch(one -> isRead(one.getClass()));
    }

    private boolean isRead(Class<? extends Evidence> type) {
        return rules.read(type) || diagnostics.read(type);
    }

    private Problem warning(String place, String what) {
        return Problem.warning(place, "no rule of " + pack + " in " + rules.year() + " reads " + what);
    }
}
