package org.accountability.massachusetts.ppi;

/** Whether a group is large enough for an annual PPI of its own, and how that is known. */
enum Eligibility {
    /** Enough students were assessed in both subjects, this year and in one of the two before. */
    LARGE_ENOUGH(true, "enough students assessed this year and in a year before"),
    /** As far as sizes are known: a group of unknown size counts. */
    SIZE_NOT_KNOWN(true, "assessed this year and in a year before; its size is not known in one of them, and counts"),
    /** Points were published for its CPIs, so the Department found it large enough. */
    AS_PUBLISHED(true, "points were published for it"),
    TOO_SMALL_THIS_YEAR(false, "too few students assessed in ELA and mathematics this year"),
    TOO_SMALL_BEFORE(false, "too few students assessed in ELA and mathematics in each of the two years before");

    private final boolean eligible;
    private final String words;

    Eligibility(boolean eligible, String words) {
        this.eligible = eligible;
        this.words = words;
    }

    public boolean eligible() {
        return eligible;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
