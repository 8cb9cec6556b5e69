package org.accountability.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schools and districts of a state in one school year with all their data, or any part of the state: a few
 * districts, or one. Consistent, immutable, and in the order of organisation codes whatever order it was collected in.
 */
public final class StateYear {
    private final SchoolYear year;
    private final List<School> schools;
    private final List<District> districts;
    private final List<Fact> facts;
    private final List<ParticipationRate> participation;
    private final List<GraduationHistory> graduation;
    private final List<Evidence> evidence;
    private final List<Correction> corrections;

    /** Creates a state from what {@link StateCheck} found consistent, the organisations in order of code. */
    StateYear(
            SchoolYear year,
            List<School> schools,
            List<District> districts,
            List<Fact> facts,
            List<ParticipationRate> participation,
            List<GraduationHistory> graduation,
            List<Evidence> evidence,
            List<Correction> corrections) {
        this.year = year;
        this.schools = List.copyOf(schools);
        this.districts = List.copyOf(districts);
        this.facts = sorted(
                facts,
                Comparator.comparing(Fact::organization)
                        .thenComparing(Fact::kind)
                        .thenComparing(Fact::year)
                        .thenComparing(Fact::group, nullsFirst())
                        .thenComparing(Fact::subject, nullsFirst())
                        .thenComparing(Fact::citation));
        this.participation = sorted(
                participation,
                Comparator.comparing(ParticipationRate::organization)
                        .thenComparing(ParticipationRate::year)
                        .thenComparing(ParticipationRate::group, nullsFirst())
                        .thenComparing(ParticipationRate::subject, nullsFirst()));
        this.graduation = sorted(
                graduation,
                Comparator.comparing(GraduationHistory::organization).thenComparing(GraduationHistory::group));
        this.evidence = sorted(
                evidence,
                Comparator.comparing(Evidence::organization)
                        .thenComparing(one -> one.getClass().getName())
                        .thenComparing(one -> one.key().toString()));
        this.corrections = sorted(
                corrections, Comparator.comparing(Correction::organization).thenComparing(Correction::cell));
    }

    /** An empty state of one school year, to be filled. */
    public static Builder of(SchoolYear year) {
        return new Builder(year);
    }

    /** The school year. */
    public SchoolYear year() {
        return year;
    }

    /** The schools, in order of code. */
    public List<School> schools() {
        return schools;
    }

    /** The districts, in order of code; every school's district is among them. */
    public List<District> districts() {
        return districts;
    }

    /** The facts of this year, and those on participation of the year before, in order of organisation and kind. */
    public List<Fact> facts() {
        return facts;
    }

    /** Rates of this year and the year before, those given as facts among them, in order of organisation. */
    public List<ParticipationRate> participation() {
        return participation;
    }

    /** The graduation histories, in order of organisation and group. */
    public List<GraduationHistory> graduation() {
        return graduation;
    }

    /** Further evidence that rules look at, in order of organisation and type. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** The corrections that were applied to its numbers, or to the results that they come from, in order of organisation. */
    public List<Correction> corrections() {
        return corrections;
    }

    /** The corrections of a school, or of a district and all its schools. */
    public List<Correction> corrections(OrganizationCode organization) {
        return corrections.stream()
                .filter(correction -> correction.organization().equals(organization)
                        || correction.organization().district().equals(organization))
                .toList();
    }

