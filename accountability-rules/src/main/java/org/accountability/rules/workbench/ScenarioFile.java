package org.accountability.rules.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountability.computation.Calculator;
import org.accountability.computation.GroupNumber;
import org.accountability.determination.GroupResults;
import org.accountability.determination.LevelHistory;
import org.accountability.determination.Topic;
import org.accountability.model.Checked;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Grade;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.model.Identification;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.ParticipationRate;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.SpecialEducationGroup;
import org.accountability.model.SpecialEducationGroup.Counts;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.SubgroupPercentiles;
import org.accountability.model.Subject;
import org.accountability.model.WholeState;
import org.accountability.policy.Status;
import org.accountability.review.Approach;
import org.accountability.review.Component;
import org.accountability.review.ComponentRating;
import org.accountability.review.Rating;
import org.accountability.review.StateApproach;
import org.accountability.review.StateReview;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.text.ProblemLog;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pack's scenarios. Those who write them give only what matters: codes are made up, and who decided a fact
 * goes without saying.
 */
final class ScenarioFile {
    private static final OrganizationCode DISTRICT = OrganizationCode.of("90010000");
    private static final String AUTHORITY = "the scenario";
    /** The limit on schools in the state of one scenario. */
    private static final int MOST_SCHOOLS = 2_500;

    /** The limit on schools in the states of all scenarios of a file. */
    private static final int MOST_SCHOOLS_OF_FILE = 50_000;

    private static final List<String> OF_LEVEL =
            List.of("level", "starred", "reason", "reasons", "status", "listed", "not_fired");

    private static final String TARGET_PERCENTAGE = "target_percentage";

    private final List<Problem> problems;
    private final YamlFields fields;
    private final Set<String> topics;
    private int schoolsOfStates;

    private ScenarioFile(Set<String> topics, List<Problem> problems) {
        this.topics = topics;
        this.problems = problems;
        this.fields = new YamlFields(problems);
    }

    /**
     * The scenarios of one file, or everything that is wrong with it.
     *
     * @param source the file as it was read
     * @param topics what the pack determines beside the level
     */
    static Checked<List<Scenario>> read(Checked<SourceText> source, Set<String> topics) {
        return source.flatMap(PackFolder::parse)
                .flatMap(root -> ProblemLog.of(problems -> new ScenarioFile(topics, problems).scenarios(root)));
    }

    private Checked<List<Scenario>> scenarios(YamlNode root) {
        List<Scenario> scenarios = new ArrayList<>();
        if (!root.isSequence()) {
            problems.add(root.error("must be a list of scenarios, each beginning with '- scenario:'"));
        }
        for (YamlNode node : root.items()) {
            try {
                scenario(node).ifPresent(scenarios::add);
            } catch (IllegalArgumentException impossible) {
                problems.add(node.error(String.valueOf(impossible.getMessage())));
            }
        }
        return Checked.of(List.copyOf(scenarios), problems);
    }

    private Optional<Scenario> scenario(YamlNode node) {
        fields.knownKeys(node, "scenario", "year", "given", "parameters", "expect");
        String sentence = fields.required(node, "scenario");
        SchoolYear year = fields.schoolYear(node, "year");
        Optional<YamlNode> given = node.get("given");
        Optional<YamlNode> expect = node.get("expect");
        if (year == null || given.isEmpty() || expect.isEmpty()) {
            problems.add(node.error("a scenario needs a year, 'given' and 'expect'"));
            return Optional.empty();
        }
        checkExpected(expect.get());
        StateYear.Builder state = StateYear.of(year);
        OrganizationCode subject = given(state, year, given.get());
        return Optional.of(new Scenario(
                sentence,
                node.place(),
                state.build(),
                parameters(node),
                subject,
                expect.get().get("level").isEmpty() ? null : level(expect.get(), "level"),
                Boolean.TRUE.equals(fields.yesOrNo(expect.get(), "starred")),
                expect.get().text("reason").orElse(null),
                outcomes(expect.get()),
                byTopic(expect.get(), "reasons"),
                statuses(expect.get()),
                byTopic(expect.get(), "listed"),
                texts(expect.get(), "not_fired")));
    }

    private void checkExpected(YamlNode expect) {
        knownKeys(expect, OF_LEVEL);
        for (String byTopic : List.of("reasons", "listed")) {
            expect.get(byTopic).ifPresent(given -> knownKeys(given, List.of()));
        }
        expect.get("status").ifPresent(given -> knownKeys(given, List.of(Topic.LEVEL.code())));
    }

