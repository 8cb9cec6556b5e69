package org.accountability.policy;

import java.util.List;
import java.util.Optional;
import org.accountability.model.InvalidValueException;
import org.accountability.model.SchoolYear;
import org.accountability.policy.internal.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A parameter through the years.
 *
 * @param name such as {@code PPI_TARGET}
 * @param description what it decides
 * @param unit the unit of its values
 * @param partOf the whole that it is a part of: in every year its parts add up to the highest value of their unit;
 *     {@code null} where it stands alone
 * @param values in order of the first year; no two are in force in one year
 */
public record ParameterHistory(
        String name,
        String description,
        String unit,
        @Nullable String partOf,
        List<DatedValue> values) {
    private static final String BY_CALLER = "set by the caller";

    /**
     * A value with the school years it is in force in.
     *
     * @param from the first school year
     * @param to the last school year; {@code null} until the next value begins
     * @param value a number, or {@code true} or {@code false}, as text
     * @param citation the document that gives it
     * @param status how sure we are of it
     * @param checked the date the source was last read, if recorded
     */
    public record DatedValue(
            SchoolYear from,
            @Nullable SchoolYear to,
            String value,
            String citation,
            Status status,
            @Nullable String checked) {}

    public ParameterHistory {
        values = List.copyOf(values);
    }

    /** A parameter that is no part of a whole. */
    public ParameterHistory(String name, String description, String unit, List<DatedValue> values) {
        this(name, description, unit, null, values);
    }

    /** Returns this parameter with other values. */
    public ParameterHistory with(List<DatedValue> others) {
        return new ParameterHistory(name, description, unit, partOf, others);
    }

    /**
     * Returns this parameter with one value in place of those of all years, to see the effect of a change. The value is
     * marked as assumed, since only the caller states it.
     */
    public ParameterHistory with(String value) {
        return with(values.stream()
                .map(dated -> new DatedValue(dated.from(), dated.to(), value, BY_CALLER, Status.ASSUMED, null))
                .toList());
    }

    /**
     * Returns why {@code value} is not a value of the unit, to follow the value and "is"; empty if it is one, or if the
     * unit itself is unknown.
     *
     * @param value a number, or {@code true} or {@code false}, as text
     */
    public Optional<String> refuses(String value) {
        try {
            return Unit.of(unit).refuses(value);
        } catch (InvalidValueException none) {
            return Optional.empty();
        }
    }

    /** The value in force in {@code year}, if there is one. */
    public Optional<Parameter> asOf(SchoolYear year) {
        DatedValue inForce = null;
        for (DatedValue dated : values) {
            if (dated.from().compareTo(year) <= 0) {
                inForce = dated;
            }
        }
        if (inForce == null || (inForce.to() != null && inForce.to().compareTo(year) < 0)) {
            return Optional.empty();
        }
        return Optional.of(new Parameter(
                name,
                description,
                unit,
                inForce.value(),
                inForce.from(),
                inForce.to(),
                inForce.citation(),
                inForce.status()));
    }
}
