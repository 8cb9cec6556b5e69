package org.accountability.rules.testkit.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.accountability.model.internal.Counted;
import org.jspecify.annotations.Nullable;

/** A small state, told in the field's words: an organisation a line with what is known of it below. */
public final class StateText {
    /** Of a fact that a test makes up, who decided it and where it is written says nothing. */
    private static final Set<String> SOURCE = Set.of("decided by", "cited from");

    private static final OrganizationCode THE_STATE = OrganizationCode.of("00000000");

    private StateText() {}

    public static String of(StateYear state) {
        List<String> lines = new ArrayList<>();
        lines.add("school year " + state.year());
        Stream.concat(
                        Stream.of(THE_STATE),
                        Stream.concat(
                                        state.districts().stream().map(district -> district.code()),
                                        state.schools().stream().map(School::code))
                                .sorted())
                .forEach(code -> addOrganization(state, code, lines));
        return String.join("\n", lines);
    }

    private static void addOrganization(StateYear state, OrganizationCode code, List<String> lines) {
        List<String> known = known(state, code);
        String kind = code.isState() ? "  state" : code.isDistrict() ? "  district " + code : "    school " + code;
        if (!code.isState() || !known.isEmpty()) {
            lines.add(kind + (known.isEmpty() ? "" : ": " + String.join("; ", known)));
        }
    }

    private static List<String> known(StateYear state, OrganizationCode code) {
        List<String> known = new ArrayList<>();
        state.schools().stream()
                .filter(school -> school.code().equals(code))
                .forEach(school -> addSchool(school, known));
        Stream.of(
                        state.facts().stream().filter(fact -> fact.kind() != FactKind.PARTICIPATION),
                        state.participation().stream(),
                        state.graduation().stream(),
                        state.evidence().stream())
                .flatMap(evidence -> evidence)
                .filter(evidence -> evidence.organization().equals(code))
                .forEach(evidence -> known.add(told(state, evidence)));
        return known;
    }

    private static void addSchool(School school, List<String> known) {
        if (school.lowestGrade() != null && school.highestGrade() != null) {
            known.add("grades " + school.lowestGrade().code() + " to "
                    + school.highestGrade().code());
        }
        if (school.charter() != null) {
            known.add(school.charter() ? "charter school" : "no charter school");
        }
        if (school.titleI() != null) {
            known.add(school.titleI() ? "in Title I" : "not in Title I");
        }
        String values = inputs(school);
        if (!values.isEmpty()) {
            known.add(values);
        }
    }

    /** Returns evidence in words, with rates as they are given, not as they are printed. */
    private static String told(StateYear state, Evidence evidence) {
        if (evidence instanceof ParticipationRate rate) {
            return "participation"
                    + (rate.group() == null ? "" : " of " + rate.group().label())
                    + (rate.subject() == null ? "" : " in " + rate.subject().label())
                    + (rate.year().equals(state.year()) ? "" : " in " + rate.year()) + " "
                    + percent(rate.percent()) + students(rate.students())
                    + (rate.source() == null ? "" : ", as a fact");
        }
        if (evidence instanceof GraduationHistory history) {
            return "graduation of " + history.group().label() + " " + percent(history.fourYear())
                    + " in four years, in five "
                    + history.fiveYear().stream().map(StateText::percent).collect(Collectors.joining(", "))
                    + students(history.students());
        }
        return evidence instanceof GraduationRate rate
                ? "graduation of " + rate.group().label() + " " + percent(rate.percent()) + " in four years"
                        + students(rate.students())
                : inputs(evidence);
    }

    private static String percent(BigDecimal percent) {
        return percent.toPlainString() + "%";
    }

    private static String students(@Nullable Integer students) {
        return students == null ? "" : " (" + Counted.of(students, "student") + ")";
    }

    private static String inputs(Evidence evidence) {
        return String.join(
                ", ",
                evidence.inputs().stream()
                        .filter(input -> input.value() != null && !SOURCE.contains(input.name()))
                        .map(input -> evidence instanceof Fact && "given".equals(input.value())
                                ? input.name()
                                : input.name() + " " + input.value())
                        .toList());
    }
}
