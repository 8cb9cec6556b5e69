package org.accountability.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.accountability.computation.Calculator;
import org.accountability.computation.GroupNumbers;
import org.accountability.determination.GroupGap;
import org.accountability.determination.GroupParticipation;
import org.accountability.determination.GroupResults;
import org.accountability.determination.LevelHistory;
import org.accountability.determination.LowestParticipation;
import org.accountability.determination.PastLevels;
import org.accountability.determination.WidestDiscrepancy;
import org.accountability.determination.internal.GroupSize;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.model.Identification;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolYear;
import org.accountability.model.SpecialEducationGroup;
import org.accountability.model.SpecialEducationGroup.Counts;
import org.accountability.model.StudentGroup;
import org.accountability.model.SubgroupPercentiles;
import org.accountability.model.Subject;
import org.accountability.policy.ParameterSet;
import org.accountability.review.Approach;
import org.accountability.review.Component;
import org.accountability.review.ComponentRating;
import org.accountability.review.Rating;
import org.accountability.review.StateApproach;
import org.accountability.rules.RulePack;
import org.accountability.rules.answer.RuleInputs;
import org.jspecify.annotations.Nullable;

/** Draws what was measured of an organisation, as far as the rules in force in a year look at it. */
final class DrawnResults {
    private static final BigDecimal WHOLE_PERCENT = BigDecimal.ONE;
    private static final BigDecimal TENTH_OF_PERCENT = new BigDecimal("0.1");
    private static final int HIGHEST_PERCENTILE = 99;
    private static final int HIGHEST_PPI = 100;
    private static final int MANY_STUDENTS = 400;
    private static final int PAST_YEARS = 4;

    private final RulePack pack;
    private final SchoolYear year;
    private final List<StudentGroup> groups;
    private final RuleInputs inputs;

    /** Evidence, short of whose it is. */
    private interface Measured {
        Evidence of(OrganizationCode code);
    }

    DrawnResults(RulePack pack, SchoolYear year, List<StudentGroup> groups) {
        this.pack = pack;
        this.year = year;
        this.groups = groups;
        this.inputs = pack.ruleInputs(year);
    }

