package org.accountability.examples.synthetic;

import java.util.HashMap;
import java.util.Map;

/** The performance of every school of a state. */
final class SchoolTrajectories {
    private final Map<Long, SchoolTrajectory> byKey = new HashMap<>();

    private SchoolTrajectories() {}

    static SchoolTrajectories of(Roster roster) {
        SchoolTrajectories trajectories = new SchoolTrajectories();
        for (Slot slot : roster.slots()) {
            trajectories.add(slot.first());
            if (slot.successor() != null) {
                trajectories.add(slot.successor());
            }
        }
        return trajectories;
    }

    private void add(ExampleSchool site) {
        byKey.put(site.key(), new SchoolTrajectory(site));
    }

    SchoolTrajectory of(ExampleSchool site) {
        SchoolTrajectory trajectory = byKey.get(site.key());
        if (trajectory == null) {
            throw new IllegalArgumentException(site.code() + " is not in the roster");
        }
        return trajectory;
    }
}
