package org.accountability.massachusetts.ppi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.accountability.massachusetts.ppi.CompositePerformanceIndex.PointsPerLevel;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;

/** The rules of each school year, made when they are first asked for. */
final class RulesByYear {
    private final Function<SchoolYear, ParameterSet> inForce;
    private final Map<SchoolYear, ParameterSet> parameters = new HashMap<>();
    private final Map<SchoolYear, IndexRules> made = new HashMap<>();

    RulesByYear(Function<SchoolYear, ParameterSet> inForce) {
        this.inForce = inForce;
    }

    /** @throws UnusableParameterException if one is missing in that year or cannot be read */
    IndexRules of(SchoolYear year) {
        return made.computeIfAbsent(year, asked -> IndexRules.of(asked, parameters(asked)));
    }

    /** What each performance level is worth in a year; nothing where the CPI has no points in force. */
    Optional<PointsPerLevel> pointsPerLevel(SchoolYear year) {
        ParameterSet ofYear = parameters(year);
        String first = CompositePerformanceIndex.pointsParameter(PerformanceLevel.PROFICIENT_OR_ADVANCED);
        return ofYear.find(first).isPresent()
                ? Optional.of(new PointsPerLevel(new ParameterReader(year, ofYear)))
                : Optional.empty();
    }

    /** Those in force in any of the years that were asked for, by name and then by year. */
    List<Parameter> parameters() {
        return parameters.values().stream()
                .flatMap(ofYear -> ofYear.all().stream())
                .distinct()
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::from))
                .toList();
    }

    private ParameterSet parameters(SchoolYear year) {
        return parameters.computeIfAbsent(year, inForce);
    }
}
