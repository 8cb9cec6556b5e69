package org.accountability.model;

/** Whether an organisation went on as it was, for what can be said of its results over several years. */
public enum OrganizationStatus {
    OPEN,
    NEW,
    RECONFIGURED,
    CLOSED
}
