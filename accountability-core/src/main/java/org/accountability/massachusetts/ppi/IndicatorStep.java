package org.accountability.massachusetts.ppi;

/**
 * One way in which one indicator of a group could earn more points.
 *
 * @param change what would be otherwise
 * @param lesser the points that a little less of it would earn
 */
record IndicatorStep(IndicatorChange change, int lesser) {
    /** How many points it brings. */
    int gain() {
        return change.gain();
    }

    /** How many of them a little less of it would not bring. */
    int edge() {
        return change.pointsThen() - lesser;
    }
}
