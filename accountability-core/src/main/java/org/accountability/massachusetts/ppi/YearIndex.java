package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accountability.massachusetts.ppi.EligibilityRule.Assessed;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Indicator;
import org.accountability.model.Problem;
import org.accountability.model.PublishedPoints;
import org.accountability.model.PublishedPpi;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.policy.Status;

/** The points and annual PPIs of one year, of every row of the results. */
final class YearIndex {
    private final IndexRules rules;
    private final StateResults results;
    private final Map<Indicator, IndicatorOfYear> indicators = new EnumMap<>(Indicator.class);
    private final Map<Indicator, int[]> publishedPoints = new EnumMap<>(Indicator.class);
    private final int[] publishedPpis;
    private final Eligibility[] eligibility;
    private final int[] ppis;

    YearIndex(IndexRules rules, StateResults results, AssessedCpis assessed) {
        this.rules = rules;
        this.results = results;
        ResultColumns columns = results.columns();
        RankingPopulations populations = RankingPopulations.in(rules.year().spring(), results);
        for (Indicator indicator : Indicator.all()) {
            indicators.put(indicator, ofYear(indicator, assessed, populations));
            publishedPoints.put(
                    indicator,
                    columns.values(ResultColumns.column(indicator), rules.year().spring()));
        }
        publishedPpis = columns.values(
                ResultColumns.column(PublishedPpi.Kind.ANNUAL), rules.year().spring());
        eligibility = eligibility(assessed);
        ppis = ppis();
    }

    private IndicatorOfYear ofYear(Indicator indicator, AssessedCpis assessed, RankingPopulations populations) {
        ResultColumns columns = results.columns();
        Subject subject = indicator.subject();
        if (subject == null) {
            return switch (indicator) {
                case GRADUATION -> new GraduationOfYear(rules, columns);
                case DROPOUT -> new DropoutOfYear(rules, columns);
                case REENGAGEMENT -> new ReengagementOfYear(rules, columns);
                default -> new AccessOfYear(rules, columns);
            };
        }
        return switch (indicator) {
            case ELA_CPI, MATH_CPI, SCIENCE_CPI ->
                new CpiOfYear(indicator, subject, rules, results, assessed, populations);
            case ELA_SGP, MATH_SGP -> new GrowthOfYear(indicator, subject, rules, columns);
            default -> new CreditOfYear(indicator, subject, rules, columns);
        };
    }

    private IndicatorOfYear indicator(Indicator indicator) {
        return Objects.requireNonNull(indicators.get(indicator));
    }

    /** Of every row the points that were published for an indicator, or {@link Tenths#NONE}. */
    private int[] published(Indicator indicator) {
        return Objects.requireNonNull(publishedPoints.get(indicator));
    }

    SchoolYear year() {
        return rules.year();
    }

    /** The annual PPI of a row, as published or computed; {@link Tenths#NONE} where it has none. */
    int ppi(int row) {
        return ppis[row];
    }

    /** What one indicator of a row earns. */
    Points points(int row, Indicator indicator) {
        int published = published(indicator)[row];
        Points computed = indicator(indicator).explain(row);
        return published == Tenths.NONE ? computed : published(indicator, published, computed);
    }

    private Points published(Indicator indicator, int points, Points computed) {
        return new Points.Awarded(
                indicator,
                points,
                indicator.isCore() ? rules.points().rating(points).orElse(null) : null,
                PointsClause.PUBLISHED,
                computed.compared(),
                List.of(ExplainedValue.of("published points for " + indicator.label(), points)),
                List.of(),
                List.of());
    }

    IndexRules rules() {
        return rules;
    }

    /** Whether the annual PPI of a row is one that was published. */
    boolean isPublished(int row) {
        return publishedPpis[row] != Tenths.NONE;
    }

    /** How an indicator of a row could earn more points; nothing where it has none. */
    List<IndicatorStep> steps(int row, Indicator indicator) {
        if (!(points(row, indicator) instanceof Points.Awarded awarded)) {
            return List.of();
        }
        IndicatorSteps steps = new IndicatorSteps(
                indicator,
                results.organizations().get(ResultColumns.organization(row)),
                year(),
                row,
                awarded.points(),
                rules.points());
        return published(indicator)[row] == Tenths.NONE ? steps.of(indicator(indicator)) : steps.ofPublished();
    }

    /** Whether a row has an annual PPI some points of which rest on an assumed value. */
    boolean hasAssumedPoints(int row) {
        if (ppis[row] == Tenths.NONE || publishedPpis[row] != Tenths.NONE) {
            return false;
        }
        for (Indicator indicator : Indicator.all()) {
            if (points(row, indicator) instanceof Points.Awarded awarded && awarded.weakestStatus() == Status.ASSUMED) {
                return true;
            }
        }
        return false;
    }

    /** The annual PPI of a row, with how it came about. */
    AnnualPpi annual(int row) {
        List<Points> points = new ArrayList<>(indicators.size());
        for (Indicator indicator : Indicator.all()) {
            points.add(points(row, indicator));
        }
        if (publishedPpis[row] != Tenths.NONE) {
            return new AnnualPpi.Published(year(), publishedPpis[row], List.copyOf(points));
        }
        return rules.annual().of(year(), ResultColumns.group(row), eligibility[row], List.copyOf(points));
    }

