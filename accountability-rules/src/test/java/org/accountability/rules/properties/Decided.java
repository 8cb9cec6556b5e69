package org.accountability.rules.properties;

import java.util.List;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a school or district, short of whom and when.
 *
 * @param designation underperforming or chronically underperforming, or neither
 * @param priorLevel what it may keep where it is held harmless
 * @param flags anything else
 */
record Decided(@Nullable FactKind designation, @Nullable Level priorLevel, List<Flag> flags) {

    /**
     * A decision that says nothing more than its kind.
     *
     * @param kind what was decided
     * @param group the student group it is about, where it is about one
     */
    record Flag(FactKind kind, @Nullable StudentGroup group) {}

    boolean has(FactKind kind) {
        return designation == kind || flags.stream().anyMatch(flag -> flag.kind() == kind);
    }

    boolean isHeldHarmless() {
        return priorLevel != null;
    }

    void addTo(List<Fact> facts, OrganizationCode code, SchoolYear year) {
        if (designation != null) {
            facts.add(fact(designation, code, year).build());
        }
        if (priorLevel != null) {
            facts.add(fact(FactKind.HELD_HARMLESS, code, year)
                    .priorLevel(priorLevel)
                    .build());
        }
        for (Flag flag : flags) {
            facts.add(fact(flag.kind(), code, year).group(flag.group()).build());
        }
    }

    static Fact.Builder fact(FactKind kind, OrganizationCode code, SchoolYear year) {
        return Fact.of(kind, code, year).decidedBy("DESE").citation("drawn by a test");
    }
}
