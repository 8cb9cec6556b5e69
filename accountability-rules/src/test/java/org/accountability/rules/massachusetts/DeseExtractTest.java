package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.accountability.model.Checked;
import org.accountability.model.District;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.massachusetts.DeseExtract.Row;
import org.accountability.rules.massachusetts.ReplayReport.ReplayedRow.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeseExtractTest {
    private static final String SCHOOLS = """
            FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,ARH_LEVEL,\
            ARH_LEVEL_REASON_PERF,CUMPPI_ALL,CUMPPI_HN
            2013,90010000,Example District 1,90010001,Example School 1,45,Elementary School,Level 3*,Some reason,70,65
            2013,90010000,Example District 1,90010002,Example School 2,,,Insufficient data,,,
            2013,90020000,Example District 2,90020001,Example School 3,,,,,,
            """;
    private static final String DISTRICTS = """
            FY_CODE,ORG_CODE,ORG_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,ARH_LEVEL,ARH_LEVEL_REASON_PERF,CUMPPI_ALL,CUMPPI_HN
            2013,90010000,Example District One,,,Level 3,Another reason,71,66
            2013,90020000,Example District Two,30,,,,,
            2013,90030000,Example District without schools,,,,,,
            """;

    @TempDir
    private Path folder;

    @Test
    void readsSchoolsAndDistrictsAsPublished() throws IOException {
        DeseExtract extract = DeseExtract.readPublished(schools(SCHOOLS), districts(DISTRICTS))
                .orElseThrow();

        assertThat(extract.year()).isEqualTo(SchoolYear.of(2013));
        String file = folder.resolve("schools.csv").toString();
        assertThat(extract.schools().get(0))
                .isEqualTo(new Row<>(
                        School.of("90010001")
                                .name("Example School 1")
                                .type(SchoolType.ELEMENTARY)
                                .percentile(45)
                                .cumulativePpiAll(70)
                                .cumulativePpiHighNeeds(65)
                                .build(),
                        file + ":2:34",
                        new Published("Level 3*", Level.LEVEL_3, true, "Some reason", file + ":2:81")));
        assertThat(extract.schools())
                .extracting(row -> Objects.requireNonNull(row.published()).level())
                .containsExactly(Level.LEVEL_3, Level.NONE, null);
        assertThat(extract.schools().get(2).published()).isEqualTo(new Published("", null, false, "", file + ":4:62"));
        assertThat(extract.districts())
                .extracting(Row::organization)
                .containsExactly(
                        new District(OrganizationCode.of("90010000"), "Example District One", null, 71, 66),
                        new District(OrganizationCode.of("90020000"), "Example District Two", 30, null, null),
                        District.of(OrganizationCode.of("90030000"), "Example District without schools"));
    }

    @Test
    void neverLooksAtThePublishedLevel() throws IOException {
        Path schools = schools(SCHOOLS.replace("Level 3*", "Level 17"));

        DeseExtract extract = DeseExtract.read(schools, null).orElseThrow();
        assertThat(extract.schools()).extracting(Row::published).containsOnlyNulls();
        assertThat(DeseExtract.read(schools, null).problems()).isEmpty();
        assertThat(DeseExtract.readPublished(schools, null).value()).isEmpty();

        String withoutLevels = SCHOOLS.lines()
                .map(line -> line.replaceAll("^((?:[^,]*,){7})[^,]*,[^,]*,", "$1") + "\n")
                .reduce("", String::concat);
        assertThat(DeseExtract.read(schools(withoutLevels), null).orElseThrow().schools())
                .extracting(Row::organization)
                .isEqualTo(extract.schools().stream().map(Row::organization).toList());
    }

    @Test
    void namesDistrictsBySchoolsWhereNoneAreGiven() throws IOException {
        DeseExtract extract = DeseExtract.read(schools(SCHOOLS), null).orElseThrow();
        assertThat(extract.districts())
                .extracting(row -> row.organization().name())
                .containsExactly("Example District 1", "Example District 2");
    }

    @Test
    void warnsOfADistrictWithTwoNames() throws IOException {
        assertThat(messages(
                        DeseExtract.read(schools(SCHOOLS.replace("District 1,90010002", "District I,90010002")), null)))
                .containsExactly("schools.csv:3:15: warning: district 90010000 is called 'Example District I' here, "
                        + "otherwise at schools.csv:2:6; the first name is used");
    }

    @Test
    void padsCodesWhoseZerosAreCertain() throws IOException {
        Checked<DeseExtract> read = DeseExtract.read(
                schools(SCHOOLS.replace("9001", "0001")
                        .replace("00010000", "10000")
                        .replace("00010001", "10001")),
                districts(DISTRICTS.replace("90010000", "10000")));

        assertThat(messages(read))
                .containsExactly(
                        "schools.csv:2:6: warning: code 10000 is read as 00010000; keep codes as text of 8 digits",
                        "schools.csv:2:31: warning: code 10001 is read as 00010001; keep codes as text of 8 digits",
                        "schools.csv:3:6: warning: code 10000 is read as 00010000; keep codes as text of 8 digits",
                        "districts.csv:2:6: warning: code 10000 is read as 00010000; keep codes as text of 8 digits");
        assertThat(read.orElseThrow().schools())
                .extracting(row -> row.organization().code().digits())
                .containsExactly("00010001", "00010002", "90020001");
    }

    @Test
    void reportsEachDuplicateOnce() throws IOException {
        assertThat(messages(DeseExtract.read(
                        schools(SCHOOLS.replace("90010002", "90010001")),
                        districts(DISTRICTS.replace("90030000", "90020000")))))
                .containsExactly(
                        "schools.csv:3:34: 90010001 is given twice; first at schools.csv:2:34",
                        "districts.csv:4:6: 90020000 is given twice; first at districts.csv:3:6");
    }

    @Test
    void doesNotMissADistrictWhoseRowIsRefused() throws IOException {
        assertThat(messages(DeseExtract.read(
                        schools(SCHOOLS), districts(DISTRICTS.replace(",,,Level 3,Another reason", ",0,,,")))))
                .containsExactly("districts.csv:2:36: school percentile '0': must be a whole number from 1 to 99");
    }

    @Test
    void makesAStateWithPlaces() throws IOException {
        DeseExtract extract =
                DeseExtract.read(schools(SCHOOLS), districts(DISTRICTS)).orElseThrow();

        StateYear state = extract.toStateBuilder().build();
        assertThat(state.schools()).hasSize(3);
        assertThat(state.districts()).hasSize(3);

        StateYear.Builder twice =
                extract.toStateBuilder().school(School.of("90010001").build(), "here");
        assertThat(twice.check().problems())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .matches("here: school 90010001 is given twice; first at .*schools.csv:2:34");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(messages(DeseExtract.read(folder.resolve("no.csv"), folder)))
                .containsExactly("no.csv: there is no such file", folder + ": is not a file");
    }

    private Path schools(String text) throws IOException {
        return Files.writeString(folder.resolve("schools.csv"), text);
    }

    private Path districts(String text) throws IOException {
        return Files.writeString(folder.resolve("districts.csv"), text);
    }

    private List<String> messages(Checked<?> checked) {
        return checked.problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }
}
