package org.accountability.rules.massachusetts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.accountability.model.Checked;
import org.accountability.model.SchoolYear;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.io.StateInput;
import org.jspecify.annotations.Nullable;

/**
 * The files that the states of several school years are read from, through both systems, by the rules that ship with the
 * library: an extract for each year, points against targets and facts of all years. What {@link StateFiles} refuses in
 * the files of one year is refused here.
 *
 * <p>Not thread-safe; collect the files and read them in one thread.
 */
public final class HistoryFiles {
    private static final Set<InputFile> OF_SEVERAL_YEARS =
            EnumSet.of(InputFile.FACTS, InputFile.TARGET_POINTS, InputFile.SPANS, InputFile.PRIOR);

    private final SchoolYear first;
    private final SchoolYear last;
    private final List<Extract> extracts = new ArrayList<>();
    private final Map<InputFile, Path> files = new EnumMap<>(InputFile.class);
    private UnaryOperator<String> names = UnaryOperator.identity();

    /** DESE's files of one year. */
    record Extract(Path schools, @Nullable Path districts) {}

    private HistoryFiles(SchoolYear first, SchoolYear last) {
        this.first = first;
        this.last = last;
    }

    /**
     * No files yet, for the states of {@code first} to {@code last}.
     *
     * @throws IllegalArgumentException if {@code first} is after {@code last}
     */
    public static HistoryFiles of(SchoolYear first, SchoolYear last) {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
        return new HistoryFiles(first, last);
    }

    /**
     * Adds DESE's files of one year.
     *
     * @param districts the file of districts; without it, the districts are those that the schools name
     */
    public HistoryFiles extract(Path schools, @Nullable Path districts) {
        extracts.add(new Extract(schools, districts));
        return this;
    }

    /**
     * Adds a file of several years.
     *
     * @param which facts, points against targets, or what goes with these
     * @throws IllegalArgumentException if it is of another kind, or another was given in its place
     */
    public HistoryFiles with(InputFile which, Path file) {
        if (!OF_SEVERAL_YEARS.contains(which)) {
            throw new IllegalArgumentException(which.code() + " is none of several years");
        }
        Path earlier = files.putIfAbsent(which, file);
        if (earlier != null) {
            throw new IllegalArgumentException(which.code() + " is given twice: " + earlier + " and " + file);
        }
        return this;
    }

    /** Lets problems call the files as the caller does, such as {@code --facts}, in place of their codes. */
    public HistoryFiles named(UnaryOperator<String> called) {
        names = called;
        return this;
    }

    /** Reads the state of every year that there is something of, in order; or finds every problem in the files. */
    public Checked<List<StateInput>> read() {
        return new HistoryReading(this).read();
    }

    boolean isEmpty() {
        return extracts.isEmpty() && files.isEmpty();
    }

    /** The years asked for, in order. */
    List<SchoolYear> years() {
        return IntStream.rangeClosed(first.spring(), last.spring())
                .mapToObj(SchoolYear::of)
                .toList();
    }

    List<Extract> extracts() {
        return extracts;
    }

    @Nullable
    Path find(InputFile which) {
        return files.get(which);
    }

    /** No files yet of one of the years, with the names of these. */
    StateFiles of(SchoolYear year) {
        return StateFiles.of(year).named(names);
    }

    /** What the caller calls a file. */
    String name(InputFile which) {
        return names.apply(which.code());
    }
}
