package org.accountability.rules.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.accountability.model.AppliedCorrections;
import org.accountability.model.Correction;
import org.accountability.model.Problem;

/**
 * Judges a facts file that is given to compute numbers and determines nothing, so that its corrections alone are of use.
 *
 * @param file the facts file
 * @param numbers what is computed, in words
 * @param concerns whether a correction is of what it is computed from, and so is judged with it
 * @param isOf whether a correction is of such a number that must be given
 */
public record CorrectionsAlone(
        String file, String numbers, Predicate<Correction> concerns, Predicate<Correction> isOf) {
    /** Refuses corrections of numbers that are not given, and a file without any; all else is counted in a warning. */
    public List<Problem> judge(FactsFile facts) {
        List<Problem> found = new ArrayList<>();
        int used = 0;
        for (Correction.Placed placed : facts.corrections()) {
            if (concerns.test(placed.correction())) {
                used++;
            } else if (isOf.test(placed.correction())) {
                found.add(AppliedCorrections.refusal(placed));
            }
        }
        int notUsed = facts.facts().size() + facts.corrections().size() - used - found.size();
        if (used == 0 && found.isEmpty()) {
            found.add(Problem.error(file, "corrects nothing that enters " + numbers + "; leave it out"));
        } else if (notUsed > 0) {
            found.add(Problem.warning(
                    file, "entries that correct nothing that enters " + numbers + " are not used: " + notUsed));
        }
        return found;
    }
}
