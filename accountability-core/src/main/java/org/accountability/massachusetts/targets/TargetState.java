package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.accountability.computation.Computation;
import org.accountability.determination.LowestParticipation;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Correction;
import org.accountability.model.District;
import org.accountability.model.GraduationRate;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.SubgroupPercentiles;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the system of 2018 classifies by: target percentages of all students, accountability percentiles,
 * graduation, participation and percentiles of student groups. Whoever has a result is in the state, with its district.
 */
public final class TargetState {
    private static final List<@Nullable Subject> SUBJECTS = subjects();

    private final SchoolYear year;
    private final Map<OrganizationCode, School> schools = new TreeMap<>();
    private final Map<OrganizationCode, District> districts = new TreeMap<>();
    private final List<TargetPercentage> percentages = new ArrayList<>();
    private final List<Correction> corrected = new ArrayList<>();
    private @Nullable StateResults measures;
    private @Nullable TargetResults points;
    private int graduationLag;
    private int ofOtherGroups;
    private int ofOtherYears;

    private TargetState(SchoolYear year) {
        this.year = year;
    }

    /** The measures that a state is made from. */
    public static Set<MeasureKind> measuresRead() {
        return EnumSet.of(
                MeasureKind.SCHOOL_PERCENTILE,
                MeasureKind.PARTICIPATION,
                MeasureKind.GRADUATION_4YR,
                MeasureKind.SUBGROUP_PERCENTILE_OWN,
                MeasureKind.SUBGROUP_PERCENTILE_ALL);
    }

    /**
     * What {@code results} hold of school years, or of student groups, that a state is not made from: each kind of measure
     * in words, with these years. Measures that are of no use in any year are those beside {@link #measuresRead}.
     *
     * @param inForce the parameters of the year, those that rules read among them
     */
    public static SortedMap<String, SortedSet<SchoolYear>> unreadYears(StateResults results, ParameterSet inForce) {
        SchoolYear year = results.year();
        boolean averaged = inForce.find(LowestParticipation.TWO_YEAR_AVERAGE)
                .filter(Parameter::yes)
                .isPresent();
        Set<SchoolYear> cohort = inForce.find(TargetRules.GRADUATION_LAG)
                .map(lag -> Set.of(year.minus(lag.whole())))
                .orElse(Set.of());
        SortedMap<String, SortedSet<SchoolYear>> unread = new TreeMap<>();
        for (MeasureKind kind : measuresRead()) {
            SortedSet<SchoolYear> years = results.years(kind);
            if (kind == MeasureKind.GRADUATION_4YR) {
                years.removeAll(cohort);
            } else {
                years.remove(year);
            }
            if (kind == MeasureKind.PARTICIPATION && averaged) {
                years.remove(year.minus(1));
            }
            put(unread, kind.code(), years);
        }
        Predicate<StudentGroup> isOther = group -> group != StudentGroup.ALL;
        SortedSet<SchoolYear> others = results.years(MeasureKind.GRADUATION_4YR, isOther);
        others.retainAll(cohort);
        put(unread, MeasureKind.GRADUATION_4YR.code() + " of other groups than all students", others);
        return unread;
    }

    private static void put(SortedMap<String, SortedSet<SchoolYear>> unread, String what, SortedSet<SchoolYear> years) {
        if (!years.isEmpty()) {
            unread.put(what, years);
        }
    }

    /**
     * Returns how many years the cohort of the four-year graduation rate lies back.
     *
     * @param inForce the parameters of the year
     * @throws IllegalStateException naming the parameter, if it is missing or no whole number
     */
    public static int graduationLag(SchoolYear year, ParameterSet inForce) {
        return TargetRules.graduationLag(year, inForce);
    }

    /** Nobody yet. */
    public static TargetState of(SchoolYear year) {
        return new TargetState(year);
    }

    /** Adds a school as known, in place of one of which only the code was known. */
    public TargetState school(School school) {
        schools.put(school.code(), school);
        return organization(school.code());
    }

    /** Adds a district as known, in place of one of which only the code was known. */
    public TargetState district(District district) {
        districts.put(district.code(), district);
        return this;
    }

    /** Adds a school or district, and the school's district; the state as a whole is neither. */
    public TargetState organization(OrganizationCode code) {
        if (code.isSchool()) {
            schools.computeIfAbsent(code, added -> School.of(added.digits()).build());
        }
        if (!code.isState()) {
            districts.computeIfAbsent(code.district(), added -> District.of(added, null));
        }
        return this;
    }

    /** Adds those of all students and of the year, and what was corrected in what they are computed from. */
    public TargetState targets(StateTargets given) {
        corrected.addAll(given.corrections());
        points = given.results();
        for (TargetPercentage percentage : given.all()) {
            boolean isOfYear = percentage.year().equals(year);
            ofOtherGroups += isOfYear && percentage.group() != StudentGroup.ALL ? 1 : 0;
            ofOtherYears += isOfYear || percentage.year().equals(year.minus(1)) ? 0 : 1;
        }
        return percentages(given.all());
    }

    /** Adds those that are of all students and of the year. */
    public TargetState percentages(Collection<TargetPercentage> given) {
        counting(given, year).forEach(percentage -> {
            percentages.add(percentage);
            organization(percentage.organization());
        });
        return this;
    }

