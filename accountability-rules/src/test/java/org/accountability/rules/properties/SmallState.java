package org.accountability.rules.properties;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;

/**
 * A state of a few districts as it is drawn, shrunk and printed; codes follow from positions.
 *
 * @param year the school year
 * @param districts its districts with their schools
 */
public record SmallState(SchoolYear year, List<SmallDistrict> districts) {

    /** What is known of it, ready to be determined. */
    public StateYear given() {
        return parts().collected();
    }

    static OrganizationCode codeOf(int district) {
        return OrganizationCode.of(String.format(Locale.ROOT, "%04d0000", district * 7 + 1));
    }

    static OrganizationCode codeOf(int district, int school) {
        return OrganizationCode.of(String.format(Locale.ROOT, "%04d%04d", district * 7 + 1, school * 5 + 5));
    }

    /** The same state with each school replaced by what {@code change} makes of it. */
    SmallState with(UnaryOperator<SmallSchool> change) {
        return new SmallState(
                year,
                districts.stream()
                        .map(district -> new SmallDistrict(
                                district.decided(),
                                district.rates(),
                                district.schools().stream().map(change).toList()))
                        .toList());
    }

    /** The same state with only its first districts. */
    public SmallState withDistricts(int first) {
        return new SmallState(year, districts.subList(0, Math.min(first, districts.size())));
    }

    /** Everything that goes into a state, in the order of codes. */
    Parts parts() {
        Parts parts = Parts.none(year);
        for (int district = 0; district < districts.size(); district++) {
            SmallDistrict drawn = districts.get(district);
            parts.add(codeOf(district), drawn);
            for (int school = 0; school < drawn.schools().size(); school++) {
                parts.add(codeOf(district, school), drawn.schools().get(school));
            }
        }
        return parts;
    }
}
