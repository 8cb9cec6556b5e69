package org.accountability.rules.internal.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.GraduationHistory;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.StateYear;

/**
 * Some neighbouring districts with all that is known of them and their schools. No rule looks beyond a district, so a
 * state can be cut between any two, and a session of a few dozen costs least for each school.
 */
record Chunk(
        List<District> districts,
        List<School> schools,
        List<Fact> facts,
        List<ParticipationRate> participation,
        List<GraduationHistory> graduation) {

    /** Cuts {@code state} into chunks of at most {@code largest} districts. */
    static List<Chunk> of(StateYear state, int largest) {
        List<District> districts = state.districts();
        Cutter<School> schools = new Cutter<>(state.schools(), School::code);
        Cutter<Fact> facts = new Cutter<>(state.facts(), Evidence::organization);
        Cutter<ParticipationRate> participation = new Cutter<>(state.participation(), Evidence::organization);
        Cutter<GraduationHistory> graduation = new Cutter<>(state.graduation(), Evidence::organization);
        List<Chunk> chunks = new ArrayList<>();
        for (int start = 0; start < districts.size(); start += largest) {
            int end = Math.min(start + largest, districts.size());
            OrganizationCode last = districts.get(end - 1).code();
            chunks.add(new Chunk(
                    districts.subList(start, end),
                    schools.upTo(last),
                    facts.upTo(last),
                    participation.upTo(last),
                    graduation.upTo(last)));
        }
        return chunks;
    }

    /** Cuts a list in the order of codes after one district and another. */
    private static final class Cutter<T> {
        private final List<T> all;
        private final Function<T, OrganizationCode> code;
        private int next;

        Cutter(List<T> all, Function<T, OrganizationCode> code) {
            this.all = all;
            this.code = code;
        }

        List<T> upTo(OrganizationCode district) {
            int start = next;
            while (next < all.size() && !isBeyond(code.apply(all.get(next)), district)) {
                next++;
            }
            return all.subList(start, next);
        }

        /** A school's code follows its district's and comes before the next district's. */
        private static boolean isBeyond(OrganizationCode code, OrganizationCode district) {
            return code.compareTo(district) > 0 && !code.isOf(district);
        }
    }
}
