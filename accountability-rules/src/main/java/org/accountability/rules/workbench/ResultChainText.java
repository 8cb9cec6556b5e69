package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Listing;
import org.accountability.determination.Reason;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.model.internal.Counted;
import org.accountability.rules.Determinations;

/**
 * All results for one school or district in plain words, from its data to the actions due: first in short, then step by
 * step with every source. The actions due for a school's district follow.
 */
final class ResultChainText {
    /** More of them are counted in the summary, and told in their step. */
    private static final int TOLD_IN_SHORT = 3;

    private final Determinations determinations;
    private final OrganizationCode organization;
    private final List<String> summary = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private int step;

    ResultChainText(Determinations determinations, OrganizationCode organization) {
        this.determinations = determinations;
        this.organization = organization;
    }

    /** Lines from the summary to the last step. */
    List<String> lines() {
        determinations.topics().forEach(topic -> add(topic, organization));
        if (organization.isSchool()) {
            addDistrict(organization.district());
        }
        List<String> lines = new ArrayList<>();
        lines.add("In short:");
        lines.addAll(summary);
        lines.addAll(steps);
        return lines;
    }

    private void add(Topic topic, OrganizationCode of) {
        if (topic.gives() == Topic.Gives.ALL) {
            listing(topic, of).ifPresent(this::add);
        } else {
            determinations.find(of, topic.code()).filter(this::isTold).ifPresent(this::add);
        }
    }

    /** Whether a determination is printed: one without a finding is, if it is of the first topic or if rules ended. */
    private boolean isTold(Determination found) {
        return found.explanation().binding() != null
                || found.topic().equals(determinations.topics().get(0))
                || !found.reason().text().equals(Reason.NO_RULE_APPLIES.text());
    }

    private void add(Determination found) {
        String outcome = found.outcome().label() + (found.starred() ? "*" : "");
        String reason = found.reason().text();
        summary.add("  " + found.topic().title() + ": " + outcome + (reason.isEmpty() ? "" : ". " + reason)
                + proposed(found.topic()));
        beginStep(found.topic(), outcome);
        steps.addAll(ExplanationText.findings(found));
        steps.add("  Nothing it rests on is less sure than " + found.weakestStatus() + ".");
    }

    private void add(Listing found) {
        List<Ground> entries = found.grounds();
        summary.add("  " + found.topic().title() + ": "
                + (entries.size() > TOLD_IN_SHORT
                        ? entries.size() + ", see step " + (step + 1)
                        : String.join(
                                "; ",
                                entries.stream()
                                        .map(ground -> ground.outcome().label())
                                        .toList()))
                + proposed(found.topic()));
        beginStep(found.topic(), Counted.of(entries.size(), "entry", "entries"));
        for (Ground entry : entries) {
            String words = words(entry);
            steps.add("  " + words + (words.endsWith(".") ? "" : "."));
            steps.addAll(GroundText.basis(entry, found.subject()));
        }
    }

    /** A school's level bears on its district's, from which actions follow. */
    private void addDistrict(OrganizationCode district) {
        Optional<Determination> level = determinations.find(district);
        if (level.isEmpty()) {
            return;
        }
        String found = ExplanationText.heading(level.get());
        summary.add("  Its district: " + found);
        steps.add("");
        steps.add(String.format(Locale.ROOT, "Step %d. Its district: %s", ++step, found));
        steps.addAll(ExplanationText.findings(level.get()));
        determinations.topics().stream()
                .filter(topic -> topic.gives() == Topic.Gives.ALL)
                .forEach(topic -> add(topic, district));
    }

    private void beginStep(Topic topic, String comesTo) {
        steps.add("");
        steps.add(String.format(Locale.ROOT, "Step %d. %s: %s%s", ++step, topic.title(), comesTo, proposed(topic)));
    }

    private Optional<Listing> listing(Topic topic, OrganizationCode of) {
        return determinations.listings(topic.code()).stream()
                .filter(listing -> listing.organization().equals(of))
                .findFirst();
    }

    private static String words(Ground entry) {
        String label = entry.outcome().label();
        String reason = entry.reason().text();
        if (reason.isEmpty()) {
            return label;
        }
        return reason.contains(label) ? reason : label + ": " + reason;
    }

    private static String proposed(Topic topic) {
        return topic.nature() == Topic.Nature.PROPOSAL ? " (proposed, not determined by anybody)" : "";
    }
}
