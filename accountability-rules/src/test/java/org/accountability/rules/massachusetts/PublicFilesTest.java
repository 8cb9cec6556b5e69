package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.accountability.determination.GroupResults;
import org.accountability.determination.GroupResults.Result;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.massachusetts.targets.TargetPercentage;
import org.accountability.model.Correction;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.accountability.rules.Audience;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.OutputFiles;
import org.junit.jupiter.api.Test;

/** What is published tells no figure of few students: none stands in a file, and none follows from all that does. */
class PublicFilesTest {
    private static final OrganizationCode SCHOOL = OrganizationCode.of("90010001");
    private static final SchoolYear FRAMEWORK = SchoolYear.of(2013);
    private static final SchoolYear SYSTEM = SchoolYear.of(2019);

    @Property(tries = 100)
    void noRateOfFewStudentsFollowsFromPoints(@ForAll Random random) {
        DrawnDistrict drawn = new DrawnDistrict(random, StudentGroup.LOW_INCOME);
        List<Measure> measures = new ArrayList<>();
        drawn.students.forEach((organization, groups) -> groups.forEach((group, students) -> {
            for (int back = 0; back < 4; back++) {
                measures.add(new Measure(
                        organization,
                        FRAMEWORK.minus(back),
                        group,
                        Subject.ELA,
                        MeasureKind.CPI,
                        BigDecimal.valueOf(40 + random.nextInt(50)),
                        students));
            }
        }));
        RulePack pack = RulePacks.covering(FRAMEWORK);
        Map<String, String> files = IndexWriter.files(
                pack.compute(StateResults.of(FRAMEWORK).addAll(measures).build())
                        .orElseThrow(),
                inForce(pack, FRAMEWORK));

        Set<String> published = new TreeSet<>();
        Set<String> suppressed = new TreeSet<>();
        for (String line : file(files, "points.csv").lines().skip(1).toList()) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            String name = cells.get(1) + " " + cells.get(2);
            boolean told = cells.subList(4, 9).stream().anyMatch(cell -> cell.matches(".*\\d.*"));
            (told ? published : suppressed).add(name);
        }
        assertThat(common(suppressed, published)).isEmpty();
        assertNothingFollows(drawn, published, suppressed, 20);
        for (String name : List.of("annual_ppi.csv", "cumulative_ppi.csv")) {
            file(files, name)
                    .lines()
                    .skip(1)
                    .filter(line -> line.matches(".*,\\d+(,true|,false)?"))
                    .forEach(line -> {
                        String[] cells = line.split(",", -1);
                        assertThat(drawn.students(OrganizationCode.of(cells[1]), StudentGroup.valueOf(cells[2])))
                                .isGreaterThanOrEqualTo(20);
                    });
        }
    }

    @Property(tries = 100)
    void noNumberOfFewStudentsFollowsFromDiagnostics(@ForAll Random random) throws JsonProcessingException {
        DrawnDistrict drawn = new DrawnDistrict(random, StudentGroup.LOW_INCOME);
        StateYear.Builder state = StateYear.of(FRAMEWORK);
        drawn.schools()
                .forEach(school -> state.school(School.of(school.digits())
                        .percentile(60)
                        .cumulativePpiAll(95)
                        .build()));
        drawn.students.forEach((organization, groups) -> {
            List<Result> results = new ArrayList<>();
            groups.forEach(
                    (group, students) -> results.add(new Result(group, group == StudentGroup.ALL ? 95 : 20, students)));
            state.evidence(new GroupResults(organization, results));
        });
        RulePack pack = RulePacks.covering(FRAMEWORK);
        Determinations determined = pack.determine(state.build());
        Map<String, String> files = new TreeMap<>(OutputFiles.of(pack, determined));
        files.putAll(OutputFiles.of(pack, determined, pack.diagnose(determined)));

        Set<String> published = new TreeSet<>();
        for (String json : List.of("diagnostics.json", "determinations.json")) {
            published.addAll(groupsWith("students in the group", file(files, json)));
        }
        assertNothingFollows(drawn, published, Set.of(), 20);
    }

    @Property(tries = 100)
    void noRateOfFewStudentsFollowsFromDeterminationsOfTheSystemOf2018(@ForAll Random random)
            throws JsonProcessingException {
        DrawnDistrict drawn = new DrawnDistrict(random, StudentGroup.ECONOMICALLY_DISADVANTAGED);
        StateYear.Builder state = StateYear.of(SYSTEM);
        drawn.schools()
                .forEach(school -> state.school(School.of(school.digits()).build()));
        drawn.students.forEach((organization, groups) -> groups.forEach((group, students) -> {
            state.participation(new ParticipationRate(
                    organization,
                    SYSTEM,
                    group,
                    Subject.MATH,
                    BigDecimal.valueOf(60 + random.nextInt(41)),
                    students,
                    null));
            state.evidence(TargetPercentage.published(organization, SYSTEM, group, random.nextInt(101)));
        }));
        RulePack pack = RulePacks.covering(SYSTEM);
        Map<String, String> files = OutputFiles.of(pack, pack.determine(state.build()));

        String json = file(files, "determinations.json");
        assertNothingFollows(drawn, groupsWith("participation", json), Set.of(), 10);
        Set<String> few = drawn.few(10).keySet();
        assertThat(common(groupsWith("target percentage, as published", json), few))
                .isEmpty();
    }

    @Test
    void aFigureOfFewStudentsIsMarkedInEveryFileAndToldInTheConfidentialOnes() {
        assertThat(schools(19, Audience.PUBLIC)).contains("90010001,,90010000,,60,90,*,2,");
        assertThat(schools(20, Audience.PUBLIC)).contains("90010001,,90010000,,60,90,40,2,");
        assertThat(schools(19, Audience.ENTITLED)).contains("90010001,,90010000,,60,90,40,2,");
        assertThat(json(19, Audience.PUBLIC)).contains("\"cumulative PPI of high needs\", \"value\": \"*\"");
        assertThat(json(19, Audience.ENTITLED)).contains("\"cumulative PPI of high needs\", \"value\": \"40\"");
    }

    @Test
    void from2018OnTenStudentsAreEnough() {
        assertThat(targets(9))
                .contains("\"target percentage, as published\", \"value\": \"*\"")
                .doesNotContain("\"62\"");
        assertThat(targets(10)).contains("\"target percentage, as published\", \"value\": \"62\"");
    }

    @Test
    void aNoteOfAnOrganizationWithFewStudentsOfSomeGroupTellsNoFigure() throws JsonProcessingException {
        assertThat(correction(19, StudentGroup.ALL, "counted 12 of English learners"))
                .containsExactly("50", "60", "*", "*");
        assertThat(correction(19, StudentGroup.ALL, "see the letter"))
                .containsExactly("50", "60", "*", "see the letter");
        assertThat(correction(19, StudentGroup.HIGH_NEEDS, "all nine of them")).containsExactly("*", "*", "*", "*");
        assertThat(correction(20, StudentGroup.HIGH_NEEDS, "counted 12 of English learners"))
                .containsExactly("50", "60", "of 3 October 2013", "counted 12 of English learners");
    }

    /** What is told of a correction in a school with so many students in High needs: old and new value, appeal and note. */
    private static List<String> correction(int highNeeds, StudentGroup of, String note) throws JsonProcessingException {
        RulePack pack = RulePacks.covering(FRAMEWORK);
        StateYear state = StateYear.of(FRAMEWORK)
                .school(School.of(SCHOOL.digits())
                        .percentile(60)
                        .cumulativePpiAll(50)
                        .cumulativePpiHighNeeds(50)
                        .build())
                .evidence(new GroupResults(
                        SCHOOL,
                        List.of(
                                new Result(StudentGroup.ALL, 50, 200),
                                new Result(StudentGroup.HIGH_NEEDS, 50, highNeeds))))
                .correction(new Correction(
                        SCHOOL,
                        FRAMEWORK,
                        of,
                        null,
                        Correction.CUMULATIVE_PPI,
                        BigDecimal.valueOf(50),
                        BigDecimal.valueOf(60),
                        "of 3 October 2013",
                        "Commissioner",
                        "a decision",
                        note))
                .build();
        String json = file(OutputFiles.of(pack, pack.determine(state)), "determinations.json");
        if (note.matches(".*(12|nine).*") && highNeeds < 20) {
            assertThat(json).doesNotContain(note);
        }
        JsonNode correction =
                new ObjectMapper().readTree(json).get("corrections").get(0);
        return Stream.of("old_value", "new_value", "appeal", "note")
                .map(key -> correction.get(key).asText())
                .toList();
    }

    private static String targets(int students) {
        RulePack pack = RulePacks.covering(SYSTEM);
        StateYear state = StateYear.of(SYSTEM)
                .school(School.of(SCHOOL.digits()).build())
                .participation(new ParticipationRate(
                        SCHOOL, SYSTEM, StudentGroup.ALL, Subject.ELA, BigDecimal.valueOf(99), students, null))
                .evidence(TargetPercentage.published(SCHOOL, SYSTEM, StudentGroup.ALL, 62))
                .build();
        return file(OutputFiles.of(pack, pack.determine(state)), "determinations.json");
    }

    private static String schools(int highNeeds, Audience audience) {
        return written(highNeeds, audience, "schools.csv");
    }

    private static String json(int highNeeds, Audience audience) {
        return written(highNeeds, audience, "determinations.json").replaceAll("\\s+", " ");
    }

    private static String written(int highNeeds, Audience audience, String name) {
        RulePack pack = RulePacks.covering(FRAMEWORK);
        StateYear state = StateYear.of(FRAMEWORK)
                .school(School.of(SCHOOL.digits())
                        .percentile(60)
                        .cumulativePpiAll(90)
                        .cumulativePpiHighNeeds(40)
                        .build())
                .evidence(new GroupResults(
                        SCHOOL,
                        List.of(
                                new Result(StudentGroup.ALL, 90, 200),
                                new Result(StudentGroup.HIGH_NEEDS, 40, highNeeds))))
                .build();
        return file(OutputFiles.of(pack, pack.determine(state), audience), audience.fileName(name));
    }

    /** @param suppressed the groups that are not few themselves and must not follow either */
    private static void assertNothingFollows(
            DrawnDistrict drawn, Set<String> published, Set<String> suppressed, int minimum) {
        Map<String, Map<String, Integer>> few = drawn.few(minimum);
        Set<String> hidden = new TreeSet<>(few.keySet());
        hidden.addAll(suppressed);
        assertThat(common(published, few.keySet())).isEmpty();
        Set<String> unknown = new TreeSet<>(drawn.groups());
        unknown.addAll(few.keySet());
        unknown.removeAll(published);
        List<Map<String, Integer>> equations = new ArrayList<>(drawn.equations());
        equations.addAll(few.values());
        assertThat(common(new Deduction(List.copyOf(unknown), equations).deduced(), hidden))
                .isEmpty();
    }

    private static Set<String> common(Collection<String> some, Collection<String> others) {
        Set<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }

    /** The groups of which the evidence in a document tells a number under a name. */
    private static Set<String> groupsWith(String figure, String json) throws JsonProcessingException {
        Set<String> groups = new TreeSet<>();
        for (JsonNode evidence : new ObjectMapper().readTree(json).findValues("evidence")) {
            for (JsonNode one : evidence) {
                Map<String, String> inputs = new TreeMap<>();
                one.get("inputs")
                        .forEach(input -> inputs.put(
                                input.get("name").asText(), input.get("value").asText()));
                String label = inputs.getOrDefault("group", inputs.getOrDefault("of group", ""));
                if (inputs.getOrDefault(figure, "").matches(".*\\d.*")) {
                    Arrays.stream(StudentGroup.values())
                            .filter(group -> group.label().equals(label))
                            .forEach(group -> groups.add(one.get("organization").asText() + " " + group));
                }
            }
        }
        return groups;
    }

    private static List<Parameter> inForce(RulePack pack, SchoolYear year) {
        return pack.parameters(year).all();
    }

    private static String file(Map<String, String> files, String name) {
        return files.getOrDefault(name, "");
    }
}