    /** Adds a problem for every published number of points that no rating of the year is worth. */
    void judgePublished(List<Problem> problems) {
        for (Indicator indicator : Indicator.all()) {
            int[] published = published(indicator);
            if (published == results.columns().nothing()) {
                continue;
            }
            for (int row = 0; row < published.length; row++) {
                int points = published[row];
                boolean possible = indicator.isCore()
                        ? rules.points().rating(points).isPresent()
                        : points == 0 || points == rules.points().ofCredit();
                if (points != Tenths.NONE && !possible) {
                    PublishedPoints refused = new PublishedPoints(
                            results.organizations().get(ResultColumns.organization(row)),
                            year(),
                            ResultColumns.group(row),
                            indicator,
                            points);
                    problems.add(results.problem(
                            refused,
                            "'" + points + "' must be one of "
                                    + (indicator.isCore()
                                            ? rules.points().scale()
                                            : "0, " + rules.points().ofCredit())));
                }
            }
        }
    }

    private int[] ppis() {
        ResultColumns columns = results.columns();
        int[] core = new int[columns.rows()];
        int[] credit = new int[columns.rows()];
        int[] counted = new int[columns.rows()];
        for (Indicator indicator : Indicator.all()) {
            boolean isCore = indicator.isCore();
            addPoints(indicator, isCore ? core : credit, isCore ? counted : new int[columns.rows()]);
        }
        int[] computed = columns.empty();
        for (int row = 0; row < computed.length; row++) {
            if (publishedPpis[row] != Tenths.NONE) {
                computed[row] = publishedPpis[row];
            } else if (counted[row] > 0 && eligibility[row].eligible()) {
                computed[row] = rules.annual().ppi(core[row] + credit[row], counted[row]);
            }
        }
        return computed;
    }

    private void addPoints(Indicator indicator, int[] sums, int[] counts) {
        IndicatorOfYear ofYear = indicator(indicator);
        int[] published = published(indicator);
        RatingPoints worth = rules.points();
        for (int row = 0; row < sums.length; row++) {
            if (published[row] != Tenths.NONE) {
                sums[row] += published[row];
                counts[row]++;
            } else {
                byte outcome = ofYear.decide(row);
                if (PointsCode.isAwarded(outcome)) {
                    sums[row] += worth.ofOutcome(outcome);
                    counts[row]++;
                }
            }
        }
    }

    private Eligibility[] eligibility(AssessedCpis assessed) {
        EligibilityRule rule = rules.eligibility();
        int year = rules.year().spring();
        int[] ela = published(Indicator.ELA_CPI);
        int[] math = published(Indicator.MATH_CPI);
        AssessedYear current = new AssessedYear(rule, results.columns(), assessed, year);
        AssessedYear[] before = new AssessedYear[rule.yearsBack()];
        for (int back = 1; back <= before.length; back++) {
            before[back - 1] = new AssessedYear(rule, results.columns(), assessed, year - back);
        }
        Eligibility[] judged = new Eligibility[ela.length];
        for (int row = 0; row < judged.length; row++) {
            Eligibility eligible = Eligibility.AS_PUBLISHED;
            if (ela[row] == Tenths.NONE || math[row] == Tenths.NONE) {
                Assessed best = Assessed.NOT;
                for (AssessedYear one : before) {
                    Assessed inYear = one.assessed(row);
                    best = inYear.compareTo(best) > 0 ? inYear : best;
                }
                eligible = EligibilityRule.judge(current.assessed(row), best);
            }
            judged[row] = eligible;
        }
        return judged;
    }

    /** How every row was assessed in English language arts and mathematics in one year. */
    private static final class AssessedYear {
        private final EligibilityRule rule;
        private final int[] elaCpis;
        private final int[] elaStudents;
        private final int[] elaPoints;
        private final int[] mathCpis;
        private final int[] mathStudents;
        private final int[] mathPoints;

        AssessedYear(EligibilityRule rule, ResultColumns columns, AssessedCpis assessed, int year) {
            this.rule = rule;
            elaCpis = assessed.cpis(Subject.ELA, year);
            elaStudents = assessed.students(Subject.ELA, year);
            elaPoints = columns.values(ResultColumns.column(Indicator.ELA_CPI), year);
            mathCpis = assessed.cpis(Subject.MATH, year);
            mathStudents = assessed.students(Subject.MATH, year);
            mathPoints = columns.values(ResultColumns.column(Indicator.MATH_CPI), year);
        }

        Assessed assessed(int row) {
            StudentGroup group = ResultColumns.group(row);
            return EligibilityRule.both(
                    rule.assessed(
                            group, elaCpis[row] != Tenths.NONE || elaPoints[row] != Tenths.NONE, elaStudents[row]),
                    rule.assessed(
                            group, mathCpis[row] != Tenths.NONE || mathPoints[row] != Tenths.NONE, mathStudents[row]));
        }
    }
}
