package org.accountability.massachusetts.targets;

import static org.accountability.massachusetts.targets.TargetClause.GROWTH_EXCEEDED;
import static org.accountability.massachusetts.targets.TargetClause.GROWTH_LOW;
import static org.accountability.massachusetts.targets.TargetClause.GROWTH_TYPICAL_HIGH;
import static org.accountability.massachusetts.targets.TargetClause.GROWTH_TYPICAL_LOW;
import static org.accountability.massachusetts.targets.TargetClause.GROWTH_VERY_LOW;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.accountability.policy.Parameter;

/**
 * Points for a mean student growth percentile as printed, with one decimal: by bands from [60], [50], [40] and [30] on,
 * whatever came before. There is no target. The two lowest bands are inferred.
 *
 * <p>Source: DESE, 2019 Criteria for Awarding Points, Table A-1.
 */
final class GrowthCriteria {
    private final PointScale scale;
    private final Map<TargetClause, Parameter> bands = new EnumMap<>(TargetClause.class);

    GrowthCriteria(TargetParameters parameters, PointScale scale) {
        this.scale = scale;
        for (TargetClause band : List.of(GROWTH_EXCEEDED, GROWTH_TYPICAL_HIGH, GROWTH_TYPICAL_LOW, GROWTH_LOW)) {
            bands.put(band, parameters.number(band.name() + "_FROM"));
        }
    }

    /** The points for a mean SGP, with how they came about. */
    public TargetPoints award(IndicatorResults results) {
        BigDecimal mean = results.current();
        if (mean == null) {
            return new TargetPoints.NotComputed(results.indicator(), "no result is known", results.inputs());
        }
        BigDecimal printed = mean.setScale(1, RoundingMode.HALF_UP);
        TargetParameters.Read read = new TargetParameters.Read();
        for (Map.Entry<TargetClause, Parameter> band : bands.entrySet()) {
            read.add(band.getValue());
            if (printed.compareTo(band.getValue().decimal()) >= 0) {
                return awarded(results, band.getKey(), read);
            }
        }
        return awarded(results, GROWTH_VERY_LOW, read);
    }

    private TargetPoints awarded(IndicatorResults results, TargetClause clause, TargetParameters.Read read) {
        Parameter worth = scale.parameter(clause.rating());
        return new TargetPoints.Awarded(
                results.indicator(),
                worth.whole(),
                clause,
                results.inputs(),
                List.of(),
                read.add(worth).list());
    }
}
