package org.accountability.massachusetts.targets;

/** What indicators are weighted together as: all indicators of an area share its weight. */
enum Area {
    ACHIEVEMENT("achievement"),
    GROWTH("growth"),
    COMPLETION("high school completion"),
    ENGLISH_PROFICIENCY("progress toward English proficiency"),
    ADDITIONAL("additional indicators");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }
}
