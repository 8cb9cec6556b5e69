package org.accountability.rules.internal.partition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.accountability.computation.Calculator;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.FactKind.Detail;
import org.accountability.model.Grade;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.SubgroupPercentiles;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one school, or of one district with its schools, as a state holds them and as a scenario writes them.
 * Each choice of a cell adds to them.
 */
public final class SampleInput {
    private static final String SOURCE = "a cell";
    private static final int RATES_THAT_COUNT = 3;
    /** Any group does whose percentile rules do not tell from that of another. */
    private static final StudentGroup SOME_GROUP = StudentGroup.HIGH_NEEDS;

    private final Map<InputVariable, Integer> measured = new TreeMap<>();
    private final Map<FactKind, String> facts = new EnumMap<>(FactKind.class);
    private boolean complete = true;
    private @Nullable Boolean servesGrades3To8;
    private @Nullable SchoolType type;
    private @Nullable Boolean charter;
    private @Nullable OrganizationStatus status;
    private boolean endsBeforeGrade3;
    private @Nullable SampleInput eachSchool;

    /**
     * Gives a measured variable.
     *
     * @param steps of {@code what}
     */
    void measured(InputVariable what, int steps) {
        measured.put(what, steps);
    }

    /**
     * Gives a fact.
     *
     * @param detail the prior level or the category, for facts that need one
     */
    void fact(FactKind kind, String detail) {
        facts.put(kind, detail);
    }

    void graduationIncomplete() {
        complete = false;
    }

    void servesGrades3To8(boolean serves) {
        servesGrades3To8 = serves;
    }

    void type(SchoolType given) {
        type = given;
    }

    void status(OrganizationStatus given) {
        status = given;
    }

    /** Gives grades that end before grade 3, regardless of the other statements on grades. */
    void endsBeforeGrade3() {
        endsBeforeGrade3 = true;
    }

    void charter(boolean given) {
        charter = given;
    }

    /**
     * Gives every school of the district the same inputs.
     *
     * @param school what is given of every school of the district
     */
    void eachSchool(SampleInput school) {
        eachSchool = school;
    }

    /** Adds all that is given of the school or district of this code to {@code state}. */
    public void addTo(StateYear.Builder state, OrganizationCode code, SchoolYear year) {
        if (code.isSchool()) {
            state.school(school(code));
        } else {
            state.district(District.of(code, null));
            for (int number = 1; number <= schools().size(); number++) {
                schools().get(number - 1).addTo(state, schoolOf(code, number), year);
            }
        }
        facts.forEach((kind, detail) -> state.fact(Fact.of(kind, code, year)
                .priorLevel(kind.needs(Detail.PRIOR_LEVEL) ? Level.parse(detail).orElseThrow() : null)
                .category(kind.needs(Detail.CATEGORY) ? detail : null)
                .decidedBy(SOURCE)
                .citation(SOURCE)
                .build()));
        measured.forEach((what, steps) -> addTo(state, code, year, what));
    }

    private void addTo(StateYear.Builder state, OrganizationCode code, SchoolYear year, InputVariable what) {
        BigDecimal number = number(what);
        StudentGroup group = what.group();
        switch (what.measured()) {
            case PARTICIPATION ->
                state.participation(new ParticipationRate(code, year, null, null, number, null, null));
            case GROUP_PARTICIPATION ->
                state.participation(new ParticipationRate(code, year, group, null, number, null, null));
            case FOUR_YEAR_GRADUATION ->
                state.graduation(new GraduationHistory(code, group, number, fiveYearRates(), null));
            case GRADUATION_RATE -> state.evidence(new GraduationRate(code, group, number, null));
            case TARGET_PERCENTAGE ->
                state.evidence(Calculator.numbersOfGroups()
                        .orElseThrow()
                        .published(code, year, group, number.intValueExact()));
            case SUBGROUP_PERCENTILE ->
                state.evidence(new SubgroupPercentiles(
                        code, List.of(new SubgroupPercentiles.OfGroup(SOME_GROUP, number.intValueExact(), null))));
            default -> {
                // Values of the school itself, its five-year rates and how many schools there are stand elsewhere.
            }
        }
    }

    private School school(OrganizationCode code) {
        return School.of(code.digits())
                .type(type)
                .charter(charter)
                .status(status)
                .grades(lowestGrade(), highestGrade())
                .percentile(steps(MeasuredField.PERCENTILE))
                .lowestSubgroupPercentile(steps(MeasuredField.LOWEST_SUBGROUP_PERCENTILE))
                .cumulativePpiAll(steps(MeasuredField.CUMULATIVE_PPI_ALL))
                .cumulativePpiHighNeeds(steps(MeasuredField.CUMULATIVE_PPI_HIGH_NEEDS))
                .build();
    }

    private static OrganizationCode schoolOf(OrganizationCode district, int number) {
        return OrganizationCode.of(district.digits().substring(0, 4) + OrganizationKind.fourDigits(number));
    }

