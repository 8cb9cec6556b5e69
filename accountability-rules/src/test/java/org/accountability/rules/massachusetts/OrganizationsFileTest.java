package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accountability.model.Checked;
import org.accountability.model.District;
import org.accountability.model.Grade;
import org.accountability.model.OrganizationCode;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.files.OrganizationsFile;
import org.accountability.rules.massachusetts.DeseExtract.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganizationsFileTest {
    private static final SchoolYear YEAR = SchoolYear.of(2012);
    private static final String COLUMNS =
            "school_year,org_code,district_code,name,school_type,lowest_grade,highest_grade,title_i,charter,status\n";

    private static final School BARE = School.of("90010001").build();
    private static final DeseExtract EXTRACT = new DeseExtract(
            YEAR,
            List.of(
                    new Row<>(BARE, "schools.csv:2:34", null),
                    new Row<>(
                            School.of("90010002")
                                    .name("Example School 2")
                                    .type(SchoolType.HIGH)
                                    .percentile(3)
                                    .build(),
                            "schools.csv:3:34",
                            null)),
            List.of(new Row<>(District.of(OrganizationCode.of("90010000"), null), "schools.csv:2:6", null)));

    @TempDir
    private Path folder;

    @Test
    void fillsInWhatTheExtractDoesNotKnow() throws IOException {
        DeseExtract merged = merge("""
                        2012,90010000,,Example District 1,,,,,,
                        2012,90010001,90010000,Example School 1,Elementary School,PK,5,Y,no,new
                        2012,90010002,,Another name,HIGH,9,12,0,TRUE,
                        """).orElseThrow();

        assertThat(merged.schools())
                .extracting(Row::organization)
                .containsExactly(
                        School.of("90010001")
                                .name("Example School 1")
                                .type(SchoolType.ELEMENTARY)
                                .grades(Grade.PK, Grade.G5)
                                .titleI(true)
                                .charter(false)
                                .status(OrganizationStatus.NEW)
                                .build(),
                        School.of("90010002")
                                .name("Example School 2")
                                .type(SchoolType.HIGH)
                                .grades(Grade.G9, Grade.G12)
                                .titleI(false)
                                .charter(true)
                                .percentile(3)
                                .build());
        assertThat(merged.districts().get(0).organization().name()).isEqualTo("Example District 1");
        assertThat(merged.schools().get(0).place()).isEqualTo("schools.csv:2:34");
    }

    @Test
    void needsNoMoreThanYearAndCode() throws IOException {
        Path file = Files.writeString(folder.resolve("organizations.csv"), "org_code,school_year\n90010001,2012\n");
        Checked<DeseExtract> merged =
                CompletedExtract.of(EXTRACT, OrganizationsFile.read(file, YEAR).orElseThrow());
        assertThat(merged.problems()).isEmpty();
        assertThat(merged.orElseThrow().schools().get(0).organization()).isEqualTo(BARE);
    }

    @Test
    void countsRowsOfOtherYears() throws IOException {
        assertThat(messages(read("2011,90010001,,,,,,,,\n2012,90010001,,,,,,,,\n2013,x,,,,,,,,\n")))
                .containsExactly("organizations.csv:2:1: warning: rows of other school years than 2012 are not used: "
                        + "2 from here on");
    }

    @Test
    void padsCodesWhoseZerosAreCertain() throws IOException {
        assertThat(messages(read("2012,50000,,,,,,,,\n2012,50001,50000,,,,,,,\n")))
                .containsExactly(
                        "organizations.csv:2:6: warning: code 50000 is read as 00050000; keep codes as text of 8 digits",
                        "organizations.csv:3:12: warning: code 50000 is read as 00050000; keep codes as text of 8 digits",
                        "organizations.csv:3:6: warning: code 50001 is read as 00050001; keep codes as text of 8 digits");
    }

    @Test
    void warnsOfWhatIsNotUsed() throws IOException {
        assertThat(messages(merge("2012,90010000,,,,,,,Y,\n2012,90010009,,,,,,,,\n2012,90010002,,,,PK,05,,,\n")))
                .containsExactly(
                        "organizations.csv:4:6: warning: 90010002 serves grades PK to 05, but its type is High School; "
                                + "whether it has grades 3 to 8 is taken from its grades",
                        "organizations.csv:3:6: warning: 90010009 is not in the extract; "
                                + "what is said of it here is not used");
        assertThat(messages(read("2012,90010000,,,,,,,Y,\n")))
                .containsExactly("organizations.csv:2:21: warning: charter of a district is not used");
    }

    @Test
    void refusesAContradiction() throws IOException {
        Checked<DeseExtract> merged = merge("2012,90010002,,,MIDDLE,,,,,\n");
        assertThat(merged.value()).isEmpty();
        assertThat(messages(merged))
                .containsExactly("organizations.csv:2:6: school type of 90010002 is Middle School here, "
                        + "High School at schools.csv:3:34; one of the two is wrong");
    }

    @Test
    void isNotMergedIntoAnotherYear() throws IOException {
        Path file = Files.writeString(folder.resolve("organizations.csv"), COLUMNS + "2013,90010001,,,,,,,,\n");
        OrganizationsFile organizations =
                OrganizationsFile.read(file, SchoolYear.of(2013)).orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> CompletedExtract.of(EXTRACT, organizations));
    }

    private Checked<OrganizationsFile> read(String rows) throws IOException {
        return OrganizationsFile.read(Files.writeString(folder.resolve("organizations.csv"), COLUMNS + rows), YEAR);
    }

    private Checked<DeseExtract> merge(String rows) throws IOException {
        return CompletedExtract.of(EXTRACT, read(rows).orElseThrow());
    }

    private List<String> messages(Checked<?> checked) {
        return checked.problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }
}
