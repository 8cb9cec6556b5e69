package org.accountability.examples.synthetic;

import org.accountability.model.OrganizationCode;

/**
 * A made-up district, the same in all years.
 *
 * @param number from 1
 * @param key what its draws are keyed by
 * @param code its organisation code
 * @param kind its make-up
 * @param advantage how well its schools do, in thousandths of a standard deviation
 * @param firstSlot the place of its first school among those of the state
 * @param schools how many schools it has
 * @param designation what the Board or the Department decided about it
 */
record ExampleDistrict(
        int number,
        long key,
        OrganizationCode code,
        DistrictKind kind,
        int advantage,
        int firstSlot,
        int schools,
        DistrictDesignation designation) {

    String name() {
        return isCharter() ? "Example Charter " + number + " (District)" : "Example District " + number;
    }

    /** The part that the keys of all draws of a state have in common. */
    long edition() {
        return key - number;
    }

    boolean isCharter() {
        return kind == DistrictKind.CHARTER;
    }

    ExampleDistrict designated(DistrictDesignation decided) {
        return new ExampleDistrict(number, key, code, kind, advantage, firstSlot, schools, decided);
    }
}
