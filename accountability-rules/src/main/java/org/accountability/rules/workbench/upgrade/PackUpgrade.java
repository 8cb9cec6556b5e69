package org.accountability.rules.workbench.upgrade;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.loading.BundledPacks;
import org.accountability.rules.internal.pack.PackFormat;
import org.accountability.rules.internal.pack.Undecided;
import org.accountability.rules.workbench.upgrade.Decision.Verdict;

/**
 * An edited pack brought to the current format and, where the pack that it was copied from is at hand, to the bundled
 * pack of this library. Three versions are merged, rule by rule and parameter by parameter: the pack as it was copied,
 * as the analyst edited it, and as this library ships it. What only one side changed is as that side has it. What both
 * changed stays as the analyst has it, and the other version goes into the folder {@code undecided}. Immutable.
 */
public final class PackUpgrade {
    private final Path pack;
    private final List<Path> sources;
    private final PackTree edited;
    private final Optional<String> bundledPack;
    private final Map<String, PackFile> files = new TreeMap<>();
    private final List<Part> broughtIn = new ArrayList<>();
    private final List<Part> kept = new ArrayList<>();
    private final List<Part> undecided = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    /**
     * A part of a pack that is not the same in all versions.
     *
     * @param what it is, such as {@code rule "A school is in Level 3"}
     * @param place of it in the upgraded pack, as {@code file:line}; the file alone where the part is in it no more
     * @param because what became of it
     * @param other the place of the bundled version as {@code file:line}, where it is to be decided; else empty
     */
    public record Part(String what, String place, String because, String other) {}

    private PackUpgrade(Path pack, List<Path> sources, PackTree edited, Optional<String> bundledPack) {
        this.pack = pack;
        this.sources = List.copyOf(sources);
        this.edited = edited;
        this.bundledPack = bundledPack;
    }

    /** Returns the pack in a folder in the current format, or why it cannot be read. */
    public static Checked<PackUpgrade> of(Path pack) {
        return readEdited(pack).flatMap(edited -> {
            PackUpgrade upgrade = new PackUpgrade(pack, List.of(pack), edited, Optional.empty());
            upgrade.files.putAll(edited.files());
            return Checked.of(upgrade, List.of());
        });
    }

    /**
     * Returns the pack in a folder with what is new in the bundled pack, or why it cannot be merged; with a warning for
     * each file that can only be merged as a whole.
     *
     * @param base the bundled pack as it was when it was copied: a folder, or a jar of that version of this library
     */
    public static Checked<PackUpgrade> of(Path pack, Path base) {
        return readEdited(pack).flatMap(edited -> {
            Checked<PackTree> before = Files.isDirectory(base) ? PackTree.in(base) : readJar(base, edited);
            return before.flatMap(untouched -> {
                Optional<Problem> other = mismatch(edited, untouched);
                if (other.isPresent()) {
                    return Checked.refused(List.of(other.get()));
                }
                return BundledTree.of(untouched.name()).flatMap(bundled -> {
                    PackUpgrade upgrade = merged(pack, List.of(pack, base), untouched, edited, bundled);
                    return Checked.of(upgrade, List.copyOf(upgrade.notes));
                });
            });
        });
    }

    /** Returns what three versions come to, read from {@code sources}. */
    static PackUpgrade merged(Path pack, List<Path> sources, PackTree base, PackTree edited, PackTree bundled) {
        PackUpgrade upgrade = new PackUpgrade(pack, sources, edited, Optional.of(base.name()));
        upgrade.merge(base, bundled);
        return upgrade;
    }

    private static Checked<PackTree> readEdited(Path pack) {
        List<Problem> undecided = Undecided.in(pack);
        return undecided.isEmpty() ? PackTree.in(pack) : Checked.refused(undecided);
    }

    private static Checked<PackTree> readJar(Path jar, PackTree edited) {
        return Files.exists(jar)
                ? PackTree.inJar(jar, edited.name())
                : Checked.refused(List.of(Problem.error(jar.toString(), "there is no such folder or jar")));
    }

