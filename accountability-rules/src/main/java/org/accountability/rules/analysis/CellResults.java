package org.accountability.rules.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.accountability.determination.Determination;
import org.accountability.determination.Reason;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.cells.Cells;
import org.accountability.rules.internal.cells.GivenSchool;

/** What a pack comes to in every cell of one year. */
final class CellResults {
    private static final int SCHOOLS_IN_A_RUN = 20_000;
    private static final int SCHOOLS_IN_A_DISTRICT = 50;

    private final SchoolYear year;
    private final Cells cells;
    private final byte[] levels;
    private final short[] reasons;
    private final BitSet possible = new BitSet();
    private final BitSet starred = new BitSet();
    private final List<Reason> seen = new ArrayList<>(List.of(Reason.NO_RULE_APPLIES));

    /** Told what came of a cell, with the grounds, which are not kept. */
    interface Visitor {
        void visit(CellResults results, int cell, Determination determination);
    }

    private CellResults(SchoolYear year, Cells cells) {
        this.year = year;
        this.cells = cells;
        this.levels = new byte[(int) cells.count()];
        this.reasons = new short[(int) cells.count()];
    }

    /** Runs {@code pack} on a representative of every cell. */
    static CellResults of(RulePack pack, SchoolYear year, Cells cells, Visitor visitor) {
        CellResults results = new CellResults(year, cells);
        for (int first = 0; first < cells.count(); first += SCHOOLS_IN_A_RUN) {
            results.run(pack, first, (int) Math.min(cells.count(), (long) first + SCHOOLS_IN_A_RUN), visitor);
        }
        return results;
    }

    private void run(RulePack pack, int first, int end, Visitor visitor) {
        StateYear.Builder state = StateYear.of(year);
        for (int cell = first; cell < end; cell++) {
            GivenSchool given = cells.given(cell);
            if (isPossible(given)) {
                possible.set(cell);
                given.addTo(state, code(cell - first), year);
            }
        }
        int cell = first;
        for (Determination determination : pack.determineFirst(state.build()).schools()) {
            cell = possible.nextSetBit(cell);
            levels[cell] = (byte) determination.level().number();
            reasons[cell] = (short) number(determination.reason());
            starred.set(cell, determination.starred());
            visitor.visit(this, cell, determination);
            cell++;
        }
    }

    /** Not where what is given contradicts itself, so that no state can have it. */
    private boolean isPossible(GivenSchool given) {
        StateYear.Builder alone = StateYear.of(year);
        given.addTo(alone, code(0), year);
        return alone.check().value().isPresent();
    }

    /** In order of code, so that what is determined comes in the same order. */
    private static OrganizationCode code(int number) {
        return OrganizationCode.of(String.format(
                Locale.ROOT, "%04d%04d", 1 + number / SCHOOLS_IN_A_DISTRICT, 1 + number % SCHOOLS_IN_A_DISTRICT));
    }

    private int number(Reason reason) {
        int number = seen.indexOf(reason);
        if (number < 0) {
            seen.add(reason);
            number = seen.size() - 1;
        }
        return number;
    }

    SchoolYear year() {
        return year;
    }

    Cells cells() {
        return cells;
    }

    int count() {
        return levels.length;
    }

    Level level(int cell) {
        return Level.of(levels[cell]);
    }

    Reason reason(int cell) {
        return seen.get(reasons[cell]);
    }

    /** Whether any school can be like that; of the others nothing is said. */
    boolean isPossible(int cell) {
        return possible.get(cell);
    }

    long possible() {
        return possible.cardinality();
    }

    /** Whether no rule finds anything there. */
    boolean isGap(int cell) {
        return isPossible(cell) && reasons[cell] == 0;
    }

    boolean isStarred(int cell) {
        return starred.get(cell);
    }

    /** Whether the same is printed there as in {@code others}. */
    boolean printsAs(CellResults others, int cell) {
        return levels[cell] == others.levels[cell]
                && isStarred(cell) == others.isStarred(cell)
                && reason(cell).text().equals(others.reason(cell).text());
    }

    /** A scenario that gives {@code cell} and expects what is printed there. */
    String scenario(String sentence, int cell) {
        return scenario(
                sentence, cell, level(cell), isStarred(cell), reason(cell).text());
    }

    /**
     * A scenario that gives {@code cell}.
     *
     * @param reason empty where any will do
     */
    String scenario(String sentence, int cell, Level level, boolean star, String reason) {
        return "- scenario: " + quoted(sentence)
                + "\n  year: " + year
                + "\n  given: {school: " + cells.given(cell).asScenario() + "}"
                + "\n  expect: {level: " + (level == Level.NONE ? "none" : String.valueOf(level.number()))
                + (star ? ", starred: true" : "")
                + (reason.isEmpty() ? "" : ", reason: " + quoted(reason))
                + "}\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
