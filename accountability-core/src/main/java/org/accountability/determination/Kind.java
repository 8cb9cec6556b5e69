package org.accountability.determination;

/** The effect of a finding on the level or another outcome; {@link Resolution} settles findings by it. */
public enum Kind {
    /** A decision of the Commissioner, the Board or the Department, which overrides all other findings. */
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
    /** An entry of a topic that lists all its findings. */
    ENTRY
}
