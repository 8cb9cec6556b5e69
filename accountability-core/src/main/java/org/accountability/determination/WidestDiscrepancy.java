package org.accountability.determination;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;

/**
 * The two groups of a school or district that lie furthest apart; of several, the first in the order of groups.
 *
 * @param organization the school or district
 * @param highest the group with the highest cumulative PPI
 * @param highestPpi its cumulative PPI
 * @param lowest the group with the lowest
 * @param lowestPpi its cumulative PPI
 */
public record WidestDiscrepancy(
        OrganizationCode organization, StudentGroup highest, int highestPpi, StudentGroup lowest, int lowestPpi)
        implements Evidence {

    /**
     * Returns the widest discrepancy between the groups, which all have a cumulative PPI; empty if there are fewer than
     * two.
     */
    static Optional<WidestDiscrepancy> of(OrganizationCode organization, List<GroupResults.Result> groups) {
        if (groups.size() < 2) {
            return Optional.empty();
        }
        Comparator<GroupResults.Result> byPpi = Comparator.comparingInt(GroupResults::ppi);
        Comparator<GroupResults.Result> firstGroup = Comparator.comparing(GroupResults.Result::group);
        GroupResults.Result highest =
                groups.stream().min(byPpi.reversed().thenComparing(firstGroup)).orElseThrow();
        GroupResults.Result lowest =
                groups.stream().min(byPpi.thenComparing(firstGroup)).orElseThrow();
        return Optional.of(new WidestDiscrepancy(
                organization, highest.group(), GroupResults.ppi(highest), lowest.group(), GroupResults.ppi(lowest)));
    }

    /** The number of points between the two groups. */
    public int points() {
        return highestPpi - lowestPpi;
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return EnumSet.of(highest, lowest);
    }

    @Override
    public List<ExplainedValue> inputs() {
        return List.of(
                ExplainedValue.of("highest group", highest.label()),
                ExplainedValue.of("cumulative PPI of the highest", highestPpi),
                ExplainedValue.of("lowest group", lowest.label()),
                ExplainedValue.of("cumulative PPI of the lowest", lowestPpi),
                ExplainedValue.of("points between them", points()));
    }
}
