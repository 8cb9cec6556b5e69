package org.accountability.rules.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.SpecialEducationGroup;
import org.accountability.model.SpecialEducationGroup.Counts;
import org.accountability.model.StudentGroup;
import org.accountability.rules.internal.files.SpecialEducationFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district's groups are held beside all its other students; what cannot be is refused with its place. */
class SpecialEducationFileTest {
    private static final String HEAD = "school_year,org_code,student_group,students,eligible,separate\n";

    @TempDir
    Path folder;

    @Test
    void holdsAGroupBesideAllOthers() throws IOException {
        Checked<SpecialEducationFile> read = read("""
                2012,00350000,LOW_INCOME,300,60,12
                2012,00350000,ALL,1000,150,20
                2012,00350000,HISPANIC,200,40,
                2011,00350000,ALL,900,100,10
                """);

        assertThat(problems(read))
                .containsExactly(
                        "e.csv:5:1: warning: rows of other school years than 2012 are not used: 1 from here on");
        assertThat(read.orElseThrow().groups())
                .containsExactly(
                        new SpecialEducationGroup(
                                OrganizationCode.of("00350000"),
                                StudentGroup.LOW_INCOME,
                                new Counts(300, 60, 12),
                                new Counts(700, 90, 8)),
                        new SpecialEducationGroup(
                                OrganizationCode.of("00350000"),
                                StudentGroup.HISPANIC,
                                new Counts(200, 40, null),
                                new Counts(800, 110, null)));
    }

    @Test
    void refusesWhatCannotBeWithItsPlace() throws IOException {
        assertThat(problems(read("""
                        2012,00350000,ALL,1000,150,20
                        2012,00350000,LOW_INCOME,1300,60,12
                        2012,00350000,HISPANIC,200,240,
                        2012,00350000,WHITE,,240,
                        2012,00350000,POOR,20,2,
                        2012,00350000,EL,20,2,1
                        2012,00350000,ECONOMICALLY_DISADVANTAGED,20,2,1
                        2012,00360000,LOW_INCOME,20,2,1
                        2012,00350001,LOW_INCOME,20,2,1
                        2012,00350000,ALL,1000,150,20
                        """)))
                .containsExactlyInAnyOrder(
                        "e.csv:3:15: students of a group '1300': must be 0 to 1000, the number of the group they belong to",
                        "e.csv:4:28: students eligible for special education '240': must be 0 to 200, the number of the group they belong to",
                        "e.csv:5:21: the number of students is missing",
                        "e.csv:6:15: student group 'POOR': not known; known are ALL, HIGH_NEEDS, LOW_INCOME,"
                                + " ECONOMICALLY_DISADVANTAGED, EL, SWD, AMERICAN_INDIAN, ASIAN, BLACK, HISPANIC,"
                                + " MULTI_RACE, PACIFIC_ISLANDER, WHITE",
                        "e.csv:7:15: student group 'EL': must be a group by income or by race",
                        "e.csv:8:15: Economically disadvantaged was not reported in 2012",
                        "e.csv:9:15: 00360000 has no row of ALL students, beside which a group is held",
                        "e.csv:10:6: district code '00350001': must be a district's, ending in 0000",
                        "e.csv:11:15: All students of 00350000 is given twice; first at e.csv:2:15");
    }

    private Checked<SpecialEducationFile> read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("e.csv"), HEAD + rows);
        return SpecialEducationFile.read(file, SchoolYear.of(2012));
    }

    private Stream<String> problems(Checked<SpecialEducationFile> read) {
        return read.problems().stream().map(Problem::toString).map(problem -> problem.replace(folder + "/", ""));
    }
}
