package org.accountability.examples.synthetic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountability.determination.Determination;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** The levels that the bundled rules determine for a state, as numbers, 0 for none, with the codes of their reasons. */
final class DeterminedLevels {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    private final Map<OrganizationCode, Judgement> schools;
    private final Map<OrganizationCode, Judgement> districts;

    /** A level with the code of its reason. */
    record Judgement(int level, String reason) {}

    DeterminedLevels(StateYear state) {
        Determinations determinations = PACK.determine(state);
        this.schools = judgements(determinations.schools());
        this.districts = judgements(determinations.districts());
    }

    Map<OrganizationCode, Judgement> schools() {
        return schools;
    }

    Map<OrganizationCode, Judgement> districts() {
        return districts;
    }

    /** How many schools are at this level. */
    int count(int level) {
        return (int) schools.values().stream()
                .filter(judgement -> judgement.level() == level)
                .count();
    }

    /** How many schools have this reason. */
    int count(String reason) {
        return (int) schools.values().stream()
                .filter(judgement -> judgement.reason().equals(reason))
                .count();
    }

    private static Map<OrganizationCode, Judgement> judgements(List<Determination> determinations) {
        Map<OrganizationCode, Judgement> judgements = new TreeMap<>();
        for (Determination determination : determinations) {
            judgements.put(
                    determination.organization(),
                    new Judgement(
                            determination.level().number(),
                            determination.reason().code()));
        }
        return judgements;
    }
}
