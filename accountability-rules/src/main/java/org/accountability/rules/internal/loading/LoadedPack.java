package org.accountability.rules.internal.loading;

import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.execution.Deadline;
import org.accountability.rules.internal.pack.PackText;
import org.jspecify.annotations.Nullable;

/**
 * A pack that was read, with its rules ready to run.
 *
 * @param text what its files say
 * @param base its rules
 * @param deadline of reading it and of each determination; {@code null} where its rules need none
 */
public record LoadedPack(
        PackText text, RuleBase base, @Nullable Deadline deadline) {
    /** Returns the same rules with other words about them. */
    public LoadedPack with(PackText other) {
        return new LoadedPack(other, base, deadline);
    }
}
