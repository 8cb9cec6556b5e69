package org.accountability.massachusetts.ppi;

/** How an indicator of a group stands to its target, from best to worst. Each is worth points, a dated parameter. */
public enum ProgressRating {
    ABOVE_TARGET("Above Target", "POINTS_ABOVE_TARGET"),
    ON_TARGET("On Target", "POINTS_ON_TARGET"),
    IMPROVED_BELOW_TARGET("Improved Below Target", "POINTS_IMPROVED_BELOW_TARGET"),
    NO_CHANGE("No Change", "POINTS_NO_CHANGE"),
    DECLINED("Declined", "POINTS_DECLINED");

    private final String label;
    private final String parameter;

    ProgressRating(String label, String parameter) {
        this.label = label;
        this.parameter = parameter;
    }

    /** As DESE prints it. */
    public String label() {
        return label;
    }

    /** The name of the parameter that says how many points it is worth. */
    public String parameter() {
        return parameter;
    }
}
