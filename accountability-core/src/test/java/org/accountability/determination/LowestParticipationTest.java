package org.accountability.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.accountability.determination.internal.GroupSize;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lowest participation of any group and subject that is large enough, as printed or averaged over two years. */
class LowestParticipationTest {
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350072");
    private static final SchoolYear YEAR = SchoolYear.of(2016);

    private static final String ONE_YEAR = "";
    private static final String TWO_YEARS = LowestParticipation.TWO_YEAR_AVERAGE + "=true";
    private static final String SIZES = GroupSize.MINIMUM_ALL + "=20 " + GroupSize.MINIMUM_SUBGROUP + "=25";

    @ParameterizedTest
    @CsvSource({
        "'ALL ELA 96',                                        96",
        "'ALL ELA 96, SWD ELA 91, SWD MATH 93',               91",
        "'ALL ELA 89.5, SWD ELA 90.4',                        90",
        "'ALL ELA 94.49',                                     94",
    })
    void isTheLowestAsPrinted(String rates, int lowest) {
        assertThat(lowest(rates, ONE_YEAR)).map(LowestParticipation::rate).contains(lowest);
    }

    @Test
    void keepsTheFirstOfEquallyLowRates() {
        assertThat(lowest("EL ELA 90.4, SWD MATH 89.6", ONE_YEAR))
                .map(lowest -> lowest.lowest().group())
                .contains(StudentGroup.EL);
    }

    @Test
    void isNotThereWithoutARateOfTheYear() {
        assertThat(lowest("", ONE_YEAR)).isEmpty();
        assertThat(lowest("ALL ELA 80 in 2015", TWO_YEARS)).isEmpty();
        assertThat(lowest("SWD ELA 80 of 24", SIZES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'ALL ELA 97, SWD ELA 80 of 24', 97",
        "'ALL ELA 97, SWD ELA 80 of 25', 80",
        "'ALL ELA 97, SWD ELA 80',       80",
        "'ALL ELA 85 of 19, SWD ELA 97', 97",
        "'ALL ELA 85 of 20, SWD ELA 97', 85",
        "'HIGH_NEEDS ELA 85 of 24, EL ELA 97', 97",
    })
    void leavesGroupsOutThatAreTooSmall(String rates, int lowest) {
        assertThat(lowest(rates, SIZES)).map(LowestParticipation::rate).contains(lowest);
    }

    @Test
    void countsEveryGroupWhereNoMinimumIsInForce() {
        assertThat(lowest("ALL ELA 97, SWD ELA 80 of 1", ONE_YEAR))
                .map(LowestParticipation::rate)
                .contains(80);
    }

    @ParameterizedTest
    @CsvSource({
        "'SWD ELA 93 in 2015, SWD ELA 86', 90, true",
        "'SWD ELA 92 in 2015, SWD ELA 86', 89, true",
        "'SWD ELA 89.5 in 2015, SWD ELA 89.4', 90, true",
        "'SWD ELA 86 in 2015, SWD ELA 86', 86, false",
        "'SWD ELA 80 in 2015, SWD ELA 86', 86, false",
        "'SWD MATH 99 in 2015, SWD ELA 86', 86, false",
        "'EL ELA 99 in 2015, SWD ELA 86', 86, false",
        "'SWD ELA 99 in 2014, SWD ELA 86', 86, false",
    })
    void isTheAverageOfTwoPrintedRatesWhereThatIsHigher(String rates, int lowest, boolean averaged) {
        LowestParticipation counted = lowest(rates, TWO_YEARS).orElseThrow();

        assertThat(counted.rate()).isEqualTo(lowest);
        assertThat(counted.priorYear() != null).isEqualTo(averaged);
        assertThat(counted.parameters()).hasSize(averaged ? 1 : 0);
        assertThat(lowest(rates, LowestParticipation.TWO_YEAR_AVERAGE + "=false"))
                .map(LowestParticipation::rate)
                .contains(counted.lowest().printed());
    }

    @Test
    void comparesGroupsAfterAveraging() {
        LowestParticipation lowest =
                lowest("EL ELA 98 in 2015, EL ELA 88, SWD ELA 91", TWO_YEARS).orElseThrow();

        assertThat(lowest.rate()).isEqualTo(91);
        assertThat(lowest.lowest().group()).isEqualTo(StudentGroup.SWD);
    }

    @Test
    void averagesARateGivenForNoGroupWithThatOfTheYearBefore() {
        assertThat(lowest("null null 98 in 2015, null null 89", TWO_YEARS))
                .map(LowestParticipation::rate)
                .contains(94);
    }

    @Test
    void tellsWhatItComesFrom() {
        LowestParticipation lowest =
                lowest("SWD ELA 93 in 2015, SWD ELA 86", TWO_YEARS).orElseThrow();

        assertThat(lowest.inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly(
                        "participation 86%",
                        "of group Students with disabilities",
                        "in subject English language arts",
                        "participation of the year before 93%",
                        "two-year average 90%");
        assertThat(lowest.parameters())
                .extracting(Parameter::name)
                .containsExactly(LowestParticipation.TWO_YEAR_AVERAGE);
    }

    /** Rates such as {@code SWD ELA 86.5 of 30 in 2015}, with what is in force, such as {@code NAME=20}. */
    private static Optional<LowestParticipation> lowest(String rates, String parameters) {
        return LowestParticipation.of(
                YEAR,
                Arrays.stream(rates.split(",", -1))
                        .map(String::strip)
                        .filter(rate -> !rate.isEmpty())
                        .map(LowestParticipationTest::rate)
                        .toList(),
                inForce(parameters));
    }

    private static ParticipationRate rate(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        int of = words.indexOf("of");
        int in = words.indexOf("in");
        return new ParticipationRate(
                SCHOOL,
                in < 0 ? YEAR : SchoolYear.parse(words.get(in + 1)),
                words.get(0).equals("null") ? null : StudentGroup.valueOf(words.get(0)),
                words.get(1).equals("null") ? null : Subject.valueOf(words.get(1)),
                new BigDecimal(words.get(2)),
                of < 0 ? null : Integer.valueOf(words.get(of + 1)),
                null);
    }

    private static ParameterSet inForce(String parameters) {
        List<ParameterHistory> histories = Arrays.stream(parameters.split(" ", -1))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.split("=", -1))
                .map(pair -> new ParameterHistory(pair[0], "", "", List.of(dated(pair[1]))))
                .toList();
        return ParameterSet.asOf(YEAR, histories);
    }

    private static DatedValue dated(String value) {
        return new DatedValue(SchoolYear.of(2012), null, value, "report", Status.CONFIRMED, null);
    }
}
