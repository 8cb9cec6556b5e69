package org.accountability.examples.synthetic;

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
class SyntheticStateTest {
    /** A change here changes what every reader of the documentation sees: change the generator with a reason. */
    @ParameterizedTest
    @CsvSource({
        "2012, 39c7ff811410e0a0078723b54c5a561be9ae30a7ebb0af06c3873b27093004f0",
        "2013, 6d648e44ab9175dd587e371651fb07cf58265922f0d14690953a841640540df5",
        "2014, 2e1ae6163488b57473b4fd871e22b04aac5baa67b62549fe2a96e6aea97d2a33",
        "2015, 91749250c6910083bab0a727c7fb1d6c942de9822f158db224fe61c84a09f5ed",
        "2016, 12ae4f9f619b7e4048a192976fbadc28aac795bc2eb6adb5adc2e6beb2c7c8a4",
        "2017, 351aa69d5d5bc0d0f1300a69865cda15dfe2356dc652b6b37ea55063a6240136",
    })
    void everyYearHasItsDigest(int year, String digest) {
        assertThat(CanonicalText.digestOf(BundledStates.of(year))).isEqualTo(digest);
    }

    @Test
    void neitherLocaleNorTimeZoneMatters() {
        String usual = CanonicalText.of(BundledStates.of(2016));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(CanonicalText.of(SyntheticState.of(SchoolYear.of(2016)))).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2012, 2013, 2014, 2015, 2016, 2017})
    void theBundledStateHas1850SchoolsIn400DistrictsWithCodesOfItsOwn(int year) {
        StateYear state = BundledStates.of(year);

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
        assertThatThrownBy(() -> SyntheticState.of(SchoolYear.of(2011)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2011")
                .hasMessageContaining("2012-2017");
        assertThatThrownBy(() -> SyntheticState.of(SchoolYear.of(2018))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 500_001})
    void sizesThatCannotBeMadeAreRefused(int schools) {
        assertThatThrownBy(() -> SyntheticState.of(SchoolYear.of(2012), schools))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 500000");
    }

    @Property(tries = 20)
    void aStateOfAnySizeHasThatManySchoolsEachInItsDistrict(
            @ForAll @IntRange(min = 2012, max = 2017) int year, @ForAll @IntRange(min = 1, max = 1200) int schools) {
        assertIsWhole(SyntheticState.of(SchoolYear.of(year), schools), schools);
    }

    @Test
    @Tag("long")
    void largerStatesHaveMoreDistrictsOfTheSameSize() {
        StateYear state = SyntheticState.of(SchoolYear.of(2014), 20_000);

        assertIsWhole(state, 20_000);
        assertThat(state.districts()).hasSize(20_000 * 400 / 1850);
    }

    @Test
    @Tag("long")
    void aStateOf50000SchoolsUsesEveryDistrictCode() {
        StateYear state = SyntheticState.of(SchoolYear.of(2017), 50_000);

        assertIsWhole(state, 50_000);
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
