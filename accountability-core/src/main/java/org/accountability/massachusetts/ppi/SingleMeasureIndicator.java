package org.accountability.massachusetts.ppi;

import java.util.List;

/** An indicator that one measure of the year decides. */
abstract class SingleMeasureIndicator implements IndicatorOfYear {
    private final MeasureOfYear measure;

    SingleMeasureIndicator(MeasureOfYear measure) {
        this.measure = measure;
    }

    /** What a row would earn with so much of the measure, as {@link IndicatorOfYear#decideAt}. */
    abstract byte decideAt(int row, int value);

    /** The measure as it is, as {@link MeasureOfYear#value}. */
    final int value(int row) {
        return measure.value(row);
    }

    @Override
    public final byte decide(int row) {
        return decideAt(row, value(row));
    }

    @Override
    public final List<MeasureOfYear> measures() {
        return List.of(measure);
    }

    @Override
    public final byte decideAt(int row, MeasureOfYear ofYear, int value) {
        return decideAt(row, value);
    }
}
