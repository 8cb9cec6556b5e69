package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.policy.Parameter;

/**
 * The percentage of possible points of one column. Each indicator present earns its points times the weight of its area;
 * {@code earned} and {@code possible} are the sums, in hundredths of the weights, each rounded half-up to one decimal;
 * their quotient is rounded half-up to one decimal of a percent. The integer that is printed is rounded half-up from that
 * one-decimal value, or, in years whose percentages are rounded once, from the quotient itself. An area without indicators
 * drops out. Weights depend on the student set, the grade span, and whether there are points for progress toward English
 * proficiency.
 *
 * <p>Source: DESE School and District Profiles, accountability reports 2018 to 2025.
 */
final class ColumnRule {
    /** Whether the integer of a column is rounded from the one-decimal value, rather than from the quotient. */
    public static final String ROUNDED_TWICE = "COLUMN_PERCENTAGE_ROUNDED_TWICE";

    private static final int PRINTED = 1;

    private final TargetParameters parameters;
    private final PointScale scale;
    private final boolean roundedTwice;

    ColumnRule(TargetParameters parameters, PointScale scale) {
        this.parameters = parameters;
        this.scale = scale;
        roundedTwice = parameters.parameter(ROUNDED_TWICE).yes();
        for (GradeSpan span : GradeSpan.values()) {
            for (StudentSet set : StudentSet.values()) {
                parameters.number(weightName(set, span, false, Area.ACHIEVEMENT));
            }
        }
    }

    /** Asks for every weight that any column may read. */
    void askForWeights() {
        for (StudentSet set : StudentSet.values()) {
            for (GradeSpan span : GradeSpan.values()) {
                for (Area area : Area.values()) {
                    weight(set, span, true, area);
                    weight(set, span, false, area);
                }
            }
        }
    }

    /** Whether the area counts in the columns of this set and span. */
    boolean weighs(StudentSet set, GradeSpan span, Area area) {
        return weight(set, span, area == Area.ENGLISH_PROFICIENCY, area).isPresent();
    }

    /**
     * The percentage of one column.
     *
     * @param points one of each indicator at most
     */
    public ColumnPercentage of(StudentSet set, GradeSpan span, List<TargetPoints> points) {
        Map<Area, Totals> totals = new EnumMap<>(Area.class);
        TargetParameters.Read read = new TargetParameters.Read();
        for (TargetPoints one : points) {
            if (one instanceof TargetPoints.Known known) {
                totals.computeIfAbsent(known.indicator().area(), area -> new Totals())
                        .add(known.points());
                read.addAll(known.parameters());
            }
        }
        boolean englishLearners = totals.containsKey(Area.ENGLISH_PROFICIENCY);
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (Map.Entry<Area, Totals> area : totals.entrySet()) {
            Parameter weight = weight(set, span, englishLearners, area.getKey())
                    .orElseThrow(() -> new IllegalArgumentException(
                            area.getKey().label() + " has no weight for " + set.label() + " in " + span.label()));
            read.add(weight);
            earned = earned.add(weight.decimal().multiply(area.getValue().earned()));
            possible = possible.add(weight.decimal().multiply(scale.possible(area.getValue().indicators)));
        }
        earned = inHundredths(earned);
        possible = inHundredths(possible);
        if (possible.signum() <= 0) {
            return new ColumnPercentage.NotComputed(
                    set, span, totals.isEmpty() ? "no indicator has points" : "nothing could be earned", points);
        }
        BigDecimal percentage = percentage(earned, possible, PRINTED);
        return new ColumnPercentage.Earned(
                set,
                span,
                earned,
                possible,
                percentage,
                (roundedTwice ? percentage.setScale(0, RoundingMode.HALF_UP) : percentage(earned, possible, 0))
                        .intValueExact(),
                List.copyOf(points),
                read.add(scale.most()).list());
    }

    private Optional<Parameter> weight(StudentSet set, GradeSpan span, boolean englishLearners, Area area) {
        return parameters.numberIfInForce(weightName(set, span, englishLearners, area));
    }

    private static String weightName(StudentSet set, GradeSpan span, boolean englishLearners, Area area) {
        String column =
                set == StudentSet.LOWEST ? set.name() : span.name() + (englishLearners ? "_WITH_EL" : "_WITHOUT_EL");
        return "WEIGHT_" + column + "_" + area.name();
    }

    private static BigDecimal percentage(BigDecimal earned, BigDecimal possible, int decimals) {
        return earned.multiply(TargetParameters.HUNDRED).divide(possible, decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal inHundredths(BigDecimal sum) {
        return sum.movePointLeft(2).setScale(PRINTED, RoundingMode.HALF_UP);
    }

    /** The points of one area. */
    private static final class Totals {
        private long points;
        private int indicators;

        void add(int more) {
            points += more;
            indicators++;
        }

        BigDecimal earned() {
            return BigDecimal.valueOf(points);
        }
    }
}
