package org.accountability.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.determination.GroupResults;
import org.accountability.determination.LevelTally;
import org.accountability.determination.Suppression;
import org.accountability.determination.Topic;
import org.accountability.model.Evidence;
import org.accountability.model.StateYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;

/** The state that diagnostic rules look at: what small groups would tell is taken out before any rule sees it. */
final class Diagnosed {
    private Diagnosed() {}

    static StateYear of(Determinations determined, Audience audience, ParameterSet inForce) {
        List<GroupResults> groups = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Evidence known : determined.state().evidence()) {
            if (known instanceof GroupResults results) {
                groups.add(results);
            } else {
                evidence.add(known);
            }
        }
        evidence.addAll(audience == Audience.ENTITLED ? groups : published(groups, inForce));
        if (determined.topics().get(0).code().equals(Topic.LEVEL.code())) {
            evidence.add(LevelTally.of(determined.schools()));
        }
        return determined.state().withEvidence(evidence);
    }

    /** A pack that does not say what is small has nothing of groups to publish. */
    private static List<GroupResults> published(List<GroupResults> groups, ParameterSet inForce) {
        Optional<Parameter> minimum = inForce.find(Suppression.MINIMUM_PUBLIC_GROUP);
        return minimum.map(size -> Suppression.published(groups, size.whole())).orElse(List.of());
    }
}
