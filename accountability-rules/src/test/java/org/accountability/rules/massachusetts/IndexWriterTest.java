package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Indicator;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PublishedPoints;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.Audience;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.junit.jupiter.api.Test;

/** The four tables of an index, word for word. */
class IndexWriterTest {
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350072");
    private static final SchoolYear YEAR = SchoolYear.of(2013);

    @Test
    void pointsSayWhatTheyWereComparedWith() {
        // The CPI as published for 00350072 in 2012.
        SchoolYear year = SchoolYear.of(2012);
        assertThat(written(
                                year,
                                List.of(
                                        measure(year, MeasureKind.CPI, "58.6"),
                                        measure(year.minus(1), MeasureKind.CPI, "58.2"),
                                        measure(year, MeasureKind.MEDIAN_SGP, "51"),
                                        new PublishedPoints(
                                                SCHOOL, year, StudentGroup.SWD, Indicator.SCIENCE_WARNING, 0)))
                        .get("confidential-points.csv"))
                .isEqualTo("""
                        school_year,org_code,student_group,indicator,current,prior,change,target,goal,points,rating,status
                        2012,00350072,ALL,ela_cpi,58.6,58.2,0.4,61.7,79.1,50,Improved Below Target,CONFIRMED
                        2012,00350072,ALL,ela_sgp,51.0,,,51,,75,On Target,RECONSTRUCTED
                        2012,00350072,SWD,science_warning,,,,,,0,,CONFIRMED
                        """);
    }

    @Test
    void ppisAreWholeNumbersOfAllYears() {
        List<Reported> rows = new ArrayList<>();
        for (int year = 2010; year <= 2013; year++) {
            for (Indicator indicator : List.of(Indicator.ELA_CPI, Indicator.MATH_CPI, Indicator.SCIENCE_CPI)) {
                rows.add(new PublishedPoints(SCHOOL, SchoolYear.of(year), StudentGroup.ALL, indicator, 100));
            }
            rows.add(new PublishedPoints(SCHOOL, SchoolYear.of(year), StudentGroup.ALL, Indicator.ELA_WARNING, 25));
        }
        rows.add(new PublishedPpi(SCHOOL, YEAR, StudentGroup.SWD, PublishedPpi.Kind.ANNUAL, 71));
        rows.add(new PublishedPpi(SCHOOL, YEAR, StudentGroup.SWD, PublishedPpi.Kind.CUMULATIVE, 74));

        Map<String, String> files = written(rows);

        assertThat(files.get("confidential-annual_ppi.csv")).isEqualTo("""
                school_year,org_code,student_group,indicator_points,extra_credit,indicators,annual_ppi
                2010,00350072,ALL,300,25,3,108
                2011,00350072,ALL,300,25,3,108
                2012,00350072,ALL,300,25,3,108
                2013,00350072,ALL,300,25,3,108
                2013,00350072,SWD,,,,71
                """);
        assertThat(files.get("confidential-cumulative_ppi.csv")).isEqualTo("""
                school_year,org_code,student_group,cumulative_ppi,meets_target
                2013,00350072,ALL,100,true
                2013,00350072,SWD,74,false
                """);
    }

    @Test
    void percentilesSayOfWhichKindTheyAre() {
        assertThat(written(List.of(
                                measure(YEAR, MeasureKind.SCHOOL_PERCENTILE, "12"),
                                new Measure(
                                        SCHOOL,
                                        YEAR,
                                        StudentGroup.SWD,
                                        null,
                                        MeasureKind.SUBGROUP_PERCENTILE_ALL,
                                        BigDecimal.valueOf(4),
                                        null)))
                        .get("confidential-percentiles.csv"))
                .isEqualTo("""
                        school_year,org_code,student_group,kind,percentile,status
                        2013,00350072,ALL,school_percentile,12,CONFIRMED
                        2013,00350072,SWD,subgroup_percentile_all,4,CONFIRMED
                        """);
    }

    private static Map<String, String> written(List<? extends Reported> rows) {
        return written(YEAR, rows);
    }

    private static Map<String, String> written(SchoolYear year, List<? extends Reported> rows) {
        RulePack pack = RulePacks.covering(year);
        StateIndex index =
                pack.compute(StateResults.of(year).addAll(rows).build()).orElseThrow();
        return IndexWriter.files(index, pack.parameters(year).all(), Audience.ENTITLED);
    }

    private static Measure measure(SchoolYear year, MeasureKind kind, String value) {
        Subject subject = kind == MeasureKind.SCHOOL_PERCENTILE ? null : Subject.ELA;
        return new Measure(SCHOOL, year, StudentGroup.ALL, subject, kind, new BigDecimal(value), 40);
    }
}
