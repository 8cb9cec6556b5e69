package org.accountability.rules.internal.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accountability.determination.Standing;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.GraduationHistory;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.accountability.model.WholeState;

/**
 * A few neighbouring districts with all data on them and their schools, or the state as a whole. No rule looks beyond a
 * district, so a state can be cut between any two, and a session of a few dozen costs least for each school.
 */
record Chunk(
        boolean isState,
        List<District> districts,
        List<School> schools,
        List<Fact> facts,
        List<ParticipationRate> participation,
        List<GraduationHistory> graduation,
        List<Evidence> evidence,
        List<Standing> standings) {

    /**
     * Cuts {@code state} into chunks of at most {@code largest} districts, after a chunk of the data on the state as a
     * whole.
     *
     * @param standings what was settled before, in order of code
     */
    static List<Chunk> of(StateYear state, List<Standing> standings, int largest) {
        List<District> districts = state.districts();
        Cutter<School> schools = new Cutter<>(state.schools(), School::code);
        Cutter<Fact> facts = new Cutter<>(state.facts(), Evidence::organization);
        Cutter<ParticipationRate> participation = new Cutter<>(state.participation(), Evidence::organization);
        Cutter<GraduationHistory> graduation = new Cutter<>(state.graduation(), Evidence::organization);
        Cutter<Evidence> evidence = new Cutter<>(state.evidence(), Evidence::organization);
        Cutter<Standing> settled = new Cutter<>(standings, Evidence::organization);
        List<Chunk> chunks = new ArrayList<>();
        List<Evidence> ofState = evidence.ofState();
        List<Standing> stateSettled = settled.ofState();
        if (!ofState.isEmpty()) {
            chunks.add(new Chunk(true, List.of(), List.of(), List.of(), List.of(), List.of(), ofState, stateSettled));
        }
        for (int start = 0; start < districts.size(); start += largest) {
            int end = Math.min(start + largest, districts.size());
            OrganizationCode last = districts.get(end - 1).code();
            chunks.add(new Chunk(
                    false,
                    districts.subList(start, end),
                    schools.upTo(last),
                    facts.upTo(last),
                    participation.upTo(last),
                    graduation.upTo(last),
                    evidence.upTo(last),
                    settled.upTo(last)));
        }
        return chunks;
    }

    /** The state as a whole, in the one chunk that is about it. */
    List<WholeState> state() {
        return isState ? List.of(new WholeState()) : List.of();
    }

    /** All organisations that rules can have findings for, in the order of the results. */
    List<Evidence> subjects() {
        return Stream.of(schools, districts, state())
                .<Evidence>flatMap(List::stream)
                .toList();
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

        /** The state's code comes before all others. */
        List<T> ofState() {
            int start = next;
            while (next < all.size() && code.apply(all.get(next)).isState()) {
                next++;
            }
            return all.subList(start, next);
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
