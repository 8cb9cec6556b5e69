package org.accountability.rules.massachusetts;

import static org.accountability.rules.io.InputFile.COUNTS;
import static org.accountability.rules.io.InputFile.DISTRICTS;
import static org.accountability.rules.io.InputFile.FACTS;
import static org.accountability.rules.io.InputFile.GROUPS;
import static org.accountability.rules.io.InputFile.HISTORY;
import static org.accountability.rules.io.InputFile.MEASURES;
import static org.accountability.rules.io.InputFile.ORGANIZATIONS;
import static org.accountability.rules.io.InputFile.POINTS;
import static org.accountability.rules.io.InputFile.PRIOR;
import static org.accountability.rules.io.InputFile.SCHOOLS;
import static org.accountability.rules.io.InputFile.SPANS;
import static org.accountability.rules.io.InputFile.SPECIAL_EDUCATION;
import static org.accountability.rules.io.InputFile.TARGET_POINTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.model.Checked;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.io.StateInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file of a state is used, or refused by name, whichever system judges the year. */
class StateFilesTest {
    private static final Set<InputFile> OF_INDEX = EnumSet.complementOf(EnumSet.of(TARGET_POINTS, SPANS, PRIOR));
    private static final Set<InputFile> OF_TARGETS =
            EnumSet.of(SCHOOLS, DISTRICTS, ORGANIZATIONS, FACTS, MEASURES, TARGET_POINTS, SPANS, PRIOR);

    @TempDir
    Path folder;

