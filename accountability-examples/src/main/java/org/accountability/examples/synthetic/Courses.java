package org.accountability.examples.synthetic;

import java.util.HashMap;
import java.util.Map;

/** The performance of every school of a state. */
final class Courses {
    private final Map<Long, Course> byKey = new HashMap<>();

    private Courses() {}

    static Courses of(Roster roster) {
        Courses courses = new Courses();
        for (Slot slot : roster.slots()) {
            courses.add(slot.first());
            if (slot.successor() != null) {
                courses.add(slot.successor());
            }
        }
        return courses;
    }

    private void add(Site site) {
        byKey.put(site.key(), new Course(site));
    }

    Course of(Site site) {
        Course course = byKey.get(site.key());
        if (course == null) {
            throw new IllegalArgumentException(site.code() + " is not in the roster");
        }
        return course;
    }
}
