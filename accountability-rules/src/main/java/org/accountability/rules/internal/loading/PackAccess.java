package org.accountability.rules.internal.loading;

import java.util.Objects;
import java.util.function.Function;
import org.accountability.rules.internal.pack.PackText;
import org.jspecify.annotations.Nullable;

/** Lets the workbench see what the files of a loaded pack say: they are not read again, and no host sees this. */
public final class PackAccess {
    private static volatile @Nullable Function<Object, PackText> texts;

    private PackAccess() {}

    /** Opens the access. The class of loaded packs does so before there is any pack. */
    public static void open(Function<Object, PackText> textOfPack) {
        texts = textOfPack;
    }

    /** Returns what the files of {@code pack}, a loaded pack, say. */
    public static PackText textOf(Object pack) {
        return Objects.requireNonNull(texts).apply(pack);
    }
}
