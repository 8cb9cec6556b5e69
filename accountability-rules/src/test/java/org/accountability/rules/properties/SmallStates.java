package org.accountability.rules.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.accountability.model.FactKind;
import org.accountability.model.Grade;
import org.accountability.model.Level;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.properties.Decided.Flag;
import org.accountability.rules.properties.SmallSchool.Serves;
import org.jspecify.annotations.Nullable;

/**
 * Draws states that a pack can determine: nothing in them contradicts itself, and values crowd around the cuts.
 */
public final class SmallStates extends DomainContextBase {
    private static final StudentGroup[] GROUPS = {
        StudentGroup.ALL, StudentGroup.HIGH_NEEDS, StudentGroup.SWD, StudentGroup.EL, StudentGroup.HISPANIC
    };

    @Provide
    public Arbitrary<SmallState> states() {
        Arbitrary<SchoolYear> years = Arbitraries.integers().between(2012, 2017).map(SchoolYear::of);
        return Combinators.combine(years, districts().list().ofMinSize(1).ofMaxSize(6))
                .as(SmallStates::consistent)
                // There would be thousands of combined edge cases; the cuts are drawn often enough without.
                .withoutEdgeCases();
    }

    private Arbitrary<SmallDistrict> districts() {
        return Combinators.combine(
                        decided(
                                FactKind.LEVEL_4_DISTRICT_PLAN,
                                FactKind.LEFT_LEVEL_4,
                                FactKind.COMMISSIONERS_DISTRICT,
                                FactKind.DISTRICT_PLAN_FILED),
                        rates(),
                        schools().list().ofMaxSize(8))
                .as(SmallDistrict::new);
    }

    private Arbitrary<SmallSchool> schools() {
        return Combinators.combine(
                        around(20, 1, 99).injectNull(0.2),
                        around(75, 0, 100).injectNull(0.2),
                        around(75, 0, 100).injectNull(0.2),
                        serves(),
                        Arbitraries.of(true, false).injectNull(0.8),
                        decided(
                                FactKind.LEFT_LEVEL_4,
                                FactKind.INSUFFICIENT_DATA,
                                FactKind.LOW_SUBGROUP,
                                FactKind.PERSISTENTLY_LOW_GRADUATION,
                                FactKind.COMMENDATION,
                                FactKind.EXIT),
                        rates(),
                        histories())
                .as(SmallSchool::new);
    }

