package org.accountability.examples.statewide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accountability.model.District;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state is the same everywhere, and of the size asked for. */
class StatewideTest {
    /** A change here changes what every reader of the documentation sees: change the generator with a reason. */
    @ParameterizedTest
    @CsvSource({
        "2012, 89f57014dc9afec51d78b088450b31a72fc47ea974335063d2a0d661b74a9f69",
        "2013, 55036e6ce06d35b97010000489d25fe40392f7b6b50f766aabef071fa764dd6d",
        "2014, 845010d1fc81020369a9d6b8f4cb314675d308589c6db1e646246fac0b90dcee",
        "2015, 90945b7cc04440904caef8e6f5157858296d7ffddbc926683db602f49de23b83",
        "2016, 58e7ea3da7c88fca474577967ade577259a482520f8bf8337b0349d29aa866e2",
        "2017, c2bab352615ae1b2706247bd9135a4da5c0cf18787c5355dcb6befe2c4c863c4",
    })
    void everyYearHasItsDigest(int year, String digest) {
        assertThat(CanonicalText.digestOf(Statewide.of(SchoolYear.of(year)))).isEqualTo(digest);
    }

    @Test
    void neitherLocaleNorTimeZoneMatters() {
        String usual = CanonicalText.of(Statewide.of(SchoolYear.of(2016)));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(CanonicalText.of(Statewide.of(SchoolYear.of(2016)))).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2012, 2013, 2014, 2015, 2016, 2017})
    void theBundledStateHas1850SchoolsIn400DistrictsWithCodesOfItsOwn(int year) {
        StateYear state = Statewide.of(SchoolYear.of(year));

        assertThat(state.schools()).hasSize(1850);
        assertThat(state.districts())
                .extracting(district -> district.code().digits())
                .containsExactlyElementsOf(IntStream.rangeClosed(9001, 9400)
                        .mapToObj(number -> number + "0000")
                        .toList());
        assertThat(state.schools()).allSatisfy(school -> {
            assertThat(school.name()).startsWith("Example ");
            assertThat(school.type()).isNotNull();
            assertThat(school.servesGrades3To8())
                    .isEqualTo(Objects.requireNonNull(school.type()).spansGrades3To8());
        });
    }

    @Test
    void yearsThatAreNotCoveredAreRefusedByNamingThoseThatAre() {
        assertThatThrownBy(() -> Statewide.of(SchoolYear.of(2011)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2011")
                .hasMessageContaining("2012-2017");
        assertThatThrownBy(() -> Statewide.of(SchoolYear.of(2018))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 500_001})
    void sizesThatCannotBeMadeAreRefused(int schools) {
        assertThatThrownBy(() -> Statewide.of(SchoolYear.of(2012), schools))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 500000");
    }

    @Property(tries = 60)
    void aStateOfAnySizeHasThatManySchoolsEachInItsDistrict(
            @ForAll @IntRange(min = 2012, max = 2017) int year, @ForAll @IntRange(min = 1, max = 3000) int schools) {
        assertIsWhole(Statewide.of(SchoolYear.of(year), schools), schools);
    }

    @Test
    void largerStatesHaveMoreDistrictsOfTheSameSize() {
        StateYear state = Statewide.of(SchoolYear.of(2014), 20_000);

        assertIsWhole(state, 20_000);
        assertThat(state.districts()).hasSize(20_000 * 400 / 1850);
    }

    @Test
    @Tag("long")
    void aStateOf100000SchoolsUsesEveryDistrictCode() {
        StateYear state = Statewide.of(SchoolYear.of(2017), 100_000);

        assertIsWhole(state, 100_000);
        assertThat(state.districts()).hasSize(9999);
    }

    private static void assertIsWhole(StateYear state, int schools) {
        assertThat(state.schools()).hasSize(schools);
        assertThat(state.schools().stream()
                        .map(School::code)
                        .map(OrganizationCode::district)
                        .distinct())
                .containsExactlyElementsOf(
                        state.districts().stream().map(District::code).toList());
    }
}