    /** Notes each unknown key; known are {@code more} and the codes of the topics. */
    private void knownKeys(YamlNode node, List<String> more) {
        fields.knownKeys(
                node, Stream.concat(more.stream(), topics.stream()).distinct().toArray(String[]::new));
    }

    /** Returns the expected outcomes by topic: every key that is not of the level names a topic. */
    private static Map<String, String> outcomes(YamlNode expect) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        expect.entries().forEach((key, value) -> {
            if (!OF_LEVEL.contains(key)) {
                outcomes.put(key, value.text().orElse(""));
            }
        });
        return outcomes;
    }

    /** Texts by topic. */
    private Map<String, List<String>> byTopic(YamlNode expect, String key) {
        Map<String, List<String>> byTopic = new LinkedHashMap<>();
        expect.get(key)
                .ifPresent(
                        topics -> topics.entries().keySet().forEach(topic -> byTopic.put(topic, texts(topics, topic))));
        return byTopic;
    }

    private Map<String, Status> statuses(YamlNode expect) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        expect.get("status").ifPresent(given -> given.entries().keySet().forEach(topic -> {
            Status status = fields.constant(Status.class, given, topic);
            if (status != null) {
                statuses.put(topic, status);
            }
        }));
        return statuses;
    }

    private List<String> texts(YamlNode node, String key) {
        return fields.optionalItems(node, key).stream()
                .flatMap(item -> item.text().stream())
                .toList();
    }

    private Map<String, String> parameters(YamlNode node) {
        Map<String, String> parameters = new TreeMap<>();
        node.get("parameters").ifPresent(given -> {
            if (!given.isMapping()) {
                problems.add(given.error("'parameters' must give each value under the name of its parameter"));
            }
            given.entries().keySet().forEach(name -> parameters.put(name, fields.required(given, name)));
        });
        return parameters;
    }

    /** Adds the given input; the subject is the school, or the district if one is described. */
    private OrganizationCode given(StateYear.Builder state, SchoolYear year, YamlNode given) {
        fields.knownKeys(given, "school", "district", "state", "review");
        Optional<YamlNode> district = given.get("district");
        if (given.get("review").isPresent()) {
            return review(state, given.get("review").get());
        }
        state.district(District.of(DISTRICT, null));
        if (given.get("state").isPresent()) {
            return wholeState(state, year, given.get("state").get());
        }
        if (district.isEmpty()) {
            OrganizationCode code = schoolCode(1);
            given.get("school").ifPresent(school -> school(state, year, code, school));
            return code;
        }
        fields.knownKeys(
                district.get(),
                "schools",
                "facts",
                "corrections",
                "special_education",
                "history",
                "groups",
                "participation",
                "target_percentage",
                "target_percentages",
                "graduation_rate",
                "graduation_rates");
        int number = 1;
        for (YamlNode school : fields.optionalItems(district.get(), "schools")) {
            school(state, year, schoolCode(number), school);
            number++;
        }
        facts(state, year, DISTRICT, district.get());
        new ScenarioCorrections(fields).addTo(state, year, DISTRICT, district.get());
        history(state, year, DISTRICT, district.get());
        groups(state, DISTRICT, district.get());
        for (YamlNode group : fields.optionalItems(district.get(), "special_education")) {
            state.evidence(specialEducation(group));
        }
        results(state, year, DISTRICT, district.get());
        return DISTRICT;
    }

    /**
     * Adds a number of schools in one district, the first of them underperforming, and a number of districts in all,
     * the first of the others chronically underperforming.
     */
    private OrganizationCode wholeState(StateYear.Builder state, SchoolYear year, YamlNode node) {
        fields.knownKeys(node, "schools", "underperforming", "districts", "chronically_underperforming");
        districts(state, year, node);
        Integer schools = fields.wholeNumber(node, "schools");
        Integer underperforming = fields.wholeNumber(node, "underperforming");
        if (schools != null && schools > MOST_SCHOOLS) {
            problems.add(fields.at(node, "schools", "'schools' " + schools + "; a state may have " + MOST_SCHOOLS));
            return new WholeState().organization();
        }
        schoolsOfStates += schools == null ? 0 : Math.max(0, schools);
        if (schoolsOfStates > MOST_SCHOOLS_OF_FILE) {
            problems.add(fields.at(
                    node,
                    "schools",
                    "'schools' make " + schoolsOfStates + " with those of the scenarios before; a file may have "
                            + MOST_SCHOOLS_OF_FILE));
            return new WholeState().organization();
        }
        for (int number = 1; number <= (schools == null ? 0 : schools); number++) {
            OrganizationCode code = schoolCode(number);
            state.school(School.of(code.digits()).build());
            if (underperforming != null && number <= underperforming) {
                state.fact(Fact.of(FactKind.UNDERPERFORMING, code, year)
                        .decidedBy(AUTHORITY)
                        .citation(AUTHORITY)
                        .build());
            }
        }
        return new WholeState().organization();
    }

    private void districts(StateYear.Builder state, SchoolYear year, YamlNode node) {
        Integer districts = fields.wholeNumber(node, "districts");
        Integer chronically = fields.wholeNumber(node, "chronically_underperforming");
        for (int number = 2; number <= (districts == null ? 0 : districts); number++) {
            OrganizationCode code = districtCode(number);
            state.district(District.of(code, null));
            if (chronically != null && number <= chronically + 1) {
                state.fact(Fact.of(FactKind.CHRONICALLY_UNDERPERFORMING, code, year)
                        .decidedBy(AUTHORITY)
                        .citation(AUTHORITY)
                        .build());
            }
        }
    }

    /** A peer review of some components. */
    private OrganizationCode review(StateYear.Builder state, YamlNode node) {
        fields.knownKeys(node, "approach", "ratings");
        Approach approach = fields.constant(Approach.class, node, "approach");
        if (approach != null) {
            state.evidence(new StateApproach(StateReview.STATE, approach));
        }
        YamlNode ratings = node.get("ratings").orElse(node);
        for (Component component : Component.values()) {
            Rating rating =
                    fields.constant(Rating.class, ratings, component.name().toLowerCase(Locale.ROOT));
            if (rating != null) {
                state.evidence(new ComponentRating(StateReview.STATE, component, rating, ""));
            }
        }
        return StateReview.STATE;
    }

    private void groups(StateYear.Builder state, OrganizationCode organization, YamlNode node) {
        List<GroupResults.Result> results = new ArrayList<>();
        for (YamlNode given : fields.optionalItems(node, "groups")) {
            fields.knownKeys(given, "group", "cumulative_ppi", "students");
            fields.required(given, "group");
            StudentGroup group = fields.constant(StudentGroup.class, given, "group");
            if (group != null) {
                results.add(new GroupResults.Result(
                        group, fields.wholeNumber(given, "cumulative_ppi"), fields.wholeNumber(given, "students")));
            }
        }
        if (!results.isEmpty()) {
            state.evidence(new GroupResults(organization, results));
        }
    }

    /** A group by income or race beside all others. */
    private SpecialEducationGroup specialEducation(YamlNode node) {
        fields.knownKeys(node, "group", "members", "others");
        fields.required(node, "group");
        StudentGroup group = fields.constant(StudentGroup.class, node, "group");
        return new SpecialEducationGroup(
                DISTRICT, group == null ? StudentGroup.ALL : group, counts(node, "members"), counts(node, "others"));
    }

    /**
     * Reads the number of students, the number of these who are eligible, and the number of the eligible who are placed
     * separately.
     */
    private Counts counts(YamlNode node, String key) {
        List<Integer> numbers = fields.items(node, key).stream()
                .flatMap(item -> item.text().stream())
                .map(Integer::valueOf)
                .toList();
        if (numbers.size() < 2) {
            problems.add(fields.at(node, key, "'" + key + "' must give students and those eligible"));
            return new Counts(0, 0, null);
        }
        return new Counts(numbers.get(0), numbers.get(1), numbers.size() > 2 ? numbers.get(2) : null);
    }

    private void school(StateYear.Builder state, SchoolYear year, OrganizationCode code, YamlNode node) {
        fields.knownKeys(
                node,
                "school_type",
                "lowest_grade",
                "highest_grade",
                "charter",
                "title_i",
                "status",
                "percentile",
                "cumulative_ppi_all",
                "cumulative_ppi_high_needs",
                "lowest_subgroup_percentile",
                "facts",
                "corrections",
                "history",
                "groups",
                "participation",
                "graduation",
                "target_percentage",
                "target_percentages",
                "graduation_rate",
                "graduation_rates",
                "subgroup_percentiles",
                "identified");
        state.school(School.of(code.digits())
                .type(fields.constant(SchoolType.class, node, "school_type"))
                .grades(grade(node, "lowest_grade"), grade(node, "highest_grade"))
                .charter(fields.yesOrNo(node, "charter"))
                .titleI(fields.yesOrNo(node, "title_i"))
                .status(fields.constant(OrganizationStatus.class, node, "status"))
                .percentile(fields.wholeNumber(node, "percentile"))
                .cumulativePpiAll(fields.wholeNumber(node, "cumulative_ppi_all"))
                .cumulativePpiHighNeeds(fields.wholeNumber(node, "cumulative_ppi_high_needs"))
                .lowestSubgroupPercentile(fields.wholeNumber(node, "lowest_subgroup_percentile"))
                .build());
        facts(state, year, code, node);
        new ScenarioCorrections(fields).addTo(state, year, code, node);
        history(state, year, code, node);
        groups(state, code, node);
        results(state, year, code, node);
        for (YamlNode history : fields.optionalItems(node, "graduation")) {
            graduation(code, history).ifPresent(state::graduation);
        }
        if (node.get("subgroup_percentiles").isPresent()) {
            state.evidence(subgroupPercentiles(code, node));
        }
        node.get("identified").ifPresent(identified -> state.evidence(identification(code, year, identified)));
    }

    /** Adds the results that schools and districts have alike. */
    private void results(StateYear.Builder state, SchoolYear year, OrganizationCode code, YamlNode node) {
        for (YamlNode rate : fields.optionalItems(node, "participation")) {
            participation(code, year, rate).ifPresent(state::participation);
        }
        Integer percentage = fields.wholeNumber(node, TARGET_PERCENTAGE);
        if (percentage != null) {
            targetPercentage(code, year, StudentGroup.ALL, percentage, node).ifPresent(state::evidence);
        }
        for (YamlNode ofGroup : fields.optionalItems(node, "target_percentages")) {
            targetPercentage(code, year, ofGroup).ifPresent(state::evidence);
        }
        node.get("graduation_rate")
                .map(fields::decimal)
                .ifPresent(rate -> state.evidence(new GraduationRate(code, StudentGroup.ALL, rate, null)));
        for (YamlNode ofGroup : fields.optionalItems(node, "graduation_rates")) {
            graduationRate(code, ofGroup).ifPresent(state::evidence);
        }
    }

    private Optional<GroupNumber> targetPercentage(OrganizationCode code, SchoolYear year, YamlNode node) {
        fields.knownKeys(node, "group", "percent");
        fields.required(node, "group");
        fields.required(node, "percent");
        StudentGroup group = fields.constant(StudentGroup.class, node, "group");
        Integer percent = fields.wholeNumber(node, "percent");
        return group == null || percent == null ? Optional.empty() : targetPercentage(code, year, group, percent, node);
    }

    private Optional<GroupNumber> targetPercentage(
            OrganizationCode code, SchoolYear year, StudentGroup group, int percent, YamlNode node) {
        Optional<Calculator> calculator = Calculator.ofStudentGroups();
        if (calculator.isEmpty()) {
            problems.add(node.error("no calculator on the class path has target percentages"));
        }
        return calculator.map(known -> known.published(code, year, group, percent));
    }

    private Optional<GraduationRate> graduationRate(OrganizationCode code, YamlNode node) {
        fields.knownKeys(node, "group", "percent", "students");
        fields.required(node, "group");
        StudentGroup group = fields.constant(StudentGroup.class, node, "group");
        BigDecimal percent = fields.decimal(node, "percent");
        return group == null || percent == null
                ? Optional.empty()
                : Optional.of(new GraduationRate(code, group, percent, fields.wholeNumber(node, "students")));
    }

    private SubgroupPercentiles subgroupPercentiles(OrganizationCode code, YamlNode node) {
        List<SubgroupPercentiles.OfGroup> groups = new ArrayList<>();
        for (YamlNode group : fields.items(node, "subgroup_percentiles")) {
            fields.knownKeys(group, "group", "among_own", "among_all");
            StudentGroup known = fields.constant(StudentGroup.class, group, "group");
            groups.add(new SubgroupPercentiles.OfGroup(
                    known == null ? StudentGroup.HIGH_NEEDS : known,
                    fields.wholeNumber(group, "among_own"),
                    fields.wholeNumber(group, "among_all")));
        }
        return new SubgroupPercentiles(code, groups);
    }

    private Identification identification(OrganizationCode code, SchoolYear year, YamlNode node) {
        fields.knownKeys(node, "label", "since", "without");
        SchoolYear since = fields.schoolYear(node, "since");
        List<SchoolYear> without = new ArrayList<>();
        fields.optionalItems(node, "without")
                .forEach(each -> each.text().map(SchoolYear::parse).ifPresent(without::add));
        return new Identification(
                code, fields.required(node, "label"), since == null ? year : since, year, List.copyOf(without));
    }

    private void facts(StateYear.Builder state, SchoolYear year, OrganizationCode organization, YamlNode node) {
        for (YamlNode given : fields.optionalItems(node, "facts")) {
            fields.knownKeys(given, "fact", "value", "prior_level", "category", "group", "subject");
            fields.required(given, "fact");
            FactKind kind = fields.constant(FactKind.class, given, "fact");
            if (kind != null) {
                state.fact(Fact.of(kind, organization, year)
                        .value(given.text("value").orElse(null))
                        .priorLevel(given.get("prior_level").isEmpty() ? null : level(given, "prior_level"))
                        .category(given.text("category").orElse(null))
                        .group(fields.constant(StudentGroup.class, given, "group"))
                        .subject(fields.constant(Subject.class, given, "subject"))
                        .decidedBy(AUTHORITY)
                        .citation(AUTHORITY)
                        .build());
            }
        }
    }

    private void history(StateYear.Builder state, SchoolYear year, OrganizationCode organization, YamlNode node) {
        List<LevelHistory.Past> past = new ArrayList<>();
        for (YamlNode given : fields.optionalItems(node, "history")) {
            fields.knownKeys(given, "year", "level", "designated");
            SchoolYear ofPast = fields.schoolYear(given, "year");
            if (ofPast != null) {
                boolean designated = Boolean.TRUE.equals(fields.yesOrNo(given, "designated"));
                past.add(new LevelHistory.Past(ofPast, level(given, "level"), designated));
            }
        }
        if (!past.isEmpty()) {
            state.evidence(new LevelHistory(organization, year, past));
        }
    }

    private Optional<ParticipationRate> participation(OrganizationCode code, SchoolYear year, YamlNode node) {
        fields.knownKeys(node, "group", "subject", "percent", "students", "years_before");
        Integer yearsBefore = fields.wholeNumber(node, "years_before");
        return Optional.ofNullable(fields.decimal(node, "percent"))
                .map(percent -> new ParticipationRate(
                        code,
                        yearsBefore == null ? year : year.minus(yearsBefore),
                        fields.constant(StudentGroup.class, node, "group"),
                        fields.constant(Subject.class, node, "subject"),
                        percent,
                        fields.wholeNumber(node, "students"),
                        null));
    }

    private Optional<GraduationHistory> graduation(OrganizationCode code, YamlNode node) {
        fields.knownKeys(node, "group", "four_year", "five_year", "students");
        StudentGroup group = fields.constant(StudentGroup.class, node, "group");
        List<BigDecimal> fiveYear = fields.items(node, "five_year").stream()
                .map(fields::decimal)
                .filter(Objects::nonNull)
                .toList();
        return Optional.ofNullable(fields.decimal(node, "four_year"))
                .map(fourYear -> new GraduationHistory(
                        code,
                        group == null ? StudentGroup.ALL : group,
                        fourYear,
                        fiveYear,
                        fields.wholeNumber(node, "students")));
    }

    private @Nullable Grade grade(YamlNode node, String key) {
        return node.text(key).flatMap(Grade::parse).orElse(null);
    }

    private Level level(YamlNode node, String key) {
        String text = fields.required(node, key);
        Optional<Level> level = Level.parse(text);
        if (level.isEmpty()) {
            problems.add(node.error("'" + key + "' must be 1 to 5 or none, not '" + text + "'"));
        }
        return level.orElse(Level.NONE);
    }

    private static OrganizationCode districtCode(int number) {
        return OrganizationCode.of(String.format(Locale.ROOT, "9%03d0000", number));
    }

    private static OrganizationCode schoolCode(int number) {
        return OrganizationCode.of(DISTRICT.digits().substring(0, 4) + String.format(Locale.ROOT, "%04d", number));
    }
}
