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
                    plan.kind().advantageOf(RandomDraws.of(RandomDraws.Topic.ADVANTAGE, firstKey + number)),
                    firstSlot,
                    plan.schools(),
                    DistrictDesignation.NONE));
            firstSlot += plan.schools();
        }
        return districts;
    }

    private static Slot slot(ExampleDistrict district, int index, SchoolType type) {
        ExampleSchool first = site(district, index, type, LONG_AGO);
        return new Slot(first, successor(first, index));
    }

    private static @Nullable ExampleSchool successor(ExampleSchool first, int index) {
        RandomDraws draws =
                RandomDraws.of(RandomDraws.Topic.TURNOVER, first.district().edition() + index);
        if (first.district().schools() == 1 || !draws.chance(TURNOVER_PER_MILLE)) {
            return null;
        }
        int opened = SyntheticState.FIRST_YEAR + 1 + draws.below(SyntheticState.LAST_YEAR - SyntheticState.FIRST_YEAR);
        return site(first.district(), index, first.type(), opened);
    }

    private static ExampleSchool site(ExampleDistrict district, int index, SchoolType type, int opened) {
        boolean isNew = opened > LONG_AGO;
        int place = index - district.firstSlot() + 1;
        long key = district.edition() + 2L * index + (isNew ? 1 : 0);
        int ability = district.advantage() + district.kind().abilityOf(RandomDraws.of(RandomDraws.Topic.ABILITY, key));
        GradesServed grades =
                GradesServed.of(type, RandomDraws.of(RandomDraws.Topic.GRADES, district.edition() + index));
        List<Grade> tested = TestedGrades.from(grades.lowest(), grades.highest());
        boolean small = RandomDraws.of(RandomDraws.Topic.SMALL, key).chance(SchoolSize.smallPerMille(type));
        return new ExampleSchool(
                key,
                district,
                OrganizationCode.of(
                        district.code().digits().substring(0, 4) + fourDigits(CODE_STEP * place + (isNew ? 1 : 0))),
                name(district, place, type, isNew),
                type,
                grades,
                RandomDraws.of(RandomDraws.Topic.TITLE_I, key)
                        .chance(ability < 0 ? TITLE_I_PER_MILLE_OF_LOW : TITLE_I_PER_MILLE),
                ability,
                small
                        ? SchoolSize.ofSmall(tested.size())
                        : SchoolSize.of(type, RandomDraws.of(RandomDraws.Topic.STUDENTS, key)),
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