    private static Optional<Problem> mismatch(PackTree edited, PackTree base) {
        if (!BundledPacks.NAMES.contains(base.name())) {
            return Optional.of(Problem.error(
                    base.place(),
                    "is the pack " + base.name() + ", which does not ship with this library; name a copy of one of "
                            + String.join(", ", BundledPacks.NAMES)));
        }
        boolean isCopy = edited.name().equals(base.name())
                || (!BundledPacks.NAMES.contains(edited.name()) && edited.sharesFileWith(base));
        return isCopy
                ? Optional.empty()
                : Optional.of(Problem.error(
                        base.place(),
                        "is the pack " + base.name() + ", and " + edited.place() + " is " + edited.name()
                                + "; name the pack that it was copied from"));
    }

    private void merge(PackTree base, PackTree bundled) {
        TreeSet<String> names = new TreeSet<>(base.files().keySet());
        names.addAll(edited.files().keySet());
        names.addAll(bundled.files().keySet());
        PackUnits unitsOfBase = new PackUnits(base);
        PackUnits unitsOfEdited = new PackUnits(edited);
        PackUnits unitsOfBundled = new PackUnits(bundled);
        Moves.settle(unitsOfBase, unitsOfEdited, unitsOfBundled);
        names.forEach(name -> add(FileMerge.of(name, unitsOfBase, unitsOfEdited, unitsOfBundled)));
        if (base.files().equals(bundled.files())) {
            notes.add(Problem.warning(
                    base.place(),
                    "is the bundled pack of this library itself, so that nothing is new; name the one that the pack was"
                            + " copied from"));
        }
    }

    private void add(FileMerge file) {
        file.merged().ifPresent(merged -> files.put(file.name(), merged));
        if (file.isWhole()) {
            notes.add(Problem.warning(
                    edited.place() + "/" + file.name(),
                    "one version of the file cannot be read, so it is merged as a whole"));
        }
        UndecidedText open = new UndecidedText(file.name());
        boolean isOpen = false;
        for (FileMerge.Placed placed : file.decisions()) {
            Decision decision = placed.decision();
            String what = placed.decision().id().words();
            String place = file.name() + (placed.line() > 0 ? ":" + placed.line() : "");
            String gone = decision.merged().isEmpty() ? " took it away" : "";
            if (decision.verdict() == Verdict.BUNDLED) {
                broughtIn.add(new Part(
                        what, place, gone.isEmpty() ? "as the bundled pack has it" : "the bundled pack" + gone, ""));
            } else if (decision.verdict() == Verdict.EDITED) {
                kept.add(new Part(what, place, gone.isEmpty() ? "as you have it" : "you" + gone, ""));
            } else if (decision.verdict() == Verdict.UNDECIDED) {
                isOpen = true;
                undecided.add(new Part(what, place, decision.because(), open.file() + ":" + open.add(placed)));
            }
        }
        if (isOpen) {
            files.put(open.file(), new PackFile(open.text().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Returns the files of the upgraded pack, by their path within it. */
    Map<String, PackFile> files() {
        return Collections.unmodifiableMap(files);
    }

    /** Returns the name of the bundled pack that was merged; nothing where only the format was looked at. */
    public Optional<String> bundledPack() {
        return bundledPack;
    }

    /** Returns the format that the pack had. */
    public int formatBefore() {
        return edited.format();
    }

    /** Returns the format that the upgraded pack has. */
    public int format() {
        return PackFormat.CURRENT;
    }

    /** Returns what is as the bundled pack has it, and was not. */
    public List<Part> broughtIn() {
        return List.copyOf(broughtIn);
    }

    /** Returns what stays as the analyst has it, and the bundled pack has otherwise. */
    public List<Part> kept() {
        return List.copyOf(kept);
    }

    /** Returns what both changed, each in its own way. */
    public List<Part> undecided() {
        return List.copyOf(undecided);
    }

    /**
     * Writes the upgraded pack into a new folder, whole or not at all. The edited pack stays as it is.
     *
     * @return the folder, or why it was not written
     */
    public Checked<Path> writeTo(Path folder) {
        return NewFolder.write(folder, files, sources);
    }

    @Override
    public String toString() {
        return "upgrade of " + pack;
    }
}