    /** Those that a classification of {@code year} looks at. */
    static Stream<TargetPercentage> counting(Collection<TargetPercentage> given, SchoolYear year) {
        return given.stream()
                .filter(percentage -> percentage.group() == StudentGroup.ALL
                        && percentage.year().equals(year)
                        && !percentage.organization().isState());
    }

    /**
     * Adds measures.
     *
     * @param lag how many years the cohort of the four-year graduation rate lies back
     */
    public TargetState measures(StateResults given, int lag) {
        measures = given;
        graduationLag = lag;
        given.organizations().forEach(this::organization);
        return this;
    }

    /** The target percentages given that are of other groups and years than a classification looks at: warnings. */
    public List<Problem> notUsed() {
        List<Problem> notUsed = new ArrayList<>();
        if (ofOtherGroups > 0) {
            notUsed.add(Problem.warning(
                    "target percentages",
                    "those of other groups than all students enter no classification: " + ofOtherGroups));
        }
        if (ofOtherYears > 0) {
            notUsed.add(Problem.warning(
                    "target points",
                    "percentages of other school years than " + year + " and " + year.minus(1) + " are not used: "
                            + ofOtherYears));
        }
        return notUsed;
    }

    /** Returns what percentages and rates are computed from, as far as it was given; nothing where nothing was. */
    public Optional<Computation> basis() {
        return points == null && measures == null ? Optional.empty() : Optional.of(new TargetBasis(points, measures));
    }

    /** All of it, to be completed by facts. */
    public StateYear.Builder toBuilder() {
        StateYear.Builder state = StateYear.of(year);
        schools.values().forEach(school -> state.school(withPercentile(school)));
        districts.values().forEach(state::district);
        percentages.forEach(state::evidence);
        state.corrected(corrected);
        StateResults given = measures;
        if (given != null) {
            state.corrected(given.corrections());
            graduation(given, year.minus(graduationLag)).forEach(state::evidence);
            for (OrganizationCode organization : given.organizations()) {
                if (!organization.isState()) {
                    addParticipation(state, given, organization);
                    addSubgroups(state, given, organization);
                }
            }
        }
        return state;
    }

    private School withPercentile(School school) {
        if (measures == null || school.percentile() != null) {
            return school;
        }
        return whole(measures, school.code(), StudentGroup.ALL, MeasureKind.SCHOOL_PERCENTILE)
                .map(percentile -> school.toBuilder().percentile(percentile).build())
                .orElse(school);
    }

    private void addParticipation(StateYear.Builder state, StateResults given, OrganizationCode organization) {
        for (SchoolYear rated : List.of(year.minus(1), year)) {
            for (StudentGroup group : StudentGroup.values()) {
                for (Subject subject : SUBJECTS) {
                    given.asGiven(organization, rated, group, subject, MeasureKind.PARTICIPATION)
                            .ifPresent(rate -> state.participation(new ParticipationRate(
                                    organization,
                                    rated,
                                    group,
                                    subject,
                                    rate,
                                    boxed(given.students(
                                            organization, rated, group, subject, MeasureKind.PARTICIPATION)),
                                    null)));
                }
            }
        }
    }

    /** The rates of all students of one cohort. */
    static Stream<GraduationRate> graduation(StateResults given, SchoolYear cohort) {
        StudentGroup all = StudentGroup.ALL;
        return given.organizations().stream()
                .filter(organization -> !organization.isState())
                .flatMap(organization ->
                        given.asGiven(organization, cohort, all, null, MeasureKind.GRADUATION_4YR).stream()
                                .map(percent -> new GraduationRate(
                                        organization,
                                        all,
                                        percent,
                                        boxed(given.students(
                                                organization, cohort, all, null, MeasureKind.GRADUATION_4YR)))));
    }

    private void addSubgroups(StateYear.Builder state, StateResults given, OrganizationCode organization) {
        List<SubgroupPercentiles.OfGroup> groups = new ArrayList<>();
        for (StudentGroup group : StudentGroup.values()) {
            Optional<Integer> own = whole(given, organization, group, MeasureKind.SUBGROUP_PERCENTILE_OWN);
            Optional<Integer> all = whole(given, organization, group, MeasureKind.SUBGROUP_PERCENTILE_ALL);
            if (group != StudentGroup.ALL && (own.isPresent() || all.isPresent())) {
                groups.add(new SubgroupPercentiles.OfGroup(group, own.orElse(null), all.orElse(null)));
            }
        }
        if (!groups.isEmpty() && organization.isSchool()) {
            state.evidence(new SubgroupPercentiles(organization, groups));
        }
    }

    private Optional<Integer> whole(
            StateResults given, OrganizationCode organization, StudentGroup group, MeasureKind kind) {
        return given.value(organization, year, group, null, kind).map(BigDecimal::intValueExact);
    }

    private static @Nullable Integer boxed(OptionalInt students) {
        return students.isPresent() ? students.getAsInt() : null;
    }

    private static List<@Nullable Subject> subjects() {
        List<@Nullable Subject> subjects = new ArrayList<>(Arrays.asList(Subject.values()));
        subjects.add(null);
        return subjects;
    }
}
