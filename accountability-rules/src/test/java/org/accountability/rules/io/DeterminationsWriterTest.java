package org.accountability.rules.io;

import static org.accountability.rules.io.ExampleDeterminations.ALL;
import static org.accountability.rules.io.ExampleDeterminations.CUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Correction;
import org.accountability.model.Indicator;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.PublishedPoints;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.junit.jupiter.api.Test;

class DeterminationsWriterTest {

    @Test
    void schoolsAreWrittenInOrderOfCodeWithFormulasMadeHarmless() {
        assertThat(file(ALL, "schools.csv")).isEqualTo("""
                        school_year,org_code,name,district_code,school_type,school_percentile,cumulative_ppi_all,\
                        cumulative_ppi_high_needs,level,starred,reason,weakest_status
                        2013,90010001,"Upper, ""New"" School",90010000,,,,,,false,No rule applies,ASSUMED
                        2013,90010002,"'=HYPERLINK(""http://example.invalid"")",90010000,ELEMENTARY,12,60,,3,true,\
                        Among lowest performing 20% of schools,CONFIRMED
                        """);
    }

    @Test
    void districtsAreWrittenWithTheirNames() {
        assertThat(file(ALL, "districts.csv")).isEqualTo("""
                        school_year,org_code,name,level,starred,reason,weakest_status,special_education
                        2013,90010000,Example District 1,3,false,One or more schools in the district,CONFIRMED,
                        """);
    }

