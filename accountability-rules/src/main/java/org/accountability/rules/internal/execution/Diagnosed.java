package org.accountability.rules.internal.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.accountability.determination.Determination;
import org.accountability.determination.DistrictSize;
import org.accountability.determination.DistrictTally;
import org.accountability.determination.GroupResults;
import org.accountability.determination.LevelTally;
import org.accountability.determination.Standing;
import org.accountability.determination.Topic;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.publication.PublicFigures;

/**
 * The input of diagnostic rules once everything is determined.
 *
 * @param state what was determined upon; what small groups would tell is taken out before any rule sees it
 * @param standings what every organisation came to under every topic, in order of code
 */
public record Diagnosed(StateYear state, List<Standing> standings) {
    public Diagnosed {
        standings = List.copyOf(standings);
    }

    /**
     * Returns the parts of a state that diagnostic rules may see.
     *
     * @param determined of {@code state}, all topics in order of stages
     * @param figures those that its readers may see; asked for only where there are results of groups, since they take long
     */
    public static Diagnosed of(StateYear state, List<TopicRun> determined, Supplier<PublicFigures> figures) {
        boolean grouped = state.evidence().stream().anyMatch(known -> known instanceof GroupResults);
        PublicFigures seen = grouped ? figures.get() : PublicFigures.complete();
        List<Evidence> evidence = new ArrayList<>();
        for (Evidence known : state.evidence()) {
            if (known instanceof GroupResults results) {
                seen.published(results).ifPresent(evidence::add);
            } else {
                evidence.add(known);
            }
        }
        TopicRun first = determined.get(0);
        if (first.topic().code().equals(Topic.LEVEL.code())) {
            evidence.add(LevelTally.of(first.schools()));
            evidence.add(DistrictTally.of(first.districts()));
            evidence.addAll(sizes(state));
        }
        return new Diagnosed(state.withEvidence(evidence), standings(determined));
    }

    /** The number of open schools of each district, in order of code. */
    private static List<DistrictSize> sizes(StateYear state) {
        Map<OrganizationCode, Integer> open = new HashMap<>();
        for (School school : state.schools()) {
            if (!school.isClosed()) {
                open.merge(school.code().district(), 1, Integer::sum);
            }
        }
        return state.districts().stream()
                .map(district -> new DistrictSize(district.code(), open.getOrDefault(district.code(), 0)))
                .toList();
    }

    private static List<Standing> standings(List<TopicRun> determined) {
        return determined.stream()
                .flatMap(run -> Stream.of(run.schools(), run.districts(), run.state())
                        .flatMap(List::stream)
                        .map(determination -> standing(run.topic(), determination)))
                .sorted(Standing.ORDER)
                .toList();
    }

    private static Standing standing(Topic topic, Determination determination) {
        return Standing.of(topic.code(), determination.organization(), determination.explanation());
    }
}
