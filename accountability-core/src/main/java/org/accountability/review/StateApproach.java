package org.accountability.review;

import java.util.List;
import java.util.Locale;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;

/**
 * The approach that the reviewers see in a state.
 *
 * @param organization the state
 * @param approach who leads
 */
public record StateApproach(OrganizationCode organization, Approach approach) implements Evidence {
    @Override
    public List<ExplainedValue> inputs() {
        return List.of(ExplainedValue.of(
                "approach", approach.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
}
