package org.accountability.rules.internal.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.accountability.determination.DistrictRoster;
import org.accountability.determination.DistrictSize;
import org.accountability.determination.DistrictTally;
import org.accountability.determination.GroupResults;
import org.accountability.determination.LevelHistory;
import org.accountability.determination.LevelTally;
import org.accountability.determination.Topic;
import org.accountability.model.Correction;
import org.accountability.model.ParticipationRate;
import org.accountability.model.WholeState;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.Stage;

/**
 * Holds what rules look for against the stages that bring it about: a fact that no stage brings about is never there, and
 * its rule never finds anything.
 */
final class StageCheck {
    /** Types of evidence that a state can have but rules never see, with the types that rules see instead. */
    private static final Map<String, String> NEVER_SEEN = Map.of(
            ParticipationRate.class.getSimpleName(), "look for LowestParticipation or GroupParticipation",
            LevelHistory.class.getSimpleName(), "look for PastLevels",
            GroupResults.class.getSimpleName(), "look for GroupGap or WidestDiscrepancy",
            Correction.class.getSimpleName(), "look for what holds the number, which is corrected there",
            WholeState.class.getSimpleName(), "look for LevelTally or DistrictTally in a diagnostic");

    private static final Set<String> TALLIES = Set.of(
            LevelTally.class.getSimpleName(), DistrictTally.class.getSimpleName(), DistrictSize.class.getSimpleName());

    private final List<Stage> stages;
    private final List<Topic> topics;

    StageCheck(PackText pack) {
        this.stages = pack.stages();
        this.topics = pack.topics();
    }

    /**
     * Complains of a pattern in a rule of the stage numbered {@code own} that looks for facts that are absent there.
     */
    void check(Pattern pattern, int own, RuleProblems ruleProblems) {
        String type = pattern.type();
        Optional<String> why = type.equals(DistrictRoster.class.getSimpleName())
                ? noRoster(own)
                : TALLIES.contains(type)
                        ? noTally(type, own)
                        : Optional.ofNullable(NEVER_SEEN.get(type))
                                .map(remedy -> type + " is never among what rules look at; " + remedy);
        why.ifPresent(text -> ruleProblems.add(pattern.offset(), text));
    }

    /**
     * Complains where a rule looks at a stage that leaves nothing to look at.
     *
     * @param named the stage or topic that the rule names, which stands before its own
     * @param settled the number of the last stage that it means
     */
    void check(Operand.Text named, int settled, int own, RuleProblems ruleProblems) {
        Stage stage = stages.get(settled);
        Optional<String> why = gives(stage) == Topic.Gives.ALL
                ? Optional.of("looks at what the stage " + stage.name()
                        + " settles, which lists all that is found and settles no one outcome; look at the facts that"
                        + " its rules look at")
                : isDiagnostic(own) && !named.text().equals(stage.topic())
                        ? Optional.of("looks at the stage " + stage.name() + ", of which a diagnostic sees only what"
                                + " its topic came to; write stage == \"" + stage.topic() + "\"")
                        : beforeAll(own, stage.topic());
        why.ifPresent(text -> ruleProblems.add(named.offset(), text));
    }

    private Optional<String> noRoster(int own) {
        if (isDiagnostic(own)) {
            return Optional.of("DistrictRoster is not among what a diagnostic looks at; look for the Standing of the"
                    + " district with stage == \"" + Topic.LEVEL.code() + "\"");
        }
        int districts = IntStream.range(0, stages.size())
                .filter(stage ->
                        !isDiagnostic(stage) && stages.get(stage).settles().hasDistricts())
                .findFirst()
                .orElse(stages.size());
        boolean leveled = stages.subList(0, districts).stream()
                .anyMatch(stage -> stage.topic().equals(Topic.LEVEL.code())
                        && stage.settles().hasSchools());
        if (!leveled) {
            return Optional.of("DistrictRoster is what the levels of a district's schools come to, and no stage before"
                    + " those that settle districts settles the level of schools; add such a stage, or look for the"
                    + " facts of the district");
        }
        return own < districts
                ? Optional.of("DistrictRoster comes once schools are settled; move the rule into a stage that settles"
                        + " districts")
                : beforeAll(own, Topic.LEVEL.code());
    }

    private Optional<String> noTally(String type, int own) {
        return isDiagnostic(own) && topics.get(0).equals(Topic.LEVEL)
                ? Optional.empty()
                : Optional.of(
                        type + " counts what a whole state has once its levels are settled; only a diagnostic stage"
                                + " of a pack that begins with the level can look for it");
    }

    /**
     * Returns a problem if the first topic of the pack depends on another topic, since the first topic is also
     * determined alone, with the same result.
     */
    private Optional<String> beforeAll(int own, String topic) {
        String first = topics.get(0).code();
        return stages.get(own).topic().equals(first) && !topic.equals(first)
                ? Optional.of("settles " + first + " by what the topic " + topic + " came to, but the pack begins with "
                        + first + "; name the stages of " + topic + " first")
                : Optional.empty();
    }

    private Topic.Gives gives(Stage stage) {
        return topics.stream()
                .filter(topic -> topic.code().equals(stage.topic()))
                .map(Topic::gives)
                .findFirst()
                .orElse(Topic.Gives.ONE);
    }

    private boolean isDiagnostic(int stage) {
        return topics.stream()
                .anyMatch(topic ->
                        topic.code().equals(stages.get(stage).topic()) && topic.nature() == Topic.Nature.DIAGNOSTIC);
    }
}
