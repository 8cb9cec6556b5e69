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

    /** The school or district. */
    public OrganizationCode organization() {
        return subject.organization();
    }

    /** The outcome that the findings settle to. */
    public Outcome outcome() {
        return explanation.outcome();
    }

    /** The level; {@link Level#NONE} if the outcome is not a level. */
    public Level level() {
        return explanation.level();
    }

    /** Whether the level prints a star, as in 2013 for those that left Level 4. */
    public boolean starred() {
        return explanation.starred();
    }

    /** The reason that is printed. */
    public Reason reason() {
        return explanation.reason();
    }

    /** The weakest status of the rules and parameters that the determination rests on. */
    public Status weakestStatus() {
        return explanation.weakestStatus();
    }

    /** {@code 00350072 2012: Level 3, Among lowest performing 20% of schools}. */
    @Override
    public String toString() {
        return organization() + " " + year + ": " + outcome().label() + (starred() ? "*" : "") + ", " + reason().text();
    }
}