    /** A builder that starts from this state. */
    public Builder toBuilder() {
        return toBuilder(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** A builder that starts from this state, with its schools and districts as these make them. */
    public Builder toBuilder(UnaryOperator<School> school, UnaryOperator<District> district) {
        Builder builder = new Builder(year);
        schools.forEach(each -> builder.school(school.apply(each)));
        districts.forEach(each -> builder.district(district.apply(each)));
        facts.forEach(builder::fact);
        // The builder takes the rates that facts give from the facts.
        Set<ParticipationRate> ofFacts = facts.stream()
                .filter(fact -> fact.kind() == FactKind.PARTICIPATION)
                .map(ParticipationRate::given)
                .collect(Collectors.toSet());
        participation.stream().filter(rate -> !ofFacts.contains(rate)).forEach(builder::participation);
        graduation.forEach(builder::graduation);
        evidence.forEach(builder::evidence);
        return builder.corrected(corrections);
    }

    /**
     * Returns this state with other evidence in place of {@link #evidence()}; it must be of organisations in the state.
     */
    public StateYear withEvidence(List<Evidence> other) {
        return new StateYear(year, schools, districts, facts, participation, graduation, other, corrections);
    }

    /**
     * Returns the part of this state with these districts, their schools and their data, and the data of the state
     * itself.
     */
    public StateYear part(Set<OrganizationCode> districtCodes) {
        Predicate<OrganizationCode> isOfIt = code -> code.isState() || districtCodes.contains(code.district());
        return new StateYear(
                year,
                schools.stream().filter(school -> isOfIt.test(school.code())).toList(),
                districts.stream()
                        .filter(district -> isOfIt.test(district.code()))
                        .toList(),
                of(isOfIt, facts),
                of(isOfIt, participation),
                of(isOfIt, graduation),
                of(isOfIt, evidence),
                of(isOfIt, corrections));
    }

    private static <T extends Evidence> List<T> of(Predicate<OrganizationCode> organizations, List<T> all) {
        return all.stream()
                .filter(one -> organizations.test(one.organization()))
                .toList();
    }

    private static <T> List<T> sorted(List<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }

    private static <C extends Comparable<C>> Comparator<@Nullable C> nullsFirst() {
        return Comparator.nullsFirst(Comparator.<C>naturalOrder());
    }

    /** Collects a state; nothing is judged before {@link #check()}. */
    public static final class Builder {
        private final SchoolYear year;
        private final List<Placed<School>> schools = new ArrayList<>();
        private final List<Placed<District>> districts = new ArrayList<>();
        private final List<Placed<Fact>> facts = new ArrayList<>();
        private final List<ParticipationRate> participation = new ArrayList<>();
        private final List<GraduationHistory> graduation = new ArrayList<>();
        private final List<Placed<Evidence>> evidence = new ArrayList<>();
        private final List<Correction.Placed> corrections = new ArrayList<>();
        private final Set<Correction> corrected = new LinkedHashSet<>();

        /** An item with the place it was read at, which problems name. */
        record Placed<T>(T item, String place) {}

        private Builder(SchoolYear year) {
            this.year = year;
        }

        /** Adds a school. */
        public Builder school(School school) {
            return school(school, placeOf(school));
        }

        /** Adds a school that was read at {@code place}, which problems name. */
        public Builder school(School school, String place) {
            schools.add(new Placed<>(school, place));
            return this;
        }

        /** Adds a district. */
        public Builder district(District district) {
            return district(district, "district " + district.code());
        }

        /** Adds a district that was read at {@code place}, which problems name. Without any, they follow from the schools. */
        public Builder district(District district, String place) {
            districts.add(new Placed<>(district, place));
            return this;
        }

        /** Adds a fact. */
        public Builder fact(Fact fact) {
            return fact(fact, placeOf(fact));
        }

        /** Adds a fact that was read at {@code place}, which problems name. */
        public Builder fact(Fact fact, String place) {
            facts.add(new Placed<>(fact, place));
            return this;
        }

        /** Adds a participation rate. */
        public Builder participation(ParticipationRate rate) {
            participation.add(rate);
            return this;
        }

        /** Adds a graduation history. */
        public Builder graduation(GraduationHistory history) {
            graduation.add(history);
            return this;
        }

        /** Adds anything else that a rule may look at, such as a result of a kind that a pack brings along. */
        public Builder evidence(Evidence evidence) {
            return evidence(evidence, evidence.getClass().getSimpleName() + " of " + evidence.organization());
        }

        /** Adds evidence that was read at {@code place}, which problems name. */
        public Builder evidence(Evidence evidence, String place) {
            this.evidence.add(new Placed<>(evidence, place));
            return this;
        }

        /** Corrects a number of a school, a district or its groups. */
        public Builder correction(Correction correction) {
            return correction(correction, correction.cell());
        }

        /**
         * Corrects a number, and says where the correction was read.
         *
         * @param place where it was read, which problems name
         */
        public Builder correction(Correction correction, String place) {
            corrections.add(new Correction.Placed(correction, place));
            return this;
        }

        /** Adds corrections that have been applied to what the state is made from, such as results. */
        public Builder corrected(Collection<Correction> before) {
            corrected.addAll(before);
            return this;
        }

        /**
         * Returns the state.
         *
         * @throws InvalidInputException with every problem, if the state contradicts itself
         */
        public StateYear build() {
            return check().orElseThrow();
        }

        /** The state, or every contradiction in it. */
        public Checked<StateYear> check() {
            return new StateCheck(this).run();
        }

        /** The place of a school that was read from no file. */
        static String placeOf(School school) {
            return "school " + school.code();
        }

        /** The place of a fact that was read from no file. */
        static String placeOf(Fact fact) {
            return "fact " + fact.kind().code() + " of " + fact.organization();
        }

        SchoolYear year() {
            return year;
        }

        List<Placed<School>> schools() {
            return schools;
        }

        List<Placed<District>> districts() {
            return districts;
        }

        List<Placed<Fact>> facts() {
            return facts;
        }

        Stream<ParticipationRate> participation() {
            return participation.stream();
        }

        List<GraduationHistory> graduation() {
            return graduation;
        }

        List<Placed<Evidence>> evidence() {
            return evidence;
        }

        List<Correction.Placed> corrections() {
            return corrections;
        }

        Set<Correction> corrected() {
            return corrected;
        }
    }
}
