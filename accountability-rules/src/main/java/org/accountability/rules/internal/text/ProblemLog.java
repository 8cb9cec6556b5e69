package org.accountability.rules.internal.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.internal.Counted;

/**
 * The problems of one reading, in the order found. A reading ends where there are more errors than anybody would mend
 * before the next, so that a file of nothing but mistakes takes neither time nor memory. Of one thread.
 */
public final class ProblemLog extends AbstractList<Problem> {
    /** Errors, and as many warnings. */
    private static final int MOST = 500;
    /** The limit on problems that are printed. */
    private static final int MOST_SHOWN = 100;

    private final List<Problem> kept = new ArrayList<>();
    private int errors;
    private int warnings;

    private ProblemLog() {}

    /** Reads something that notes its problems in the list it is given, as far as there are not too many. */
    @SuppressWarnings("ReferenceEquality") // Another log is another one, whatever it holds.
    public static <T> Checked<T> of(Function<List<Problem>, Checked<T>> reading) {
        ProblemLog log = new ProblemLog();
        try {
            return reading.apply(log);
        } catch (Full full) {
            List<Problem> all = new ArrayList<>(log.kept);
            if (full.log != log) {
                all.addAll(full.log.kept);
            }
            return Checked.refused(all);
        }
    }

    /** A value with no more problems than a person can read, errors before warnings, and with how many more there are. */
    public static <T> Checked<T> shown(String place, Checked<T> checked) {
        List<Problem> shown = shown(place, checked.problems());
        return checked.value().map(value -> Checked.of(value, shown)).orElseGet(() -> Checked.refused(shown));
    }

    /**
     * No more of {@code problems} than a person can read, and how many more there are.
     *
     * @param place of what they are problems of
     */
    public static List<Problem> shown(String place, List<Problem> problems) {
        if (problems.size() <= MOST_SHOWN) {
            return problems;
        }
        List<Problem> shown = new ArrayList<>(problems.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .limit(MOST_SHOWN)
                .toList());
        int left = problems.size() - MOST_SHOWN;
        long errors = problems.stream().filter(Problem::isError).count();
        String more =
                "and " + (errors >= MOST ? "at least " : "") + Counted.of(left, "more problem") + "; mend these first";
        shown.add(errors > MOST_SHOWN ? Problem.error(place, more) : Problem.warning(place, more));
        return List.copyOf(shown);
    }

    /** Whether there were more problems than are {@code shown}. */
    public static boolean isCutShort(List<Problem> shown) {
        return shown.size() > MOST_SHOWN;
    }

    @Override
    public boolean add(Problem problem) {
        if (problem.isError()) {
            if (errors == MOST) {
                throw new Full(this);
            }
            errors++;
        } else {
            if (warnings == MOST) {
                return false;
            }
            warnings++;
        }
        return kept.add(problem);
    }

    @Override
    public Problem get(int index) {
        return kept.get(index);
    }

    @Override
    public int size() {
        return kept.size();
    }

    /** There is no room for another error. */
    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ProblemLog log;

        private Full(ProblemLog log) {
            super("too many problems", null, false, false);
            this.log = log;
        }
    }
}
