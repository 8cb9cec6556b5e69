package org.accountability.model;

/**
 * A DESE organisation code: eight digits, four for the district and four for the school. A district's code ends in
 * {@code 0000}; the state is {@code 00000000}. Always text, since a number would lose its leading zeros.
 *
 * @param digits exactly eight digits
 */
public record OrganizationCode(String digits) implements Comparable<OrganizationCode> {
    private static final int LENGTH = 8;
    private static final int DISTRICT_LENGTH = 4;
    private static final String NO_SCHOOL = "0000";

    /**
     * Checks the digits.
     *
     * @throws InvalidValueException unless {@code digits} are eight digits
     */
    public OrganizationCode {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new InvalidValueException("organisation code", digits, "must be 8 digits, such as 00350072");
        }
    }

    /**
     * Returns the code with these digits.
     *
     * @throws InvalidValueException unless {@code digits} are eight digits
     */
    public static OrganizationCode of(String digits) {
        return new OrganizationCode(digits);
    }

    /** Whether this is the code of a district. */
    public boolean isDistrict() {
        return digits.endsWith(NO_SCHOOL) && !isState();
    }

    /** Whether this is the code of a school. */
    public boolean isSchool() {
        return !digits.endsWith(NO_SCHOOL);
    }

    /** Whether this is the state as a whole. */
    public boolean isState() {
        return digits.equals("00000000");
    }

    /** The district that this school belongs to; a district's is itself. */
    public OrganizationCode district() {
        return isSchool() ? new OrganizationCode(digits.substring(0, DISTRICT_LENGTH) + NO_SCHOOL) : this;
    }

    /** Whether this is the code of {@code district} or of one of its schools. */
    public boolean isOf(OrganizationCode district) {
        return district.isDistrict() && digits.regionMatches(0, district.digits, 0, DISTRICT_LENGTH);
    }

    @Override
    public int compareTo(OrganizationCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrganizationCode code && digits.equals(code.digits);
    }

    /** The eight digits. */
    @Override
    public String toString() {
        return digits;
    }
}
