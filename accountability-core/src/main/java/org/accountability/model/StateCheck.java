package org.accountability.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.model.StateYear.Builder.Placed;
import org.jspecify.annotations.Nullable;

/** Checks a collected state as a whole, for repeated values, values that belong to nothing, and contradictions. */
final class StateCheck {
    private final StateYear.Builder collected;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<OrganizationCode, School> schools = new TreeMap<>();
    private final Map<OrganizationCode, District> districts = new TreeMap<>();
    private final Map<OrganizationCode, String> placesOfSchools = new HashMap<>();
    private final List<Placed<Fact>> placedFacts = new ArrayList<>();
    private final Map<OrganizationCode, Placed<Fact>> designations = new HashMap<>();
    private final Set<OrganizationCode> approved = new HashSet<>();
    private final Set<OrganizationCode> notFiled = new HashSet<>();
    private final AppliedCorrections corrections;
    private final CorrectedValues corrected;
    private int ofOtherYears;

    StateCheck(StateYear.Builder collected) {
        this.collected = collected;
        corrections = new AppliedCorrections(collected.corrections(), collected.corrected());
        corrected = new CorrectedValues(collected.year(), corrections);
    }

    Checked<StateYear> run() {
        checkSchools();
        checkDistricts();
        checkFacts();
        List<Fact> facts = placedFacts.stream().map(Placed::item).toList();
        List<ParticipationRate> rates = Stream.concat(
                        ratesOfUse(),
                        facts.stream()
                                .filter(fact -> fact.kind() == FactKind.PARTICIPATION)
                                .map(ParticipationRate::given))
                .toList();
        checkParticipation(rates);
        checkGraduation();
        List<Evidence> evidence =
                collected.evidence().stream().map(corrected::evidence).toList();
        checkEvidence();
        checkCorrections();
        tellOfOtherYears();
        return Checked.of(
                new StateYear(
                        collected.year(),
                        List.copyOf(schools.values()),
                        List.copyOf(districts.values()),
                        facts,
                        rates,
                        collected.graduation(),
                        evidence,
                        corrections()),
                problems);
    }

    private List<Correction> corrections() {
        Set<Correction> all = new LinkedHashSet<>(collected.corrected());
        all.addAll(corrections.found());
        return List.copyOf(all);
    }

    /** Refuses each correction of this year whose number is not given; one of another year is not used. */
    private void checkCorrections() {
        problems.addAll(corrections.problems());
        corrections.notFound().stream()
                .filter(this::isOfYear)
                .forEach(placed -> problems.add(AppliedCorrections.refusal(placed)));
    }

    private boolean isOfYear(Correction.Placed placed) {
        return placed.correction().year().equals(collected.year());
    }

    private void checkSchools() {
        for (Placed<School> placed : collected.schools()) {
            OrganizationCode code = placed.item().code();
            schools.putIfAbsent(code, corrected.school(placed));
            String first = placesOfSchools.putIfAbsent(code, placed.place());
            if (first != null) {
                error(placed.place(), "school " + code + " is given twice" + firstAt(first, placed.place()));
            }
        }
    }

    private void checkDistricts() {
        Map<OrganizationCode, String> places = new HashMap<>();
        for (Placed<District> placed : collected.districts()) {
            OrganizationCode code = placed.item().code();
            districts.putIfAbsent(code, corrected.district(placed));
            String first = places.putIfAbsent(code, placed.place());
            if (first != null) {
                error(placed.place(), "district " + code + " is given twice" + firstAt(first, placed.place()));
            }
        }
        boolean derived = districts.isEmpty();
        for (Placed<School> placed : collected.schools()) {
            OrganizationCode district = placed.item().code().district();
            if (derived) {
                districts.computeIfAbsent(district, code -> District.of(code, null));
            } else if (!districts.containsKey(district)) {
                error(
                        placed.place(),
                        "school " + placed.item().code() + " belongs to district " + district
                                + ", which is not among the districts given; add it, or give no districts");
            }
        }
    }

