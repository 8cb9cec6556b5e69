package org.accountability.rules.workbench.upgrade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.workbench.upgrade.MergeUnit.Kind;

/** The units of all files of one version of a pack. A unit can be put into another file, where another version has it. */
final class PackUnits {
    private final PackTree tree;
    private final Map<String, Optional<List<MergeUnit>>> units = new HashMap<>();
    private final Set<String> moved = new HashSet<>();

    PackUnits(PackTree tree) {
        this.tree = tree;
    }

    Optional<PackFile> file(String name) {
        return tree.file(name);
    }

    /** Returns the units of a file: none where there is no such file, nothing where it cannot be read. */
    Optional<List<MergeUnit>> units(String name) {
        return units.computeIfAbsent(
                name,
                file -> tree.file(file).isEmpty()
                        ? Optional.of(List.of())
                        : tree.file(file)
                                .flatMap(PackFile::text)
                                .flatMap(text -> Units.of(new SourceText(file, text))));
    }

    /** Returns whether a unit was moved out of the file, or into it. */
    boolean isMoved(String name) {
        return moved.contains(name);
    }

    /** Returns the file of each rule and each parameter, whose names a pack has once. */
    Map<UnitId, String> places() {
        Map<UnitId, String> places = new LinkedHashMap<>();
        Set<UnitId> twice = new HashSet<>();
        tree.files().keySet().forEach(name -> units(name).orElse(List.of()).stream()
                .filter(unit -> unit.kind() == Kind.RULE || unit.kind() == Kind.PARAMETER)
                .map(PackUnits::id)
                .forEach(id -> {
                    if (places.put(id, name) != null) {
                        twice.add(id);
                    }
                }));
        places.keySet().removeAll(twice);
        return places;
    }

    /** Returns the unit in a file that can be read. */
    MergeUnit unit(UnitId id, String file) {
        return units(file).orElseThrow().stream()
                .filter(unit -> id(unit).equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Moves a unit to where the units of {@code other} have it. */
    void move(UnitId id, String from, String to, List<MergeUnit> other) {
        MergeUnit unit = unit(id, from);
        List<MergeUnit> left = new ArrayList<>(units(from).orElseThrow());
        left.remove(unit);
        List<MergeUnit> joined = new ArrayList<>(units(to).orElseThrow());
        int at = 0;
        for (MergeUnit before : other) {
            if (id(before).equals(id)) {
                break;
            }
            for (int i = 0; i < joined.size(); i++) {
                at = id(joined.get(i)).equals(id(before)) ? i + 1 : at;
            }
        }
        joined.add(at, unit);
        units.put(from, Optional.of(left));
        units.put(to, Optional.of(joined));
        moved.add(from);
        moved.add(to);
    }

    private static UnitId id(MergeUnit unit) {
        return new UnitId(unit.kind(), unit.name(), 1);
    }
}
