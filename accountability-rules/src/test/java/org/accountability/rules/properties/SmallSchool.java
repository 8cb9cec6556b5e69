package org.accountability.rules.properties;

import java.util.List;
import org.accountability.model.Grade;
import org.accountability.model.OrganizationCode;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.jspecify.annotations.Nullable;

/**
 * A school, short of its code.
 *
 * @param percentile its school percentile
 * @param ppiOfAll cumulative PPI of all students
 * @param ppiOfHighNeeds cumulative PPI of the high needs group
 * @param serves whom it teaches
 * @param charter whether it is a charter school
 * @param decided what was decided of it
 * @param rates its participation
 * @param histories its graduation rates
 */
record SmallSchool(
        @Nullable Integer percentile,
        @Nullable Integer ppiOfAll,
        @Nullable Integer ppiOfHighNeeds,
        Serves serves,
        @Nullable Boolean charter,
        Decided decided,
        List<SmallRate> rates,
        List<SmallHistory> histories) {

    /** Whom a school teaches and whether it went on as it was, so far as that is known. */
    record Serves(
            @Nullable SchoolType type,
            @Nullable Grade lowest,
            @Nullable Grade highest,
            @Nullable OrganizationStatus status) {
        static final Serves HIGH_SCHOOL = new Serves(SchoolType.HIGH, Grade.G9, Grade.G12, null);

        Serves with(@Nullable OrganizationStatus other) {
            return new Serves(type, lowest, highest, other);
        }

        boolean isKnown() {
            return type != null || (lowest != null && highest != null);
        }
    }

    School of(OrganizationCode code) {
        return School.of(code.digits())
                .type(serves.type())
                .grades(serves.lowest(), serves.highest())
                .charter(charter)
                .status(serves.status())
                .percentile(percentile)
                .cumulativePpiAll(ppiOfAll)
                .cumulativePpiHighNeeds(ppiOfHighNeeds)
                .build();
    }

    SmallSchool with(@Nullable Integer otherPercentile, @Nullable Integer otherAll, @Nullable Integer otherHighNeeds) {
        return new SmallSchool(otherPercentile, otherAll, otherHighNeeds, serves, charter, decided, rates, histories);
    }

    SmallSchool withRates(List<SmallRate> others) {
        return new SmallSchool(percentile, ppiOfAll, ppiOfHighNeeds, serves, charter, decided, others, histories);
    }

    SmallSchool withHistories(List<SmallHistory> others) {
        return new SmallSchool(percentile, ppiOfAll, ppiOfHighNeeds, serves, charter, decided, rates, others);
    }
}
