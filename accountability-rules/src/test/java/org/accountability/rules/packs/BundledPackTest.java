package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accountability.determination.Clause;
import org.accountability.determination.LowestParticipation;
import org.accountability.determination.PastLevels;
import org.accountability.determination.Suppression;
import org.accountability.determination.internal.GroupSize;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;

/** The bundled pack says of every number and every rule where it comes from, and uses all that it has. */
class BundledPackTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final PackText TEXT = PackText.bundled(Massachusetts.FRAMEWORK_2012);

    @Test
    void coversTheSchoolYears2012To2017() {
        assertThat(PACK.name()).isEqualTo("massachusetts/framework-2012");
        assertThat(PACK.title()).isEqualTo("Massachusetts Framework for District Accountability and Assistance");
        assertThat(PACK.years()).isEqualTo("2012-2017");
        assertThat(PACK.covers(SchoolYear.of(2011))).isFalse();
        assertThat(PACK.covers(SchoolYear.of(2012))).isTrue();
        assertThat(PACK.covers(SchoolYear.of(2017))).isTrue();
        assertThat(PACK.covers(SchoolYear.of(2018))).isFalse();
    }

    @Test
    void isFoundByAYearThatItCovers() {
        assertThat(RulePacks.covering(SchoolYear.of(2017)).name()).isEqualTo(Massachusetts.FRAMEWORK_2012);
        assertThat(RulePacks.covering(SchoolYear.of(2018)).name()).isEqualTo(Massachusetts.SYSTEM_2018);
        assertThat(RulePacks.covering(SchoolYear.of(2025)).name()).isEqualTo(Massachusetts.SYSTEM_2018);
        for (int year : new int[] {2011, 2020, 2021, 2022, 2026}) {
            assertThatThrownBy(() -> RulePacks.covering(SchoolYear.of(year)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no bundled rule pack covers the school year " + year + "; covered are"
                            + " massachusetts/framework-2012 2012-2017, massachusetts/system-2018 2018-2025 without"
                            + " 2020 (there were no determinations in the pandemic) and 2021 (there were none in the"
                            + " pandemic; the designations of 2019 stayed) and 2022 (results were reported without"
                            + " classification and without measuring progress)");
        }
        assertThatThrownBy(() -> RulePacks.bundled("massachusetts/framework-2011"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no rule pack massachusetts/framework-2011 ships with this library")
                .hasMessageContaining("massachusetts/framework-2012");
    }

    @Test
    void statesWhereEachRuleStandsAndWhatItCites() {
        assertThat(PACK.clauses()).hasSizeGreaterThan(20).allSatisfy(clause -> {
            assertThat(EditedPack.bundled(clause.file()).lines().skip(clause.line() - 1L))
                    .first()
                    .isEqualTo("rule \"" + clause.rule() + "\"");
            assertThat(clause.citation()).isNotBlank();
        });
        assertThat(PACK.clauses()).extracting(Clause::rule).doesNotHaveDuplicates();
        assertThat(PACK.clauses()).hasSameSizeAs(all("(?m)^rule \"(.*)\"$"));
    }

    @Test
    void givesEveryValueOfAParameterACitationAndAUnit() {
        assertThat(TEXT.parameters()).isNotEmpty().allSatisfy(parameter -> {
            assertThat(parameter.description()).isNotBlank();
            assertThat(parameter.unit()).isNotBlank();
            assertThat(parameter.values()).isNotEmpty().allSatisfy(value -> assertThat(value.citation())
                    .isNotBlank());
            assertThat(parameter.values().get(0).from()).isEqualTo(SchoolYear.of(2012));
        });
    }

    @Test
    void hasNoParameterThatNothingReads() {
        Set<String> read = all("Parameter\\(name == \"(\\w+)\"");
        read.addAll(List.of(
                LowestParticipation.TWO_YEAR_AVERAGE,
                GroupSize.MINIMUM_ALL,
                GroupSize.MINIMUM_SUBGROUP,
                PastLevels.PLAN_YEARS,
                Suppression.MINIMUM_PUBLIC_GROUP));

        assertThat(TEXT.parameters()).extracting(ParameterHistory::name).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void hasEveryReasonThatARuleGivesAndNoOther() {
        Set<String> given = all("\"([A-Z_0-9]+)\"\\)\\);");
        TEXT.tables().forEach(table -> table.rows().forEach(row -> given.add(row.because())));

        assertThat(TEXT.reasons().keySet()).isEqualTo(given);
    }

    /** What the group of {@code pattern} is in any rule file. */
    private static Set<String> all(String pattern) {
        return PACK.clauses().stream()
                .map(Clause::file)
                .distinct()
                .flatMap(file -> Pattern.compile(pattern)
                        .matcher(EditedPack.bundled(file))
                        .results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