    /** Most organisations have nothing decided of them. */
    private static Arbitrary<Decided> decided(FactKind... kinds) {
        Arbitrary<FactKind> designations =
                Arbitraries.of(FactKind.UNDERPERFORMING, FactKind.CHRONICALLY_UNDERPERFORMING);
        Arbitrary<Flag> flags = Combinators.combine(
                        Arbitraries.of(kinds), Arbitraries.of(GROUPS).injectNull(0.7))
                .as(Flag::new);
        return Combinators.combine(
                        designations.injectNull(0.9),
                        Arbitraries.of(Level.class).injectNull(0.6),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(List.<Flag>of())),
                                Tuple.of(1, flags.list().ofMaxSize(3).uniqueElements())))
                .as(Decided::new);
    }

    private static Arbitrary<Serves> serves() {
        Arbitrary<Grade> grades = Arbitraries.of(Grade.class);
        Arbitrary<Serves> byGrades = Combinators.combine(
                        grades, grades, Arbitraries.of(SchoolType.class).injectNull(0.5))
                .as((one, other, type) ->
                        one.isBelow(other) ? new Serves(type, one, other, null) : new Serves(type, other, one, null));
        Arbitrary<Serves> byType =
                Arbitraries.of(SchoolType.class).injectNull(0.1).map(type -> new Serves(type, null, null, null));
        Arbitrary<OrganizationStatus> statuses = Arbitraries.of(OrganizationStatus.class);
        return Combinators.combine(
                        Arbitraries.oneOf(byType, byGrades, Arbitraries.just(Serves.HIGH_SCHOOL)),
                        statuses.injectNull(0.9))
                .as(Serves::with);
    }

    /** Of most groups and subjects the rates of both years, so that they can be averaged. */
    private static Arbitrary<List<SmallRate>> rates() {
        Arbitrary<List<SmallRate>> twoYears = Combinators.combine(
                        Arbitraries.of(GROUPS).injectNull(0.2),
                        Arbitraries.of(Subject.ELA, Subject.MATH).injectNull(0.2),
                        percents().injectNull(0.1),
                        percents().injectNull(0.4),
                        students(),
                        Arbitraries.of(true, false))
                .as(SmallStates::twoYears);
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.of())),
                Tuple.of(
                        1,
                        twoYears.list()
                                .ofMaxSize(4)
                                .map(cells ->
                                        cells.stream().flatMap(List::stream).toList())
                                .map(SmallStates::eachCellOnce)));
    }

    private static List<SmallRate> twoYears(
            @Nullable StudentGroup group,
            @Nullable Subject subject,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal yearBefore,
            @Nullable Integer students,
            boolean asFacts) {
        List<SmallRate> rates = new ArrayList<>();
        if (percent != null) {
            rates.add(new SmallRate(false, group, subject, percent, students, asFacts));
        }
        if (yearBefore != null) {
            rates.add(new SmallRate(true, group, subject, yearBefore, students, asFacts));
        }
        return rates;
    }

    private static List<SmallRate> eachCellOnce(List<SmallRate> drawn) {
        Map<String, SmallRate> byCell = new LinkedHashMap<>();
        drawn.forEach(rate -> byCell.putIfAbsent(rate.cell(), rate));
        return List.copyOf(byCell.values());
    }

    private static Arbitrary<BigDecimal> percents() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, decimals("89.4", "89.49", "89.5", "90", "94.4", "94.49", "94.5", "95")),
                Tuple.of(1, decimals("0", "100")),
                Tuple.of(1, between(80, 100)),
                Tuple.of(2, between(95, 100)));
    }

    private static Arbitrary<List<SmallHistory>> histories() {
        Arbitrary<BigDecimal> fourYear = Arbitraries.oneOf(decimals("66.4", "66.49", "66.5", "67"), between(50, 100));
        Arbitrary<BigDecimal> fiveYear = Arbitraries.oneOf(decimals("69.4", "69.49", "69.5", "70"), between(55, 72));
        Arbitrary<SmallHistory> histories = Combinators.combine(
                        Arbitraries.of(GROUPS),
                        fourYear,
                        fiveYear.list().ofMinSize(2).ofMaxSize(4),
                        students())
                .as(SmallHistory::new);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.of())),
                Tuple.of(1, histories.list().ofMaxSize(3).uniqueElements(SmallHistory::group)));
    }

    /** Around the sizes from which groups count: 20, 25 and 30. */
    private static Arbitrary<Integer> students() {
        return Arbitraries.of(0, 19, 20, 24, 25, 29, 30, 31, 400).injectNull(0.5);
    }

    private static Arbitrary<Integer> around(int cut, int lowest, int highest) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(cut - 2, cut + 2)),
                Tuple.of(1, Arbitraries.integers().between(lowest, highest)),
                Tuple.of(2, Arbitraries.integers().between(cut, highest)));
    }

    private static Arbitrary<BigDecimal> between(int lowest, int highest) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest))
                .ofScale(1);
    }

    private static Arbitrary<BigDecimal> decimals(String... values) {
        return Arbitraries.of(Arrays.stream(values).map(BigDecimal::new).toList());
    }

    /** Leaves out of what was drawn what no state can hold. */
    private static SmallState consistent(SchoolYear year, List<SmallDistrict> drawn) {
        return new SmallState(year, drawn).with(school -> consistent(year, school));
    }

    private static SmallSchool consistent(SchoolYear year, SmallSchool school) {
        boolean hasPpi = school.ppiOfAll() != null || school.ppiOfHighNeeds() != null;
        Decided decided = school.decided();
        return new SmallSchool(
                school.percentile(),
                school.ppiOfAll(),
                school.ppiOfHighNeeds(),
                year.spring() == 2017 && !school.serves().isKnown() ? Serves.HIGH_SCHOOL : school.serves(),
                school.charter(),
                new Decided(
                        Boolean.TRUE.equals(school.charter()) ? null : decided.designation(),
                        decided.priorLevel(),
                        decided.flags().stream()
                                .filter(flag -> !hasPpi || flag.kind() != FactKind.INSUFFICIENT_DATA)
                                .toList()),
                school.rates(),
                school.histories());
    }
}
