package org.accountability.determination;

import java.util.List;
import java.util.Optional;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/**
 * A summary of an organisation's levels in the years before.
 *
 * @param organization whose levels they were
 * @param levelBefore its level of the year before; none where it had none
 * @param designatedBefore whether it was placed there by a decision
 * @param designatedSince the first school year of its unbroken run in Level 4 or 5 by decision, this year's at the latest
 * @param earliestDecision the school year at whose determination it can be released at the earliest: when its turnaround
 *     plan ends, and not before the next year; {@code null} where no parameter gives the length of a plan
 * @param parameters what was read to come to that year
 */
public record PastLevels(
        OrganizationCode organization,
        Level levelBefore,
        boolean designatedBefore,
        int designatedSince,
        @Nullable Integer earliestDecision,
        List<Parameter> parameters)
        implements Computed {
    /** The name of the parameter for the length of a turnaround plan, in school years. */
    public static final String PLAN_YEARS = "TURNAROUND_PLAN_YEARS";

    static PastLevels of(LevelHistory history, ParameterSet inForce) {
        int since = designatedSince(history);
        Optional<Parameter> planYears = inForce.find(PLAN_YEARS);
        int nextYear = history.year().spring() + 1;
        return new PastLevels(
                history.organization(),
                history.before().level(),
                history.before().designated(),
                since,
                planYears
                        .map(years -> Math.max(nextYear, since + years.whole()))
                        .orElse(null),
                planYears.stream().toList());
    }

    private static int designatedSince(LevelHistory history) {
        int since = history.year().spring();
        List<LevelHistory.Past> past = history.past();
        for (int i = past.size() - 1; i >= 0 && past.get(i).designated(); i--) {
            since = past.get(i).year().spring();
        }
        return since;
    }

    @Override
    public List<ExplainedValue> inputs() {
        return List.of(
                ExplainedValue.of("level of the year before", levelBefore),
                ExplainedValue.of("placed there by decision", designatedBefore ? "yes" : "no"),
                ExplainedValue.of("in Level 4 or 5 by decision since", designatedSince),
                ExplainedValue.of("earliest decision", earliestDecision));
    }
}