    private void checkFacts() {
        Map<FactIdentity, String> seen = new HashMap<>();
        for (Placed<Fact> placed : collected.facts()) {
            Fact fact = placed.item();
            String first = seen.putIfAbsent(FactIdentity.of(fact), placed.place());
            if (first != null) {
                error(
                        placed.place(),
                        "fact " + fact.kind().code() + " of " + fact.organization() + " in " + fact.year()
                                + " is given twice" + firstAt(first, placed.place()));
            } else if (!isOfUse(fact)) {
                ofOtherYears++;
            } else if (!isKnown(fact.organization())) {
                error(
                        placed.place(),
                        "fact " + fact.kind().code() + " is about " + fact.organization()
                                + ", which is not among the organisations given");
            } else {
                placedFacts.add(placed);
                checkDesignation(placed);
                checkApproval(fact, placed.place());
                checkAgainstSchool(placed, schools.get(fact.organization()));
            }
        }
    }

    private void tellOfOtherYears() {
        long notUsed = ofOtherYears
                + corrections.notFound().stream()
                        .filter(placed -> !isOfYear(placed))
                        .count();
        if (notUsed > 0) {
            problems.add(Problem.warning(
                    "facts", "those of other school years than " + collected.year() + " are not used: " + notUsed));
        }
    }

    private record FactIdentity(
            OrganizationCode organization,
            FactKind kind,
            SchoolYear year,
            @Nullable StudentGroup group,
            @Nullable Subject subject,
            @Nullable String citation) {
        /**
         * A held-harmless organisation has one prior level, whatever group a fact names. Compliance findings are as many
         * as there are documents of them.
         */
        static FactIdentity of(Fact fact) {
            boolean ofGroups = fact.kind() != FactKind.HELD_HARMLESS;
            boolean ofDocuments = fact.kind() == FactKind.COMPLIANCE_FINDING;
            return new FactIdentity(
                    fact.organization(),
                    fact.kind(),
                    fact.year(),
                    ofGroups ? fact.group() : null,
                    ofGroups ? fact.subject() : null,
                    ofDocuments ? fact.citation() : null);
        }
    }

    private boolean isOfUse(Fact fact) {
        return fact.kind() == FactKind.PARTICIPATION
                ? isOfTwoYears(fact.year())
                : fact.year().equals(collected.year());
    }

    /** Participation of the year before counts in a two-year average. */
    private boolean isOfTwoYears(SchoolYear year) {
        return year.equals(collected.year()) || year.equals(collected.year().minus(1));
    }

    private Stream<ParticipationRate> ratesOfUse() {
        long ofOtherYears = collected
                .participation()
                .filter(rate -> !isOfTwoYears(rate.year()))
                .count();
        if (ofOtherYears > 0) {
            problems.add(Problem.warning(
                    "participation",
                    "rates of other school years than " + collected.year() + " and "
                            + collected.year().minus(1) + " are not used: " + ofOtherYears));
        }
        return collected
                .participation()
                .filter(rate -> isOfTwoYears(rate.year()))
                .map(corrected::participation);
    }

    private void checkDesignation(Placed<Fact> placed) {
        Fact fact = placed.item();
        if (!fact.kind().isDesignation()) {
            return;
        }
        Placed<Fact> earlier = designations.putIfAbsent(fact.organization(), placed);
        if (earlier != null && earlier.item().kind() != fact.kind()) {
            error(
                    placed.place(),
                    fact.organization() + " is given as "
                            + earlier.item().kind().words() + " and as "
                            + fact.kind().words() + "; only one can stand" + otherAt(earlier));
        }
    }

    private void checkApproval(Fact fact, String place) {
        if (fact.kind() == FactKind.PROFESSIONAL_DEVELOPMENT_PLAN_APPROVED && !fact.denied()) {
            approved.add(fact.organization());
        } else if (fact.kind() == FactKind.PROFESSIONAL_DEVELOPMENT_PLAN_FILED && fact.denied()) {
            notFiled.add(fact.organization());
        } else {
            return;
        }
        if (approved.contains(fact.organization()) && notFiled.contains(fact.organization())) {
            error(
                    place,
                    "the professional development plan of " + fact.organization()
                            + " is given as approved and as not filed; one of the two is wrong");
        }
    }

