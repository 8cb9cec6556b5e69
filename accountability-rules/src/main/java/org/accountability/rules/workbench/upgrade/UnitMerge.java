package org.accountability.rules.workbench.upgrade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountability.rules.workbench.upgrade.MergeUnit.Kind;

/**
 * Merges the units of three versions of a file. The order is that of the bundled file where the analyst left the order
 * alone, and else the analyst's; what only the other one has comes after what it comes after there.
 */
final class UnitMerge {
    private final Map<UnitId, MergeUnit> base;
    private final Map<UnitId, MergeUnit> edited;
    private final Map<UnitId, MergeUnit> bundled;

    private UnitMerge(List<MergeUnit> base, List<MergeUnit> edited, List<MergeUnit> bundled) {
        this.base = byId(base);
        this.edited = paired(byId(edited));
        this.bundled = paired(byId(bundled));
    }

    /** Returns what becomes of each unit, in the order of the merged file. */
    static List<Decision> of(List<MergeUnit> base, List<MergeUnit> edited, List<MergeUnit> bundled) {
        return new UnitMerge(base, edited, bundled).decisions();
    }

    private List<Decision> decisions() {
        Set<UnitId> all = new LinkedHashSet<>(base.keySet());
        all.addAll(edited.keySet());
        all.addAll(bundled.keySet());
        Map<UnitId, Decision> decisions = new LinkedHashMap<>();
        for (UnitId id : all) {
            Decision decision = Decision.of(
                    id,
                    Optional.ofNullable(base.get(id)),
                    Optional.ofNullable(edited.get(id)),
                    Optional.ofNullable(bundled.get(id)));
            decisions.put(
                    id,
                    new Decision(
                            id,
                            decision.verdict(),
                            decision.merged().map(unit -> unit.below(gap(id, unit))),
                            decision.other()));
        }
        List<Decision> ordered = new ArrayList<>();
        order(decisions).forEach(id -> ordered.add(Objects.requireNonNull(decisions.remove(id))));
        ordered.addAll(decisions.values());
        return ordered;
    }

    /** Blank lines are merged apart: they do not make a unit another one. */
    private String gap(UnitId id, MergeUnit merged) {
        MergeUnit was = base.get(id);
        MergeUnit ofAnalyst = edited.get(id);
        MergeUnit ofLibrary = bundled.get(id);
        if (ofAnalyst == null || ofLibrary == null) {
            return merged.gap();
        }
        boolean leftAlone = was != null && Lines.ended(was.gap(), "\n").equals(Lines.ended(ofAnalyst.gap(), "\n"));
        return leftAlone ? ofLibrary.gap() : ofAnalyst.gap();
    }

    /** Of those that stand in the merged file. */
    private List<UnitId> order(Map<UnitId, Decision> decisions) {
        List<UnitId> ofAnalyst = standing(edited, decisions);
        List<UnitId> ofLibrary = standing(bundled, decisions);
        List<UnitId> before = standing(base, decisions);
        before.retainAll(ofAnalyst);
        List<UnitId> after = new ArrayList<>(ofAnalyst);
        after.retainAll(before);
        boolean isLeftAlone = before.equals(after);
        return isLeftAlone ? joined(ofLibrary, ofAnalyst) : joined(ofAnalyst, ofLibrary);
    }

    /** The first ones in their order, and after each what comes after it among the others alone. */
    private static List<UnitId> joined(List<UnitId> first, List<UnitId> others) {
        Set<UnitId> known = new HashSet<>(first);
        List<UnitId> begin = new ArrayList<>();
        Map<UnitId, List<UnitId>> after = new HashMap<>();
        List<UnitId> next = begin;
        for (UnitId id : others) {
            if (known.contains(id)) {
                next = after.computeIfAbsent(id, none -> new ArrayList<>());
            } else {
                next.add(id);
            }
        }
        List<UnitId> joined = new ArrayList<>(begin);
        List<UnitId> belowKey = new ArrayList<>();
        for (UnitId id : first) {
            // What stands below a key stays together.
            if (id.kind() != Kind.STAGE) {
                joined.addAll(belowKey);
                belowKey.clear();
            }
            joined.add(id);
            for (UnitId added : after.getOrDefault(id, List.of())) {
                (id.kind() == Kind.STAGE && added.kind() != Kind.STAGE ? belowKey : joined).add(added);
            }
        }
        joined.addAll(belowKey);
        joined.sort(Comparator.comparingInt(id -> id.kind().rank()));
        return joined;
    }

    private static List<UnitId> standing(Map<UnitId, MergeUnit> side, Map<UnitId, Decision> decisions) {
        return side.keySet().stream()
                .filter(id -> Objects.requireNonNull(decisions.get(id)).merged().isPresent())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<UnitId, MergeUnit> byId(List<MergeUnit> units) {
        Map<UnitId, MergeUnit> byId = new LinkedHashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (MergeUnit unit : units) {
            int number = numbers.merge(unit.kind() + " " + unit.name(), 1, Integer::sum);
            byId.put(new UnitId(unit.kind(), unit.name(), number), unit);
        }
        return byId;
    }

    /** A unit that is new under its name takes the name of the one that it is but for the name, if one is gone. */
    private Map<UnitId, MergeUnit> paired(Map<UnitId, MergeUnit> side) {
        Map<String, List<UnitId>> gone = byAlias(base, side);
        Map<String, List<UnitId>> added = byAlias(side, base);
        Map<UnitId, UnitId> names = new HashMap<>();
        added.forEach((alias, ids) -> {
            List<UnitId> before = gone.getOrDefault(alias, List.of());
            if (ids.size() == 1 && before.size() == 1) {
                names.put(ids.get(0), before.get(0));
            }
        });
        Map<UnitId, MergeUnit> paired = new LinkedHashMap<>();
        side.forEach((id, unit) -> paired.put(names.getOrDefault(id, id), unit));
        return paired;
    }

    private static Map<String, List<UnitId>> byAlias(Map<UnitId, MergeUnit> units, Map<UnitId, MergeUnit> without) {
        return units.entrySet().stream()
                .filter(entry -> !without.containsKey(entry.getKey()))
                .filter(entry -> !entry.getValue().alias().isEmpty())
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().kind() + " " + entry.getValue().alias(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }
}
