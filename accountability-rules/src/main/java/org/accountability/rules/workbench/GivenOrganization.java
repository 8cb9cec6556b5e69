package org.accountability.rules.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.accountability.computation.Calculator;
import org.accountability.computation.GroupNumber;
import org.accountability.computation.GroupNumbers;
import org.accountability.determination.GroupResults;
import org.accountability.determination.LevelHistory;
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
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.SubgroupPercentiles;
import org.accountability.model.Subject;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario gives of one school or district. Codes are made up, and who decided a fact goes without saying. */
final class GivenOrganization {
    static final OrganizationCode DISTRICT = OrganizationCode.of("90010000");
    static final String AUTHORITY = "the scenario";
    private static final String TARGET_PERCENTAGE = "target_percentage";

    private final List<Problem> problems;
    private final YamlFields fields;

    GivenOrganization(List<Problem> problems, YamlFields fields) {
        this.problems = problems;
        this.fields = fields;
    }

    void school(StateYear.Builder state, SchoolYear year, OrganizationCode code, YamlNode node) {
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
    void results(StateYear.Builder state, SchoolYear year, OrganizationCode code, YamlNode node) {
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
        Optional<GroupNumbers> numbers = Calculator.numbersOfGroups();
        if (numbers.isEmpty()) {
            problems.add(node.error("no calculator on the class path has target percentages"));
        }
        return numbers.map(known -> known.published(code, year, group, percent));
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

    void facts(StateYear.Builder state, SchoolYear year, OrganizationCode organization, YamlNode node) {
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

    void history(StateYear.Builder state, SchoolYear year, OrganizationCode organization, YamlNode node) {
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

    Level level(YamlNode node, String key) {
        String text = fields.required(node, key);
        Optional<Level> level = Level.parse(text);
        if (level.isEmpty()) {
            problems.add(node.error("'" + key + "' must be 1 to 5 or none, not '" + text + "'"));
        }
        return level.orElse(Level.NONE);
    }

    static OrganizationCode districtCode(int number) {
        return OrganizationCode.of(String.format(Locale.ROOT, "9%03d0000", number));
    }

    static OrganizationCode schoolCode(int number) {
        return OrganizationCode.of(DISTRICT.digits().substring(0, 4) + String.format(Locale.ROOT, "%04d", number));
    }

    void groups(StateYear.Builder state, OrganizationCode organization, YamlNode node) {
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
}
