package org.accountability.rules.properties;

import java.util.List;

/**
 * A district with its schools, short of their codes.
 *
 * @param decided what was decided of it
 * @param rates its own participation
 * @param schools its schools
 */
record SmallDistrict(Decided decided, List<SmallRate> rates, List<SmallSchool> schools) {}
