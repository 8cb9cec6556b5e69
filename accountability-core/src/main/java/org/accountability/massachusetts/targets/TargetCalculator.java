package org.accountability.massachusetts.targets;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.accountability.computation.Calculator;
import org.accountability.computation.GroupNumbers;
import org.accountability.computation.ParameterReview;
import org.accountability.computation.Results;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.ParameterSet;

/** Computes the target percentages of the system of 2018. */
public final class TargetCalculator implements Calculator {
    /** The name of the file that holds the parameters of target percentages. */
    public static final String PARAMETER_FILE = "target-parameters.yaml";

    static final Calculator INSTANCE = new TargetCalculator();

    @Override
    public String parameterFile() {
        return PARAMETER_FILE;
    }

    @Override
    public String computes() {
        return "target percentages";
    }

    @Override
    public ParameterReview review(SchoolYear year, Function<SchoolYear, ParameterSet> inForce) {
        return TargetParameterReview.of(year, inForce.apply(year));
    }

    @Override
    public Set<MeasureKind> measuresRead() {
        return TargetState.measuresRead();
    }

    @Override
    public SortedMap<String, SortedSet<SchoolYear>> unreadYears(
            Results<?> results, Function<SchoolYear, ParameterSet> inForce) {
        return results instanceof StateResults measures
                ? TargetState.unreadYears(measures, inForce.apply(measures.year()))
                : Collections.emptySortedMap();
    }

    @Override
    public Optional<GroupNumbers> groupNumbers() {
        return Optional.of(PublishedPercentages.INSTANCE);
    }

    private enum PublishedPercentages implements GroupNumbers {
        INSTANCE;

        @Override
        public Class<TargetPercentage> type() {
            return TargetPercentage.class;
        }

        @Override
        public TargetPercentage published(
                OrganizationCode organization, SchoolYear year, StudentGroup group, int number) {
            return TargetPercentage.published(organization, year, group, number);
        }
    }
}
