package org.accountability.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published number that was corrected on appeal. It is applied before anything is computed; the old value must be the
 * one that is given.
 *
 * @param organization school or district
 * @param year the school year of the number; of a graduation rate its cohort's
 * @param group the student group
 * @param subject the subject, where the measure has one
 * @param measure the code of a {@linkplain MeasureKind measure}; of an {@linkplain Indicator indicator}, for its points;
 *     {@link #CUMULATIVE_PPI} or {@link #ANNUAL_PPI}; from 2018 on of a target indicator, for its points, or
 *     {@link #ANNUAL_PERCENTAGE}
 * @param column of target points, the student set and grade span in words; {@code null} for all other numbers
 * @param oldValue as published
 * @param newValue as corrected, in the unit of the measure
 * @param appeal what the appeal was, and when
 * @param decidedBy who decided it
 * @param citation the document that says so
 * @param note anything else a reader should know
 */
public record Correction(
        OrganizationCode organization,
        SchoolYear year,
        StudentGroup group,
        @Nullable Subject subject,
        String measure,
        @Nullable String column,
        BigDecimal oldValue,
        BigDecimal newValue,
        String appeal,
        String decidedBy,
        String citation,
        @Nullable String note)
        implements Evidence {
    /** The measure of a cumulative PPI. */
    public static final String CUMULATIVE_PPI = "cumulative_ppi";
    /** The measure of an annual PPI. */
    public static final String ANNUAL_PPI = "annual_ppi";

    /** The measure of an annual target percentage. */
    public static final String ANNUAL_PERCENTAGE = "annual_percentage";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A correction with the place where it was read.
     *
     * @param correction the correction
     * @param place {@code file:line:column}, or the cell
     */
    public record Placed(Correction correction, String place) {}

    /**
     * Checks that there is such a number and that it can have the new value.
     *
     * @throws InvalidValueException if there is no such number, or it can have no such value
     */
    public Correction {
        if (organization.isState()) {
            throw new InvalidValueException("organisation code", organization, "is the state as a whole");
        }
        refusalOf(measure, column, subject).ifPresent(why -> {
            throw new InvalidValueException("measure", measure, why);
        });
        refusalOf(measure, column, newValue).ifPresent(why -> {
            throw new InvalidValueException("new value", newValue.toPlainString(), why);
        });
        if (oldValue.compareTo(newValue) == 0) {
            throw new InvalidValueException(
                    "new value", newValue.toPlainString(), "is the old value too; a correction changes it");
        }
        if (appeal.isBlank() || decidedBy.isBlank() || citation.isBlank()) {
            throw new InvalidValueException(
                    "correction of " + organization, "", "must say the appeal, who decided it and a citation");
        }
    }

    /** A correction of a number that is not of target points. */
    public Correction(
            OrganizationCode organization,
            SchoolYear year,
            StudentGroup group,
            @Nullable Subject subject,
            String measure,
            BigDecimal oldValue,
            BigDecimal newValue,
            String appeal,
            String decidedBy,
            String citation,
            @Nullable String note) {
        this(organization, year, group, subject, measure, null, oldValue, newValue, appeal, decidedBy, citation, note);
    }

    private static boolean isPpi(String measure) {
        return measure.equals(CUMULATIVE_PPI) || measure.equals(ANNUAL_PPI);
    }

    private static Optional<String> refusalOf(String measure, @Nullable String column, @Nullable Subject subject) {
        Optional<MeasureKind> kind = kind(measure, column);
        if (kind.isPresent()) {
            return kind.get().refuses(subject);
        }
        boolean isKnown = column != null
                || isPpi(measure)
                || measure.equals(ANNUAL_PERCENTAGE)
                || Indicator.parse(measure).isPresent();
        if (!isKnown) {
            return Optional.of("not known");
        }
        return subject == null ? Optional.empty() : Optional.of("is not measured by subject; leave it empty");
    }

    private static Optional<String> refusalOf(String measure, @Nullable String column, BigDecimal value) {
        Optional<MeasureKind> kind = kind(measure, column);
        if (kind.isPresent()) {
            return kind.get().refuses(value);
        }
        boolean inRange = value.signum() >= 0 && (measure.equals(ANNUAL_PPI) || value.compareTo(HUNDRED) <= 0);
        if (measure.equals(ANNUAL_PERCENTAGE)) {
            return inRange ? Optional.empty() : Optional.of("must be a percentage from 0 to 100");
        }
        return inRange && value.stripTrailingZeros().scale() <= 0
                ? Optional.empty()
                : Optional.of("must be a whole number from 0 to 100");
    }

    private static Optional<MeasureKind> kind(String measure, @Nullable String column) {
        return column == null ? MeasureKind.parse(measure) : Optional.empty();
    }

    /** The number that it corrects, as {@link Reported#cell} names it. */
    public String cell() {
        return organization + " " + year + ", " + group.label() + ", " + what();
    }

    /** The name of the corrected number, in the words of {@link Reported#what}. */
    public String what() {
        if (column != null) {
            return "points for " + measure + ", " + column;
        }
        if (measure.equals(ANNUAL_PERCENTAGE)) {
            return "annual target percentage";
        }
        if (isPpi(measure)) {
            return (measure.equals(ANNUAL_PPI) ? PublishedPpi.Kind.ANNUAL : PublishedPpi.Kind.CUMULATIVE).label();
        }
        if (MeasureKind.parse(measure).isEmpty()) {
            return "points for " + measure;
        }
        return subject == null ? measure : measure + " in " + subject.label();
    }

    @Override
    public Object key() {
        return List.of(Correction.class, cell());
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return Set.of(group);
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of(
                "correction of " + what() + " of " + group.label() + " in " + year,
                "from " + oldValue.toPlainString() + " to " + newValue.toPlainString()));
        inputs.add(ExplainedValue.of("appeal", appeal));
        inputs.add(ExplainedValue.of("decided by", decidedBy));
        inputs.add(ExplainedValue.of("cited from", citation));
        if (note != null) {
            inputs.add(ExplainedValue.of("note", note));
        }
        return List.copyOf(inputs);
    }
}
