package org.accountability.rules.workbench;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.accountability.determination.Clause;
import org.accountability.determination.Topic;
import org.accountability.model.Problem;
import org.accountability.rules.RulePack;

/** Whether a pack that can identify a school or district can also release it. */
final class ExitCheck {
    private ExitCheck() {}

    /** An error, under the name of the pack, for each topic that identifies and that no other topic releases from. */
    static List<Problem> problems(RulePack pack) {
        return pack.topics().stream()
                .filter(Topic::identifies)
                .filter(topic ->
                        pack.topics().stream().noneMatch(other -> Objects.equals(other.releases(), topic.code())))
                .map(topic -> Problem.error(
                        pack.name(),
                        "identifies by " + topic.code() + " (" + files(pack, topic)
                                + "), and no topic releases from it;"
                                + " add a topic with 'releases: " + topic.code()
                                + "' and a rule that gives one of its outcomes"))
                .toList();
    }

    private static String files(RulePack pack, Topic topic) {
        return pack.clauses(topic).stream().map(Clause::file).distinct().collect(Collectors.joining(", "));
    }
}
