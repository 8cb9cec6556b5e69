package org.accountability.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.testkit.massachusetts.ReplayAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up files of the published form. */
class PublishedFilesTest {
    private static final RulePack FRAMEWORK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final String SCHOOLS = """
            FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,ARH_LEVEL,\
            ARH_LEVEL_REASON_PERF,CUMPPI_ALL,CUMPPI_HN
            2013,90010000,Example District,90010001,Example School,20,Elementary School,Level 3,\
            Among lowest performing 20% of schools,70,65
            2013,90010000,Example District,90010002,Another School,60,Elementary School,Level 1,\
            Meeting gap narrowing goals,80,75
            """;

    @TempDir
    private Path folder;

    private Path districts = Path.of("");

    @BeforeEach
    void writeDistricts() throws IOException {
        districts = Files.writeString(folder.resolve("districts.csv"), """
                FY_CODE,ORG_CODE,ORG_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,ARH_LEVEL,ARH_LEVEL_REASON_PERF,CUMPPI_ALL,CUMPPI_HN
                2013,90010000,Example District,,,Level 3,One or more schools in the district classified into Level 3,75,70
                """);
    }

    @Test
    void filesThatComeOutAsPublishedPass() throws IOException {
        ReplayAssertions.assertReplays(FRAMEWORK, schools(SCHOOLS), districts);
    }

    @Test
    void everyRowThatComesOutOtherwiseIsTold() throws IOException {
        Path schools = schools(SCHOOLS.replace("Level 1,", "Level 2,"));

        assertThat(catchThrowableOfType(
                        AssertionError.class, () -> ReplayAssertions.assertReplays(FRAMEWORK, schools, districts)))
                .hasMessage("1 row differs from the published ones of 2013\n  " + schools
                        + ":3:77: 90010002 2013: Level 1, Meeting gap narrowing goals;"
                        + " published is Level 2, Meeting gap narrowing goals");
    }

    private Path schools(String text) throws IOException {
        return Files.writeString(folder.resolve("schools.csv"), text);
    }
}
