package org.accountability.model;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.accountability.model.StateYear.Builder.Placed;
import org.jspecify.annotations.Nullable;

/** The numbers of a state as corrected; what does not fit is noted by the corrections. */
final class CorrectedValues {
    private final SchoolYear year;
    private final AppliedCorrections corrections;

    CorrectedValues(SchoolYear year, AppliedCorrections corrections) {
        this.year = year;
        this.corrections = corrections;
    }

    /** A value that was corrected, with the correction. */
    private record Corrected(int value, Correction by) {}

    School school(Placed<School> placed) {
        Map<IndexValue, Corrected> corrected = corrected(placed.item(), placed.place());
        if (corrected.isEmpty()) {
            return placed.item();
        }
        School.Builder builder = placed.item().toBuilder();
        corrected.forEach((value, one) -> builder.computed(value, one.value(), one.by()));
        return builder.build();
    }

    District district(Placed<District> placed) {
        District given = placed.item();
        Map<IndexValue, Corrected> corrected = corrected(given, placed.place());
        if (corrected.isEmpty()) {
            return given;
        }
        Map<IndexValue, Evidence> computed = new EnumMap<>(IndexValue.class);
        computed.putAll(given.computed());
        corrected.forEach((value, one) -> computed.put(value, one.by()));
        return new District(
                given.code(),
                given.name(),
                value(corrected, IndexValue.SCHOOL_PERCENTILE, given.percentile()),
                value(corrected, IndexValue.CUMULATIVE_PPI_ALL, given.cumulativePpiAll()),
                value(corrected, IndexValue.CUMULATIVE_PPI_HIGH_NEEDS, given.cumulativePpiHighNeeds()),
                computed);
    }

    private static @Nullable Integer value(
            Map<IndexValue, Corrected> corrected, IndexValue value, @Nullable Integer given) {
        Corrected one = corrected.get(value);
        return one == null ? given : Integer.valueOf(one.value());
    }

    private Map<IndexValue, Corrected> corrected(Organization organization, String place) {
        Map<IndexValue, Corrected> corrected = new EnumMap<>(IndexValue.class);
        if (!corrections.concern(organization.organization())) {
            return corrected;
        }
        for (IndexValue value : IndexValue.values()) {
            OptionalInt given = organization.number(value);
            Optional<Reported> reported =
                    given.isEmpty() || organization.computed().containsKey(value)
                            ? Optional.empty()
                            : value.reported(organization.organization(), year, given.getAsInt());
            reported.ifPresent(number -> {
                BigDecimal now = corrections.correct(number.cell(), number.number(), place);
                corrections
                        .of(number.cell())
                        .filter(correction -> correction.newValue().compareTo(now) == 0)
                        .ifPresent(correction -> corrected.put(value, new Corrected(now.intValueExact(), correction)));
            });
        }
        return corrected;
    }

    /** Returns the rate with its correction, which can only name a rate of one student group. */
    ParticipationRate participation(ParticipationRate rate) {
        StudentGroup group = rate.group();
        if (group == null || !corrections.concern(rate.organization())) {
            return rate;
        }
        Measure given = new Measure(
                rate.organization(),
                rate.year(),
                group,
                rate.subject(),
                MeasureKind.PARTICIPATION,
                rate.percent(),
                rate.students());
        return rate.withPercent(corrections.correct(given, given.cell()).number());
    }

    Evidence evidence(Placed<Evidence> placed) {
        Evidence given = placed.item();
        return corrections.concern(given.organization())
                ? given.corrected(year, number -> corrections.correct(number, placed.place()))
                : given;
    }
}
