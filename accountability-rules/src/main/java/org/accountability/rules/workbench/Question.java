package org.accountability.rules.workbench;

import java.util.List;
import java.util.Locale;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;
import org.accountability.model.Level;
import org.accountability.model.Outcome;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.partition.OrganizationKind;
import org.accountability.rules.internal.partition.SampleInput;
import org.jspecify.annotations.Nullable;

/**
 * A question of a check to every cell: the outcome of a school, or a district, under a topic.
 *
 * @param isFirst whether its pack begins with the topic
 */
record Question(Topic topic, OrganizationKind subject, boolean isFirst) {
    /** The question in words, such as {@code the level of a school}. */
    String words() {
        String title = topic.title();
        return "the " + title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) + " of a "
                + subject.words();
    }

    /** Returns the answers of {@code pack} for each school, or district, of {@code state}, in order of code. */
    List<Determination> answers(RulePack pack, StateYear state) {
        Determinations determined = isFirst ? pack.determineFirst(state) : pack.determine(state);
        return determined.of(topic.code()).stream()
                .filter(determination -> subject.include(determination.organization()))
                .toList();
    }

    /** The key that identifies the question in another pack. */
    String asked() {
        return topic.code() + " of a " + subject.words();
    }

    /** Whether it has an answer for everyone; a topic of one outcome singles out those whom a rule finds. */
    boolean isForEveryone() {
        return topic.outcomes().size() > 1;
    }

    /** Whether {@code one} is worse to have than {@code other}: levels have an order of their own. */
    static boolean isWorse(Outcome one, Outcome other) {
        boolean areLevels = one instanceof Level && other instanceof Level;
        return areLevels ? one.level().worseThan(other.level()) : one.severity() > other.severity();
    }

    /**
     * A scenario that gives {@code input}.
     *
     * @param reason as printed, which may be nothing; {@code null} where any will do
     */
    String scenario(
            String sentence,
            SchoolYear year,
            SampleInput input,
            Outcome outcome,
            boolean starred,
            @Nullable String reason) {
        String code = outcome instanceof Level level ? SampleInput.asScenario(level) : outcome.code();
        return "- scenario: " + quoted(sentence)
                + "\n  year: " + year
                + "\n  given: {" + subject.words() + ": " + input.asScenario() + "}"
                + "\n  expect: {" + topic.code() + ": " + code
                + (starred ? ", starred: true" : "")
                + (reason == null ? "" : ", reason: " + quoted(reason))
                + "}\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