    @Test
    void everyFileOfASystemIsReadTogether() throws IOException {
        Checked<StateInput> of2014 = all(2014, 2014, OF_INDEX).read();
        Checked<StateInput> of2019 = all(2019, 2019, OF_TARGETS).read();

        assertThat(of2014.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(of2014.orElseThrow().computation(StateIndex.class)).isPresent();
        assertThat(of2014.orElseThrow().state().facts()).hasSize(1);
        assertThat(of2014.orElseThrow().state().evidence()).hasSize(3);
        assertThat(of2019.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(of2019.orElseThrow().computation(StateIndex.class)).isEmpty();
        assertThat(of2019.orElseThrow().state().evidence()).isNotEmpty();
        for (Checked<StateInput> read : List.of(of2014, of2019)) {
            assertThat(read.orElseThrow().determine().find(OrganizationCode.of("90010003")))
                    .isPresent();
        }
    }

    /** The year before is of use in a history and among annual percentages, so wrong years lie further off. */
    @ParameterizedTest
    @EnumSource(InputFile.class)
    void aFileOfAnotherYearIsRefusedOnEveryRoute(InputFile which) throws IOException {
        for (int asked : new int[] {2013, 2014, 2019, 2023}) {
            Set<InputFile> known = asked < 2018 ? OF_INDEX : OF_TARGETS;
            for (int wrong : new int[] {asked < 2018 ? 2017 : 2012, asked + 5}) {
                if (!known.contains(which) || !isPossible(which, wrong)) {
                    continue;
                }
                StateFiles files = StateFiles.of(SchoolYear.of(asked));
                for (InputFile each : known) {
                    files.with(each, file(each, each == which ? wrong : asked));
                }
                Checked<StateInput> read = files.read();
                String name = which.code() + wrong;
                assertThat(read.value())
                        .as(which + " of " + wrong + " for " + asked)
                        .isEmpty();
                assertThat(messages(read)).anyMatch(text -> text.contains(name) && text.contains("" + asked));
            }
        }
    }

    /** Points against targets are only of years with determinations: those of others are refused for that. */
    private static boolean isPossible(InputFile which, int year) {
        return which != TARGET_POINTS || List.of(2018, 2019, 2023, 2024, 2025).contains(year);
    }

    @ParameterizedTest
    @EnumSource(InputFile.class)
    void aFileThatIsNotThereOrIsAFolderIsRefusedByName(InputFile which) throws IOException {
        for (int year : new int[] {2014, 2019}) {
            Set<InputFile> known = year < 2018 ? OF_INDEX : OF_TARGETS;
            for (Path wrong : List.of(folder.resolve("none.csv"), folder)) {
                StateFiles files = StateFiles.of(SchoolYear.of(year)).named(code -> "--" + code);
                for (InputFile each : known) {
                    files.with(each, each == which ? wrong : file(each, year));
                }
                if (!known.contains(which)) {
                    files.with(which, wrong);
                }
                Checked<StateInput> read = files.read();
                assertThat(read.value()).isEmpty();
                assertThat(messages(read))
                        .anyMatch(text -> known.contains(which)
                                ? text.startsWith(wrong + ": ")
                                : text.startsWith("--" + which.code() + ": "));
            }
        }
    }

    @Test
    void whatIsOfNoUseIsRefusedByNameAndEverythingElseIsReadAllTheSame() throws IOException {
        StateFiles files = all(2019, 2019, EnumSet.allOf(InputFile.class));
        assertThat(messages(files.read()))
                .containsOnlyOnce(
                        "history: is of no use: massachusetts/system-2018 has no rule that reads it in 2019",
                        "groups: is of no use: massachusetts/system-2018 has no rule that reads it in 2019",
                        "special-education: is of no use: massachusetts/system-2018 has no rule that reads it in 2019",
                        "counts: is of no use: massachusetts/system-2018 has no rule that reads it",
                        "points: is of no use: massachusetts/system-2018 has no rule that reads it");

        Path bad = Files.writeString(folder.resolve("bad.csv"), "garbage\n");
        assertThat(messages(StateFiles.of(SchoolYear.of(2014))
                        .with(SCHOOLS, bad)
                        .with(FACTS, bad)
                        .with(PRIOR, bad)
                        .read()))
                .contains("prior: are of school years from 2018 on, not of 2014")
                .anyMatch(text -> text.startsWith(bad + ":1:1: column FY_CODE is missing"))
                .anyMatch(text -> text.startsWith(bad + ":1:1: ") && text.contains("facts:"));
    }

    @Test
    void oneOfEachIsGivenAndSomebodyIsToBeDetermined() throws IOException {
        Path schools = file(SCHOOLS, 2014);

        assertThatThrownBy(() -> StateFiles.of(SchoolYear.of(2014))
                        .with(SCHOOLS, schools)
                        .with(SCHOOLS, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("schools is given twice: " + schools + " and " + folder);
        assertThat(messages(StateFiles.of(SchoolYear.of(2014)).read()))
                .containsExactly("schools: nobody is given to determine; give schools, or results of them");
        assertThat(messages(StateFiles.of(SchoolYear.of(2019)).read()))
                .containsExactly("target-points: nobody is given to classify; give points, measures, schools or facts");
        assertThat(messages(StateFiles.of(SchoolYear.of(2021)).read()))
                .singleElement()
                .asString()
                .startsWith("school year 2021: no bundled rule pack covers the school year 2021");
        assertThat(messages(StateFiles.of(SchoolYear.of(2014))
                        .with(SCHOOLS, schools)
                        .read(system())))
                .singleElement()
                .asString()
                .startsWith("school year 2014: is not covered by massachusetts/system-2018");
        assertThat(messages(StateFiles.of(SchoolYear.of(2018))
                        .with(SCHOOLS, file(SCHOOLS, 2018))
                        .read(RulePacks.bundled(PeerProfile.PACK))))
                .containsExactly("peer-review/review-2018: determines no school or district; give a pack whose stages"
                        + " settle them");
    }

    @Test
    void anIndexIsComputedFromResultsAlone() throws IOException {
        RulePack pack = RulePacks.covering(SchoolYear.of(2014));

        assertThat(Massachusetts.index(all(2014, 2014, EnumSet.of(MEASURES, COUNTS, POINTS, ORGANIZATIONS)), pack)
                        .value())
                .isPresent();
        assertThat(messages(Massachusetts.index(all(2014, 2014, EnumSet.of(MEASURES, GROUPS)), pack)))
                .containsExactly("groups: is of no use: no index is computed from it");
        assertThat(messages(Massachusetts.index(all(2014, 2014, EnumSet.of(MEASURES, FACTS)), pack)))
                .containsExactly(
                        folder.resolve("facts2014.yaml") + ": corrects nothing that enters the index; leave it out");
        assertThat(messages(Massachusetts.index(all(2014, 2014, EnumSet.of(ORGANIZATIONS)), pack)))
                .containsExactly("results: give measures, counts or points");
        Path others = Files.writeString(
                folder.resolve("others.csv"),
                text(ORGANIZATIONS).replace("YEAR", "2014").replace("0003", "0004"));
        assertThat(Massachusetts.index(all(2014, 2014, EnumSet.of(MEASURES)).with(ORGANIZATIONS, others), pack)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(others + ": warning: schools without results are not used: 1");
        assertThat(messages(Massachusetts.index(all(2014, 2012, EnumSet.of(MEASURES)), pack)))
                .containsExactly(folder.resolve("measures2012.csv") + ": is of 2012, not of 2014");
    }

    @Test
    void targetPointsThatEnterNoClassificationAreCounted() throws IOException {
        String points = text(TARGET_POINTS).replace("YEAR", "2019");
        String row = points.substring(points.indexOf('\n') + 1);
        Path file = Files.writeString(
                folder.resolve("points.csv"),
                points
                        + row.replace("2019", "2018")
                        + row.replace("2019", "2023")
                        + row.replace(",ALL,ALL,", ",EL,ALL,"));

        assertThat(StateFiles.of(SchoolYear.of(2019))
                        .with(TARGET_POINTS, file)
                        .read()
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "target percentages: warning: those of other groups than all students enter no classification: 1",
                        "target points: warning: percentages of other school years than 2019 and 2018 are not used: 1");
    }

    private StateFiles all(int asked, int given, Set<InputFile> which) throws IOException {
        StateFiles files = StateFiles.of(SchoolYear.of(asked));
        for (InputFile each : which) {
            files.with(each, file(each, given));
        }
        return files;
    }

    private static RulePack system() {
        return RulePacks.bundled(Massachusetts.SYSTEM_2018);
    }

    private static List<String> messages(Checked<?> read) {
        List<String> messages = new ArrayList<>();
        read.problems().stream().filter(Problem::isError).forEach(problem -> messages.add(problem.toString()));
        return messages;
    }

    /** A sound file of one school year: of a school in a district. */
    private Path file(InputFile which, int year) throws IOException {
        return Files.writeString(
                folder.resolve(which.code() + year + (which == FACTS ? ".yaml" : ".csv")),
                text(which).replace("YEAR", "" + (which == HISTORY ? year - 1 : year)));
    }

    private static String text(InputFile which) {
        return switch (which) {
            case SCHOOLS -> """
                FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,CUMPPI_ALL,CUMPPI_HN
                YEAR,90010000,A district,90010003,A school,60,Elementary School,80,80
                """;
            case DISTRICTS -> """
                FY_CODE,ORG_CODE,ORG_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,CUMPPI_ALL,CUMPPI_HN
                YEAR,90010000,A district,,,70,70
                """;
            case ORGANIZATIONS -> "school_year,org_code,school_type\nYEAR,90010003,ELEMENTARY\n";
            case FACTS ->
                "facts:\n  - {org: '90010003', year: YEAR, fact: commendation, decided_by: DESE, citation: a list}\n";
            case HISTORY -> "school_year,org_code,level\nYEAR,90010003,2\n";
            case GROUPS -> "school_year,org_code,student_group,cumulative_ppi,n\nYEAR,90010003,EL,50,40\n";
            case SPECIAL_EDUCATION -> """
                school_year,org_code,student_group,students,eligible,separate
                YEAR,90010000,ALL,900,160,30
                YEAR,90010000,BLACK,300,90,30
                """;
            case MEASURES -> """
                school_year,org_code,student_group,subject,measure,value,n
                YEAR,90010003,ALL,ELA,participation,97,60
                """;
            case COUNTS -> """
                school_year,org_code,student_group,subject,performance_level,students
                YEAR,90010003,ALL,ELA,NI_HIGH,50
                """;
            case POINTS -> "school_year,org_code,student_group,indicator,points\nYEAR,90010003,ALL,math_cpi,75\n";
            case TARGET_POINTS -> """
                school_year,org_code,student_group,student_set,grade_span,indicator,points
                YEAR,90010003,ALL,ALL,NON_HIGH_SCHOOL,ela_achievement,3
                """;
            case SPANS -> "school_year,org_code,grade_span,weight\nYEAR,90010003,NON_HIGH_SCHOOL,100\n";
            case PRIOR -> "school_year,org_code,student_group,annual\nYEAR,90010003,ALL,55\n";
        };
    }
}
