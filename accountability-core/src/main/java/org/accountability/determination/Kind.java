package org.accountability.determination;

/** What a finding does to the level, or to another outcome; {@link Resolution} settles them. */
public enum Kind {
    /** A decision of the Commissioner, the Board or the Department: stands, whatever else is found. */
    DESIGNATION,
    /** Gives an outcome, unless relief is granted. */
    CRITERION,
    /** Gives an outcome that no relief improves. */
    FLOOR,
    /** Grants an outcome in place of what the criteria give. */
    RELIEF,
    /** Takes an organisation out of classification, whatever its numbers: only a designation goes before. */
    UNCLASSIFIED,
    /** Prints a star beside the level and leaves the level alone. */
    STAR,
    /** Stands beside the other findings of a topic that lists them all. */
    ENTRY
}
