package org.accountability.massachusetts.targets;

/**
 * How a group progresses toward its targets, from best to worst: the first two from 2018, the others from 2019 on. Each
 * but the last of a year begins at a percentage, a dated parameter, and is one of the year's where that is in force.
 */
public enum TargetLabel {
    MEETING("Meeting targets"),
    PARTIALLY_MEETING("Partially meeting targets"),
    MEETING_OR_EXCEEDING("Meeting or exceeding targets"),
    SUBSTANTIAL_PROGRESS("Substantial progress toward targets"),
    MODERATE_PROGRESS("Moderate progress toward targets"),
    LIMITED_OR_NO_PROGRESS("Limited or no progress toward targets");

    private final String printed;

    TargetLabel(String printed) {
        this.printed = printed;
    }

    /** As the Department prints it. */
    public String printed() {
        return printed;
    }

    /** The name of the parameter that says from which percentage on it is given; the last of a year has none in force. */
    String parameter() {
        return name() + "_FROM";
    }
}
