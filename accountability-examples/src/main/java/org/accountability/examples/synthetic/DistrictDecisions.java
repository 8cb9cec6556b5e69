package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Decides about districts, always about those that do worst; as many in 400 as in Massachusetts in 2012. */
final class DistrictDecisions {
    private static final int PER_STATE = 400;
    private static final int CHRONICALLY_UNDERPERFORMING = 1;
    private static final int UNDERPERFORMING = 3;
    private static final int LEVEL_4_PLANS = 1;

    private final List<ExampleDistrict> districts;

    private DistrictDecisions(List<ExampleDistrict> districts) {
        this.districts = new ArrayList<>(districts);
    }

    /** The districts with what was decided about them, in their order, which is that of their numbers. */
    static List<ExampleDistrict> about(List<ExampleDistrict> districts) {
        DistrictDecisions decisions = new DistrictDecisions(districts);
        decisions.worst(
                CHRONICALLY_UNDERPERFORMING,
                DistrictKind.URBAN,
                district -> district.designated(DistrictDesignation.CHRONICALLY_UNDERPERFORMING));
        decisions.worst(
                UNDERPERFORMING,
                DistrictKind.MEDIUM,
                district -> district.designated(DistrictDesignation.UNDERPERFORMING));
        decisions.worst(
                LEVEL_4_PLANS, DistrictKind.LARGE, district -> district.designated(DistrictDesignation.LEVEL_4_PLAN));
        return List.copyOf(decisions.districts);
    }

    private void worst(int perState, DistrictKind kind, UnaryOperator<ExampleDistrict> decision) {
        List<ExampleDistrict> concerned = districts.stream()
                .filter(district -> district.kind() == kind)
                .sorted(Comparator.comparingInt(ExampleDistrict::advantage).thenComparingInt(ExampleDistrict::number))
                .limit((perState * districts.size() + PER_STATE / 2) / PER_STATE)
                .toList();
        for (ExampleDistrict district : concerned) {
            districts.set(district.number() - 1, decision.apply(district));
        }
    }
}
