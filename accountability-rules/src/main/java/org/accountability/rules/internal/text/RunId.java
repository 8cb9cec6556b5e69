package org.accountability.rules.internal.text;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of the process that writes files, by which the leftovers of a killed process are distinguished from the files
 * of a running one. A number of a process is given again after its end, but not with the same time of its start.
 */
public final class RunId {
    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.(\\d+-\\d+)\\.[0-9a-f-]{36}\\.tmp");
    private static final Pattern ID = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    private RunId() {}

    /** Returns the name of this process. */
    public static String current() {
        return of(ProcessHandle.current());
    }

    /** Returns the name of {@code process}. */
    public static String of(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + start;
    }

    /** Returns whether the process still runs. */
    public static boolean isRunning(String run) {
        Matcher id = ID.matcher(run);
        return id.matches()
                && ProcessHandle.of(Long.parseLong(id.group(1)))
                        .filter(process -> of(process).equals(run))
                        .isPresent();
    }

    /** Returns a name, not used before, for a temporary file of {@code run} beside {@code name}. */
    public static String temporary(String name, String run) {
        return "." + name + "." + run + "." + UUID.randomUUID() + ".tmp";
    }

    /** Returns which run made the temporary file of this name; empty where it is no name of one. */
    public static Optional<String> ofTemporary(String name) {
        Matcher temporary = TEMPORARY.matcher(name);
        return temporary.matches() ? Optional.of(temporary.group(1)) : Optional.empty();
    }
}
