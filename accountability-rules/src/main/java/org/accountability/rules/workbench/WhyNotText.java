package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.model.ExplainedValue;
import org.accountability.model.internal.VisibleText;
import org.accountability.rules.WhyNot;
import org.accountability.rules.WhyNot.Needed;
import org.accountability.rules.WhyNot.Obstacle;
import org.accountability.rules.WhyNot.Way;
import org.accountability.rules.io.AccountabilitySystem;

/** Why an organisation is not at a better level, and what it would take, in plain words. */
final class WhyNotText {
    private final WhyNot whyNot;
    private final List<String> lines = new ArrayList<>();

    private WhyNotText(WhyNot whyNot) {
        this.whyNot = whyNot;
    }

    /** A few paragraphs; lines end in {@code \n}. */
    static String of(WhyNot whyNot) {
        return new WhyNotText(whyNot).text();
    }

    private String text() {
        Determination now = whyNot.now();
        lines.add(now.organization() + ", school year " + now.year() + ": " + now.level() + ", not " + whyNot.wanted()
                + ", because");
        whyNot.obstacles().forEach(this::obstacle);
        if (!whyNot.inTheWay().isEmpty()) {
            lines.add("");
            lines.add("Schools that would have to reach " + whyNot.wanted() + " or better:");
            whyNot.inTheWay().forEach(school -> lines.add("  " + school));
        }
        if (now.organization().isSchool()) {
            lines.add("");
            ways();
        }
        return VisibleText.joined(lines);
    }

    private void obstacle(Obstacle obstacle) {
        Ground ground = obstacle.ground();
        lines.add("  " + ground.clause().rule() + ".");
        if (obstacle.margins().isEmpty()) {
            ground.evidence()
                    .forEach(evidence -> lines.add("    From: "
                            + evidence.inputs().stream()
                                    .map(ExplainedValue::toString)
                                    .collect(Collectors.joining(", "))));
        }
        obstacle.margins().forEach(margin -> lines.add("    " + margin));
        lines.add("    Source: " + ground.clause().citation() + " (" + ground.status() + ")");
    }

    private void ways() {
        if (whyNot.ways().isEmpty()) {
            lines.add("Nothing that is known of it could be otherwise so that it reached " + whyNot.wanted() + ".");
            return;
        }
        lines.add("Any of these would be enough, and nothing less of it:");
        for (Way way : whyNot.ways()) {
            lines.add("  to " + way.reaches().level()
                    + (way.withinReach() ? "" : " (not by the school alone, this year)"));
            way.changes().forEach(change -> change(change, way));
        }
    }

    private void change(Needed change, Way way) {
        lines.add("    " + change);
        AccountabilitySystem.all().forEach(system -> lines.addAll(system.inWords(change, way.reaches())));
    }
}
