package org.accountability.rules.workbench.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.rules.workbench.upgrade.Decision.Verdict;
import org.accountability.rules.workbench.upgrade.MergeUnit.Kind;

/**
 * The merge of three versions of one file.
 *
 * @param name within the pack
 * @param merged what the file becomes; nothing where it is to go
 * @param decisions what became of each unit
 * @param isWhole whether both changed the file, and it could only be merged as one
 */
record FileMerge(String name, Optional<PackFile> merged, List<Placed> decisions, boolean isWhole) {
    /**
     * A decision with its place.
     *
     * @param line in the merged file, from 1; 0 where the unit is not in it
     */
    record Placed(Decision decision, int line) {}

    /** Returns the merge of the file called {@code name}. */
    static FileMerge of(String name, PackUnits base, PackUnits edited, PackUnits bundled) {
        Decision whole = Decision.of(
                new UnitId(Kind.FILE, "", 1),
                base.file(name).map(PackFile::whole),
                edited.file(name).map(PackFile::whole),
                bundled.file(name).map(PackFile::whole));
        boolean isMoved = base.isMoved(name) || bundled.isMoved(name);
        boolean isOfBoth = edited.file(name).isPresent() && (bundled.file(name).isPresent() || isMoved);
        FileMerge asOne = asOne(name, whole, edited.file(name), bundled.file(name), isOfBoth);
        if (!isOfBoth || (whole.verdict() == Verdict.SAME && !isMoved)) {
            return asOne;
        }
        Optional<List<MergeUnit>> ofBase = base.units(name);
        Optional<List<MergeUnit>> ofEdited = edited.units(name);
        Optional<List<MergeUnit>> ofBundled = bundled.file(name).isPresent()
                ? bundled.units(name)
                : ofBase.map(units -> withBeginning(units, bundled.units(name).orElse(List.of())));
        if (ofBase.isEmpty() || ofEdited.isEmpty() || ofBundled.isEmpty()) {
            return asOne;
        }
        FileMerge byUnit = byUnit(
                name, edited.file(name).orElseThrow(), UnitMerge.of(ofBase.get(), ofEdited.get(), ofBundled.get()));
        boolean isOneSided = whole.verdict() != Verdict.UNDECIDED && !isMoved;
        if (!isOneSided) {
            return byUnit;
        }
        // Then the units only tell what is in the file, which is taken as it is.
        boolean isAsTold = byUnit.decisions().stream()
                        .noneMatch(placed -> placed.decision().verdict() == Verdict.UNDECIDED)
                && byUnit.merged().equals(asOne.merged());
        return isAsTold ? byUnit : asOne;
    }

    /** What stays in a file that the bundled pack has no more still needs its beginning. */
    private static List<MergeUnit> withBeginning(List<MergeUnit> ofBase, List<MergeUnit> moved) {
        List<MergeUnit> units = new ArrayList<>(ofBase);
        units.removeIf(unit -> unit.kind() != Kind.HEAD && unit.kind() != Kind.IMPORT);
        units.addAll(moved);
        return units;
    }

    private static FileMerge asOne(
            String name, Decision whole, Optional<PackFile> edited, Optional<PackFile> bundled, boolean isOfBoth) {
        Optional<PackFile> merged = whole.verdict() == Verdict.BUNDLED ? bundled.map(file -> file.as(edited)) : edited;
        return new FileMerge(
                name,
                merged,
                List.of(new Placed(whole, merged.isPresent() ? 1 : 0)),
                whole.verdict() == Verdict.UNDECIDED && isOfBoth);
    }

    private static FileMerge byUnit(String name, PackFile edited, List<Decision> decisions) {
        String end = Lines.end(edited.text().orElseThrow());
        StringBuilder text = new StringBuilder();
        List<Placed> placed = new ArrayList<>();
        int line = 1;
        for (Decision decision : decisions) {
            if (decision.merged().isEmpty()) {
                placed.add(new Placed(decision, 0));
                continue;
            }
            MergeUnit merged = decision.merged().get();
            MergeUnit unit = decision.verdict() == Verdict.BUNDLED ? merged.withLineEnds(end) : merged;
            String gap = Lines.ended(unit.gap(), end);
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append(end);
                line++;
            }
            placed.add(new Placed(decision, line + Lines.of(gap).size() + unit.comments()));
            text.append(gap).append(unit.text());
            line += (int) (gap + unit.text()).chars().filter(c -> c == '\n').count();
        }
        return new FileMerge(name, Optional.of(edited.with(text.toString())), placed, false);
    }
}
