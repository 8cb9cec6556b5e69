package org.accountability.rules.internal.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.accountability.determination.GroupResults;
import org.accountability.determination.Suppression;
import org.accountability.determination.Suppression.Group;
import org.accountability.index.StateIndex;
import org.accountability.model.Evidence;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.model.IndexValue;
import org.accountability.model.Indexed;
import org.accountability.model.Input;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolYear;
import org.accountability.model.SpecialEducationGroup;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The groups of which the public files of one run tell figures, and those that are suppressed in all of them: files that
 * lie beside each other must not give away together what each keeps. A group whose number of students is not known is
 * suppressed where numbers are known of others of its organization; where none is, figures are as they were published.
 */
public final class PublicFigures {
    /** What stands in place of a figure that is suppressed. */
    public static final String SUPPRESSED = "*";

    private final boolean complete;
    private final Set<Group> suppressed = new HashSet<>();
    /** Of special education, which is judged by other and smaller numbers. */
    private final Set<Group> suppressedOfSpecialEducation = new HashSet<>();

    private final Set<OrganizationCode> withASuppressedGroup = new HashSet<>();

    private PublicFigures(boolean complete) {
        this.complete = complete;
    }

    /** Those of a confidential file, in which nothing is suppressed. */
    public static PublicFigures complete() {
        return new PublicFigures(true);
    }

    /**
     * Those of a state and the index that completed it, if there is one.
     *
     * @param inForce the parameters of the year; without one that says what is small, all groups but all students are
     */
    public static PublicFigures of(StateYear state, Optional<StateIndex> index, Collection<Parameter> inForce) {
        Tables tables = new Tables();
        state.evidence().forEach(tables::add);
        state.participation().forEach(tables::add);
        state.graduation().forEach(tables::add);
        index.ifPresent(tables::add);
        state.schools().forEach(tables::addFigures);
        state.districts().forEach(tables::addFigures);
        return of(tables, inForce);
    }

    /** Those of an index. */
    public static PublicFigures of(StateIndex index) {
        Tables tables = new Tables();
        tables.add(index);
        return of(
                tables,
                index.parameters().stream()
                        .filter(parameter -> isInForce(parameter, index.year()))
                        .toList());
    }

    private static boolean isInForce(Parameter parameter, SchoolYear year) {
        SchoolYear to = parameter.to();
        return parameter.from().compareTo(year) <= 0 && (to == null || to.compareTo(year) >= 0);
    }

    private static PublicFigures of(Tables tables, Collection<Parameter> inForce) {
        Optional<Integer> minimum = inForce.stream()
                .filter(parameter -> parameter.name().equals(Suppression.MINIMUM_PUBLIC_GROUP))
                .map(Parameter::whole)
                .findFirst();
        PublicFigures figures = new PublicFigures(false);
        figures.suppressed.addAll(suppressed(tables.complete(), minimum));
        figures.suppressedOfSpecialEducation.addAll(suppressed(tables.specialEducation.values(), minimum));
        figures.suppressed.forEach(group -> figures.withASuppressedGroup.add(group.organization()));
        return figures;
    }

    private static Set<Group> suppressed(Collection<Map<Group, Optional<Integer>>> tables, Optional<Integer> minimum) {
        if (minimum.isPresent()) {
            return Suppression.suppressed(tables, minimum.get());
        }
        Set<Group> groups = new HashSet<>();
        tables.forEach(table -> groups.addAll(table.keySet()));
        groups.removeIf(group -> group.group() == StudentGroup.ALL);
        return groups;
    }

    /** Whether no figure of a group may be told. */
    public boolean hides(OrganizationCode organization, StudentGroup group) {
        return suppressed.contains(new Group(organization, group));
    }

