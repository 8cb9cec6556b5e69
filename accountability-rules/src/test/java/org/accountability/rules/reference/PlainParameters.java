package org.accountability.rules.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accountability.determination.Reason;
import org.accountability.model.Level;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;

/** The numbers and texts of a pack as they are in force in one school year, read once. */
final class PlainParameters {
    private final int spring;
    private final int minimumOfAllStudents;
    private final int minimumOfSubgroups;
    private final boolean averagesTwoYears;
    private final Map<PlainReason, Map<Level, String>> texts = new EnumMap<>(PlainReason.class);

    final Cut percentile;
    final Cut ppi;
    final Cut fourYearGraduation;
    final Cut fiveYearGraduation;
    final Cut veryLowParticipation;
    final Cut lowParticipation;
    final Cut districtLevel;

    /** What the criteria on participation read; longer where an average of two years counts. */
    final List<Parameter> readForVeryLow;

    final List<Parameter> readForVeryLowOfTwoYears;
    final List<Parameter> readForLow;
    final List<Parameter> readForLowOfTwoYears;
    final List<Parameter> readForGraduation;
    private final List<Parameter> sizeOfAllStudents;
    private final List<Parameter> sizeOfSubgroups;

    /** A number to compare with, and the parameter that gives it. */
    record Cut(int value, List<Parameter> read) {
        private static Cut of(Parameter parameter) {
            return new Cut(parameter.whole(), List.of(parameter));
        }

        private Parameter parameter() {
            return read.get(0);
        }
    }

    PlainParameters(SchoolYear year, ParameterSet inForce, Function<Level, List<Reason>> printed) {
        spring = year.spring();
        minimumOfAllStudents = wholeOrNone(inForce, "MINIMUM_ALL_STUDENTS_SIZE");
        minimumOfSubgroups = wholeOrNone(inForce, "MINIMUM_SUBGROUP_SIZE");
        sizeOfAllStudents = inForce.find("MINIMUM_ALL_STUDENTS_SIZE").stream().toList();
        sizeOfSubgroups = inForce.find("MINIMUM_SUBGROUP_SIZE").stream().toList();
        percentile = cut(inForce, "SCHOOL_PERCENTILE_CUT");
        ppi = cut(inForce, "CUMULATIVE_PPI_TARGET");
        fourYearGraduation = cut(inForce, "FOUR_YEAR_GRADUATION_CUT");
        fiveYearGraduation = cut(inForce, "FIVE_YEAR_GRADUATION_CUT");
        veryLowParticipation = cut(inForce, "VERY_LOW_PARTICIPATION_CUT");
        lowParticipation = cut(inForce, "LOW_PARTICIPATION_CUT");
        districtLevel = cut(inForce, "DISTRICT_LEVEL_CAP");
        Parameter veryLow = veryLowParticipation.parameter();
        Parameter low = lowParticipation.parameter();
        Parameter average = inForce.find("PARTICIPATION_TWO_YEAR_AVERAGE").orElseThrow();
        averagesTwoYears = average.yes();
        readForVeryLow = List.of(veryLow);
        readForVeryLowOfTwoYears = List.of(veryLow, average);
        readForLow = List.of(veryLow, low);
        readForLowOfTwoYears = List.of(veryLow, low, average);
        readForGraduation = List.of(fourYearGraduation.parameter(), fiveYearGraduation.parameter());
        for (PlainReason reason : PlainReason.values()) {
            texts.put(reason, textsOf(reason, printed));
        }
    }

    int spring() {
        return spring;
    }

    boolean averagesTwoYears() {
        return averagesTwoYears;
    }

    /** The number of students from which the rates of all students, or of a subgroup, count. */
    int minimumSize(boolean allStudents) {
        return allStudents ? minimumOfAllStudents : minimumOfSubgroups;
    }

    /** What was read to know it. */
    List<Parameter> readForSize(boolean allStudents) {
        return allStudents ? sizeOfAllStudents : sizeOfSubgroups;
    }

    /** The lists one after the other. */
    static List<Parameter> together(List<Parameter> some, List<Parameter> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The reason as printed for the level. */
    String text(PlainReason reason, Level level) {
        return texts.getOrDefault(reason, Map.of()).getOrDefault(level, "");
    }

    private static Cut cut(ParameterSet inForce, String name) {
        return Cut.of(inForce.find(name).orElseThrow());
    }

    /** By level; nothing for a reason that is not in use yet. */
    private static Map<Level, String> textsOf(PlainReason reason, Function<Level, List<Reason>> printed) {
        Map<Level, String> byLevel = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            for (Reason candidate : printed.apply(level)) {
                if (candidate.code().equals(reason.name())) {
                    byLevel.put(level, candidate.text());
                }
            }
        }
        return byLevel;
    }

    private static int wholeOrNone(ParameterSet inForce, String name) {
        return inForce.find(name).map(Parameter::whole).orElse(0);
    }
}
