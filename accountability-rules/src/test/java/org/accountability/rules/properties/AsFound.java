package org.accountability.rules.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountability.determination.DistrictRoster;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.determination.LowestParticipation;
import org.accountability.determination.Standing;
import org.accountability.model.Evidence;
import org.accountability.model.Level;
import org.accountability.policy.Parameter;
import org.accountability.rules.reference.PlainFinding;
import org.accountability.rules.reference.PlainParticipation;
import org.accountability.rules.reference.PlainReason;
import org.accountability.rules.reference.PlainRoster;
import org.accountability.rules.reference.PlainStanding;

/** A finding as both the engine and the plain framework can be asked for it; no order within it counts. */
record AsFound(Kind kind, Level level, PlainReason reason, Set<Parameter> parameters, Set<Record> evidence) {

    /** How often each is found, in no order. */
    static Map<AsFound, Integer> counted(List<AsFound> findings) {
        Map<AsFound, Integer> counts = new HashMap<>();
        findings.forEach(finding -> counts.merge(finding, 1, Integer::sum));
        return counts;
    }

    static List<AsFound> byPlainJava(List<PlainFinding> findings) {
        List<AsFound> found = new ArrayList<>();
        for (PlainFinding finding : findings) {
            found.add(new AsFound(
                    finding.kind(),
                    finding.level(),
                    finding.reason(),
                    new HashSet<>(finding.parameters()),
                    new HashSet<>(finding.evidence())));
        }
        return found;
    }

    static List<AsFound> byTheEngine(List<Ground> grounds) {
        List<AsFound> found = new ArrayList<>();
        for (Ground ground : grounds) {
            Set<Record> evidence = new HashSet<>();
            ground.evidence().forEach(each -> evidence.add(inPlainWords(each)));
            found.add(new AsFound(
                    ground.kind(),
                    ground.level(),
                    PlainReason.valueOf(ground.reason().code()),
                    new HashSet<>(ground.parameters()),
                    evidence));
        }
        return found;
    }

    private static Record inPlainWords(Evidence evidence) {
        if (evidence instanceof LowestParticipation participation) {
            return new PlainParticipation(participation.rate(), participation.lowest(), participation.priorYear());
        }
        if (evidence instanceof DistrictRoster roster) {
            return new PlainRoster(
                    roster.schools(),
                    roster.withLevel(),
                    roster.worst(),
                    roster.reason().isEmpty() ? null : PlainReason.valueOf(roster.reason()),
                    roster.starred());
        }
        if (evidence instanceof Standing standing) {
            return new PlainStanding(
                    standing.level(),
                    standing.levelByCriteria(),
                    PlainReason.valueOf(standing.reason()),
                    standing.starred());
        }
        return (Record) evidence;
    }
}
