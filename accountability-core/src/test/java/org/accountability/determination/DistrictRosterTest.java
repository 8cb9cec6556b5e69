package org.accountability.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the levels of a district's schools come to. */
class DistrictRosterTest {
    private static final OrganizationCode DISTRICT = OrganizationCode.of("00350000");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # schools, each by its grounds                        | schools | with level | worst    | reason | starred
            criterion 1 h                                         | 1 | 1 | Level 1  | h | false
            criterion 1 h; criterion 3 d; criterion 2 g           | 3 | 3 | Level 3  | d | false
            criterion 0 f; criterion 1 h                          | 2 | 1 | Level 1  | h | false
            criterion 0 f; criterion 0 e                          | 2 | 0 | no level | e | false
            criterion 3 d; criterion 3 c; criterion 3 e           | 3 | 3 | Level 3  | c | false
            designation 5 a; criterion 2 g, star 0 j              | 2 | 2 | Level 5  | a | true
            """)
    void isTheWorstLevelOfThoseThatHaveOne(
            String schools, int count, int withLevel, String worst, String reason, boolean starred) {
        DistrictRoster roster = DistrictRoster.of(DISTRICT, explanations(schools));

        assertThat(roster.organization()).isEqualTo(DISTRICT);
        assertThat(roster.schools()).isEqualTo(count);
        assertThat(roster.withLevel()).isEqualTo(withLevel);
        assertThat(roster.worst()).hasToString(worst);
        assertThat(roster.reason()).isEqualTo(reason);
        assertThat(roster.starred()).isEqualTo(starred);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            criterion 1 h ASSUMED; criterion 3 d                   | CONFIRMED
            criterion 1 h; criterion 3 d ASSUMED                   | ASSUMED
            # one of them is enough for the level of the district
            criterion 3 d ASSUMED; criterion 3 d RECONSTRUCTED     | RECONSTRUCTED
            """)
    void isAsSureAsTheLevelThatItComesTo(String schools, Status weakest) {
        assertThat(DistrictRoster.of(DISTRICT, explanations(schools)).weakestStatus())
                .isEqualTo(weakest);
    }

    @Test
    void isAsSureAsTheSurestSchoolAtTheWorstLevel() {
        assertThat(statusOf("criterion 3 d ASSUMED; criterion 3 d; criterion 1 h ASSUMED"))
                .isEqualTo(Status.CONFIRMED);
        assertThat(statusOf("criterion 3 d ASSUMED; criterion 1 h")).isEqualTo(Status.ASSUMED);
        assertThat(statusOf("criterion 0 f ASSUMED; criterion 0 f")).isEqualTo(Status.ASSUMED);
    }

    @Test
    void withoutSchoolsHasNoLevelAndNoReason() {
        DistrictRoster roster = DistrictRoster.of(DISTRICT, List.of());

        assertThat(roster.inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly(
                        "schools in the district 0",
                        "schools with a level 0",
                        "level of the lowest-performing school no level");
        assertThat(roster.reason()).isEmpty();
    }

    @Test
    void ofASchoolInWhichNoRuleFoundAnythingSaysSo() {
        assertThat(DistrictRoster.of(DISTRICT, List.of(Resolution.settle(List.of())))
                        .reason())
                .isEqualTo(Reason.NO_RULE_APPLIES.code());
    }

    @Property(tries = 50)
    void ignoresTheOrderOfSchools(@ForAll Random random) {
        List<Explanation> schools =
                explanations("criterion 0 f; criterion 3 d; criterion 3 c, star 0 j; criterion 1 h; floor 3 e");
        List<Explanation> shuffled = new ArrayList<>(schools);
        Collections.shuffle(shuffled, random);

        assertThat(DistrictRoster.of(DISTRICT, shuffled)).isEqualTo(DistrictRoster.of(DISTRICT, schools));
    }

    private static Status statusOf(String schools) {
        return DistrictRoster.of(DISTRICT, explanations(schools)).weakestStatus();
    }

    private static List<Explanation> explanations(String schools) {
        return Arrays.stream(schools.split(";", -1))
                .map(SampleGrounds::parse)
                .map(Resolution::settle)
                .toList();
    }
}
