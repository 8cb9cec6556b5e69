package org.accountability.examples.synthetic;

import org.accountability.model.Level;
import org.jspecify.annotations.Nullable;

/** The organisations that took PARCC in 2015 and 2016 and so may keep the level of the year before. */
final class HeldHarmless {
    private static final int FIRST = 2015;
    private static final int LAST = 2016;
    private static final int PARCC_PER_MILLE = 530;
    private static final int DISTRICTS_PER_MILLE = 350;
    private static final int HIGHEST_KEPT = 3;

    private HeldHarmless() {}

    /** The level that {@code school} may keep, if it took PARCC and has results to be held harmless from. */
    static @Nullable Level levelOf(SchoolInYear school, SchoolInYear yearBefore) {
        boolean concerned = isInForce(school.spring())
                && school.site().servesGrades3To8()
                && tookParcc(school.site(), school.spring())
                && (school.site().hasResults() || school.isInsufficient());
        // Level 5 is excepted.
        return concerned && school.designation() != Designation.CHRONICALLY_UNDERPERFORMING
                ? keepable(PriorLevels.of(yearBefore))
                : null;
    }

    /** The level that {@code district} may keep. */
    static @Nullable Level levelOf(DistrictInYear district, DistrictInYear yearBefore, int spring) {
        long number = district.district().number();
        boolean concerned = isInForce(spring)
                && district.district().designation() == DistrictDesignation.NONE
                && choseParcc(number, spring)
                && Trait.has(RandomDraws.Topic.DISTRICT_HELD_HARMLESS, number, spring, DISTRICTS_PER_MILLE);
        return concerned ? keepable(yearBefore.level()) : null;
    }

    private static boolean isInForce(int spring) {
        return spring >= FIRST && spring <= LAST;
    }

    /** The district chose, except that an urban one left it to its schools. */
    private static boolean tookParcc(ExampleSchool site, int spring) {
        return site.district().kind() == DistrictKind.URBAN
                ? Trait.has(RandomDraws.Topic.SCHOOL_PARCC, site.key(), spring, PARCC_PER_MILLE)
                : choseParcc(site.district().number(), spring);
    }

    private static boolean choseParcc(long district, int spring) {
        return Trait.has(RandomDraws.Topic.PARCC, district, spring, PARCC_PER_MILLE);
    }

    /** Level 4 is left by a decision, never kept by this. */
    private static @Nullable Level keepable(Level level) {
        return level.number() <= HIGHEST_KEPT ? level : null;
    }
}
