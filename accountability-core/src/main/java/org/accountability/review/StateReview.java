package org.accountability.review;

import java.util.Comparator;
import java.util.List;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.WholeState;

/**
 * The findings of the reviewers for one state.
 *
 * @param state its name
 * @param year of the review
 * @param approach who leads the improvement of schools
 * @param ratings one for each component, in the order of the report
 */
public record StateReview(String state, SchoolYear year, Approach approach, List<ComponentRating> ratings) {
    /** The code that a state has as an organisation. */
    public static final OrganizationCode STATE = new WholeState().organization();

    /**
     * Sorts the ratings by component.
     *
     * @param ratings in any order
     */
    public StateReview {
        ratings = ratings.stream()
                .sorted(Comparator.comparing(ComponentRating::component))
                .toList();
    }

    /** Returns the review as evidence for the rules of a pack. */
    public StateYear given() {
        StateYear.Builder given = StateYear.of(year).evidence(new StateApproach(STATE, approach));
        ratings.forEach(given::evidence);
        return given.build();
    }
}
