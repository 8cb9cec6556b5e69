package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fact says what its kind needs, of an organisation that it can be about, with who decided and where to read it. */
class FactTest {
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350072");
    private static final OrganizationCode DISTRICT = OrganizationCode.of("00350000");
    private static final OrganizationCode STATE = OrganizationCode.of("00000000");
    private static final SchoolYear YEAR = SchoolYear.of(2013);

    @ParameterizedTest
    @CsvSource({
        "CHRONICALLY_UNDERPERFORMING,         true,  true,  ",
        "UNDERPERFORMING,                     true,  true,  ",
        "LEFT_LEVEL_4,                        true,  true,  ",
        "INSUFFICIENT_DATA,                   true,  false, ",
        "LOW_SUBGROUP,                        true,  false, ",
        "PERSISTENTLY_LOW_GRADUATION,         true,  false, ",
        "PARTICIPATION,                       true,  true,  VALUE",
        "HELD_HARMLESS,                       true,  true,  PRIOR_LEVEL",
        "COMMENDATION,                        true,  false, ",
        "LEVEL_4_DISTRICT_PLAN,               false, true,  ",
        "COMPLIANCE_FINDING,                  false, true,  CATEGORY",
        "COMMISSIONERS_DISTRICT,              false, true,  ",
        "DISTRICT_PLAN_FILED,                 false, true,  ",
        "PROFESSIONAL_DEVELOPMENT_PLAN_FILED, false, true,  ",
        "PROFESSIONAL_DEVELOPMENT_PLAN_APPROVED, false, true,  ",
        "PLAN_MANAGER,                        false, true,  ",
        "EXIT,                                true,  true,  ",
    })
    void isAboutASchoolOrADistrictAndNeedsWhatItsKindNeeds(
            FactKind kind, boolean school, boolean district, FactKind.@Nullable Detail needs) {
        assertThat(kind.canBeAbout(SCHOOL)).isEqualTo(school);
        assertThat(kind.canBeAbout(DISTRICT)).isEqualTo(district);
        assertThat(kind.canBeAbout(STATE)).isFalse();
        for (FactKind.Detail detail : FactKind.Detail.values()) {
            assertThat(kind.needs(detail)).isEqualTo(detail == needs);
        }
    }

    @ParameterizedTest
    @EnumSource
    void canBeMadeOfEveryKind(FactKind kind) {
        Fact fact = complete(kind).build();

        assertThat(fact.inputs())
                .extracting(ExplainedValue::name)
                .startsWith(kind.words())
                .contains("decided by", "cited from");
    }

    @Test
    void ofWhatWasFiledMayBeDenied() {
        Fact.Builder filed = decided(Fact.of(FactKind.DISTRICT_PLAN_FILED, DISTRICT, YEAR));

        assertThat(filed.build().denied()).isFalse();
        assertThat(filed.value("yes").build().denied()).isFalse();
        assertThat(filed.value("no").build().denied()).isTrue();
        assertThatThrownBy(() -> filed.value("95").build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("district plan filed '95': must be yes or no");
    }

    @Test
    void ofALowSubgroupMayGiveThePercentileThatItAloneWouldHave() {
        Fact.Builder low = decided(Fact.of(FactKind.LOW_SUBGROUP, SCHOOL, YEAR));

        assertThat(low.value("5").build().percent()).isEqualByComparingTo("5");
        assertThatThrownBy(() -> low.value("lowest").build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("low subgroup 'lowest': must be a percentage from 0 to 100");
    }

    @Test
    void refusesAnOrganisationItCannotBeAbout() {
        assertThatThrownBy(() ->
                        decided(Fact.of(FactKind.LOW_SUBGROUP, DISTRICT, YEAR)).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("organisation code '00350000': a fact low_subgroup is about a school");
        assertThatThrownBy(() -> decided(Fact.of(FactKind.LEVEL_4_DISTRICT_PLAN, SCHOOL, YEAR))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("organisation code '00350072': a fact level_4_district_plan is about a district");
        assertThatThrownBy(() ->
                        decided(Fact.of(FactKind.UNDERPERFORMING, STATE, YEAR)).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("organisation code '00000000': a fact underperforming is about a school or a district");
    }

    @ParameterizedTest
    @CsvSource({
        "PARTICIPATION,      needs value",
        "HELD_HARMLESS,      needs prior_level",
        "COMPLIANCE_FINDING, needs category",
    })
    void refusesToGoWithoutWhatItsKindNeeds(FactKind kind, String message) {
        assertThatThrownBy(() -> decided(Fact.of(kind, DISTRICT, YEAR)).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("fact '%s': %s", kind.code(), message);
    }

    @ParameterizedTest
    @CsvSource({"'', memo", "Commissioner, ''", "' ', memo"})
    void refusesToGoWithoutWhoDecidedOrACitation(String decidedBy, String citation) {
        Fact.Builder fact = Fact.of(FactKind.UNDERPERFORMING, SCHOOL, YEAR)
                .decidedBy(decidedBy)
                .citation(citation);

        assertThatThrownBy(fact::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("underperforming of 00350072")
                .hasMessageEndingWith("must say who decided it (decided_by) and a citation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "89.5", "100", "094.999999999"})
    void takesAnyPercentageAsParticipation(String value) {
        Fact fact = decided(Fact.of(FactKind.PARTICIPATION, SCHOOL, YEAR).value(value))
                .build();

        assertThat(fact.percent()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "100.1", "101", "95%", "1e1", "1e999999999", "NaN", "9,5", "٩٥", ".5", "95."})
    void refusesAnythingElseAsParticipation(String value) {
        assertThatThrownBy(() -> decided(
                                Fact.of(FactKind.PARTICIPATION, SCHOOL, YEAR).value(value))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("participation '%s': must be a percentage from 0 to 100", value);
    }

    @Test
    void tellsEverythingItWasGiven() {
        Fact fact = decided(Fact.of(FactKind.HELD_HARMLESS, SCHOOL, YEAR)
                        .priorLevel(Level.NONE)
                        .group(StudentGroup.HIGH_NEEDS)
                        .subject(Subject.MATH)
                        .note("gave PARCC"))
                .build();

        assertThat(fact.inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly(
                        "held harmless given",
                        "prior level no level",
                        "group High needs",
                        "subject mathematics",
                        "decided by Commissioner",
                        "cited from memo",
                        "note gave PARCC");
    }

    private static Fact.Builder complete(FactKind kind) {
        return decided(Fact.of(kind, kind.canBeAbout(SCHOOL) ? SCHOOL : DISTRICT, YEAR)
                .value(kind == FactKind.PARTICIPATION ? "95" : null)
                .priorLevel(Level.LEVEL_2)
                .category("NA"));
    }

    private static Fact.Builder decided(Fact.Builder fact) {
        return fact.decidedBy("Commissioner").citation("memo");
    }
}
