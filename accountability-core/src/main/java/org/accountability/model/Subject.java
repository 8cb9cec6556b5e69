package org.accountability.model;

/** A tested subject. */
public enum Subject {
    ELA("English language arts"),
    MATH("mathematics"),
    SCIENCE("science and technology/engineering");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** The name in words. */
    public String label() {
        return label;
    }
}
