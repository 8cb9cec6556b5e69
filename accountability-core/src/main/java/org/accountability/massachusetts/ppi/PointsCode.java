package org.accountability.massachusetts.ppi;

/** What a rule decides, in one byte, so that a state of decisions takes little room: a clause, or why there is none. */
@SuppressWarnings("EnumOrdinal") // Numbered by it within one run; nothing keeps the numbers.
final class PointsCode {
    private static final PointsClause[] CLAUSES = PointsClause.values();
    private static final NoPointsReason[] REASONS = NoPointsReason.values();

    private PointsCode() {}

    static byte of(PointsClause clause) {
        return (byte) clause.ordinal();
    }

    static byte of(NoPointsReason why) {
        return (byte) (-1 - why.ordinal());
    }

    static boolean isAwarded(int outcome) {
        return outcome >= 0;
    }

    static PointsClause clause(int outcome) {
        return CLAUSES[outcome];
    }

    static NoPointsReason why(int outcome) {
        return REASONS[-1 - outcome];
    }
}
