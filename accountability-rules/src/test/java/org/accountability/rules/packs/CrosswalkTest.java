package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.determination.Determination;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Grade;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.policy.TableRow;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.massachusetts.Massachusetts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every level, cause and year has exactly one triple of level, ESEA designation and ESSA category. */
class CrosswalkTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final PackText TEXT = PackText.bundled(Massachusetts.FRAMEWORK_2012);
    private static final Set<String> OF_SCHOOLS = Set.of("schools.drl", "relief-for-schools.drl");
    private static final String NO_LABEL = "NO_LABEL";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2012, 2013, 2014, 2015, 2016, 2017})
    void everyLevelAndCauseThatARuleGivesHasOneRow(int year) {
        SchoolYear inYear = SchoolYear.of(year);
        Map<String, Integer> rows = new TreeMap<>();
        rows(inYear).forEach(row -> rows.merge(row.level() + " " + row.cause(), 1, Integer::sum));

        assertThat(rows.values()).containsOnly(1);
        assertThat(rows.keySet()).containsAll(causesGiven(inYear));
    }

    /** Every combination of what a school's level can come from: not a sample. */
    @ParameterizedTest
    @ValueSource(ints = {2012, 2013, 2014, 2015, 2016, 2017})
    void everySchoolHasOneDesignationAndOneCategory(int year) {
        Every every = new Every(year);
        Determinations determined = PACK.determine(every.state());
        Map<String, Set<String>> triples = new TreeMap<>();

        assertThat(determined.schools()).hasSizeGreaterThan(2500).allSatisfy(level -> {
            Determination esea = determined.find(level.organization(), "esea").orElseThrow();
            Determination essa = determined.find(level.organization(), "essa").orElseThrow();
            assertThat(esea.explanation().binding()).isNotNull();
            assertThat(essa.explanation().binding()).as(every.words(level)).isNotNull();
            assertThat(esea.outcome().code()).as(every.words(level)).isEqualTo(every.esea(level));
            if (!every.isHeldHarmless(level)) {
                assertThat(essa.outcome().code()).as(every.words(level)).isEqualTo(every.essa(level));
            }
            triples.computeIfAbsent(level.level().toString(), key -> new TreeSet<>())
                    .add(esea.outcome().code() + " " + essa.outcome().code());
        });
        assertThat(triples.get("Level 5")).containsExactly("PRIORITY CSI");
        assertThat(triples.get("Level 4")).containsExactly("PRIORITY CSI");
        assertThat(triples.get("Level 3"))
                .containsExactly("FOCUS ATSI", "FOCUS CSI", "FOCUS NO_LABEL", "FOCUS STATE_SUPPORT", "FOCUS TSI");
        assertThat(triples.get("Level 2")).isSubsetOf("NONE NO_LABEL", "NONE STATE_SUPPORT");
        assertThat(triples.get("Level 1")).containsExactly("NONE NO_LABEL", "REWARD NO_LABEL");
        assertThat(triples.get("no level")).containsExactly("NONE NO_LABEL");
    }

    @Test
    void anAnalystMayReplaceARow() {
        RulePack edited = EditedPack.in(folder)
                .replace("essa-crosswalk.yaml", "  gives: TSI\n", "  gives: CSI\n")
                .load();
        StateYear state = ToldState.of(2012, "percentile 12, low subgroup, all 60; low subgroup, all 60");

        assertThat(edited.determine(state).of("essa"))
                .extracting(found -> found.outcome().code())
                .containsExactly("CSI", "TSI");
        assertThat(PACK.determine(state).of("essa"))
                .extracting(found -> found.outcome().code())
                .containsExactly("TSI", "TSI");
    }

    @Test
    void isProposedAndAssumed() {
        assertThat(PACK.determine(ToldState.of(2012, "all 90")).of("essa")).allSatisfy(found -> {
            assertThat(found.topic().nature()).hasToString("PROPOSAL");
            assertThat(found.weakestStatus()).hasToString("ASSUMED");
        });
    }

    private static List<TableRow> rows(SchoolYear year) {
        return TEXT.tables().stream()
                .filter(table -> table.name().equals("essa-crosswalk"))
                .flatMap(table -> table.in(year).stream())
                .toList();
    }

    /** What the rules in force name beside a level; a school held harmless may keep any. */
    private static Set<String> causesGiven(SchoolYear year) {
        Set<String> causes = new TreeSet<>();
        for (StatedRule rule : TEXT.rules()) {
            if (OF_SCHOOLS.contains(rule.clause().file()) && rule.isInForce(year)) {
                List<String> finding = rule.rule().orElseThrow().finding().stream()
                        .map(Object::toString)
                        .toList();
                String level = finding.get(finding.size() - 2);
                String cause = finding.get(finding.size() - 1).replace("\"", "");
                if (level.contains("priorLevel")) {
                    for (Level any : Level.values()) {
                        causes.add(any + " HELD_HARMLESS");
                    }
                } else if (level.startsWith("Level.") && !finding.get(1).equals("Kind.STAR")) {
                    causes.add(Level.valueOf(level.substring("Level.".length())) + " " + cause);
                }
            }
        }
        return causes;
    }

    /** A high school for every combination, in districts of their own; what should come of each is written out again. */
    private static final class Every {
        private final SchoolYear year;
        private final StateYear.Builder state;
        private final Map<OrganizationCode, Drawn> drawn = new HashMap<>();

        private record Drawn(
                @Nullable Integer percentile,
                @Nullable Boolean titleI,
                String subgroup,
                boolean lowGraduation,
                @Nullable String participation,
                @Nullable Integer ppi,
                boolean commended,
                @Nullable Level kept) {}

        Every(int year) {
            this.year = SchoolYear.of(year);
            this.state = StateYear.of(this.year);
            for (Integer percentile : new Integer[] {null, 5, 6, 10, 11, 20, 21}) {
                for (Boolean titleI : new Boolean[] {null, true, false}) {
                    for (String subgroup : List.of("", "low", "5", "6")) {
                        for (boolean lowGraduation : List.of(false, true)) {
                            for (String participation : new String[] {null, "89", "94"}) {
                                for (Integer ppi : new Integer[] {null, 74, 75}) {
                                    addEach(percentile, titleI, subgroup, lowGraduation, participation, ppi);
                                }
                            }
                        }
                    }
                }
            }
        }

        StateYear state() {
            return state.build();
        }

        private void addEach(
                @Nullable Integer percentile,
                @Nullable Boolean titleI,
                String subgroup,
                boolean lowGraduation,
                @Nullable String participation,
                @Nullable Integer ppi) {
            for (boolean commended : List.of(false, true)) {
                List<@Nullable Level> kept = new ArrayList<>();
                kept.add(null);
                if (year.spring() == 2015 || year.spring() == 2016) {
                    kept.addAll(List.of(Level.NONE, Level.LEVEL_1, Level.LEVEL_2));
                }
                for (Level prior : kept) {
                    add(
                            new Drawn(
                                    percentile, titleI, subgroup, lowGraduation, participation, ppi, commended, prior),
                            drawn.size() % 97 == 1
                                    ? FactKind.UNDERPERFORMING
                                    : drawn.size() % 97 == 2 ? FactKind.CHRONICALLY_UNDERPERFORMING : null);
                }
            }
        }

        private void add(Drawn school, @Nullable FactKind designated) {
            OrganizationCode code =
                    OrganizationCode.of("%04d%04d".formatted(1 + drawn.size() / 50, 1 + drawn.size() % 50));
            drawn.put(code, school);
            state.school(School.of(code.digits())
                    .grades(Grade.G9, Grade.G12)
                    .percentile(school.percentile())
                    .titleI(school.titleI())
                    .cumulativePpiAll(school.ppi())
                    .build());
            fact(code, designated, null, null);
            fact(
                    code,
                    school.subgroup().isEmpty() ? null : FactKind.LOW_SUBGROUP,
                    school.subgroup().equals("low") ? null : school.subgroup(),
                    null);
            fact(code, school.lowGraduation() ? FactKind.PERSISTENTLY_LOW_GRADUATION : null, null, null);
            fact(code, school.participation() == null ? null : FactKind.PARTICIPATION, school.participation(), null);
            fact(code, school.commended() ? FactKind.COMMENDATION : null, null, null);
            fact(code, school.kept() == null ? null : FactKind.HELD_HARMLESS, null, school.kept());
        }

        private void fact(
                OrganizationCode code, @Nullable FactKind kind, @Nullable String value, @Nullable Level prior) {
            if (kind != null) {
                state.fact(Fact.of(kind, code, year)
                        .value(value)
                        .priorLevel(prior)
                        .decidedBy("Commissioner")
                        .citation("decision")
                        .build());
            }
        }

        boolean isHeldHarmless(Determination level) {
            return of(level).kept() != null;
        }

        String words(Determination level) {
            return level + " " + of(level);
        }

        String esea(Determination level) {
            return switch (level.level()) {
                case LEVEL_5, LEVEL_4 -> "PRIORITY";
                case LEVEL_3 -> "FOCUS";
                case LEVEL_1 -> of(level).commended() ? "REWARD" : "NONE";
                case LEVEL_2, NONE -> "NONE";
            };
        }

        /** The first that applies: comprehensive, additional targeted, targeted, state support, none. */
        String essa(Determination level) {
            Drawn school = of(level);
            int percentile = Objects.requireNonNullElse(school.percentile(), 99);
            if (level.level().number() >= 4) {
                return "CSI";
            }
            if (level.level() == Level.LEVEL_3) {
                if (school.lowGraduation() || (percentile <= 5 && Boolean.TRUE.equals(school.titleI()))) {
                    return "CSI";
                }
                if (school.subgroup().equals("5")) {
                    return "ATSI";
                }
                if (!school.subgroup().isEmpty()) {
                    return "TSI";
                }
                return percentile <= 10 || "89".equals(school.participation()) ? "STATE_SUPPORT" : NO_LABEL;
            }
            return level.level() == Level.LEVEL_2 && "94".equals(school.participation()) ? "STATE_SUPPORT" : NO_LABEL;
        }

        private Drawn of(Determination level) {
            return Objects.requireNonNull(drawn.get(level.organization()));
        }
    }
}
