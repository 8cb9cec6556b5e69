package org.accountability.massachusetts.ppi;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.accountability.computation.Calculator;
import org.accountability.computation.GroupNumbers;
import org.accountability.computation.ParameterReview;
import org.accountability.computation.Results;
import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;

/** Computes the Progress and Performance Index. */
public final class IndexCalculator implements Calculator {
    /** The name of the file that holds the parameters of the index. */
    public static final String PARAMETER_FILE = "index-parameters.yaml";

    static final Calculator INSTANCE = new IndexCalculator();

    @Override
    public String parameterFile() {
        return PARAMETER_FILE;
    }

    @Override
    public String computes() {
        return "the index";
    }

    @Override
    public ParameterReview review(SchoolYear year, Function<SchoolYear, ParameterSet> inForce) {
        return IndexParameterReview.of(year, inForce);
    }

    @Override
    public Set<MeasureKind> measuresRead() {
        return EnumSet.complementOf(EnumSet.of(
                MeasureKind.MEAN_SGP,
                MeasureKind.SCALED_SCORE,
                MeasureKind.EXTENDED_ENGAGEMENT,
                MeasureKind.EL_PROGRESS,
                MeasureKind.CHRONIC_ABSENCE,
                MeasureKind.ADVANCED_COURSEWORK));
    }

    @Override
    public SortedMap<String, SortedSet<SchoolYear>> unreadYears(
            Results<?> results, Function<SchoolYear, ParameterSet> inForce) {
        if (!(results instanceof StateResults measures)) {
            return Collections.emptySortedMap();
        }
        try {
            return YearsRead.unread(measures, inForce);
        } catch (UnusableParameterException toldByTheReview) {
            return Collections.emptySortedMap();
        }
    }

    @Override
    public Optional<GroupNumbers> groupNumbers() {
        return Optional.empty();
    }
}
