package org.accountability.determination;

import java.util.Comparator;
import java.util.List;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.policy.Status;

/**
 * The outcome that one stage of a pack settled for an organisation, as later stages see it.
 *
 * @param stage the name of the stage in the pack; or, once no later stage settles it, the code of the topic
 * @param organization whose standing it is
 * @param outcome the level so far, or another outcome
 * @param levelByCriteria the level that criteria alone give, without designations, floors and relief
 * @param reason the code of its reason
 * @param causes the codes of all reasons that bring it about
 * @param starred whether it prints a star
 * @param weakestStatus how sure we are of it
 */
public record Standing(
        String stage,
        OrganizationCode organization,
        Outcome outcome,
        Level levelByCriteria,
        String reason,
        List<String> causes,
        boolean starred,
        Status weakestStatus)
        implements Derived {
    /** The order by organisation, then by stage. */
    public static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::organization).thenComparing(Standing::stage);

    /** Returns the standing that {@code explanation} results in. */
    public static Standing of(String stage, OrganizationCode organization, Explanation explanation) {
        return new Standing(
                stage,
                organization,
                explanation.outcome(),
                explanation.levelByCriteria(),
                explanation.reason().code(),
                explanation.causes(),
                explanation.starred(),
                explanation.weakestStatus());
    }

    /** The level so far; {@link Level#NONE} if the outcome is not a level. */
    public Level level() {
        return outcome.level();
    }

    /** Whether the reason of this code is one of those that bring it about. */
    public boolean causedBy(String cause) {
        return causes.contains(cause);
    }

    @Override
    public List<ExplainedValue> inputs() {
        return List.of(
                ExplainedValue.of("outcome of the stage " + stage, outcome.label()),
                ExplainedValue.of("for the reason", reason));
    }
}
