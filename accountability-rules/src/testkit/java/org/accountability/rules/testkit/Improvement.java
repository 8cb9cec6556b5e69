package org.accountability.rules.testkit;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.accountability.computation.Calculator;
import org.accountability.computation.GroupNumber;
import org.accountability.model.Evidence;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.model.IndexValue;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;

/**
 * A measure that becomes better wherever it is known, by a number of points, as far as its scale goes. All else is
 * held: what is not known stays so, and no fact changes.
 *
 * @param measure in the field's words
 * @param by the state that it makes of one, and of how many points
 */
public record Improvement(String measure, BiFunction<StateYear, Integer, StateYear> by) {
    /** A higher school percentile. */
    public static final Improvement SCHOOL_PERCENTILE = ofSchools(IndexValue.SCHOOL_PERCENTILE, 99);
    /** A higher cumulative PPI of all students. */
    public static final Improvement CUMULATIVE_PPI_ALL = ofSchools(IndexValue.CUMULATIVE_PPI_ALL, 100);
    /** A higher cumulative PPI of the high needs group. */
    public static final Improvement CUMULATIVE_PPI_HIGH_NEEDS = ofSchools(IndexValue.CUMULATIVE_PPI_HIGH_NEEDS, 100);
    /** A higher lowest subgroup percentile. */
    public static final Improvement LOWEST_SUBGROUP_PERCENTILE = ofSchools(IndexValue.LOWEST_SUBGROUP_PERCENTILE, 99);

    /** A higher participation of the year, of every group and subject, of schools and of districts. */
    public static final Improvement PARTICIPATION = ofParticipation("participation", 0);

    /** A higher participation of the year before, which counts if two years are averaged. */
    public static final Improvement PARTICIPATION_OF_THE_YEAR_BEFORE =
            ofParticipation("participation of the year before", 1);

    /** The latest rate of every group. */
    public static final Improvement FOUR_YEAR_GRADUATION = new Improvement(
            "four-year graduation",
            (state, points) -> rebuilt(
                    state,
                    rate -> rate,
                    history -> new GraduationHistory(
                            history.organization(),
                            history.group(),
                            raised(history.fourYear(), points),
                            history.fiveYear(),
                            history.students()),
                    evidence -> evidence instanceof GraduationRate rate
                            ? new GraduationRate(
                                    rate.organization(), rate.group(), raised(rate.percent(), points), rate.students())
                            : evidence));

    /** Every rate of every group. */
    public static final Improvement FIVE_YEAR_GRADUATION = new Improvement(
            "five-year graduation",
            (state, points) -> rebuilt(
                    state,
                    rate -> rate,
                    history -> new GraduationHistory(
                            history.organization(),
                            history.group(),
                            history.fourYear(),
                            history.fiveYear().stream()
                                    .map(rate -> raised(rate, points))
                                    .toList(),
                            history.students()),
                    evidence -> evidence));

    /** A higher published target percentage of all students; from 2018. */
    public static final Improvement TARGET_PERCENTAGE = new Improvement(
            "target percentage",
            (state, points) -> rebuilt(
                    state,
                    rate -> rate,
                    history -> history,
                    evidence -> evidence instanceof GroupNumber number && number.counting() != null
                            ? Calculator.numbersOfGroups()
                                    .orElseThrow()
                                    .published(
                                            number.organization(),
                                            state.year(),
                                            StudentGroup.ALL,
                                            Math.min(100, number.counting() + points))
                            : evidence));

    StateYear of(StateYear state, int points) {
        return by.apply(state, points);
    }

    private static Improvement ofSchools(IndexValue value, int highest) {
        return new Improvement(value.label(), (state, points) -> state.toBuilder(
                        school -> raised(school, value, points, highest), district -> district)
                .build());
    }

    private static School raised(School school, IndexValue value, int points, int highest) {
        return school.number(value).isEmpty()
                ? school
                : school.toBuilder()
                        .published(value, Math.min(highest, school.number(value).getAsInt() + points))
                        .build();
    }

    private static Improvement ofParticipation(String measure, int yearsAgo) {
        return new Improvement(
                measure,
                (state, points) -> rebuilt(
                        state,
                        rate -> rate.year().equals(state.year().minus(yearsAgo))
                                ? rate.withPercent(raised(rate.percent(), points))
                                : rate,
                        history -> history,
                        evidence -> evidence));
    }

    private static BigDecimal raised(BigDecimal percent, int points) {
        return percent.add(BigDecimal.valueOf(points)).min(BigDecimal.valueOf(100));
    }

    private static StateYear rebuilt(
            StateYear state,
            UnaryOperator<ParticipationRate> rate,
            UnaryOperator<GraduationHistory> history,
            UnaryOperator<Evidence> evidence) {
        StateYear.Builder rebuilt = StateYear.of(state.year());
        state.schools().forEach(rebuilt::school);
        state.districts().forEach(rebuilt::district);
        // Participation given as a fact is among the rates.
        state.facts().stream()
                .filter(fact -> fact.kind() != FactKind.PARTICIPATION)
                .forEach(rebuilt::fact);
        state.participation().forEach(each -> rebuilt.participation(rate.apply(each)));
        state.graduation().forEach(each -> rebuilt.graduation(history.apply(each)));
        state.evidence().forEach(each -> rebuilt.evidence(evidence.apply(each)));
        return rebuilt.build();
    }
}