    /** The results of groups that may be told; one of an unknown number of students never may. */
    public Optional<GroupResults> published(GroupResults results) {
        if (complete) {
            return Optional.of(results);
        }
        List<GroupResults.Result> published = results.results().stream()
                .filter(result -> result.students() != null && !hides(results.organization(), result.group()))
                .toList();
        return published.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupResults(results.organization(), published));
    }

    /** The value of an organization as it may be told. */
    public @Nullable Object shown(OrganizationCode organization, IndexValue which, @Nullable Integer value) {
        return value != null && hides(organization, which) ? SUPPRESSED : value;
    }

    /** The values of evidence as they may be told. */
    public List<Input> inputs(Evidence evidence) {
        return complete
                ? evidence.inputs()
                : evidence.inputs().stream()
                        .map(input ->
                                hides(evidence, input) ? withValue(input, SUPPRESSED) : withoutCounts(evidence, input))
                        .toList();
    }

    private boolean hides(Evidence evidence, Input input) {
        String value = input.value();
        if (value == null || value.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        OrganizationCode organization = evidence.organization();
        if (evidence instanceof Indexed) {
            return List.of(IndexValue.values()).stream()
                    .anyMatch(which -> which.label().equals(input.name()) && hides(organization, which));
        }
        return evidence.studentGroups().stream()
                .anyMatch(group -> evidence instanceof SpecialEducationGroup
                        ? suppressedOfSpecialEducation.contains(new Group(organization, group))
                        : hides(organization, group));
    }

    /** A value that is of any of the groups is that of a suppressed one, for all that the public can know. */
    private boolean hides(OrganizationCode organization, IndexValue which) {
        return which.group()
                .map(group -> hides(organization, group))
                .orElseGet(() -> withASuppressedGroup.contains(organization));
    }

    /** A share of students is told in percent alone. */
    private static Input withoutCounts(Evidence evidence, Input input) {
        String value = input.value();
        int counts = value == null ? -1 : value.indexOf(" (");
        return evidence instanceof SpecialEducationGroup && value != null && counts > 0
                ? withValue(input, value.substring(0, counts))
                : input;
    }

    private static Input withValue(Input input, String value) {
        return new Input(input.name(), value, input.origin());
    }

    /** Numbers of students by what they are of; those of one table add up. */
    private static final class Tables {
        private final Map<String, Map<Group, Optional<Integer>>> byKind = new TreeMap<>();
        private final Map<String, Map<Group, Optional<Integer>>> specialEducation = new TreeMap<>();
        private final Set<Group> withFigures = new HashSet<>();

        private void add(Evidence evidence) {
            OrganizationCode organization = evidence.organization();
            if (evidence instanceof GroupResults results) {
                results.results().forEach(result -> put("groups", organization, result.group(), result.students()));
            } else if (evidence instanceof ParticipationRate rate && rate.group() != null) {
                put("participation " + rate.year() + " " + rate.subject(), organization, rate.group(), rate.students());
            } else if (evidence instanceof GraduationRate rate) {
                put("graduation", organization, rate.group(), rate.students());
            } else if (evidence instanceof GraduationHistory history) {
                put("history of graduation", organization, history.group(), history.students());
            } else if (evidence instanceof SpecialEducationGroup group) {
                addSpecialEducation(group);
            }
        }

        private void add(StateIndex index) {
            index.groups().forEach(group -> withFigures.add(new Group(group.organization(), group.group())));
            index.results()
                    .numbersOfStudents()
                    .forEach((what, numbers) -> numbers.forEach((group, students) ->
                            put("results " + what, group.organization(), group.group(), students)));
        }

        private void addFigures(Indexed organization) {
            for (IndexValue which : IndexValue.values()) {
                which.group()
                        .filter(group -> organization.number(which).isPresent())
                        .ifPresent(group -> withFigures.add(new Group(organization.organization(), group)));
            }
        }

        private void put(String kind, OrganizationCode organization, StudentGroup group, @Nullable Integer students) {
            Group of = new Group(organization, group);
            withFigures.add(of);
            if (students != null) {
                byKind.computeIfAbsent(kind, first -> new HashMap<>()).put(of, Optional.of(students));
            }
        }

        /** Who is not eligible, or not placed separately, is a number of children too. */
        private void addSpecialEducation(SpecialEducationGroup one) {
            addSpecialEducation(
                    one, "students", one.members().students(), one.others().students());
            addSpecialEducation(
                    one, "eligible", one.members().eligible(), one.others().eligible());
            addSpecialEducation(
                    one,
                    "not eligible",
                    one.members().students() - one.members().eligible(),
                    one.others().students() - one.others().eligible());
            Integer separate = one.members().separate();
            Integer separateOthers = one.others().separate();
            if (separate != null && separateOthers != null) {
                addSpecialEducation(one, "separate", separate, separateOthers);
                addSpecialEducation(
                        one,
                        "not separate",
                        one.members().eligible() - separate,
                        one.others().eligible() - separateOthers);
            }
        }

        private void addSpecialEducation(SpecialEducationGroup one, String what, int members, int others) {
            Map<Group, Optional<Integer>> table = specialEducation.computeIfAbsent(what, first -> new HashMap<>());
            table.put(new Group(one.organization(), one.group()), Optional.of(members));
            table.put(new Group(one.organization(), StudentGroup.ALL), Optional.of(members + others));
        }

        /**
         * With a number that is not known for each group that tells figures among others whose numbers are known; all
         * students are at least as many as any of them.
         */
        private List<Map<Group, Optional<Integer>>> complete() {
            Set<Group> known = new HashSet<>();
            byKind.values().forEach(table -> known.addAll(table.keySet()));
            Set<OrganizationCode> withNumbers = new HashSet<>();
            known.forEach(group -> withNumbers.add(group.organization()));
            Map<Group, Optional<Integer>> unknown = new HashMap<>();
            withFigures.stream()
                    .filter(group -> group.group() != StudentGroup.ALL)
                    .filter(group -> !known.contains(group) && withNumbers.contains(group.organization()))
                    .forEach(group -> unknown.put(group, Optional.empty()));
            List<Map<Group, Optional<Integer>>> tables = new ArrayList<>();
            for (Map<Group, Optional<Integer>> table : byKind.values()) {
                Map<Group, Optional<Integer>> whole = new HashMap<>(unknown);
                whole.putAll(table);
                tables.add(whole);
            }
            return tables;
        }
    }
}
