package org.accountability.examples.synthetic;

import java.util.List;
import org.accountability.model.Grade;
import org.accountability.model.SchoolType;

/**
 * The grades that a school serves.
 *
 * @param lowest the youngest
 * @param highest the oldest
 */
record GradesServed(Grade lowest, Grade highest) {
    private static final List<GradesServed> EARLY =
            List.of(of(Grade.PK, Grade.K), of(Grade.PK, Grade.G1), of(Grade.PK, Grade.G2), of(Grade.K, Grade.G2));
    private static final List<GradesServed> ELEMENTARY = List.of(
            of(Grade.K, Grade.G5),
            of(Grade.PK, Grade.G5),
            of(Grade.K, Grade.G5),
            of(Grade.PK, Grade.G4),
            of(Grade.K, Grade.G6),
            of(Grade.G3, Grade.G5));
    private static final List<GradesServed> ELEMENTARY_MIDDLE =
            List.of(of(Grade.K, Grade.G8), of(Grade.PK, Grade.G8), of(Grade.G4, Grade.G8));
    private static final List<GradesServed> MIDDLE =
            List.of(of(Grade.G6, Grade.G8), of(Grade.G6, Grade.G8), of(Grade.G5, Grade.G8), of(Grade.G7, Grade.G8));
    private static final List<GradesServed> MIDDLE_HIGH =
            List.of(of(Grade.G7, Grade.G12), of(Grade.G7, Grade.G12), of(Grade.G6, Grade.G12), of(Grade.K, Grade.G12));
    private static final List<GradesServed> HIGH = List.of(of(Grade.G9, Grade.G12));

    private static GradesServed of(Grade lowest, Grade highest) {
        return new GradesServed(lowest, highest);
    }

    /** The grades of one school of {@code type}. */
    static GradesServed of(SchoolType type, RandomDraws draws) {
        List<GradesServed> usual = usual(type);
        return usual.get(draws.below(usual.size()));
    }

    private static List<GradesServed> usual(SchoolType type) {
        return switch (type) {
            case EARLY_ELEMENTARY -> EARLY;
            case ELEMENTARY -> ELEMENTARY;
            case ELEMENTARY_MIDDLE -> ELEMENTARY_MIDDLE;
            case MIDDLE -> MIDDLE;
            case MIDDLE_HIGH_OR_K12 -> MIDDLE_HIGH;
            case HIGH -> HIGH;
        };
    }
}
