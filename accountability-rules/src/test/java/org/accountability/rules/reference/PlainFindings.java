package org.accountability.rules.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.accountability.determination.Kind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/** What is found of one organisation, in the official order of reasons, and what it comes to. */
final class PlainFindings {
    private final List<PlainFinding> found = new ArrayList<>(4);
    private @Nullable PlainFinding designation;
    private @Nullable PlainFinding worst;
    private @Nullable PlainFinding worstCriterion;
    private @Nullable PlainFinding worstFloor;
    private @Nullable PlainFinding relief;
    private @Nullable PlainFinding unclassified;
    private boolean starred;

    /** Adds a finding. Findings of one level must come in the official order: the first of them binds. */
    void add(Kind kind, Level level, PlainReason reason, List<Parameter> parameters, Record... evidence) {
        PlainFinding finding = new PlainFinding(kind, level, reason, parameters, List.of(evidence));
        found.add(finding);
        switch (kind) {
            case DESIGNATION -> designation = moreSevere(designation, finding);
            case CRITERION -> {
                worst = moreSevere(worst, finding);
                worstCriterion = moreSevere(worstCriterion, finding);
            }
            case FLOOR -> {
                worst = moreSevere(worst, finding);
                worstFloor = moreSevere(worstFloor, finding);
            }
            case RELIEF -> relief = moreSevere(relief, finding);
            case UNCLASSIFIED -> unclassified = unclassified == null ? finding : unclassified;
            case STAR -> starred = true;
            case ENTRY -> throw new IllegalArgumentException("no level lists its findings");
        }
    }

    /** The level so far, as what comes later looks at it. */
    PlainStanding standing() {
        PlainFinding binding = binding();
        Level byCriteria = worstCriterion == null ? Level.NONE : worstCriterion.level();
        return new PlainStanding(binding.level(), byCriteria, binding.reason(), starred);
    }

    PlainDetermination settle(OrganizationCode organization, PlainParameters parameters) {
        PlainFinding binding = binding();
        String text = parameters.text(binding.reason(), binding.level());
        return new PlainDetermination(organization, starred, text, binding, Collections.unmodifiableList(found));
    }

    /** A designation stands; else what is not classified has no level, by whatever else gives none. */
    private PlainFinding binding() {
        if (designation != null) {
            return designation;
        }
        PlainFinding classified = classified();
        return unclassified == null || classified.level() == Level.NONE ? classified : unclassified;
    }

    /** Relief and floors; else the most severe criterion or floor. */
    private PlainFinding classified() {
        if (relief == null) {
            return Objects.requireNonNull(worst, "every organisation meets some criterion");
        }
        // Of the same level the floor prints, as every floor's reason comes before that of relief.
        return worstFloor != null
                        && worstFloor.level().number() >= relief.level().number()
                ? worstFloor
                : relief;
    }

    private static PlainFinding moreSevere(@Nullable PlainFinding first, PlainFinding second) {
        return first == null || second.level().number() > first.level().number() ? second : first;
    }
}
