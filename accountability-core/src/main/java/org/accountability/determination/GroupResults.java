package org.accountability.determination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.InvalidValueException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/**
 * The cumulative PPI of the student groups of a school or district. Rules see it as a {@link GroupGap} for each group,
 * and as the {@link WidestDiscrepancy} between two of them.
 *
 * @param organization the school or district
 * @param results one for each group, in the order of groups
 */
public record GroupResults(OrganizationCode organization, List<Result> results) implements RawEvidence {
    private static final int HIGHEST_PPI = 100;

    /**
     * The result of one group.
     *
     * @param group the student group
     * @param cumulativePpi 0 to 100; {@code null} where it has none
     * @param students how many students it has; {@code null} where not known
     */
    public record Result(
            StudentGroup group,
            @Nullable Integer cumulativePpi,
            @Nullable Integer students) {
        /**
         * Checks the values.
         *
         * @throws InvalidValueException if a value cannot occur
         */
        public Result {
            if (cumulativePpi != null && (cumulativePpi < 0 || cumulativePpi > HIGHEST_PPI)) {
                throw new InvalidValueException(
                        "cumulative PPI", cumulativePpi, "must be a whole number from 0 to " + HIGHEST_PPI);
            }
            if (students != null && students < 0) {
                throw new InvalidValueException("number of students", students, "must be 0 or more");
            }
        }
    }

    /**
     * Checks that no group occurs twice, and sorts the results by group.
     *
     * @throws InvalidValueException if a group is given twice
     */
    public GroupResults {
        results = results.stream().sorted(Comparator.comparing(Result::group)).toList();
        Set<StudentGroup> seen = new HashSet<>();
        for (Result result : results) {
            if (!seen.add(result.group())) {
                throw new InvalidValueException("group of " + organization, result.group(), "is given twice");
            }
        }
    }

    @Override
    public GroupResults corrected(SchoolYear year, UnaryOperator<Reported> correction) {
        return new GroupResults(
                organization,
                results.stream()
                        .map(result -> corrected(result, year, correction))
                        .toList());
    }

    private Result corrected(Result result, SchoolYear year, UnaryOperator<Reported> correction) {
        Integer ppi = result.cumulativePpi();
        if (ppi == null) {
            return result;
        }
        Reported published = new PublishedPpi(organization, year, result.group(), PublishedPpi.Kind.CUMULATIVE, ppi);
        return new Result(result.group(), correction.apply(published).number().intValueExact(), result.students());
    }

    @Override
    public List<Evidence> finished(SchoolYear year, ParameterSet inForce) {
        List<Evidence> finished = new ArrayList<>();
        Optional<Result> all = results.stream()
                .filter(result -> result.group() == StudentGroup.ALL)
                .findFirst();
        List<Result> groups = results.stream()
                .filter(result -> result.group() != StudentGroup.ALL && result.cumulativePpi() != null)
                .toList();
        all.map(Result::cumulativePpi)
                .ifPresent(ofAll -> groups.forEach(group ->
                        finished.add(new GroupGap(organization, group.group(), ppi(group), ofAll, group.students()))));
        WidestDiscrepancy.of(organization, groups).ifPresent(finished::add);
        return List.copyOf(finished);
    }

    static int ppi(Result result) {
        Integer ppi = result.cumulativePpi();
        if (ppi == null) {
            throw new IllegalArgumentException(result.group() + " has no cumulative PPI");
        }
        return ppi;
    }

    @Override
    public List<ExplainedValue> inputs() {
        return results.stream()
                .map(result ->
                        ExplainedValue.of("cumulative PPI of " + result.group().label(), result.cumulativePpi()))
                .toList();
    }
}
