package org.accountability.rules;

import java.util.ArrayList;
import java.util.List;
import org.accountability.determination.Topic;
import org.accountability.model.Outcome;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.pack.Requirement;
import org.accountability.rules.internal.text.Nearest;

/** Finds what keeps a pack from determining a state, and what it leaves unread. */
final class StateYearReview {
    private final RulePack pack;

    StateYearReview(RulePack pack) {
        this.pack = pack;
    }

    /** Returns errors, and warnings of what no rule of the year looks at. */
    List<Problem> review(StateYear state) {
        SchoolYear year = state.year();
        if (!pack.covers(year)) {
            return List.of(pack.notCovered(year));
        }
        List<Problem> problems = new ArrayList<>(missing(state));
        problems.addAll(categoriesUnknown(state));
        problems.addAll(new Unread(
                        pack.name(),
                        pack.byYear().determining(year),
                        pack.byYear().diagnosing(year))
                .in(state));
        return List.copyOf(problems);
    }

    /** Returns an error for each school without a value that the pack requires in the year. */
    private List<Problem> missing(StateYear state) {
        List<Problem> missing = new ArrayList<>();
        for (Requirement requirement : pack.text().requirements()) {
            if (requirement.years().include(state.year())) {
                state.schools().stream()
                        .filter(school -> !requirement.known().of(school))
                        .forEach(school -> missing.add(Problem.error(
                                "school " + school.code(),
                                "needs " + requirement.known().columns() + ": " + requirement.because())));
            }
        }
        return missing;
    }

    /** Returns an error for each fact that calls for a category which is none of the pack's outcomes. */
    private List<Problem> categoriesUnknown(StateYear state) {
        List<String> known = pack.topics().stream()
                .filter(topic -> !topic.equals(Topic.LEVEL))
                .flatMap(topic -> topic.outcomes().stream())
                .map(Outcome::code)
                .toList();
        return state.facts().stream()
                .filter(fact -> fact.category() != null && !known.contains(fact.category()))
                .map(fact -> Problem.error(
                        "fact " + fact.kind().code() + " of " + fact.organization(),
                        "calls for the category " + fact.category() + ", which " + pack.name() + " does not have"
                                + Nearest.hint(String.valueOf(fact.category()), known)))
                .toList();
    }
}
