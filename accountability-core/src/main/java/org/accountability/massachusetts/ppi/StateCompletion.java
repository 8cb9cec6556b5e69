package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.accountability.model.Checked;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.IndexValue;
import org.accountability.model.Organization;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/**
 * Completes a state by an index: what the state does not give of a school or district is taken from the index, and
 * participation and graduation from the results. A value that the state gives stands; where the Department published
 * two that differ, one of them is wrong. A school that is flagged as having insufficient data gets no PPI. Subgroup
 * percentiles are taken only where no low subgroup is given of any school: a list that is given is the whole list.
 */
final class StateCompletion {
    private final StateYear given;
    private final boolean isPart;
    private final StateIndex index;
    private final StateResults results;
    private final Set<OrganizationCode> insufficient = new HashSet<>();
    private final boolean lowSubgroupsAreGiven;
    private final List<Problem> problems = new ArrayList<>();

    /** @param whole what {@code given} is all or a part of */
    StateCompletion(StateYear given, StateYear whole, StateIndex index) {
        this.given = given;
        isPart = given != whole;
        this.index = index;
        this.results = index.results();
        boolean lowSubgroups = false;
        for (Fact fact : whole.facts()) {
            lowSubgroups |= fact.kind() == FactKind.LOW_SUBGROUP;
            if (fact.kind() == FactKind.INSUFFICIENT_DATA) {
                insufficient.add(fact.organization());
            }
        }
        lowSubgroupsAreGiven = lowSubgroups;
    }

    /** A value of the index, if it has one, with how it was computed, if it was. */
    private record Known(@Nullable Integer number, @Nullable Evidence computed) {}

    Checked<StateYear> run() {
        if (!given.year().equals(index.year())) {
            return Checked.refused(List.of(Problem.error(
                    "results", "are for the index of " + index.year() + ", but the state is of " + given.year())));
        }
        StateYear.Builder completed =
                given.toBuilder(this::completed, this::completed).corrected(results.corrections());
        MeasuredRates rates = new MeasuredRates(results, index.rules().graduation());
        Set<OrganizationCode> known = new HashSet<>();
        given.schools().forEach(school -> known.add(school.code()));
        given.districts().forEach(district -> known.add(district.code()));
        for (OrganizationCode organization : results.organizations()) {
            if (known.contains(organization)) {
                rates.addTo(completed, organization);
            }
        }
        if (!isPart) {
            warnOfOthersThan(known);
        }
        Checked<StateYear> checked = completed.check();
        problems.addAll(checked.problems());
        return checked.value().map(state -> Checked.of(state, problems)).orElseGet(() -> Checked.refused(problems));
    }

    private void warnOfOthersThan(Set<OrganizationCode> known) {
        int unknown = 0;
        for (OrganizationCode organization : results.organizationsOfYear()) {
            unknown += known.contains(organization) || organization.isState() ? 0 : 1;
        }
        if (unknown > 0) {
            problems.add(Problem.warning(
                    "results",
                    "of the year are organisations that are not among those given: " + unknown
                            + "; nothing is determined of them"));
        }
    }

    private School completed(School school) {
        int position = results.position(school.code());
        if (position < 0) {
            return school;
        }
        School.Builder builder = school.toBuilder();
        if (school.type() == null) {
            builder.type(results.type(position, given.year().spring()));
        }
        missing(school).forEach((value, known) -> {
            Evidence how = how(school.code(), value, known);
            if (how == null) {
                builder.published(value, known.number());
            } else {
                builder.computed(value, known.number(), how);
            }
        });
        return builder.build();
    }

    /** How it was computed, or by which correction it was corrected; {@code null} where it stands as published. */
    private @Nullable Evidence how(OrganizationCode organization, IndexValue value, Known known) {
        Integer number = known.number();
        if (known.computed() != null || number == null) {
            return known.computed();
        }
        String cell = value.reported(organization, given.year(), number)
                .map(Reported::cell)
                .orElse("");
        return results.corrections().stream()
                .filter(correction -> correction.cell().equals(cell))
                .findFirst()
                .orElse(null);
    }

