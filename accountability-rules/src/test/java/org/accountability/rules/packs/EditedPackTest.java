package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accountability.determination.Determination;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack can be copied, edited and loaded without Java: what changes is what the edit says, and nothing else. */
class EditedPackTest {
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";
    private static final String NOT_MEETING = "A school is in Level 2 if all students do not meet the goals";
    private static final String MEETING = "A school whose every cumulative PPI meets the goals is in Level 1";
    private static final RulePack BUNDLED = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @TempDir
    private Path folder;

    @Test
    void determinesUneditedWhatTheBundledOneDoes() {
        RulePack copy = EditedPack.in(folder).load();

        assertThat(copy.clauses()).isEqualTo(BUNDLED.clauses());
        for (StateYear state : SampleStates.all()) {
            Determinations expected = BUNDLED.determine(state);
            Determinations determined = copy.determine(state);
            assertThat(determined.schools()).isEqualTo(expected.schools());
            assertThat(determined.districts()).isEqualTo(expected.districts());
            assertThat(determined.provenance().rulesDigest())
                    .isEqualTo(expected.provenance().rulesDigest());
            assertThat(determined.provenance().parametersDigest())
                    .isEqualTo(expected.provenance().parametersDigest());
            assertThat(determined.provenance().inputDigest())
                    .isEqualTo(expected.provenance().inputDigest());
            assertThat(determined.provenance().bundled()).isFalse();
            assertThat(expected.provenance().bundled()).isTrue();
        }
    }

    @Test
    void mayHaveTheLineEndsOfWindows() {
        EditedPack pack = EditedPack.in(folder);
        for (String file : List.of(
                "pack.yaml",
                "parameters.yaml",
                "reasons.yaml",
                "schools.drl",
                "districts.drl",
                "relief-for-schools.drl",
                "relief-for-districts.drl")) {
            pack.write(file, pack.text(file).replace("\n", "\r\n"));
        }

        RulePack windows = pack.load();

        assertThat(windows.clauses()).isEqualTo(BUNDLED.clauses());
        for (StateYear state : SampleStates.all()) {
            assertThat(windows.determine(state).schools())
                    .isEqualTo(BUNDLED.determine(state).schools());
            assertThat(windows.determine(state).provenance().rulesDigest())
                    .isEqualTo(BUNDLED.determine(state).provenance().rulesDigest());
        }
    }

    @Test
    void changesWithAParameterWhatItDecidesAndNothingElse() {
        RulePack edited = EditedPack.in(folder)
                .replace("parameters.yaml", "value: 75", "value: 74")
                .load();
        StateYear state = ToldState.of(
                2013,
                "all 73; all 74; all 75; all 90, high needs 73; all 90, high needs 74; percentile 9, all 74;"
                        + " participation 93, all 74; insufficient data; underperforming");

        assertThat(changed(BUNDLED.determine(state), edited.determine(state)))
                .containsExactly(
                        "00350002 2013: Level 2, Not meeting gap narrowing goals"
                                + " -> 00350002 2013: Level 1, Meeting gap narrowing goals",
                        "00350005 2013: Level 2, Not meeting gap narrowing goals"
                                + " -> 00350005 2013: Level 1, Meeting gap narrowing goals",
                        "00350007 2013: Level 2, Not meeting gap narrowing goals"
                                + " -> 00350007 2013: Level 2, Low MCAS participation (Less than 95%)");
        assertThat(edited.determine(state).provenance().parametersDigest())
                .isNotEqualTo(BUNDLED.determine(state).provenance().parametersDigest());
        assertThat(edited.determine(state).provenance().rulesDigest())
                .isEqualTo(BUNDLED.determine(state).provenance().rulesDigest());
    }

    /** A mistake that an analyst makes: it must not keep everyone else from being determined. */
    @Test
    void leavesADistrictWithoutARuleWhereItsOneSchoolHasNone() {
        RulePack edited = EditedPack.in(folder)
                .replace("schools.drl", "cumulativePpiAll < $target", "cumulativePpiAll < 70")
                .load();

        Determinations determined = edited.determine(ToldState.of(2013, "all 72"));

        assertThat(determined.schools()).hasToString("[00350001 2013: no level, No rule applies]");
        assertThat(determined.districts()).hasToString("[00350000 2013: no level, No rule applies]");
    }

