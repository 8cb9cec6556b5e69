package org.accountability.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Grade;
import org.accountability.model.IndexValue;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.review.ComponentRating;
import org.accountability.review.StateApproach;
import org.accountability.rules.RulePack;
import org.accountability.rules.answer.RuleInputs;
import org.accountability.rules.testkit.DrawnState.DrawnDistrict;
import org.jspecify.annotations.Nullable;

/**
 * Draws what the rules of a pack look at in one school year. All of it is valid: nothing in a state contradicts the
 * rest. Every other number lies at a threshold of the pack or next to it, in its own step; what a property fails on
 * shrinks to few schools of which little is known, at thresholds and round numbers.
 *
 * <pre>{@code
 * @Property
 * void everySchoolHasALevelOrAReason(@ForAll("states") StateYear state) { ... }
 *
 * @Provide
 * Arbitrary<StateYear> states() {
 *     return PackArbitraries.of(PACK, SchoolYear.of(2013)).states();
 * }
 * }</pre>
 */
public final class PackArbitraries {
    private static final OrganizationCode A_DISTRICT = DrawnState.code(1, 0);
    private static final OrganizationCode A_SCHOOL = DrawnState.code(1, 1);
    private static final List<SchoolYear> CALENDAR =
            IntStream.rangeClosed(1990, 2100).mapToObj(SchoolYear::of).toList();
    private static final int MOST_DISTRICTS = 3;
    private static final int MOST_SCHOOLS = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final RulePack pack;
    private final SchoolYear year;
    private final RuleInputs inputs;
    private final DrawnFacts facts;
    private final DrawnResults results;

    private PackArbitraries(RulePack pack, SchoolYear year) {
        this.pack = pack;
        this.year = year;
        this.inputs = pack.ruleInputs(year);
        this.facts = new DrawnFacts(pack, year, groupsOf(year));
        this.results = new DrawnResults(pack, year, groupsOf(year));
    }

    /**
     * Draws for {@code pack} in {@code year}.
     *
     * @throws IllegalArgumentException if the pack does not cover the year
     */
    public static PackArbitraries of(RulePack pack, SchoolYear year) {
        return new PackArbitraries(pack, year);
    }

    /** The school years that {@code pack} covers. */
    public static Arbitrary<SchoolYear> years(RulePack pack) {
        return Arbitraries.of(covered(pack)).withoutEdgeCases();
    }

    /** The school years that {@code pack} covers, in order. */
    static List<SchoolYear> covered(RulePack pack) {
        return CALENDAR.stream().filter(pack::covers).toList();
    }

    /** Codes of schools: few districts, so that some schools share one. */
    public Arbitrary<OrganizationCode> schoolCodes() {
        return codes(1);
    }

    /** Codes of districts. */
    public Arbitrary<OrganizationCode> districtCodes() {
        return codes(0).map(OrganizationCode::district);
    }

    /** The student groups that results are reported for in the year. */
    public Arbitrary<StudentGroup> groups() {
        return Arbitraries.of(groupsOf(year)).withoutEdgeCases();
    }

    /** Results of one group, each of a kind, in a subject and of a value that can be measured. */
    public Arbitrary<Measure> measures() {
        return Arbitraries.of(MeasureKind.all()).flatMap(this::measures).withoutEdgeCases();
    }

    /** Schools with what their level rests on. */
    public Arbitrary<School> schools() {
        return Combinators.combine(schoolCodes(), school())
                .as((code, school) -> school.of(code))
                .withoutEdgeCases();
    }

    /** Districts with their own results. */
    public Arbitrary<District> districts() {
        return Combinators.combine(districtCodes(), ppi("cumulativePpiAll"), ppi("cumulativePpiHighNeeds"))
                .as((code, all, highNeeds) -> new District(code, null, null, all, highNeeds))
                .withoutEdgeCases();
    }

    /** Decisions and flags of the kinds that the rules name. */
    public Arbitrary<Fact> facts() {
        return facts(false);
    }

