package org.accountability.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the schools and districts of a state in one school year, or of any part of it: a few districts, or
 * one. Consistent, immutable, and in the order of organisation codes whatever order it was collected in.
 */
public final class StateYear {
    private final SchoolYear year;
    private final List<School> schools;
    private final List<District> districts;
    private final List<Fact> facts;
    private final List<ParticipationRate> participation;
    private final List<GraduationHistory> graduation;

    private StateYear(Builder builder, List<School> schools, List<District> districts, List<Fact> facts) {
        this.year = builder.year;
        this.schools = schools;
        this.districts = districts;
        this.facts = facts;
        this.participation = Stream.concat(builder.participation.stream(), ratesGiven(facts))
                .sorted(Comparator.comparing(ParticipationRate::organization)
                        .thenComparing(ParticipationRate::year)
                        .thenComparing(Object::toString))
                .toList();
        this.graduation = builder.graduation.stream()
                .sorted(Comparator.comparing(GraduationHistory::organization).thenComparing(GraduationHistory::group))
                .toList();
    }

    private static Stream<ParticipationRate> ratesGiven(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.PARTICIPATION)
                .map(ParticipationRate::given);
    }

    /** An empty state of one school year, to be filled. */
    public static Builder of(SchoolYear year) {
        return new Builder(year);
    }

    public SchoolYear year() {
        return year;
    }

    /** In order of code. */
    public List<School> schools() {
        return schools;
    }

    /** In order of code; every school's district is among them. */
    public List<District> districts() {
        return districts;
    }

    /** In order of organisation and kind: those of this year, and participation of the year before. */
    public List<Fact> facts() {
        return facts;
    }

    /** Rates of this year and the year before, those given as facts among them, in order of organisation. */
    public List<ParticipationRate> participation() {
        return participation;
    }

    /** In order of organisation and group. */
    public List<GraduationHistory> graduation() {
        return graduation;
    }

    /** Collects a state; nothing is judged before {@link #check()}. */
    public static final class Builder {
        private final SchoolYear year;
        private final List<Placed<School>> schools = new ArrayList<>();
        private final List<Placed<District>> districts = new ArrayList<>();
        private final List<Placed<Fact>> facts = new ArrayList<>();
        private final List<ParticipationRate> participation = new ArrayList<>();
        private final List<GraduationHistory> graduation = new ArrayList<>();

        private record Placed<T>(T item, String place) {}

        private Builder(SchoolYear year) {
            this.year = year;
        }

        public Builder school(School school) {
            return school(school, "school " + school.code());
        }

        /** Adds a school that was read at {@code place}, which problems name. */
        public Builder school(School school, String place) {
            schools.add(new Placed<>(school, place));
            return this;
        }

        public Builder district(District district) {
            return district(district, "district " + district.code());
        }

        /** Adds a district that was read at {@code place}, which problems name. Without any, they follow from the schools. */
        public Builder district(District district, String place) {
            districts.add(new Placed<>(district, place));
            return this;
        }

        public Builder fact(Fact fact) {
            return fact(fact, "fact " + fact.kind().code() + " of " + fact.organization());
        }

        /** Adds a fact that was read at {@code place}, which problems name. */
        public Builder fact(Fact fact, String place) {
            facts.add(new Placed<>(fact, place));
            return this;
        }

        public Builder participation(ParticipationRate rate) {
            participation.add(rate);
            return this;
        }

        public Builder graduation(GraduationHistory history) {
            graduation.add(history);
            return this;
        }

        /** @throws InvalidInputException with every problem, if the state contradicts itself */
        public StateYear build() {
            return check().orElseThrow();
        }

        /** The state, or every contradiction in it. */
        public Checked<StateYear> check() {
            List<Problem> problems = new ArrayList<>();
            Map<OrganizationCode, School> schoolsByCode = new TreeMap<>();
            for (Placed<School> placed : schools) {
                School school = placed.item();
                if (schoolsByCode.putIfAbsent(school.code(), school) != null) {
                    problems.add(Problem.error(placed.place(), "school " + school.code() + " is given twice"));
                }
            }
            Map<OrganizationCode, District> districtsByCode = districtsByCode(problems);
            List<Fact> used = usedFacts(schoolsByCode, districtsByCode, problems);
            checkMeasures(schoolsByCode, districtsByCode, used, problems);
            return Checked.of(
                    new StateYear(
                            this, List.copyOf(schoolsByCode.values()), List.copyOf(districtsByCode.values()), used),
                    problems);
        }

        private Map<OrganizationCode, District> districtsByCode(List<Problem> problems) {
            Map<OrganizationCode, District> byCode = new TreeMap<>();
            for (Placed<District> placed : districts) {
                District district = placed.item();
                if (byCode.putIfAbsent(district.code(), district) != null) {
                    problems.add(Problem.error(placed.place(), "district " + district.code() + " is given twice"));
                }
            }
            for (Placed<School> placed : schools) {
                OrganizationCode district = placed.item().code().district();
                if (districts.isEmpty()) {
                    byCode.computeIfAbsent(district, code -> District.of(code, null));
                } else if (!byCode.containsKey(district)) {
                    problems.add(Problem.error(
                            placed.place(),
                            "school " + placed.item().code() + " belongs to district " + district
                                    + ", which is not among the districts given; add it, or give no districts"));
                }
            }
            return byCode;
        }

        private List<Fact> usedFacts(
                Map<OrganizationCode, School> schoolsByCode,
                Map<OrganizationCode, District> districtsByCode,
                List<Problem> problems) {
            List<Fact> used = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            Map<OrganizationCode, FactKind> designations = new HashMap<>();
            int ofOtherYears = 0;
            for (Placed<Fact> placed : facts) {
                Fact fact = placed.item();
                OrganizationCode organization = fact.organization();
                if (!seen.add(identity(fact))) {
                    problems.add(Problem.error(
                            placed.place(),
                            "fact " + fact.kind().code() + " of " + organization + " in " + fact.year()
                                    + " is given twice"));
                } else if (!isUsed(fact)) {
                    ofOtherYears++;
                } else if (!schoolsByCode.containsKey(organization) && !districtsByCode.containsKey(organization)) {
                    problems.add(Problem.error(
                            placed.place(),
                            "fact " + fact.kind().code() + " is about " + organization
                                    + ", which is not among the organisations given"));
                } else {
                    checkContradiction(fact, schoolsByCode.get(organization), placed.place(), designations, problems);
                    used.add(fact);
                }
            }
            if (ofOtherYears > 0) {
                problems.add(Problem.warning(
                        "facts", ofOtherYears + " of other school years than " + year + " are not used"));
            }
            used.sort(Comparator.comparing(Fact::organization)
                    .thenComparing(Fact::kind)
                    .thenComparing(Builder::identity));
            return List.copyOf(used);
        }

        private boolean isUsed(Fact fact) {
            return fact.year().equals(year)
                    || (fact.kind() == FactKind.PARTICIPATION && fact.year().equals(year.minus(1)));
        }

        private void checkContradiction(
                Fact fact,
                @Nullable School school,
                String place,
                Map<OrganizationCode, FactKind> designations,
                List<Problem> problems) {
            boolean designation =
                    fact.kind() == FactKind.UNDERPERFORMING || fact.kind() == FactKind.CHRONICALLY_UNDERPERFORMING;
            if (designation) {
                FactKind earlier = designations.putIfAbsent(fact.organization(), fact.kind());
                if (earlier != null && earlier != fact.kind()) {
                    problems.add(Problem.error(
                            place,
                            fact.organization() + " is given as " + earlier.words() + " and as "
                                    + fact.kind().words() + "; only one can stand"));
                }
            }
            if (school == null) {
                return;
            }
            if (fact.kind() == FactKind.INSUFFICIENT_DATA && school.cumulativePpiAll() != null) {
                problems.add(Problem.error(
                        place,
                        "school " + school.code()
                                + " is flagged as having insufficient data, but has a cumulative PPI of "
                                + school.cumulativePpiAll() + "; one of the two is wrong"));
            }
            if (designation && Boolean.TRUE.equals(school.charter())) {
                problems.add(Problem.error(
                        place,
                        "school " + school.code() + " is a charter school, which is never declared "
                                + fact.kind().words()));
            }
        }

        private void checkMeasures(
                Map<OrganizationCode, School> schoolsByCode,
                Map<OrganizationCode, District> districtsByCode,
                List<Fact> used,
                List<Problem> problems) {
            Set<String> seen = new HashSet<>();
            List<ParticipationRate> rates =
                    Stream.concat(participation.stream(), ratesGiven(used)).toList();
            for (ParticipationRate rate : rates) {
                checkMeasure(
                        "participation",
                        rate.organization(),
                        rate.year() + " " + rate.group() + " " + rate.subject(),
                        schoolsByCode.containsKey(rate.organization())
                                || districtsByCode.containsKey(rate.organization()),
                        seen,
                        problems);
            }
            for (GraduationHistory history : graduation) {
                checkMeasure(
                        "graduation history",
                        history.organization(),
                        history.group().label(),
                        schoolsByCode.containsKey(history.organization()),
                        seen,
                        problems);
            }
        }

        private static void checkMeasure(
                String what,
                OrganizationCode organization,
                String cell,
                boolean known,
                Set<String> seen,
                List<Problem> problems) {
            String place = what + " of " + organization;
            if (!known) {
                problems.add(Problem.error(place, organization + " is not among the organisations given"));
            } else if (!seen.add(place + " " + cell)) {
                problems.add(Problem.error(place, "is given twice for " + cell));
            }
        }

        private static String identity(Fact fact) {
            return fact.organization() + " " + fact.kind() + " " + fact.year() + " " + fact.group() + " "
                    + fact.subject();
        }
    }
}
