package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accountability.determination.Computed;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/** Where a school, or a group in a school, stands within its school type. */
sealed interface GroupPercentile {
    PercentileKind kind();

    /**
     * As the Department printed it, which is to be preferred.
     *
     * @param kind which percentile
     * @param percentile 1 to 99
     */
    record Published(PercentileKind kind, int percentile) implements GroupPercentile {}

    /**
     * Ranked from results. No more than an estimate: it rests on assumed weights.
     *
     * @param organization the school
     * @param group whose percentile
     * @param kind which percentile
     * @param percentile 1 to 99
     * @param among how many were ranked
     * @param score what they were ranked by, from 0 to 1, in millionths
     * @param achievement the mean position in achievement, from 0 to 1, in millionths
     * @param growth that in growth; {@code null} where not known
     * @param completion that in graduation and dropout; {@code null} where not known
     * @param parameters all that was read
     */
    record Ranked(
            OrganizationCode organization,
            StudentGroup group,
            PercentileKind kind,
            int percentile,
            int among,
            BigDecimal score,
            BigDecimal achievement,
            @Nullable BigDecimal growth,
            @Nullable BigDecimal completion,
            List<Parameter> parameters)
            implements GroupPercentile, Computed {

        @Override
        public Set<StudentGroup> studentGroups() {
            return Set.of(group);
        }

        /** Its percentile, and what it was ranked by. */
        @Override
        public List<ExplainedValue> inputs() {
            List<ExplainedValue> inputs = new ArrayList<>();
            inputs.add(ExplainedValue.of(kind.label() + " of " + group.label(), percentile));
            inputs.add(ExplainedValue.of("score", score));
            inputs.add(ExplainedValue.of("mean position in achievement", achievement));
            inputs.add(ExplainedValue.of("mean position in growth", growth));
            inputs.add(ExplainedValue.of("mean position in graduation and dropout", completion));
            inputs.add(ExplainedValue.of("ranked among", among));
            return List.copyOf(inputs);
        }
    }

    /**
     * None.
     *
     * @param kind which percentile
     * @param because why
     */
    record NotRanked(PercentileKind kind, String because) implements GroupPercentile {}
}
