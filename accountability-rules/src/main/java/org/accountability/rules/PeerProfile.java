package org.accountability.rules;

import java.util.List;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.review.ComponentRating;
import org.accountability.review.StateReview;

/**
 * The result of a peer review for one state.
 *
 * @param review what the reviewers say
 * @param approach the state approach, with its explanation
 * @param findings what the ratings come to, in the official order
 */
public record PeerProfile(StateReview review, Determination approach, List<Ground> findings) {
    /** The name of the pack of the independent peer review of how states improve their schools, of 2018. */
    public static final String PACK = "peer-review/review-2018";

    private static final String APPROACH = "approach";
    private static final String PROFILE = "profile";

    /**
     * The profile of {@code review} by the rules of {@code pack}.
     *
     * @throws org.accountability.model.InvalidInputException if the pack does not cover the year of the review
     * @throws IllegalArgumentException if the pack is none of a peer review
     */
    public static PeerProfile of(RulePack pack, StateReview review) {
        Determinations determined = pack.determine(review.given());
        return new PeerProfile(
                review,
                determined.find(StateReview.STATE, APPROACH).orElseThrow(),
                determined.listings(PROFILE).stream()
                        .flatMap(listing -> listing.grounds().stream())
                        .toList());
    }

    /** The ratings that are strengths, in the order of the report. */
    public List<ComponentRating> strengths() {
        return those("STRENGTH");
    }

    /** The ratings that are gaps, in the order of the report. */
    public List<ComponentRating> gaps() {
        return those("GAP");
    }

    /** Returns the finding on the rating of {@code component}, such as {@code STRENGTH}. */
    public Ground of(ComponentRating component) {
        return findings.stream()
                .filter(ground -> ground.evidence().contains(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(component + " is not of " + review.state()));
    }

    private List<ComponentRating> those(String outcome) {
        return review.ratings().stream()
                .filter(rating -> of(rating).outcome().code().equals(outcome))
                .toList();
    }
}
