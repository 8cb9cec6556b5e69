package org.accountability.examples.statewide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/** How many students took part: rates in tenths of a percent. */
final class Participation {
    private static final int HIGHEST = 1000;
    /** The lowest tenths that print as 95 and as 90 percent. */
    private static final int PRINTS_AS_95 = 945;

    private static final int PRINTS_AS_90 = 895;
    private static final int LOWEST = 780;
    private static final int FIRST_OF_PARCC = 2015;
    private static final int STATED_PER_MILLE = 60;
    private static final int SMALLEST_HIGH_NEEDS = 35;

    private Participation() {}

    /** The lowest rate of the school as printed, in whole percents; 100 where none is known. */
    static int lowestPrinted(SchoolInYear school) {
        Integer stated = stated(school);
        if (stated != null) {
            return stated;
        }
        if (!school.results().havePpi()) {
            return HIGHEST / 10;
        }
        return (lowest(school.site(), school.spring(), draws(school)) + 5) / 10;
    }

    /** The lowest rate of a school too small for results of its groups; {@code null} for most. */
    static @Nullable Integer stated(SchoolInYear school) {
        Draws draws = Draws.of(Draws.Topic.STATED_PARTICIPATION, school.site().key(), school.spring());
        boolean known = !school.results().havePpi() && school.site().type() != SchoolType.EARLY_ELEMENTARY;
        return known && draws.chance(STATED_PER_MILLE) ? 84 + draws.below(11) : null;
    }

    /** The rates of all students and of high needs in English language arts and mathematics. */
    static List<ParticipationRate> rates(SchoolInYear school) {
        if (!school.results().havePpi()) {
            return List.of();
        }
        Draws draws = draws(school);
        int lowest = lowest(school.site(), school.spring(), draws);
        boolean highNeeds = school.results().highNeeds() != null;
        int cells = highNeeds ? 4 : 2;
        int cellOfLowest = draws.below(cells);
        List<ParticipationRate> rates = new ArrayList<>(cells);
        for (int cell = 0; cell < cells; cell++) {
            int tenths = cell == cellOfLowest ? lowest : HIGHEST - draws.below(Math.min(40, HIGHEST - lowest) + 1);
            rates.add(rate(
                    school,
                    cell < 2 ? StudentGroup.ALL : StudentGroup.HIGH_NEEDS,
                    cell % 2 == 0 ? Subject.ELA : Subject.MATH,
                    tenths));
        }
        return rates;
    }

    private static Draws draws(SchoolInYear school) {
        return Draws.of(Draws.Topic.PARTICIPATION, school.site().key(), school.spring());
    }

    private static int lowest(Site site, int spring, Draws draws) {
        boolean high = site.type() == SchoolType.HIGH;
        boolean parcc = spring >= FIRST_OF_PARCC;
        int veryLow = high ? 30 : parcc ? 6 : 3;
        int low = high ? 115 : parcc ? 15 : 6;
        int drawn = draws.below(1000);
        if (drawn < veryLow) {
            return PRINTS_AS_90 - 1 - draws.below(PRINTS_AS_90 - LOWEST);
        }
        return drawn < veryLow + low
                ? PRINTS_AS_95 - 1 - draws.below(PRINTS_AS_95 - PRINTS_AS_90)
                : HIGHEST - draws.below(HIGHEST - PRINTS_AS_95 + 1);
    }

    private static ParticipationRate rate(SchoolInYear school, StudentGroup group, Subject subject, int tenths) {
        Site site = school.site();
        int all = site.students();
        return new ParticipationRate(
                site.code(),
                SchoolYear.of(school.spring()),
                group,
                subject,
                percent(site, tenths),
                group == StudentGroup.ALL ? all : Math.max(SMALLEST_HIGH_NEEDS, all * 2 / 5),
                null);
    }

    /** Half of the schools report one decimal, half whole percents, which print as the decimals would. */
    private static BigDecimal percent(Site site, int tenths) {
        return site.key() % 4 < 2 ? BigDecimal.valueOf(tenths, 1) : BigDecimal.valueOf((tenths + 5) / 10);
    }
}
