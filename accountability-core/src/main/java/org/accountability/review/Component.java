package org.accountability.review;

/** The eight components of a review of school improvement, in the order of the report. */
public enum Component {
    VISION("Coherent and Aligned Vision for Improving Outcomes"),
    FUNDING("Strategic Use of Funding and Alignment of Resources"),
    RIGOROUS_REVIEW("Rigorous Review Process"),
    CONTINUOUS_IMPROVEMENT("Continuous Improvement, Monitoring and Evaluation"),
    EVIDENCE_BASED_INTERVENTIONS("Evidence-Based Interventions"),
    CAPACITY_AND_AUTONOMY("Capacity Building and Autonomy"),
    ENGAGEMENT("Engagement"),
    SUSTAINABILITY("Sustainability");

    private final String label;

    Component(String label) {
        this.label = label;
    }

    /** The name as the report prints it. */
    public String label() {
        return label;
    }
}
