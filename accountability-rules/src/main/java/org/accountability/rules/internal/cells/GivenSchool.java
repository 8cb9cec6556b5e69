package org.accountability.rules.internal.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.FactKind.Detail;
import org.accountability.model.Grade;
import org.accountability.model.GraduationHistory;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/** What is given of one school, as a state has it and as a scenario writes it. Each choice of a cell adds to it. */
public final class GivenSchool {
    private static final String SOURCE = "a cell";
    private static final int RATES_THAT_COUNT = 3;

    private final Map<Measured, Integer> measured = new EnumMap<>(Measured.class);
    private final Map<FactKind, Level> facts = new EnumMap<>(FactKind.class);
    private boolean complete = true;
    private @Nullable Boolean servesGrades3To8;
    private @Nullable SchoolType type;
    private @Nullable Boolean charter;

    void measured(Measured what, int value) {
        measured.put(what, value);
    }

    /** @param priorLevel for facts that need one */
    void fact(FactKind kind, Level priorLevel) {
        facts.put(kind, priorLevel);
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

    void charter(boolean given) {
        charter = given;
    }

    /** The school alone. */
    School school(OrganizationCode code) {
        return School.of(code.digits())
                .type(type)
                .charter(charter)
                .grades(lowestGrade(), highestGrade())
                .percentile(measured.get(Measured.PERCENTILE))
                .lowestSubgroupPercentile(measured.get(Measured.LOWEST_SUBGROUP_PERCENTILE))
                .cumulativePpiAll(measured.get(Measured.CUMULATIVE_PPI_ALL))
                .cumulativePpiHighNeeds(measured.get(Measured.CUMULATIVE_PPI_HIGH_NEEDS))
                .build();
    }

    /** Adds all that is given to {@code state}. */
    public void addTo(StateYear.Builder state, OrganizationCode code, SchoolYear year) {
        state.school(school(code));
        facts.forEach((kind, prior) -> state.fact(Fact.of(kind, code, year)
                .priorLevel(kind.needs(Detail.PRIOR_LEVEL) ? prior : null)
                .decidedBy(SOURCE)
                .citation(SOURCE)
                .build()));
        Integer participation = measured.get(Measured.PARTICIPATION);
        if (participation != null) {
            state.participation(
                    new ParticipationRate(code, year, null, null, BigDecimal.valueOf(participation), null, null));
        }
        Integer fourYear = measured.get(Measured.FOUR_YEAR_GRADUATION);
        if (fourYear != null) {
            List<BigDecimal> rates =
                    fiveYearRates().stream().map(BigDecimal::valueOf).toList();
            state.graduation(new GraduationHistory(code, StudentGroup.ALL, BigDecimal.valueOf(fourYear), rates, null));
        }
    }

    private List<Integer> fiveYearRates() {
        int highest = measured.getOrDefault(Measured.FIVE_YEAR_GRADUATION, Measured.FIVE_YEAR_GRADUATION.highest());
        return Collections.nCopies(complete ? RATES_THAT_COUNT : RATES_THAT_COUNT - 1, highest);
    }

    private @Nullable Grade lowestGrade() {
        return servesGrades3To8 == null ? null : servesGrades3To8 ? Grade.G6 : Grade.G9;
    }

    private @Nullable Grade highestGrade() {
        return servesGrades3To8 == null ? null : servesGrades3To8 ? Grade.G8 : Grade.G12;
    }

    /** As a scenario gives it, in braces. */
    public String asScenario() {
        List<String> given = new ArrayList<>();
        add(given, "school_type", type == null ? null : type.name().toLowerCase(Locale.ROOT));
        if (servesGrades3To8 != null) {
            given.add(servesGrades3To8 ? "lowest_grade: 6, highest_grade: 8" : "lowest_grade: 9, highest_grade: 12");
        }
        add(given, "charter", charter);
        add(given, "percentile", measured.get(Measured.PERCENTILE));
        add(given, "lowest_subgroup_percentile", measured.get(Measured.LOWEST_SUBGROUP_PERCENTILE));
        add(given, "cumulative_ppi_all", measured.get(Measured.CUMULATIVE_PPI_ALL));
        add(given, "cumulative_ppi_high_needs", measured.get(Measured.CUMULATIVE_PPI_HIGH_NEEDS));
        if (!facts.isEmpty()) {
            given.add("facts: "
                    + facts.entrySet().stream().map(GivenSchool::factAsScenario).toList());
        }
        Integer participation = measured.get(Measured.PARTICIPATION);
        if (participation != null) {
            given.add("participation: [{percent: " + participation + "}]");
        }
        Integer fourYear = measured.get(Measured.FOUR_YEAR_GRADUATION);
        if (fourYear != null) {
            given.add("graduation: [{four_year: " + fourYear + ", five_year: " + fiveYearRates() + "}]");
        }
        return "{" + String.join(", ", given) + "}";
    }

    private static void add(List<String> given, String key, @Nullable Object value) {
        if (value != null) {
            given.add(key + ": " + value);
        }
    }

    private static String factAsScenario(Map.Entry<FactKind, Level> fact) {
        Level prior = fact.getValue();
        String priorLevel = fact.getKey().needs(Detail.PRIOR_LEVEL)
                ? ", prior_level: " + (prior == Level.NONE ? "none" : String.valueOf(prior.number()))
                : "";
        return "{fact: " + fact.getKey().code() + priorLevel + "}";
    }
}
