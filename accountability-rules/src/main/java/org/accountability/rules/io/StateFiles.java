package org.accountability.rules.io;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;

/**
 * The files that a state of one school year is read from, whichever system judges it. They are read whole or not at all,
 * and every problem of all of them is told at once. Refused are a file that is not there or cannot be read, that is of
 * another school year, or that the rules of the year have no use for; and two values for one thing, in one file or two,
 * with both places. What the year would leave unread is told in warnings.
 *
 * <p>Not thread-safe; collect the files and read them in one thread.
 */
public final class StateFiles {
    private final SchoolYear year;
    private final Map<InputFile, Path> files = new EnumMap<>(InputFile.class);
    private UnaryOperator<String> names = UnaryOperator.identity();
    private boolean partOfState;

    private StateFiles(SchoolYear year) {
        this.year = year;
    }

    /** No files yet, for a state of {@code year}. */
    public static StateFiles of(SchoolYear year) {
        return new StateFiles(year);
    }

    /**
     * Adds a file.
     *
     * @throws IllegalArgumentException if another was given in its place
     */
    public StateFiles with(InputFile which, Path file) {
        Path earlier = files.putIfAbsent(which, file);
        if (earlier != null) {
            throw new IllegalArgumentException(which.code() + " is given twice: " + earlier + " and " + file);
        }
        return this;
    }

    /** Says that the results are not those of a whole state, so that no percentile is computed from them. */
    public StateFiles partOfState() {
        partOfState = true;
        return this;
    }

    /** Lets problems call the files as the caller does, such as {@code --schools}, in place of their codes. */
    public StateFiles named(UnaryOperator<String> called) {
        names = called;
        return this;
    }

    /** Whether no file was given. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** The files given, which no result may replace: see {@link OutputFolder#keeping}. */
    public List<Path> paths() {
        return List.copyOf(files.values());
    }

    /** Reads the state for the rules that ship with the library, or finds every problem in the files. */
    public Checked<StateInput> read() {
        return covering(year).flatMap(this::read);
    }

    /** The rules that ship with the library and cover a year, or the problem that none do. */
    public static Checked<RulePack> covering(SchoolYear year) {
        try {
            return Checked.of(RulePacks.covering(year), List.of());
        } catch (IllegalArgumentException notCovered) {
            return Checked.refused(
                    List.of(Problem.error("school year " + year, String.valueOf(notCovered.getMessage()))));
        }
    }

    /** Reads the state for the rules of {@code pack}, or finds every problem in the files. */
    public Checked<StateInput> read(RulePack pack) {
        return coveredBy(pack).flatMap(covering -> AccountabilitySystem.of(covering)
                .map(system -> system.read(this, covering))
                .orElseGet(() -> withoutSystem(covering)));
    }

    private static Checked<StateInput> withoutSystem(RulePack pack) {
        return Checked.refused(List.of(Problem.error(
                pack.name(),
                "no accountability system on the class path reads files for it; add the library of its state")));
    }

    /** Returns {@code pack} where it determines schools or districts in the year of the files, or why it does not. */
    public Checked<RulePack> coveredBy(RulePack pack) {
        if (!pack.covers(year)) {
            return Checked.refused(List.of(pack.notCovered(year)));
        }
        return pack.isAboutOrganizations()
                ? Checked.of(pack, List.of())
                : Checked.refused(List.of(Problem.error(
                        pack.name(), "determines no school or district; give a pack whose stages settle them")));
    }

    /** The school year of the state. */
    public SchoolYear year() {
        return year;
    }

    /** The file given in this place. */
    public Optional<Path> find(InputFile which) {
        return Optional.ofNullable(files.get(which));
    }

    /** Whether the results are said not to be those of a whole state. */
    public boolean isPartOfState() {
        return partOfState;
    }

    /** Returns the caller's name for a file, given or not. */
    public String name(InputFile which) {
        return name(which.code());
    }

    /** Returns the caller's name for a file, or for what else can be said of a state. */
    public String name(String code) {
        return names.apply(code);
    }
}
