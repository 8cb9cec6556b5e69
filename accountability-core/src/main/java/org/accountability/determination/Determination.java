package org.accountability.determination;

import org.accountability.model.Evidence;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Status;

/**
 * The level of one school or district in one school year, or another of its outcomes, with its explanation.
 *
 * @param subject the school or district as given, with its results
 * @param year the school year
 * @param topic what was determined
 * @param explanation what was found, and which finding gives the outcome
 */
public record Determination(Evidence subject, SchoolYear year, Topic topic, Explanation explanation) {

    public OrganizationCode organization() {
        return subject.organization();
    }

    public Outcome outcome() {
        return explanation.outcome();
    }

    /** The level; {@link Level#NONE} where there is none, or the topic is another. */
    public Level level() {
        return explanation.level();
    }

    /** Whether the level prints a star, as in 2013 for those that left Level 4. */
    public boolean starred() {
        return explanation.starred();
    }

    public Reason reason() {
        return explanation.reason();
    }

    /** How sure we are of the rules and parameters that this rests on. */
    public Status weakestStatus() {
        return explanation.weakestStatus();
    }

    /** {@code 00350072 2012: Level 3, Among lowest performing 20% of schools}. */
    @Override
    public String toString() {
        return organization() + " " + year + ": " + outcome().label() + (starred() ? "*" : "") + ", " + reason().text();
    }
}