    private District completed(District district) {
        Map<IndexValue, Known> missing = missing(district);
        Map<IndexValue, Evidence> computed = new EnumMap<>(IndexValue.class);
        computed.putAll(district.computed());
        missing.forEach((value, known) -> {
            Evidence how = how(district.code(), value, known);
            if (how != null) {
                computed.put(value, how);
            }
        });
        return new District(
                district.code(),
                district.name(),
                number(district, IndexValue.SCHOOL_PERCENTILE, missing),
                number(district, IndexValue.CUMULATIVE_PPI_ALL, missing),
                number(district, IndexValue.CUMULATIVE_PPI_HIGH_NEEDS, missing),
                computed);
    }

    private static @Nullable Integer number(District district, IndexValue value, Map<IndexValue, Known> missing) {
        Known known = missing.get(value);
        OptionalInt given = district.number(value);
        if (given.isPresent()) {
            return given.getAsInt();
        }
        return known == null ? null : known.number();
    }

    /** What the index knows of an organisation and the state does not give. */
    private Map<IndexValue, Known> missing(Organization organization) {
        Map<IndexValue, Known> missing = new EnumMap<>(IndexValue.class);
        for (IndexValue value : IndexValue.values()) {
            Known known = isTaken(organization, value) ? known(organization.organization(), value) : null;
            OptionalInt number = organization.number(value);
            if (known != null && number.isEmpty()) {
                missing.put(value, known);
            } else if (known != null
                    && known.computed() == null
                    && !Objects.equals(number.getAsInt(), known.number())) {
                problems.add(Problem.error(
                        (organization instanceof School ? "school " : "district ") + organization.organization(),
                        "the " + value.label() + " is published as " + number.getAsInt()
                                + " and, among the results, as " + known.number() + "; one of the two is wrong"));
            }
        }
        return missing;
    }

    private boolean isTaken(Organization organization, IndexValue value) {
        return switch (value) {
            case SCHOOL_PERCENTILE -> true;
            case CUMULATIVE_PPI_ALL, CUMULATIVE_PPI_HIGH_NEEDS -> !insufficient.contains(organization.organization());
            case LOWEST_SUBGROUP_PERCENTILE -> !lowSubgroupsAreGiven && organization instanceof School;
        };
    }

    private @Nullable Known known(OrganizationCode organization, IndexValue value) {
        return switch (value) {
            case SCHOOL_PERCENTILE -> percentile(organization, StudentGroup.ALL, PercentileKind.SCHOOL);
            case CUMULATIVE_PPI_ALL -> ppi(organization, StudentGroup.ALL);
            case CUMULATIVE_PPI_HIGH_NEEDS -> ppi(organization, StudentGroup.HIGH_NEEDS);
            case LOWEST_SUBGROUP_PERCENTILE -> lowestOfSubgroups(organization);
        };
    }

    private @Nullable Known ppi(OrganizationCode organization, StudentGroup group) {
        GroupIndex of = index.group(organization, group).orElse(null);
        if (of == null) {
            return null;
        }
        OptionalInt ppi = of.cumulativePpi();
        return new Known(ppi.isPresent() ? ppi.getAsInt() : null, of.hasPublishedPpi() ? null : of);
    }

    private @Nullable Known percentile(OrganizationCode organization, StudentGroup group, PercentileKind kind) {
        GroupIndex of = index.group(organization, group).orElse(null);
        if (of == null || of.percentile(kind).isEmpty()) {
            return null;
        }
        Evidence computed = of.explainPercentile(kind) instanceof GroupPercentile.Ranked ranked ? ranked : null;
        return new Known(of.percentile(kind).getAsInt(), computed);
    }

    /** Of equally low ones the first. */
    private @Nullable Known lowestOfSubgroups(OrganizationCode school) {
        Known lowest = null;
        int least = Integer.MAX_VALUE;
        for (StudentGroup group : StudentGroup.values()) {
            Known known = percentile(school, group, PercentileKind.SUBGROUP_ALL);
            if (known != null && known.number() != null && known.number() < least) {
                lowest = known;
                least = known.number();
            }
        }
        return lowest;
    }
}
