package org.accountability.rules.massachusetts;

import java.util.Arrays;
import java.util.List;
import org.accountability.massachusetts.targets.GradeSpan;
import org.accountability.massachusetts.targets.StudentSet;
import org.accountability.massachusetts.targets.TargetIndicator;
import org.accountability.massachusetts.targets.TargetResults;
import org.accountability.rules.internal.files.CorrectedColumns;

/** The columns that points against targets stand in: one for each set of students and grade span. */
enum TargetColumns implements CorrectedColumns {
    BY_SET_AND_SPAN;

    private static final String SET = "student_set";
    private static final List<String> INDICATORS =
            TargetIndicator.all().stream().map(TargetIndicator::code).toList();
    private static final List<String> SETS =
            Arrays.stream(StudentSet.values()).map(Enum::name).toList();
    private static final List<String> SPANS =
            Arrays.stream(GradeSpan.values()).map(Enum::name).toList();

    @Override
    public List<String> keys() {
        return List.of(SET, "grade_span");
    }

    @Override
    public List<String> words(String key) {
        return key.equals(SET) ? SETS : SPANS;
    }

    @Override
    public List<String> measures() {
        return INDICATORS;
    }

    @Override
    public String inWords(List<String> words) {
        return TargetResults.inWords(StudentSet.valueOf(words.get(0)), GradeSpan.valueOf(words.get(1)));
    }
}
