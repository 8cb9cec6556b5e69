package org.accountability.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A federal label that a school came into a year with, and the years in which the criterion it was given by did not hold.
 *
 * @param organization the school
 * @param label such as {@code CSI}
 * @param since the school year of identification
 * @param until the latest school year that was looked at
 * @param without the years since then in which the criterion did not hold
 */
public record Identification(
        OrganizationCode organization, String label, SchoolYear since, SchoolYear until, List<SchoolYear> without)
        implements Evidence {

    /**
     * Checks that the organisation is a school and that each year lies within the span.
     *
     * @throws InvalidValueException if it is no school, or a year lies outside
     */
    public Identification {
        Require.school(organization);
        without = List.copyOf(without);
        for (SchoolYear year : without) {
            if (year.compareTo(since) <= 0 || year.compareTo(until) > 0) {
                throw new InvalidValueException(
                        "school year", year, "must lie after " + since + ", and not after " + until);
            }
        }
    }

    /** The number of the latest {@code window} school years in which the criterion did not hold. */
    public int yearsWithout(int window) {
        int first = until.spring() - window + 1;
        return (int) without.stream().filter(year -> year.spring() >= first).count();
    }

    /**
     * The number of the latest {@code window} school years in which the criterion did not hold, with one year left out.
     *
     * @param notCounted the spring of a school year that does not count: the window then reaches back one year more
     */
    public int yearsWithout(int window, int notCounted) {
        int first = until.spring() - window + 1;
        int reach = notCounted >= first && notCounted <= until.spring() ? first - 1 : first;
        return (int) without.stream()
                .filter(year -> year.spring() >= reach && year.spring() != notCounted)
                .count();
    }

    @Override
    public List<ExplainedValue> inputs() {
        return List.of(
                ExplainedValue.of("identified as", label),
                ExplainedValue.of("in", since),
                ExplainedValue.of(
                        "years without the criterion",
                        without.isEmpty()
                                ? "none"
                                : without.stream().map(SchoolYear::toString).collect(Collectors.joining(", "))));
    }
}