    @Test
    void changesFromTheYearThatAValueIsInForce() {
        RulePack edited = EditedPack.ofSchools(folder, NOT_MEETING, MEETING)
                .replace("parameters.yaml", "      value: 75\n", """
                              to: 2013
                              value: 75
                              citation: first
                              status: CONFIRMED
                            - from: 2014
                              value: 70
                        """)
                .load();

        assertThat(levelOf(edited, 2013, "all 72")).isEqualTo("Level 2");
        assertThat(levelOf(edited, 2014, "all 72")).isEqualTo("Level 1");
        assertThat(levelOf(edited, 2014, "all 69")).isEqualTo("Level 2");
        assertThat(edited.parameters(SchoolYear.of(2013)).find("CUMULATIVE_PPI_TARGET"))
                .map(Parameter::toString)
                .contains("CUMULATIVE_PPI_TARGET 75 (CONFIRMED, from 2012 to 2013)");
    }

    @Test
    void changesWithALiteralInARule() {
        RulePack edited = EditedPack.ofSchools(folder, LOWEST)
                .replace("schools.drl", "Level.LEVEL_3, \"LOWEST_SCHOOLS\"", "Level.LEVEL_2, \"LOWEST_SCHOOLS\"")
                .load();

        assertThat(levelOf(edited, 2013, "percentile 9, all 80")).isEqualTo("Level 2");
        assertThat(levelOf(BUNDLED, 2013, "percentile 9, all 80")).isEqualTo("Level 3");
    }

    @Test
    void takesANewRuleWithItsParameterAndReason() {
        RulePack edited = EditedPack.ofSchools(folder, NOT_MEETING)
                .append("schools.drl", """

                        // What the reviewers asked for.
                        rule "A school far below the goals is in Level 3"
                            @Citation("a proposal")
                            @InForce("2014-2017")
                        when
                            Parameter(name == "FAR_BELOW_GOALS", $cut : whole)
                            $school : School(cumulativePpiAll != null, cumulativePpiAll <= $cut)
                        then
                            insert(new Finding($school.organization(), Kind.CRITERION, Level.LEVEL_3, "FAR_BELOW"));
                        end
                        """)
                .append("parameters.yaml", """

                        FAR_BELOW_GOALS:
                          description: A cumulative PPI at or below this is far below the goals.
                          unit: points, 0 to 100
                          values:
                            - {from: 2012, value: 40, citation: a proposal, status: ASSUMED}
                        """)
                .append("reasons.yaml", """

                        FAR_BELOW:
                          place: 99
                          text:
                            - {from: 2012, prints: Far below gap narrowing goals}
                        """)
                .load();

        assertThat(edited.determine(ToldState.of(2014, "all 40")).schools())
                .extracting(Determination::toString)
                .containsExactly("00350001 2014: Level 3, Far below gap narrowing goals");
        assertThat(levelOf(edited, 2014, "all 41")).isEqualTo("Level 2");
        assertThat(levelOf(edited, 2013, "all 40")).isEqualTo("Level 2");
        // A rule that does not say how sure we are of it counts as assumed.
        assertThat(edited.determine(ToldState.of(2014, "all 40"))
                        .schools()
                        .get(0)
                        .weakestStatus())
                .isEqualTo(Status.ASSUMED);
    }

    @Test
    void doesNotMindItsHost() {
        Locale before = Locale.getDefault();
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());

            RulePack copy = EditedPack.ofSchools(folder, LOWEST).load();

            assertThat(levelOf(copy, 2013, "percentile 9")).isEqualTo("Level 3");
            assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
        } finally {
            Locale.setDefault(before);
            thread.setContextClassLoader(loader);
        }
    }

    private static List<String> changed(Determinations before, Determinations after) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < before.schools().size(); i++) {
            String one = before.schools().get(i).toString();
            String other = after.schools().get(i).toString();
            if (!one.equals(other)) {
                changes.add(one + " -> " + other);
            }
        }
        return changes;
    }

    private static String levelOf(RulePack pack, int year, String school) {
        return pack.determine(ToldState.of(year, school))
                .find(ToldState.FIRST_SCHOOL)
                .orElseThrow()
                .level()
                .toString();
    }
}
