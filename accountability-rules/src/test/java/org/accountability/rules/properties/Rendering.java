package org.accountability.rules.properties;

import java.util.function.Function;
import org.accountability.determination.Clause;
import org.accountability.determination.Determination;
import org.accountability.determination.Explanation;
import org.accountability.determination.Ground;
import org.accountability.determination.Listing;
import org.accountability.determination.Topic;
import org.accountability.rules.Determinations;

/** A result as text, explanations and all: two results are the same where these are. */
public final class Rendering {
    private final Function<Clause, String> clauses;
    private final StringBuilder text = new StringBuilder();

    private Rendering(Function<Clause, String> clauses) {
        this.clauses = clauses;
    }

    /** Everything that was determined and why. */
    public static String of(Determinations determinations) {
        return new Rendering(Clause::toString).render(determinations);
    }

    /** Everything but the files and lines that the rules stand in. */
    public static String withoutPlaces(Determinations determinations) {
        return new Rendering(clause -> clause.rule() + ", " + clause.citation() + ", " + clause.status())
                .render(determinations);
    }

    private String render(Determinations determinations) {
        text.append(determinations.year()).append('\n');
        for (Topic topic : determinations.topics()) {
            text.append(topic.code()).append('\n');
            determinations.of(topic.code()).forEach(this::append);
            determinations.listings(topic.code()).forEach(this::append);
        }
        return text.toString();
    }

    private void append(Listing listing) {
        text.append(listing.organization()).append('\n');
        listing.grounds().forEach(ground -> append(ground, "   "));
    }

    private void append(Determination determination) {
        Explanation explanation = determination.explanation();
        text.append(determination)
                .append(' ')
                .append(explanation.weakestStatus())
                .append('\n');
        for (Ground ground : explanation.grounds()) {
            append(ground, ground.equals(explanation.binding()) ? " * " : "   ");
        }
    }

    private void append(Ground ground, String mark) {
        text.append(mark)
                .append(ground.finding())
                .append(' ')
                .append(ground.reason())
                .append(' ')
                .append(clauses.apply(ground.clause()))
                .append(' ')
                .append(ground.parameters())
                .append(' ')
                .append(ground.evidence())
                .append('\n');
    }
}
