package org.accountability.massachusetts.targets;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.accountability.computation.ParameterReview;
import org.accountability.computation.ParameterReview.Unusable;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;

/** Finds the parameters that no target percentage can be computed with, before one is asked for. */
final class TargetParameterReview {
    private static final List<Consumer<TargetParameters>> RULES = List.of(
            parameters -> new TargetRules(parameters).column().askForWeights(),
            parameters -> new AccountabilityPercentiles(parameters, GradeSpan.NON_HIGH_SCHOOL),
            parameters -> new AccountabilityPercentiles(parameters, GradeSpan.HIGH_SCHOOL),
            parameters -> parameters.numberIfInForce(TargetRules.GRADUATION_LAG));

    private final Set<String> asked = new HashSet<>();
    private Optional<String> unusable = Optional.empty();

    private TargetParameterReview() {}

    /**
     * Reviews the parameters of one school year.
     *
     * @param inForce those in force in it
     */
    static ParameterReview of(SchoolYear year, ParameterSet inForce) {
        TargetParameterReview review = new TargetParameterReview();
        TargetParameters parameters = new TargetParameters(year, inForce, review.asked::add);
        for (Consumer<TargetParameters> rule : RULES) {
            try {
                rule.accept(parameters);
            } catch (IllegalStateException found) {
                review.unusable = review.unusable.or(() -> Optional.of(String.valueOf(found.getMessage())));
            }
        }
        return new ParameterReview(
                review.asked,
                review.asked,
                review.unusable.map(message -> new Unusable(null, message)).stream()
                        .toList());
    }
}
