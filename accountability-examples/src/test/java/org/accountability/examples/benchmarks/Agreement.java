package org.accountability.examples.benchmarks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.policy.Parameter;
import org.accountability.rules.Determinations;
import org.accountability.rules.reference.PlainDetermination;
import org.accountability.rules.reference.PlainFinding;
import org.accountability.rules.reference.PlainResult;

/** Makes sure, before anything is timed, that both sides do the same work. */
final class Agreement {
    private Agreement() {}

    /** @throws IllegalStateException unless levels, reasons, findings, parameters and evidence are the same */
    static void require(Determinations engine, PlainResult plain) {
        require(engine.schools(), plain.schools());
        require(engine.districts(), plain.districts());
    }

    /** @throws IllegalStateException unless levels, stars and reasons are the same */
    static void requireLevels(Determinations engine, PlainResult plain) {
        requireLevels(engine.schools(), plain.schools());
        requireLevels(engine.districts(), plain.districts());
    }

    private static void requireLevels(List<Determination> engine, List<PlainDetermination> plain) {
        List<String> one = engine.stream().map(Agreement::printed).toList();
        List<String> other = plain.stream().map(Agreement::printed).toList();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            if (i >= one.size() || i >= other.size() || !one.get(i).equals(other.get(i))) {
                throw new IllegalStateException("the engine says " + one.subList(i, Math.min(i + 1, one.size()))
                        + ", plain Java " + other.subList(i, Math.min(i + 1, other.size())));
            }
        }
    }

    private static void require(List<Determination> engine, List<PlainDetermination> plain) {
        if (engine.size() != plain.size()) {
            throw new IllegalStateException(engine.size() + " determinations beside " + plain.size());
        }
        for (int i = 0; i < engine.size(); i++) {
            String one = printed(engine.get(i));
            String other = printed(plain.get(i));
            if (!one.equals(other)) {
                throw new IllegalStateException("the engine says " + one + ", plain Java " + other);
            }
            if (!findings(engine.get(i)).equals(findings(plain.get(i)))) {
                throw new IllegalStateException("the findings of " + one + " differ");
            }
        }
    }

    private static String printed(Determination determination) {
        return determination.organization() + " " + determination.level() + " " + determination.starred() + " "
                + determination.reason().text();
    }

    private static String printed(PlainDetermination determination) {
        return determination.organization() + " " + determination.level() + " " + determination.starred() + " "
                + determination.reasonText();
    }

    /** What was found, in words, with the parameters that were read and the number of records it was found in. */
    private record Found(String finding, Set<Parameter> parameters, int evidence) {}

    private static Map<Found, Integer> findings(Determination determination) {
        Map<Found, Integer> counts = new HashMap<>();
        for (Ground ground : determination.explanation().grounds()) {
            String finding =
                    ground.kind() + " " + ground.level() + " " + ground.reason().code();
            Found found = new Found(
                    finding,
                    new HashSet<>(ground.parameters()),
                    ground.evidence().size());
            counts.merge(found, 1, Integer::sum);
        }
        return counts;
    }

    private static Map<Found, Integer> findings(PlainDetermination determination) {
        Map<Found, Integer> counts = new HashMap<>();
        for (PlainFinding each : determination.findings()) {
            String finding = each.kind() + " " + each.level() + " " + each.reason();
            Found found = new Found(
                    finding, new HashSet<>(each.parameters()), each.evidence().size());
            counts.merge(found, 1, Integer::sum);
        }
        return counts;
    }
}
