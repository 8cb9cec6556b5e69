package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.accountability.model.SchoolType;

/**
 * Deals out school types to the districts of one kind, always the one that is furthest behind its share: so every
 * district of some size gets its high school, and the state gets its shares.
 */
final class TypeMix {
    private final DistrictKind kind;
    private final Map<SchoolType, Integer> dealt = new EnumMap<>(SchoolType.class);
    private final int published;
    private int total;

    TypeMix(DistrictKind kind) {
        this.kind = kind;
        int sum = 0;
        for (SchoolType type : SchoolType.values()) {
            dealt.put(type, 0);
            sum += kind.schoolsOf(type);
        }
        this.published = sum;
    }

    /** The types of the next district's schools, from the youngest pupils to the oldest. */
    List<SchoolType> next(int schools) {
        List<SchoolType> types = new ArrayList<>(schools);
        for (int i = 0; i < schools; i++) {
            types.add(next());
        }
        types.sort(null);
        return types;
    }

    private SchoolType next() {
        total++;
        SchoolType furthestBehind = SchoolType.ELEMENTARY;
        long most = Long.MIN_VALUE;
        for (SchoolType type : SchoolType.values()) {
            long behind = (long) total * kind.schoolsOf(type) - (long) count(type) * published;
            if (behind > most) {
                most = behind;
                furthestBehind = type;
            }
        }
        dealt.put(furthestBehind, count(furthestBehind) + 1);
        return furthestBehind;
    }

    private int count(SchoolType type) {
        return dealt.getOrDefault(type, 0);
    }
}