    @Test
    void everythingIsWrittenAsJsonWithALineForEachGround() throws IOException {
        String json = json(ALL, List.of(CUT));

        assertThat(json).startsWith("""
                        {
                          "schema_version": "1",
                          "school_year": 2013,
                          "pack": "massachusetts/framework-2012",
                          "bundled": true,
                          "library_version": "0.1.0",
                          "digests": {
                            "rules": "aa11",
                            "parameters": "bb22",
                            "input": "cc33"
                          },
                          "parameters": [
                            {
                              "name": "SCHOOL_PERCENTILE_CUT",
                              "value": "20",
                        """).contains("""
                              "reason": {"code": "REASON_4", "text": "Among lowest performing 20% of schools"},
                              "weakest_status": "CONFIRMED",
                              "inputs": [
                                {"name": "school type", "value": "Elementary School"},
                        """).contains("""
                              "explanation": {"grounds": [
                                {"binding": true, "kind": "CRITERION", "level": 3, "reason": {"code": "REASON_4",\
                        """).endsWith("  ]\n}\n");
        assertThat(JsonSchema.shipped().problems(json)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotADetermination() throws IOException {
        String json = json(ALL, List.of(CUT));

        assertThat(JsonSchema.shipped().problems(json.replace("\"level\": 3", "\"level\": 6")))
                .contains("/schools/1/level: not one of the values");
        assertThat(JsonSchema.shipped().problems(json.replace("\"weakest_status\"", "\"status\"")))
                .contains("/schools/0: weakest_status is missing", "/schools/0: status is not known");
    }

    @Test
    void theOutputOfABundledPackKeepsToTheSchema() throws IOException {
        StateYear state = StateYear.of(SchoolYear.of(2013))
                .school(School.of("90010001")
                        .name("Example School 1")
                        .percentile(12)
                        .cumulativePpiAll(60)
                        .build())
                .school(School.of("90010002").name("Example School 2").build())
                .build();
        RulePack pack = RulePacks.covering(state.year());
        Determinations determinations = pack.determine(state);

        Map<String, String> files = DeterminationsWriter.files(
                determinations, pack.parameters(state.year()).all());

        assertThat(files)
                .containsOnlyKeys(
                        "schools.csv",
                        "districts.csv",
                        "determinations.json",
                        "focus_area_findings.csv",
                        "actions.csv",
                        "assistance.csv");
        String json = Objects.requireNonNull(files.get("determinations.json"));
        assertThat(JsonSchema.shipped().problems(json)).isEmpty();
        JsonNode document = new ObjectMapper().readTree(json);
        assertThat(document.at("/schools/0/level").asInt()).isEqualTo(3);
        assertThat(document.at("/parameters")).isNotEmpty();
        assertThat(determinations.schools().get(0).level()).isEqualTo(Level.LEVEL_3);
    }

    /** The numbers of a closed school are kept, and a ground says that it is not classified: the schema knows that kind. */
    @Test
    void whatWasCorrectedIsListedAndAsSureAsWhatWasPublished() throws IOException {
        SchoolYear year = SchoolYear.of(2014);
        OrganizationCode code = OrganizationCode.of("90010001");
        StateYear.Builder given = StateYear.of(year)
                .school(School.of("90010001")
                        .percentile(21)
                        .cumulativePpiAll(60)
                        .build())
                .school(School.of("90010002")
                        .percentile(15)
                        .status(OrganizationStatus.CLOSED)
                        .build());
        Correction correction = new Correction(
                code,
                year,
                StudentGroup.ALL,
                null,
                "school_percentile",
                new BigDecimal("21"),
                new BigDecimal("20"),
                "of 3 October 2014",
                "Commissioner",
                "a decision",
                null);
        RulePack pack = RulePacks.covering(year);
        Determinations published = pack.determine(given.build());
        Determinations corrected = pack.determine(given.correction(correction).build());

        assertThat(published.schools().get(0).level()).isEqualTo(Level.LEVEL_2);
        assertThat(corrected.schools().get(0).level()).isEqualTo(Level.LEVEL_3);
        assertThat(corrected.schools().get(0).weakestStatus())
                .isEqualTo(published.schools().get(0).weakestStatus());
        assertThat(corrected.provenance().inputDigest())
                .isNotEqualTo(published.provenance().inputDigest());
        String json = json(corrected, pack.parameters(year).all());
        assertThat(JsonSchema.shipped().problems(json)).isEmpty();
        JsonNode document = new ObjectMapper().readTree(json);
        assertThat(document.get("corrections").toString()).isEqualTo("""
                        [{"org_code":"90010001","school_year":2014,"student_group":"ALL","subject":null,\
                        "measure":"school_percentile","old_value":"21","new_value":"20",\
                        "appeal":"of 3 October 2014","decided_by":"Commissioner","citation":"a decision","note":null}]""");
        assertThat(document.at("/schools/0/inputs").toString())
                .contains("{\"name\":\"school percentile\",\"value\":\"20\",\"origin\":\"corrected\"}");
        assertThat(document.at("/schools/0/explanation/grounds/0/evidence").toString())
                .contains("from 21 to 20", "of 3 October 2014");
        assertThat(document.at("/schools/1/explanation/grounds").toString())
                .contains("\"binding\":true,\"kind\":\"UNCLASSIFIED\"");
        assertThat(DeterminationsWriter.json(corrected, corrected.schools().get(0)))
                .contains("\"corrections\"");
        assertThat(DeterminationsWriter.json(corrected, corrected.schools().get(1)))
                .doesNotContain("\"corrections\"");
    }

    @Test
    void whatWasComputedSaysSoWithItsParametersAndStatus() throws IOException {
        SchoolYear year = SchoolYear.of(2014);
        StateResults.Builder results = StateResults.of(year);
        for (int back = 0; back < 3; back++) {
            for (Indicator indicator : List.of(Indicator.ELA_CPI, Indicator.MATH_CPI)) {
                results.add(new PublishedPoints(
                        OrganizationCode.of("90010001"), year.minus(back), StudentGroup.ALL, indicator, 50));
            }
        }
        RulePack pack = RulePacks.covering(year);
        StateYear state = StateYear.of(year)
                .school(School.of("90010001").percentile(60).build())
                .build();

        String json = json(
                pack.determine(state, pack.compute(results.build()).orElseThrow()),
                pack.parameters(year).all());

        assertThat(JsonSchema.shipped().problems(json)).isEmpty();
        JsonNode school = new ObjectMapper().readTree(json).at("/schools/0");
        assertThat(school.get("weakest_status").asText()).isEqualTo("RECONSTRUCTED");
        assertThat(school.get("inputs").toString()).contains("""
                        {"name":"school percentile","value":"60","origin":"published"},\
                        {"name":"cumulative PPI of all students","value":"50","origin":"computed"},\
                        {"name":"cumulative PPI of high needs","value":null}""");
        JsonNode ground = school.at("/explanation/grounds/0");
        assertThat(ground.get("parameters").toString())
                .contains("{\"name\":\"CUMULATIVE_PPI_MINIMUM_YEARS\",\"value\":\"3\"}");
        assertThat(ground.at("/evidence/1/status").asText()).isEqualTo("RECONSTRUCTED");
        // What the index read of every year stands with its citation among the parameters of the document.
        assertThat(json).contains("\"name\": \"CUMULATIVE_PPI_MINIMUM_YEARS\"", "\"name\": \"CPI_TARGET_BAND\"");
    }

    @Test
    void oneDeterminationIsWrittenAsInTheWhole() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode whole = mapper.readTree(json(ALL, List.of()));
        JsonNode one =
                mapper.readTree(DeterminationsWriter.json(ALL, ALL.schools().get(1)));

        assertThat(one.get("determination")).isEqualTo(whole.at("/schools/1"));
        assertThat(one.get("digests")).isEqualTo(whole.get("digests"));
    }

    private static String file(Determinations determinations, String name) {
        return String.valueOf(
                DeterminationsWriter.files(determinations, List.of()).get(name));
    }

    private static String json(Determinations determinations, List<Parameter> inForce) {
        return String.valueOf(
                DeterminationsWriter.files(determinations, inForce).get("determinations.json"));
    }
}
