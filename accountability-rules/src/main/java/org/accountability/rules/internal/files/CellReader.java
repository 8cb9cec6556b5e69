package org.accountability.rules.internal.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.accountability.model.InvalidValueException;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Reads cells as what they stand for. A cell that cannot be is noted, with its place, and read as no value. */
public final class CellReader {
    private final ProblemList problems;

    public CellReader(ProblemList problems) {
        this.problems = problems;
    }

    public ProblemList problems() {
        return problems;
    }

    /** The text; {@code null} for an empty cell. */
    public static @Nullable String text(Cell cell) {
        return cell.isEmpty() ? null : cell.text();
    }

    /** A school year, which must be there. */
    public @Nullable SchoolYear schoolYear(Cell cell) {
        return valid(cell, () -> SchoolYear.parse(cell.text()));
    }

    /** A whole number within a range; {@code null} for an empty cell, or one that is suppressed. */
    public @Nullable Integer whole(Cell cell, WholeNumber number) {
        return isWithoutNumber(cell) ? null : valid(cell, () -> number.parse(cell.text()));
    }

    /** Whether a cell of a number is empty or suppressed, which is noted. */
    public boolean isWithoutNumber(Cell cell) {
        if (cell.isSuppressed()) {
            problems.suppressed(cell.place());
        }
        return cell.isEmpty() || cell.isSuppressed();
    }

    /** One of the words of a list; {@code null} for an empty cell. */
    public <T> @Nullable T word(Cell cell, String name, Function<String, Optional<T>> parse, List<String> words) {
        if (cell.isEmpty()) {
            return null;
        }
        Optional<T> known = parse.apply(cell.text());
        if (known.isEmpty()) {
            String hint = Nearest.hint(cell.text(), words);
            problems.error(cell.place(), new InvalidValueException(name, cell.text(), "not known" + hint));
        }
        return known.orElse(null);
    }

    /** What {@code make} makes of the cell, unless it finds its value invalid. */
    public <T> @Nullable T valid(Cell cell, Supplier<T> make) {
        try {
            return make.get();
        } catch (InvalidValueException invalid) {
            problems.error(cell.place(), invalid);
            return null;
        }
    }
}
