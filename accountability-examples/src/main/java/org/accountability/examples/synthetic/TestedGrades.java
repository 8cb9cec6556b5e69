package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Grade;

/** The tested grades: 3 to 8 and 10, in science 5, 8 and 10. Growth begins with the second test, in grade 4. */
final class TestedGrades {
    private TestedGrades() {}

    static List<Grade> from(Grade lowest, Grade highest) {
        List<Grade> tested = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            if (!grade.isBelow(lowest) && !highest.isBelow(grade) && isTested(grade)) {
                tested.add(grade);
            }
        }
        return List.copyOf(tested);
    }

    private static boolean isTested(Grade grade) {
        return grade == Grade.G10 || (!grade.isBelow(Grade.G3) && grade.isBelow(Grade.G9));
    }

    static boolean hasScience(Grade grade) {
        return grade == Grade.G5 || grade == Grade.G8 || grade == Grade.G10;
    }

    static boolean hasGrowth(Grade grade) {
        return grade != Grade.G3;
    }
}