    /** Draws results of a school or district like this, or of the state. */
    Arbitrary<List<Known>> of(OrganizationCode organization) {
        List<Arbitrary<List<Known>>> drawn = new ArrayList<>();
        if (organization.isState()) {
            drawn.add(asFarAsAsked(
                    one(Arbitraries.of(Approach.class).map(seen -> code -> new StateApproach(code, seen))),
                    StateApproach.class));
            drawn.add(asFarAsAsked(ratings(), ComponentRating.class));
        } else {
            drawn.add(
                    Absent.mostly(asFarAsAsked(participation(), LowestParticipation.class, GroupParticipation.class)));
            drawn.add(Absent.mostly(asFarAsAsked(one(graduationRate()), GraduationRate.class)));
            Calculator.numbersOfGroups()
                    .ifPresent(numbers ->
                            drawn.add(Absent.rarely(asFarAsAsked(one(groupNumber(numbers)), numbers.type()))));
            drawn.add(Absent.mostly(asFarAsAsked(one(past()), PastLevels.class)));
            drawn.add(Absent.mostly(asFarAsAsked(one(results()), GroupGap.class, WidestDiscrepancy.class)));
        }
        if (organization.isSchool()) {
            drawn.add(Absent.mostly(asFarAsAsked(histories(), GraduationHistory.class)));
            drawn.add(Absent.mostly(asFarAsAsked(one(percentiles()), SubgroupPercentiles.class)));
            drawn.add(Absent.mostly(asFarAsAsked(one(identification()), Identification.class)));
        }
        if (organization.isDistrict()) {
            drawn.add(Absent.mostly(asFarAsAsked(specialEducation(), SpecialEducationGroup.class)));
        }
        return Combinators.combine(drawn)
                .as(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Arbitrary<List<Known>> asFarAsAsked(Arbitrary<List<Known>> results, Class<?>... types) {
        return Arrays.stream(types).anyMatch(type -> inputs.includes(type.getSimpleName()))
                ? results
                : Arbitraries.just(List.of());
    }

    private static Arbitrary<List<Known>> one(Arbitrary<Measured> evidence) {
        return evidence.map(measured -> List.of((state, code) -> state.evidence(measured.of(code))));
    }

    private static Arbitrary<List<Known>> some(Arbitrary<Measured> evidence, int most) {
        return evidence.list().ofMinSize(1).ofMaxSize(most).map(drawn -> drawn.stream()
                .<Known>map(measured -> (state, code) -> state.evidence(measured.of(code)))
                .toList());
    }

    /**
     * Draws rates of this year or the year before, of all groups and subjects or of one, given as a rate or as a fact.
     */
    private Arbitrary<List<Known>> participation() {
        Arbitrary<Known> rate = Combinators.combine(
                        Arbitraries.of(false, true),
                        Arbitraries.of(groups).injectNull(Absent.RARELY),
                        Arbitraries.of(Subject.ELA, Subject.MATH).injectNull(Absent.RARELY),
                        participationRates(),
                        students(),
                        Arbitraries.of(false, false, false, true))
                .as(this::participation);
        return rate.list().ofMinSize(1).ofMaxSize(4);
    }

    Arbitrary<BigDecimal> participationRates() {
        return Around.percents(
                thresholds(LowestParticipation.class, "rate", GroupParticipation.class, "rate"), WHOLE_PERCENT);
    }

    private Known participation(
            boolean yearBefore,
            @Nullable StudentGroup group,
            @Nullable Subject subject,
            BigDecimal percent,
            @Nullable Integer students,
            boolean asFact) {
        SchoolYear of = yearBefore ? year.minus(1) : year;
        return asFact
                ? (state, code) -> state.fact(Fact.of(FactKind.PARTICIPATION, code, of)
                        .value(percent.toPlainString())
                        .group(group)
                        .subject(subject)
                        .decidedBy("DESE")
                        .citation("drawn by the test kit")
                        .build())
                : (state, code) ->
                        state.participation(new ParticipationRate(code, of, group, subject, percent, students, null));
    }

    private Arbitrary<List<Known>> histories() {
        return Combinators.combine(
                        Arbitraries.of(groups),
                        fourYearRates(),
                        fiveYearRates().list().ofMinSize(2).ofMaxSize(4),
                        students())
                .<Known>as((group, fourYear, fiveYear, students) -> (state, code) ->
                        state.graduation(new GraduationHistory(code, group, fourYear, fiveYear, students)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    Arbitrary<BigDecimal> fourYearRates() {
        return inputs.includes(name(GraduationRate.class))
                ? Around.percents(thresholds(GraduationRate.class, "printed"), TENTH_OF_PERCENT)
                : Around.percents(thresholds(GraduationHistory.class, "latestFourYear"), WHOLE_PERCENT);
    }

    Arbitrary<BigDecimal> fiveYearRates() {
        return Around.percents(thresholds(GraduationHistory.class, "highestFiveYear"), WHOLE_PERCENT);
    }

    private Arbitrary<Measured> graduationRate() {
        return Combinators.combine(Arbitraries.of(groups), fourYearRates(), students())
                .as((group, percent, students) -> code -> new GraduationRate(code, group, percent, students));
    }

    private Arbitrary<Measured> groupNumber(GroupNumbers numbers) {
        return Around.whole(thresholds(numbers.type(), "counting"), 0, 100)
                .map(counting -> code -> numbers.published(code, year, StudentGroup.ALL, counting));
    }

    private Arbitrary<Measured> percentiles() {
        return Combinators.combine(
                        Arbitraries.of(groups),
                        subgroupPercentiles().injectNull(Absent.RARELY),
                        subgroupPercentiles().injectNull(Absent.RARELY))
                .as(SubgroupPercentiles.OfGroup::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(SubgroupPercentiles.OfGroup::group)
                .map(of -> code -> new SubgroupPercentiles(code, of));
    }

    Arbitrary<Integer> subgroupPercentiles() {
        return Around.whole(
                thresholds(
                        SubgroupPercentiles.class, "lowest",
                        SubgroupPercentiles.class, "lowestAmongAll",
                        SubgroupPercentiles.class, "lowestOfThoseNotAlone"),
                1,
                HIGHEST_PERCENTILE);
    }

    /** Labelled as the pack labels, since a year or more. */
    private Arbitrary<Measured> identification() {
        List<String> labels = pack.topics().stream()
                .filter(topic -> topic.code().equals("essa"))
                .flatMap(topic -> topic.outcomes().stream())
                .map(Outcome::code)
                .toList();
        List<SchoolYear> before = years(1, PAST_YEARS);
        return Combinators.combine(
                        Arbitraries.of(labels.isEmpty() ? List.of("CSI") : labels),
                        Arbitraries.of(before),
                        Arbitraries.subsetOf(years(0, PAST_YEARS)))
                .as((label, since, without) -> code -> new Identification(
                        code, label, since, year, List.copyOf(new TreeSet<>(without).tailSet(since, false))));
    }

    /** Draws levels that change from year to year, or stay. */
    private Arbitrary<Measured> past() {
        Arbitrary<Past> inAYear = Combinators.combine(Arbitraries.of(Level.class), Arbitraries.of(false, true))
                .as(Past::new);
        Arbitrary<List<Past>> changing = inAYear.list().ofMinSize(1).ofMaxSize(PAST_YEARS);
        Arbitrary<List<Past>> staying = Combinators.combine(
                        inAYear, Arbitraries.integers().between(1, pastYears()))
                .as((past, years) -> Collections.nCopies(years, past));
        return Arbitraries.oneOf(changing, staying)
                .map(past -> code -> new LevelHistory(
                        code,
                        year,
                        Stream.iterate(0, i -> i < past.size(), i -> i + 1)
                                .map(i -> past.get(i).of(code, year.minus(i + 1)))
                                .toList()));
    }

    /**
     * The number of years that a drawn history may have, so that some begin before any year that a rule compares them
     * with.
     */
    private int pastYears() {
        return thresholds(PastLevels.class, "designatedSince").stream()
                .mapToInt(since -> year.spring() - since.intValue() + 1)
                .reduce(PAST_YEARS, Math::max);
    }

    /** Decided by name are Levels 4 and 5 alone, where nothing else gives them. */
    private record Past(Level level, boolean decided) {
        LevelHistory.Past of(OrganizationCode code, SchoolYear year) {
            boolean mayBeDecided = level.number() >= Level.LEVEL_4.number();
            return new LevelHistory.Past(
                    year, level, mayBeDecided && (decided || LevelHistory.isByDecisionAlone(code, level)));
        }
    }

    /** Draws the PPI of all students, and the PPIs of some groups by their distance below it. */
    private Arbitrary<Measured> results() {
        Arbitrary<Integer> below = Around.whole(
                thresholds(GroupGap.class, "pointsBelow", WidestDiscrepancy.class, "points"), 0, HIGHEST_PPI);
        Arbitrary<List<GroupBelow>> others = Combinators.combine(Arbitraries.of(groups), below, students())
                .as(GroupBelow::new)
                .list()
                .ofMaxSize(3)
                .uniqueElements(GroupBelow::group);
        return Combinators.combine(Around.whole(List.of(), 0, HIGHEST_PPI), others)
                .as((all, some) -> code -> new GroupResults(
                        code,
                        Stream.concat(
                                        Stream.of(new GroupResults.Result(StudentGroup.ALL, all, null)),
                                        some.stream()
                                                .filter(group -> group.group() != StudentGroup.ALL)
                                                .map(group -> group.of(all)))
                                .toList()));
    }

    private record GroupBelow(
            StudentGroup group, int points, @Nullable Integer students) {
        GroupResults.Result of(int all) {
            return new GroupResults.Result(group, Math.max(0, all - points), students);
        }
    }

    /**
     * Draws groups with multiples of the shares of the others: of these a tenth are eligible, and a tenth of the
     * eligible are placed separately.
     */
    private Arbitrary<List<Known>> specialEducation() {
        List<StudentGroup> compared = groups.stream()
                .filter(group -> group != StudentGroup.ALL
                        && group != StudentGroup.HIGH_NEEDS
                        && group != StudentGroup.EL
                        && group != StudentGroup.SWD)
                .toList();
        Arbitrary<Integer> students = Arbitraries.of(29, 30, 31, 290, 300, 310, 1000);
        List<BigDecimal> eligible = thresholds(SpecialEducationGroup.class, "eligibleAtLeast");
        List<BigDecimal> separate = thresholds(SpecialEducationGroup.class, "separateAtLeast");
        return some(
                Combinators.combine(
                                Arbitraries.of(compared),
                                students,
                                students,
                                Around.whole(eligible, 0, 5),
                                Around.whole(separate, 0, 5).injectNull(Absent.RARELY),
                                Arbitraries.of(0, -1, 1))
                        .as((group, members, others, times, separately, more) -> code -> new SpecialEducationGroup(
                                code,
                                group,
                                counts(members, times, separately, more),
                                counts(others, 1, separately == null ? null : 1, 0))),
                3);
    }

    private static Counts counts(int students, int times, @Nullable Integer separately, int more) {
        int eligible = Math.max(0, Math.min(students, students * times / 10 + more));
        return new Counts(
                students,
                eligible,
                separately == null ? null : Math.max(0, Math.min(eligible, eligible * separately / 10 + more)));
    }

    private Arbitrary<List<Known>> ratings() {
        return some(
                Combinators.combine(Arbitraries.of(Component.class), Arbitraries.of(Rating.class))
                        .as((component, rating) -> code -> new ComponentRating(code, component, rating, "")),
                Component.values().length);
    }

    /** Around the sizes from which groups count; mostly not known. */
    Arbitrary<@Nullable Integer> students() {
        ParameterSet inForce = pack.parameters(year);
        List<BigDecimal> minima = Stream.of(GroupSize.MINIMUM_ALL, GroupSize.MINIMUM_SUBGROUP)
                .flatMap(name -> inForce.find(name).stream())
                .map(parameter -> parameter.decimal())
                .toList();
        return Around.whole(minima, 0, MANY_STUDENTS).injectNull(0.5);
    }

    /** The years from {@code first} to {@code last} years ago, the latest first. */
    private List<SchoolYear> years(int first, int last) {
        return Stream.iterate(first, ago -> ago <= last, ago -> ago + 1)
                .map(year::minus)
                .toList();
    }

    /** The thresholds of all of these fields, each given as its type and its name. */
    private List<BigDecimal> thresholds(Object... typesAndFields) {
        List<BigDecimal> all = new ArrayList<>();
        for (int i = 0; i < typesAndFields.length; i += 2) {
            all.addAll(inputs.thresholds(name((Class<?>) typesAndFields[i]), (String) typesAndFields[i + 1]));
        }
        return all.stream().distinct().sorted().toList();
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }
}
