package org.accountability.rules.target2018;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accountability.massachusetts.targets.TargetPercentage;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.History;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;

/** One school through both systems. */
class HistoryTest {
    private static final OrganizationCode SCHOOL = OrganizationCode.of("90010001");
    private static final OrganizationCode DISTRICT = OrganizationCode.of("90010000");

    @Test
    void hasALineForEveryYearAndSaysWhySomethingIsMissing() {
        History history = History.of(
                SCHOOL,
                List.of(framework(2012), framework(2017), system(2018), system(2023)),
                SchoolYear.of(2012),
                SchoolYear.of(2023));

        assertThat(history.years())
                .extracting(year -> year.year() + ": " + (year.level() == null ? "-" : year.level()) + ", "
                        + (year.classification() == null ? "-" : year.classification()) + "; " + year.note())
                .containsExactly(
                        "2012: Level 3, -; ",
                        "2013: -, -; no results of this year were given",
                        "2014: -, -; no results of this year were given",
                        "2015: -, -; no results of this year were given",
                        "2016: -, -; no results of this year were given",
                        "2017: -, -; no level: Students in grades 3-8 participated in 2017 Next Generation MCAS tests",
                        "2018: -, Requiring assistance or intervention: focused/targeted support; ",
                        "2019: -, -; no results of this year were given",
                        "2020: -, -; there were no determinations in the pandemic",
                        "2021: -, -; there were none in the pandemic; the designations of 2019 stayed",
                        "2022: -, -; results were reported without classification and without measuring progress",
                        "2023: -, Requiring assistance or intervention: focused/targeted support; ");
    }

    /** A percentile of 2012 and one of 2018, a PPI and a target percentage, never stand in one column. */
    @Test
    void keepsTheNumbersOfTheTwoSystemsApart() {
        History history =
                History.of(SCHOOL, List.of(framework(2012), system(2018)), SchoolYear.of(2012), SchoolYear.of(2018));

        assertThat(Massachusetts.csv(history).lines())
                .contains(
                        "school_year,org_code,level,classification,reason,esea,essa,special_education,school_percentile,"
                                + "accountability_percentile,cumulative_ppi,target_percentage,note")
                .anyMatch(line -> line.startsWith("2012,90010001,Level 3,,") && line.endsWith(",12,,64,,"))
                .anyMatch(line -> line.startsWith("2018,90010001,,") && line.endsWith(",,8,,57,"));
    }

    @Test
    void tellsThatItIsNotAmongTheOrganisationsOfAYear() {
        History history = History.of(
                OrganizationCode.of("90020001"), List.of(system(2018)), SchoolYear.of(2018), SchoolYear.of(2018));
        assertThat(history.years())
                .extracting(History.Year::note)
                .containsExactly("is not among the organisations of this year");
    }

    @Test
    void tellsTheSpecialEducationCategoryOfADistrict() {
        Determinations determined = RulePacks.bundled(Massachusetts.SYSTEM_2018)
                .determine(StateYear.of(SchoolYear.of(2018))
                        .district(District.of(DISTRICT, null))
                        .evidence(TargetPercentage.published(DISTRICT, SchoolYear.of(2018), StudentGroup.ALL, 38))
                        .fact(Fact.of(FactKind.COMPLIANCE_FINDING, DISTRICT, SchoolYear.of(2018))
                                .category("NI")
                                .decidedBy("a test")
                                .citation("a test")
                                .build())
                        .build());
        History history = History.of(DISTRICT, List.of(determined), SchoolYear.of(2018), SchoolYear.of(2018));
        assertThat(history.years()).extracting(History.Year::specialEducation).containsExactly("Needs Intervention");
    }

    private static Determinations framework(int year) {
        return RulePacks.bundled(Massachusetts.FRAMEWORK_2012)
                .determine(StateYear.of(SchoolYear.of(year))
                        .school(School.of(SCHOOL.digits())
                                .type(SchoolType.ELEMENTARY)
                                .percentile(12)
                                .cumulativePpiAll(64)
                                .build())
                        .build());
    }

    private static Determinations system(int year) {
        return RulePacks.bundled(Massachusetts.SYSTEM_2018)
                .determine(StateYear.of(SchoolYear.of(year))
                        .school(School.of(SCHOOL.digits()).percentile(8).build())
                        .evidence(TargetPercentage.published(SCHOOL, SchoolYear.of(year), StudentGroup.ALL, 57))
                        .build());
    }
}
