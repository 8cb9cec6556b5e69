package org.accountability.rules.internal.files;

import org.accountability.model.District;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.jspecify.annotations.Nullable;

/**
 * Reads organisation codes. Spreadsheets drop the zeros in front of them; those are put back, with a warning, where
 * the code that results is certain: a district's must end in {@code 0000}, a school's must begin as its district's.
 */
public final class CodeReader {
    private static final int LENGTH = 8;

    private final CellReader cells;

    public CodeReader(CellReader cells) {
        this.cells = cells;
    }

    /** The code of a district; {@code null} where it is none, which is noted. */
    public @Nullable OrganizationCode district(Cell cell) {
        String digits = cell.text();
        String padded = padded(digits);
        boolean certain = padded.endsWith("0000");
        OrganizationCode code = cells.valid(cell, () -> OrganizationCode.of(certain ? padded : digits));
        if (code == null || !isNotTheState(cell, code)) {
            return null;
        }
        warnIfPadded(cell, code);
        return cells.valid(cell, () -> District.of(code, null).code());
    }

    /**
     * The code of a school; {@code null} where it is none, which is noted.
     *
     * @param district the district it is said to belong to; {@code null} where that is not known
     */
    public @Nullable OrganizationCode school(Cell cell, @Nullable OrganizationCode district) {
        String digits = cell.text();
        String padded = padded(digits);
        boolean certain =
                district != null && padded.startsWith(district.digits().substring(0, LENGTH / 2));
        OrganizationCode code = cells.valid(cell, () -> OrganizationCode.of(certain ? padded : digits));
        if (code == null || !isNotTheState(cell, code)) {
            return null;
        }
        warnIfPadded(cell, code);
        OrganizationCode school =
                cells.valid(cell, () -> School.of(code.digits()).build().code());
        if (school != null && district != null && !school.district().equals(district)) {
            cells.problems()
                    .error(
                            cell.place(),
                            "school " + school + " is given under district " + district
                                    + "; its first four digits must be those of its district");
            return null;
        }
        return school;
    }

    /**
     * The code of a school or a district; {@code null} where it is neither, which is noted.
     *
     * @param district the district it is said to belong to; {@code null} where that is not said
     */
    public @Nullable OrganizationCode either(Cell cell, @Nullable OrganizationCode district) {
        if (!padded(cell.text()).endsWith("0000")) {
            return school(cell, district);
        }
        OrganizationCode code = district(cell);
        if (code != null && district != null && !code.equals(district)) {
            cells.problems().error(cell.place(), "district " + code + " is given under district " + district);
            return null;
        }
        return code;
    }

    private boolean isNotTheState(Cell cell, OrganizationCode code) {
        if (code.isState()) {
            cells.problems().error(cell.place(), code + " is the state as a whole; leave its row out");
        }
        return !code.isState();
    }

    private void warnIfPadded(Cell cell, OrganizationCode code) {
        if (cell.text().length() < LENGTH) {
            cells.problems()
                    .warning(
                            cell.place(),
                            "code " + cell.text() + " is read as " + code + "; keep codes as text of 8 digits");
        }
    }

    /** With the zeros in front that are missing to eight digits; anything but digits is left as it is. */
    private static String padded(String digits) {
        boolean numeric = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return numeric && digits.length() < LENGTH ? "0".repeat(LENGTH - digits.length()) + digits : digits;
    }
}
