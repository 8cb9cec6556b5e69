package org.accountability.determination;

/** What a finding does to a level; {@link Resolution} settles them. */
public enum Kind {
    /** A decision of the Commissioner, the Board or the Department: stands, whatever else is found. */
    DESIGNATION,
    /** Gives a level, unless relief is granted. */
    CRITERION,
    /** Gives a level that no relief improves. */
    FLOOR,
    /** Grants a level in place of what the criteria give. */
    RELIEF,
    /** Prints a star beside the level and leaves the level alone. */
    STAR
}
