package org.accountability.rules.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.testkit.internal.StateText;

/**
 * A state as it is drawn and shrunk; codes follow from positions.
 *
 * @param year the school year
 * @param state what is known of the state itself
 * @param districts in the order of codes
 */
record DrawnState(SchoolYear year, DrawnOrganization state, List<DrawnDistrict> districts) {
    static final OrganizationCode STATE = OrganizationCode.of("00000000");
    private static final int APART = 5;
    private static final int HALF = 4;

    /** A district with its schools. */
    record DrawnDistrict(DrawnOrganization district, List<DrawnOrganization> schools) {}

    /** The code of a district, or of a school of it where {@code school} is not 0. */
    static OrganizationCode code(int district, int school) {
        return OrganizationCode.of(String.format(Locale.ROOT, "%04d%04d", district, school * APART));
    }

    StateYear given() {
        return collected(false, items -> {});
    }

    /** Returns this state with the codes given out from the last to the first, and its parts added in another order. */
    StateYear turnedRound(Random random) {
        return collected(true, items -> Collections.shuffle(items, random));
    }

    /** The code in {@link #given} of what has {@code code} when {@link #turnedRound}. */
    OrganizationCode straight(OrganizationCode code) {
        if (code.isState()) {
            return code;
        }
        int district = districts.size() + 1 - Integer.parseInt(code.digits().substring(0, HALF));
        int school = Integer.parseInt(code.digits().substring(HALF)) / APART;
        int schools = districts.get(district - 1).schools().size();
        return code(district, school == 0 ? 0 : schools + 1 - school);
    }

    private StateYear collected(boolean turned, Consumer<List<Runnable>> order) {
        StateYear.Builder collected = StateYear.of(year);
        List<Runnable> items = new ArrayList<>();
        add(state, STATE, collected, items);
        for (int i = 0; i < districts.size(); i++) {
            int district = turned ? districts.size() - i : i + 1;
            List<DrawnOrganization> schools = districts.get(i).schools();
            add(districts.get(i).district(), code(district, 0), collected, items);
            for (int j = 0; j < schools.size(); j++) {
                add(schools.get(j), code(district, turned ? schools.size() - j : j + 1), collected, items);
            }
        }
        order.accept(items);
        items.forEach(Runnable::run);
        return collected.build();
    }

    private static void add(
            DrawnOrganization organization, OrganizationCode code, StateYear.Builder state, List<Runnable> items) {
        organization.known().forEach(known -> items.add(() -> known.addTo(state, code)));
    }

    @Override
    public String toString() {
        return StateText.of(given());
    }
}
