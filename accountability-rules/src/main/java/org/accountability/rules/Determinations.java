package org.accountability.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.accountability.determination.Determination;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.jspecify.annotations.Nullable;

/** The determinations of every school and district of a state in one school year. Immutable. */
public final class Determinations {
    private final StateYear state;
    private final List<Determination> schools;
    private final List<Determination> districts;
    private final Supplier<Provenance> makeProvenance;
    private volatile @Nullable Provenance provenance;
    private volatile @Nullable Map<OrganizationCode, Determination> byCode;

    Determinations(
            StateYear state,
            List<Determination> schools,
            List<Determination> districts,
            Supplier<Provenance> makeProvenance) {
        this.state = state;
        this.schools = List.copyOf(schools);
        this.districts = List.copyOf(districts);
        this.makeProvenance = makeProvenance;
    }

    public SchoolYear year() {
        return state.year();
    }

    /** What was determined upon. */
    public StateYear state() {
        return state;
    }

    /** In order of code. */
    public List<Determination> schools() {
        return schools;
    }

    /** In order of code. */
    public List<Determination> districts() {
        return districts;
    }

    /** The determination of one school or district. */
    public Optional<Determination> find(OrganizationCode code) {
        Map<OrganizationCode, Determination> index = byCode;
        if (index == null) {
            index = new HashMap<>();
            for (List<Determination> each : List.of(schools, districts)) {
                for (Determination determination : each) {
                    index.put(determination.organization(), determination);
                }
            }
            byCode = index;
        }
        return Optional.ofNullable(index.get(code));
    }

    /** What made this result, and from what. The digest of the input is made when first asked for. */
    public Provenance provenance() {
        Provenance made = provenance;
        if (made == null) {
            made = makeProvenance.get();
            provenance = made;
        }
        return made;
    }
}