    private void checkAgainstSchool(Placed<Fact> placed, @Nullable School school) {
        if (school == null) {
            return;
        }
        FactKind kind = placed.item().kind();
        Integer ppi = school.cumulativePpiAll() == null ? school.cumulativePpiHighNeeds() : school.cumulativePpiAll();
        if (kind == FactKind.INSUFFICIENT_DATA && ppi != null && !school.isUnclassified()) {
            error(
                    placed.place(),
                    "school " + school.code() + " is flagged as having insufficient data, but has a cumulative PPI of "
                            + ppi + "; one of the two is wrong" + otherAt(school));
        }
        if (kind.isDesignation() && Boolean.TRUE.equals(school.charter())) {
            error(
                    placed.place(),
                    "school " + school.code() + " is a charter school, which is never declared " + kind.words()
                            + otherAt(school));
        }
    }

    private String otherAt(School school) {
        return otherAt(placesOfSchools.getOrDefault(school.code(), ""), StateYear.Builder.placeOf(school));
    }

    private static String otherAt(Placed<Fact> other) {
        return otherAt(other.place(), StateYear.Builder.placeOf(other.item()));
    }

    /**
     * Returns the words that name the place of the other of two contradicting values; empty if it was read from no
     * file.
     */
    private static String otherAt(String place, String ofNoFile) {
        return place.equals(ofNoFile) ? "" : "; the other is at " + place;
    }

    private void checkParticipation(List<ParticipationRate> rates) {
        record Cell(
                OrganizationCode organization,
                SchoolYear year,
                @Nullable StudentGroup group,
                @Nullable Subject subject) {}
        Set<Cell> seen = new HashSet<>();
        for (ParticipationRate rate : rates) {
            StudentGroup group = rate.group();
            Subject subject = rate.subject();
            boolean first = seen.add(new Cell(rate.organization(), rate.year(), group, subject));
            checkMeasure(
                    "participation",
                    rate.organization(),
                    first,
                    () -> rate.year() + ", " + (group == null ? "lowest of any group" : group.label()) + ", "
                            + (subject == null ? "lowest of any subject" : subject.label()));
        }
    }

    private void checkGraduation() {
        record Cell(OrganizationCode organization, StudentGroup group) {}
        Set<Cell> seen = new HashSet<>();
        for (GraduationHistory history : collected.graduation()) {
            boolean first = seen.add(new Cell(history.organization(), history.group()));
            checkMeasure("graduation history", history.organization(), first, history.group()::label);
        }
    }

    private void checkEvidence() {
        record Cell(OrganizationCode organization, Object key) {}
        Map<Cell, String> seen = new HashMap<>();
        Map<OrganizationCode, List<Placed<Fact>>> factsOf = placedFacts.stream()
                .collect(Collectors.groupingBy(fact -> fact.item().organization()));
        for (Placed<Evidence> placed : collected.evidence()) {
            Evidence evidence = placed.item();
            OrganizationCode organization = evidence.organization();
            if (!isKnown(organization) && !organization.isState()) {
                error(placed.place(), organization + " is not among the organisations given");
                continue;
            }
            String first = seen.putIfAbsent(new Cell(organization, evidence.key()), placed.place());
            if (first != null) {
                error(placed.place(), "is given twice of " + organization + firstAt(first, placed.place()));
            } else {
                factsOf.getOrDefault(organization, List.of()).forEach(fact -> evidence.contradiction(fact.item())
                        .ifPresent(contradiction -> error(placed.place(), contradiction + otherAt(fact))));
            }
        }
    }

    private void checkMeasure(String what, OrganizationCode organization, boolean first, Supplier<String> cell) {
        if (!isKnown(organization)) {
            error(what + " of " + organization, organization + " is not among the organisations given");
        } else if (!first) {
            error(what + " of " + organization, "is given twice for " + cell.get());
        }
    }

    private boolean isKnown(OrganizationCode organization) {
        return schools.containsKey(organization) || districts.containsKey(organization);
    }

    /**
     * Returns the words that name the first place of a value; empty if both have the same place, as values from no file
     * have.
     */
    private static String firstAt(String first, String place) {
        return first.equals(place) ? "" : "; first at " + first;
    }

    private void error(String place, String message) {
        problems.add(Problem.error(place, message));
    }
}
