package org.accountability.rules.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Listing;
import org.accountability.determination.Reason;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.model.StateYear;
import org.accountability.rules.Audience;
import org.accountability.rules.Determinations;
import org.accountability.rules.Diagnostics;
import org.accountability.rules.RulePack;

/**
 * All results of a pack for a state.
 *
 * @param determinations of every topic that gives one outcome
 * @param listings of every topic that lists its findings, diagnostics among them
 */
record PackOutcomes(List<Determination> determinations, List<Listing> listings) {
    static PackOutcomes of(RulePack pack, StateYear state) {
        Determinations determined = pack.determine(state);
        Diagnostics diagnosed = pack.diagnose(determined, Audience.ENTITLED);
        List<Determination> determinations = new ArrayList<>();
        List<Listing> listings = new ArrayList<>(diagnosed.findings());
        for (Topic topic : determined.topics()) {
            determinations.addAll(determined.of(topic.code()));
            listings.addAll(determined.listings(topic.code()));
        }
        return new PackOutcomes(determinations, listings);
    }

    /** All findings. */
    List<Ground> grounds() {
        List<Ground> grounds = new ArrayList<>();
        determinations.forEach(each -> grounds.addAll(each.explanation().grounds()));
        listings.forEach(each -> grounds.addAll(each.grounds()));
        return grounds;
    }

    /**
     * Returns each outcome as printed, by organisation and topic, and each finding of a topic that lists its findings.
     */
    Map<String, String> told() {
        return told(UnaryOperator.identity());
    }

    /** Returns the outcomes as {@link #told()} does, with other codes for the organisations. */
    Map<String, String> told(UnaryOperator<OrganizationCode> code) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Determination each : determinations) {
            told.put(code.apply(each.organization()) + ", " + each.topic().title(), told(each));
        }
        for (Listing each : listings) {
            for (Ground ground : each.grounds()) {
                told.put(code.apply(each.organization()) + ", " + each.topic().title() + ", " + told(ground), "stands");
            }
        }
        return told;
    }

    static String told(Determination determination) {
        return told(determination.outcome(), determination.starred(), determination.reason());
    }

    /** A reason that says no more than the outcome is left out. */
    private static String told(Outcome outcome, boolean starred, Reason reason) {
        return outcome.label()
                + (starred ? "*" : "")
                + (outcome.label().contains(reason.text()) ? "" : ", " + reason.text());
    }

    static String told(Ground ground) {
        return told(ground.outcome(), false, ground.reason());
    }
}
