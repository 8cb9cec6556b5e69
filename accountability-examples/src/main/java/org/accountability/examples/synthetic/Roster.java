package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.accountability.model.Grade;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolType;
import org.jspecify.annotations.Nullable;

/**
 * The districts and schools of the state in all years.
 *
 * @param districts in order of code
 * @param slots the places for schools, district by district
 */
record Roster(List<ExampleDistrict> districts, List<Slot> slots) {
    /** Codes of real districts stay below. */
    private static final int FIRST_DISTRICT = 9001;

    private static final int LAST_DISTRICT = 9999;
    private static final int CODE_STEP = 5;
    private static final int TEN_THOUSAND = 10_000;
    private static final int LONG_AGO = 2000;
    private static final int TURNOVER_PER_MILLE = 18;
    private static final int TITLE_I_PER_MILLE = 350;
    private static final int TITLE_I_PER_MILLE_OF_LOW = 850;

    /**
     * Draws the roster of a state.
     *
     * @param edition 0 for the bundled state; another makes a state of other draws
     */
    static Roster of(int schools, int edition) {
        List<ExampleDistrict> districts = DistrictDecisions.about(
                districts(DistrictPlan.of(schools, LAST_DISTRICT), (long) edition << Integer.SIZE));
        Map<DistrictKind, TypeMix> mixes = new EnumMap<>(DistrictKind.class);
        List<Slot> slots = new ArrayList<>(schools);
        for (ExampleDistrict district : districts) {
            TypeMix mix = mixes.computeIfAbsent(district.kind(), TypeMix::new);
            for (SchoolType type : mix.next(district.schools())) {
                slots.add(slot(district, slots.size(), type));
            }
        }
        return new Roster(districts, List.copyOf(slots));
    }

    private static List<ExampleDistrict> districts(List<DistrictPlan> plans, long firstKey) {
        int firstCode = Math.min(FIRST_DISTRICT, LAST_DISTRICT + 1 - plans.size());
        List<ExampleDistrict> districts = new ArrayList<>(plans.size());
        int firstSlot = 0;
        for (DistrictPlan plan : plans) {
            int number = districts.size() + 1;
            districts.add(new ExampleDistrict(
                    number,
                    firstKey + number,
                    OrganizationCode.of(fourDigits(firstCode + number - 1) + "0000"),
                    plan.kind(),
                    plan.kind().advantageOf(Draws.of(Draws.Topic.ADVANTAGE, firstKey + number)),
                    firstSlot,
                    plan.schools(),
                    DistrictDesignation.NONE));
            firstSlot += plan.schools();
        }
        return districts;
    }

    private static Slot slot(ExampleDistrict district, int index, SchoolType type) {
        Site first = site(district, index, type, LONG_AGO);
        return new Slot(first, successor(first, index));
    }

    private static @Nullable Site successor(Site first, int index) {
        Draws draws = Draws.of(Draws.Topic.TURNOVER, first.district().edition() + index);
        if (first.district().schools() == 1 || !draws.chance(TURNOVER_PER_MILLE)) {
            return null;
        }
        int opened = Statewide.FIRST_YEAR + 1 + draws.below(Statewide.LAST_YEAR - Statewide.FIRST_YEAR);
        return site(first.district(), index, first.type(), opened);
    }

    private static Site site(ExampleDistrict district, int index, SchoolType type, int opened) {
        boolean isNew = opened > LONG_AGO;
        int place = index - district.firstSlot() + 1;
        long key = district.edition() + 2L * index + (isNew ? 1 : 0);
        int ability = district.advantage() + district.kind().abilityOf(Draws.of(Draws.Topic.ABILITY, key));
        GradeSpan grades = GradeSpan.of(type, Draws.of(Draws.Topic.GRADES, district.edition() + index));
        List<Grade> tested = TestedGrades.from(grades.lowest(), grades.highest());
        boolean small = Draws.of(Draws.Topic.SMALL, key).chance(SchoolSize.smallPerMille(type));
        return new Site(
                key,
                district,
                OrganizationCode.of(
                        district.code().digits().substring(0, 4) + fourDigits(CODE_STEP * place + (isNew ? 1 : 0))),
                name(district, place, type, isNew),
                type,
                grades,
                Draws.of(Draws.Topic.TITLE_I, key).chance(ability < 0 ? TITLE_I_PER_MILLE_OF_LOW : TITLE_I_PER_MILLE),
                ability,
                small ? SchoolSize.ofSmall(tested.size()) : SchoolSize.of(type, Draws.of(Draws.Topic.STUDENTS, key)),
                small,
                tested,
                opened);
    }

    private static String name(ExampleDistrict district, int place, SchoolType type, boolean isNew) {
        String start = isNew ? "Example New " : "Example ";
        if (district.isCharter()) {
            return start + "Charter School " + district.number();
        }
        String kind = type == SchoolType.MIDDLE_HIGH_OR_K12 ? "Middle-High School" : type.label();
        return start + kind + " " + district.number() + "-" + place;
    }

    private static String fourDigits(int number) {
        return Integer.toString(TEN_THOUSAND + number).substring(1);
    }
}