    /** Decisions that place a school or district by name. */
    public Arbitrary<Fact> designations() {
        return facts(true);
    }

    /** States of a few districts with a few schools, and all their data. */
    public Arbitrary<StateYear> states() {
        return drawnStates().map(DrawnState::given);
    }

    Arbitrary<DrawnState> drawnStates() {
        Arbitrary<DrawnOrganization> state = organization(DrawnState.STATE, Arbitraries.just(List.of()));
        Arbitrary<DrawnOrganization> schools = organization(
                A_SCHOOL, school().map(school -> List.of((states, code) -> states.school(school.of(code)))));
        Arbitrary<DrawnOrganization> itself = organization(
                A_DISTRICT, Arbitraries.just(List.of((states, code) -> states.district(District.of(code, null)))));
        Arbitrary<List<DrawnDistrict>> districts = Combinators.combine(
                        itself, schools.list().ofMaxSize(MOST_SCHOOLS))
                .as(DrawnDistrict::new)
                .list()
                .ofMinSize(isAboutTheState() ? 0 : 1)
                .ofMaxSize(isAboutTheState() ? 0 : MOST_DISTRICTS);
        return Combinators.combine(state, districts)
                .as((ofState, ofDistricts) -> new DrawnState(year, ofState, ofDistricts))
                .withoutEdgeCases();
    }

    private boolean isAboutTheState() {
        return Stream.of(StateApproach.class, ComponentRating.class)
                .anyMatch(type -> inputs.includes(type.getSimpleName()));
    }

    private Arbitrary<DrawnOrganization> organization(OrganizationCode likeThis, Arbitrary<List<Known>> itself) {
        return Combinators.combine(itself, facts.of(likeThis), results.of(likeThis))
                .as((first, decided, measured) -> DrawnOrganization.consistent(
                        year,
                        likeThis,
                        Stream.of(first, decided, measured)
                                .flatMap(List::stream)
                                .toList()));
    }

    /** A school, short of its code. */
    private interface DrawnSchool {
        School of(OrganizationCode code);
    }

    private Arbitrary<DrawnSchool> school() {
        List<Arbitrary<Consumer<School.Builder>>> drawn = new ArrayList<>();
        for (IndexValue value : IndexValue.values()) {
            if (inputs.includes(School.class.getSimpleName(), value.field())) {
                drawn.add(indexValue(value).map(number -> school -> school.published(value, number)));
            }
        }
        drawn.add(yesOrNo().map(charter -> school -> school.charter(charter)));
        if (inputs.includes(School.class.getSimpleName(), "titleI")) {
            drawn.add(yesOrNo().map(titleI -> school -> school.titleI(titleI)));
        }
        if (inputs.includes(School.class.getSimpleName(), "status")) {
            drawn.add(Arbitraries.of(OrganizationStatus.class)
                    .injectNull(Absent.MOSTLY)
                    .map(status -> school -> school.status(status)));
        }
        drawn.add(grades());
        return Combinators.combine(drawn).as(all -> code -> {
            School.Builder school = School.of(code.digits());
            all.forEach(each -> each.accept(school));
            return school.build();
        });
    }

    private static Arbitrary<@Nullable Boolean> yesOrNo() {
        return Arbitraries.of(true, false).injectNull(Absent.MOSTLY);
    }

    private Arbitrary<@Nullable Integer> indexValue(IndexValue value) {
        return switch (value) {
            case SCHOOL_PERCENTILE, LOWEST_SUBGROUP_PERCENTILE ->
                Around.whole(ofSchool(value.field()), 1, 99).injectNull(Absent.RARELY);
            case CUMULATIVE_PPI_ALL, CUMULATIVE_PPI_HIGH_NEEDS -> ppi(value.field());
        };
    }

    private Arbitrary<@Nullable Integer> ppi(String field) {
        return Around.whole(ofSchool(field), 0, 100).injectNull(Absent.RARELY);
    }