    private List<SampleInput> schools() {
        Integer schools = steps(MeasuredField.SCHOOLS);
        return schools == null || eachSchool == null ? List.of() : Collections.nCopies(schools, eachSchool);
    }

    private @Nullable Integer steps(MeasuredField what) {
        return measured.get(InputVariable.of(what));
    }

    private BigDecimal number(InputVariable what) {
        return what.measured()
                .number(measured.getOrDefault(what, what.measured().highest()));
    }

    private List<BigDecimal> fiveYearRates() {
        return Collections.nCopies(
                complete ? RATES_THAT_COUNT : RATES_THAT_COUNT - 1,
                number(InputVariable.of(MeasuredField.FIVE_YEAR_GRADUATION)));
    }

    private @Nullable Grade lowestGrade() {
        if (endsBeforeGrade3) {
            return Grade.K;
        }
        return servesGrades3To8 == null ? null : servesGrades3To8 ? Grade.G6 : Grade.G9;
    }

    private @Nullable Grade highestGrade() {
        if (endsBeforeGrade3) {
            return Grade.G2;
        }
        return servesGrades3To8 == null ? null : servesGrades3To8 ? Grade.G8 : Grade.G12;
    }

    /** Returns the inputs as a scenario gives them, in braces. */
    public String asScenario() {
        List<String> given = new ArrayList<>();
        List<SampleInput> schools = schools();
        if (!schools.isEmpty()) {
            given.add(
                    "schools: " + schools.stream().map(SampleInput::asScenario).toList());
        }
        add(given, "school_type", type == null ? null : type.name().toLowerCase(Locale.ROOT));
        if (endsBeforeGrade3) {
            given.add("lowest_grade: K, highest_grade: 2");
        } else if (servesGrades3To8 != null) {
            given.add(servesGrades3To8 ? "lowest_grade: 6, highest_grade: 8" : "lowest_grade: 9, highest_grade: 12");
        }
        add(given, "charter", charter);
        add(given, "status", status == null ? null : status.name().toLowerCase(Locale.ROOT));
        add(given, "percentile", steps(MeasuredField.PERCENTILE));
        add(given, "lowest_subgroup_percentile", steps(MeasuredField.LOWEST_SUBGROUP_PERCENTILE));
        add(given, "cumulative_ppi_all", steps(MeasuredField.CUMULATIVE_PPI_ALL));
        add(given, "cumulative_ppi_high_needs", steps(MeasuredField.CUMULATIVE_PPI_HIGH_NEEDS));
        addList(given, "target_percentages", ofGroups(MeasuredField.TARGET_PERCENTAGE));
        Integer subgroup = steps(MeasuredField.SUBGROUP_PERCENTILE);
        if (subgroup != null) {
            given.add("subgroup_percentiles: [{group: " + SOME_GROUP + ", among_own: " + subgroup + "}]");
        }
        addList(
                given,
                "facts",
                facts.entrySet().stream().map(SampleInput::factAsScenario).toList());
        List<String> participation = new ArrayList<>(ofGroups(MeasuredField.GROUP_PARTICIPATION));
        Integer lowest = steps(MeasuredField.PARTICIPATION);
        if (lowest != null) {
            participation.add(0, "{percent: " + lowest + "}");
        }
        addList(given, "participation", participation);
        Integer fourYear = steps(MeasuredField.FOUR_YEAR_GRADUATION);
        if (fourYear != null) {
            given.add("graduation: [{four_year: " + fourYear + ", five_year: " + fiveYearRates() + "}]");
        }
        addList(given, "graduation_rates", ofGroups(MeasuredField.GRADUATION_RATE));
        return "{" + String.join(", ", given) + "}";
    }

    /** A level as scenarios write it. */
    public static String asScenario(Level level) {
        return level == Level.NONE ? "none" : String.valueOf(level.number());
    }

    private List<String> ofGroups(MeasuredField what) {
        return measured.keySet().stream()
                .filter(variable -> variable.measured() == what)
                .map(variable -> "{group: " + variable.group() + ", percent: " + number(variable) + "}")
                .toList();
    }

    private static void add(List<String> given, String key, @Nullable Object value) {
        if (value != null) {
            given.add(key + ": " + value);
        }
    }

    private static void addList(List<String> given, String key, List<String> items) {
        if (!items.isEmpty()) {
            given.add(key + ": " + items);
        }
    }

    private static String factAsScenario(Map.Entry<FactKind, String> fact) {
        FactKind kind = fact.getKey();
        String detail = kind.needs(Detail.PRIOR_LEVEL)
                ? ", prior_level: " + fact.getValue()
                : kind.needs(Detail.CATEGORY) ? ", category: " + fact.getValue() : "";
        return "{fact: " + kind.code() + detail + "}";
    }
}
