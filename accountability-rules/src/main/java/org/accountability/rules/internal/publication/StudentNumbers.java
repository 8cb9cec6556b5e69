package org.accountability.rules.internal.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountability.determination.GroupResults;
import org.accountability.determination.Suppression.Group;
import org.accountability.model.Evidence;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SpecialEducationGroup;
import org.accountability.model.SpecialEducationGroup.Counts;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/** Numbers of students behind the evidence on a state, in tables whose numbers add up; empty if not known. */
final class StudentNumbers {
    private StudentNumbers() {}

    /** All evidence that may state the number of its students. */
    static List<Evidence> evidence(StateYear state) {
        return Stream.of(state.evidence(), state.participation(), state.graduation())
                .<Evidence>flatMap(List::stream)
                .toList();
    }

    static List<Map<Group, Optional<Integer>>> ofGroups(List<Evidence> evidence) {
        StudentsBehindFigures.Tables tables = new StudentsBehindFigures.Tables();
        for (Evidence known : evidence) {
            if (known instanceof GroupResults results) {
                results.results()
                        .forEach(result -> tables.put(
                                "", new Group(known.organization(), result.group()), optional(result.students())));
            }
        }
        return tables.all();
    }

    static List<Map<Group, Optional<Integer>>> ofParticipation(List<Evidence> evidence) {
        StudentsBehindFigures.Tables tables = new StudentsBehindFigures.Tables();
        for (Evidence known : evidence) {
            if (known instanceof ParticipationRate rate && rate.group() != null) {
                tables.put(
                        rate.year() + " " + rate.subject(),
                        new Group(rate.organization(), rate.group()),
                        optional(rate.students()));
            }
        }
        return tables.all();
    }

    static List<Map<Group, Optional<Integer>>> ofGraduation(List<Evidence> evidence) {
        StudentsBehindFigures.Tables tables = new StudentsBehindFigures.Tables();
        for (Evidence known : evidence) {
            if (known instanceof GraduationRate rate) {
                tables.put("rate", new Group(rate.organization(), rate.group()), optional(rate.students()));
            } else if (known instanceof GraduationHistory history) {
                tables.put("history", new Group(history.organization(), history.group()), optional(history.students()));
            }
        }
        return tables.all();
    }

    /**
     * Returns the numbers of special education, with the students who are not eligible or not placed separately, since
     * they are children too.
     */
    static List<Map<Group, Optional<Integer>>> ofSpecialEducation(List<Evidence> evidence) {
        StudentsBehindFigures.Tables tables = new StudentsBehindFigures.Tables();
        for (Evidence known : evidence) {
            if (known instanceof SpecialEducationGroup one) {
                Group group = new Group(one.organization(), one.group());
                Group all = new Group(one.organization(), StudentGroup.ALL);
                List<Integer> members = parts(one.members());
                List<Integer> others = parts(one.others());
                for (int part = 0; part < Math.min(members.size(), others.size()); part++) {
                    tables.put("part " + part, group, Optional.of(members.get(part)));
                    tables.put("part " + part, all, Optional.of(members.get(part) + others.get(part)));
                }
            }
        }
        return tables.all();
    }

    private static List<Integer> parts(Counts counts) {
        List<Integer> parts =
                new ArrayList<>(List.of(counts.students(), counts.eligible(), counts.students() - counts.eligible()));
        Integer separate = counts.separate();
        if (separate != null) {
            parts.add(separate);
            parts.add(counts.eligible() - separate);
        }
        return parts;
    }

    /** Returns the measures whose values are published with the points of an indicator. */
    static List<MeasureKind> measuresOf(Indicator indicator) {
        return switch (indicator) {
            case ELA_CPI, MATH_CPI, SCIENCE_CPI -> List.of(MeasureKind.CPI);
            case ELA_SGP, MATH_SGP -> List.of(MeasureKind.MEDIAN_SGP);
            case GRADUATION -> List.of(MeasureKind.GRADUATION_4YR, MeasureKind.GRADUATION_5YR);
            case DROPOUT -> List.of(MeasureKind.DROPOUT_RATE);
            case ELA_WARNING, MATH_WARNING, SCIENCE_WARNING -> List.of(MeasureKind.PCT_WARNING_FAILING);
            case ELA_ADVANCED, MATH_ADVANCED, SCIENCE_ADVANCED -> List.of(MeasureKind.PCT_ADVANCED);
            case REENGAGEMENT -> List.of(MeasureKind.DROPOUTS_REENGAGED);
            case ACCESS -> List.of(MeasureKind.ACCESS_SGPA);
        };
    }

    private static Optional<Integer> optional(@Nullable Integer students) {
        return Optional.ofNullable(students);
    }
}