    private List<BigDecimal> ofSchool(String field) {
        return inputs.thresholds(School.class.getSimpleName(), field);
    }

    /** High school first, since it is judged in every year; not known only where the pack does without. */
    private Arbitrary<Consumer<School.Builder>> grades() {
        Arbitrary<Consumer<School.Builder>> known = Arbitraries.of(
                        List.of(Grade.G9, Grade.G12), List.of(Grade.K, Grade.G5), List.of(Grade.G6, Grade.G8))
                .map(span -> school -> school.grades(span.get(0), span.get(1)));
        boolean needed = pack
                .review(StateYear.of(year)
                        .school(School.of(A_SCHOOL.digits()).build())
                        .build())
                .stream()
                .anyMatch(Problem::isError);
        return needed ? known : Arbitraries.oneOf(Arbitraries.just(school -> {}), known);
    }

    private Arbitrary<Fact> facts(boolean designations) {
        List<Arbitrary<Fact>> drawn = new ArrayList<>();
        for (OrganizationCode likeThis : List.of(A_SCHOOL, A_DISTRICT)) {
            List<FactKind> kinds = facts.kinds(likeThis, designations);
            if (!kinds.isEmpty()) {
                drawn.add(
                        Combinators.combine(likeThis.isSchool() ? schoolCodes() : districtCodes(), facts.decided(kinds))
                                .as((code, decided) -> decided.apply(code)));
            }
        }
        if (drawn.isEmpty()) {
            throw new IllegalArgumentException("no rule of " + pack.name() + " in " + year + " names such a fact");
        }
        return Arbitraries.oneOf(drawn).withoutEdgeCases();
    }

    private static Arbitrary<OrganizationCode> codes(int firstSchool) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, MOST_DISTRICTS),
                        Arbitraries.integers().between(firstSchool, MOST_SCHOOLS))
                .as(DrawnState::code)
                .withoutEdgeCases();
    }

    private Arbitrary<Measure> measures(MeasureKind kind) {
        List<@Nullable Subject> subjects = new ArrayList<>(Arrays.asList(Subject.values()));
        subjects.add(null);
        subjects.removeIf(subject -> kind.refuses(subject).isPresent());
        return Combinators.combine(
                        Arbitraries.oneOf(schoolCodes(), districtCodes()),
                        groups(),
                        Arbitraries.of(subjects),
                        values(kind),
                        results.students())
                .as((code, group, subject, value, students) ->
                        new Measure(code, year, group, subject, kind, value, students));
    }

    /**
     * Draws values around the thresholds that rules compare a measure of this kind with; if there are no thresholds,
     * any possible value.
     */
    private Arbitrary<BigDecimal> values(MeasureKind kind) {
        return switch (kind) {
            case PARTICIPATION -> results.participationRates();
            case GRADUATION_4YR -> results.fourYearRates();
            case GRADUATION_5YR -> results.fiveYearRates();
            case SCHOOL_PERCENTILE ->
                Around.whole(ofSchool(IndexValue.SCHOOL_PERCENTILE.field()), 1, 99)
                        .map(BigDecimal::valueOf);
            case SUBGROUP_PERCENTILE_OWN, SUBGROUP_PERCENTILE_ALL ->
                results.subgroupPercentiles().map(BigDecimal::valueOf);
            default -> Arbitraries.of(possible(kind));
        };
    }

    private static List<BigDecimal> possible(MeasureKind kind) {
        return IntStream.rangeClosed(0, 2100)
                .mapToObj(BigDecimal::valueOf)
                .flatMap(whole -> Stream.of(whole, whole.add(HALF)))
                .filter(value -> kind.refuses(value).isEmpty())
                .toList();
    }

    private static List<StudentGroup> groupsOf(SchoolYear year) {
        return Arrays.stream(StudentGroup.values())
                .filter(group -> group.reportedIn(year))
                .toList();
    }
}
