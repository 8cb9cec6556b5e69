package org.accountability.examples.synthetic;

import org.jspecify.annotations.Nullable;

/**
 * A place for a school. Where one closes, another opens, so that the state keeps its number of schools.
 *
 * @param first the school of 2012
 * @param successor the one that takes its place later, if any
 */
record Slot(ExampleSchool first, @Nullable ExampleSchool successor) {
    ExampleSchool siteIn(int spring) {
        return successor == null || spring < successor.opened() ? first : successor;
    }
}
