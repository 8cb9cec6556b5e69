package org.accountability.rules.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accountability.determination.LevelHistory;
import org.accountability.determination.LevelHistory.Past;
import org.accountability.model.Checked;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.files.LevelHistoryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LevelHistoryFileTest {
    private static final SchoolYear YEAR = SchoolYear.of(2013);

    @TempDir
    private Path folder;

    @Test
    void givesTheYearsOfEachOrganisationInOrder() throws IOException {
        Checked<LevelHistoryFile> read = read("""
                2012,00350001,4,
                2011,00350001,3,
                2012,00350000,4,
                2013,00350001,1,
                2012,00350002,none,no
                2012,00440000,4,yes
                2012,00520000,5,
                """);

        assertThat(read.orElseThrow().histories())
                .containsExactly(
                        history("00350001", past(2011, Level.LEVEL_3, false), past(2012, Level.LEVEL_4, true)),
                        history("00350000", past(2012, Level.LEVEL_4, false)),
                        history("00350002", past(2012, Level.NONE, false)),
                        history("00440000", past(2012, Level.LEVEL_4, true)),
                        history("00520000", past(2012, Level.LEVEL_5, true)));
        assertThat(messages(read)).containsExactly("5:1: warning: rows of 2013 and later are not used: 1 from here on");
    }

    @Test
    void saysAllThatIsWrongAtOnce() throws IOException {
        assertThat(messages(read("""
                        2012,00350001,6,
                        2012,00350002,,
                        2012,00350003,3,yes
                        2012,00350004,5,no
                        2012,00350005,4,perhaps
                        2012,00440000,5,no
                        """)))
                .containsExactly(
                        "2:15: level '6': not known; known are 1, 2, 3, 4, 5, none",
                        "3:15: level is missing; write none where it had none",
                        "4:17: nobody is placed in Level 3 by decision",
                        "5:17: a school is in Level 5 by decision alone; write yes",
                        "6:17: designated 'perhaps': not known; known are yes, no",
                        "7:17: a district is in Level 5 by decision alone; write yes");
    }

    @Test
    void refusesAHistoryWithAGap() throws IOException {
        assertThat(messages(read("""
                        2010,00350001,3,
                        2012,00350001,3,
                        2011,00350002,3,
                        """)))
                .containsExactly(
                        "2:6: history of 00350001 '2010': must have one level for each year from its first to 2012;"
                                + " expected 2011",
                        "4:6: history of 00350002 '2011': must have one level for each year from its first to 2012;"
                                + " expected 2012");
    }

    private Checked<LevelHistoryFile> read(String rows) throws IOException {
        Path file = folder.resolve("history.csv");
        Files.writeString(file, "school_year,org_code,level,designated\n" + rows);
        return LevelHistoryFile.read(file, YEAR);
    }

    private List<String> messages(Checked<?> read) {
        return read.problems().stream()
                .map(Problem::toString)
                .map(message -> message.replace(folder + "/history.csv:", ""))
                .toList();
    }

    private static LevelHistory history(String code, Past... past) {
        return new LevelHistory(OrganizationCode.of(code), YEAR, List.of(past));
    }

    private static Past past(int year, Level level, boolean designated) {
        return new Past(SchoolYear.of(year), level, designated);
    }
}
