package org.accountability.review;

import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;

/**
 * A rating of one component by the reviewers.
 *
 * @param organization the state
 * @param component what is rated
 * @param rating how
 * @param note the evidence that the reviewers saw; may be empty
 */
public record ComponentRating(OrganizationCode organization, Component component, Rating rating, String note)
        implements Evidence {
    @Override
    public Object key() {
        return component;
    }

    @Override
    public List<ExplainedValue> inputs() {
        return List.of(
                ExplainedValue.of("component", component.label()),
                ExplainedValue.of("rating", rating.label()),
                ExplainedValue.of("evidence", note.isEmpty() ? null : note));
    }
}
