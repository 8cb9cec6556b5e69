package org.accountability.rules;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.model.Checked;
import org.accountability.model.SchoolYear;
import org.accountability.rules.answer.DeploymentException;
import org.accountability.rules.internal.loading.BundledPacks;
import org.accountability.rules.internal.loading.LoadedPack;
import org.accountability.rules.internal.loading.PackLoader;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.Suspension;

/**
 * Finds the rule packs that ship with the library, and loads edited ones.
 *
 * <p>{@linkplain #bundled Bundled} packs are prebuilt and load without a compiler. {@link #load} reads a folder of edited
 * rule files and parameters, and compiles the rules that are not as a bundled pack has them, which needs
 * {@code org.drools:drools-engine} on the class path.
 */
public final class RulePacks {
    /** How much processor time compiling an edited pack, and determining one state, may take unless another limit is given. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

    private RulePacks() {}

    /** Returns the names of the packs that ship with the library. */
    public static List<String> bundledNames() {
        return BundledPacks.NAMES;
    }

    /**
     * Returns a pack that ships with the library.
     *
     * @param name one of {@link #bundledNames}
     * @throws IllegalArgumentException if none has this name
     * @throws DeploymentException if the class path lacks what runs it
     */
    public static RulePack bundled(String name) {
        if (!BundledPacks.NAMES.contains(name)) {
            throw new IllegalArgumentException("no rule pack " + name + " ships with this library; there are "
                    + String.join(", ", BundledPacks.NAMES));
        }
        return RulePack.of(BundledPacks.load(PackText.bundled(name)));
    }

    /**
     * Returns the pack that ships with the library and determines schools and districts in {@code year}.
     *
     * @throws IllegalArgumentException if none covers it, naming the years that are, and why others are not
     * @throws DeploymentException if the class path lacks what runs it
     */
    public static RulePack covering(SchoolYear year) {
        List<String> covered = new ArrayList<>();
        for (String name : BundledPacks.NAMES) {
            PackText text = PackText.bundled(name);
            if (!text.isAboutOrganizations()) {
                continue;
            }
            if (text.covers(year)) {
                return RulePack.of(BundledPacks.load(text));
            }
            covered.add(name + " " + text.coveredYears());
        }
        throw new IllegalArgumentException(
                "no bundled rule pack covers the school year " + year + "; covered are " + String.join(", ", covered));
    }

    /** Returns why nothing was determined in {@code year}, where it is such a year of a pack that ships with the library. */
    public static Optional<String> suspension(SchoolYear year) {
        return BundledPacks.NAMES.stream()
                .flatMap(name -> PackText.bundled(name).suspensions().stream())
                .filter(suspended -> suspended.years().include(year))
                .map(Suspension::because)
                .findFirst();
    }

    /** Loads an edited pack, compiled now, or finds everything that is wrong with it: see {@link #load(Path, Duration)}. */
    public static Checked<RulePack> load(Path folder) {
        return load(folder, DEFAULT_DEADLINE);
    }

    /**
     * Loads an edited pack, compiled now, or finds everything that is wrong with it. Its rules may only compare what is
     * known and add findings: a file that says anything else is refused before any of it is compiled. A pack that takes
     * too long has a problem too, and so has a class path without the compiler.
     *
     * @param folder holds {@code pack.yaml}, {@code parameters.yaml}, {@code reasons.yaml}, the rule files and, where
     *     something is computed, the parameter file of its calculator
     * @param limit how much processor time reading and compiling it, and each determination with it, may take; on a busy
     *     machine they are given up to five times as long
     * @return the pack with its warnings; or its problems, the first hundred of them and how many more there are
     */
    public static Checked<RulePack> load(Path folder, Duration limit) {
        return loaded(new PackLoader(folder, limit).load());
    }

    /**
     * Loads an edited pack as {@link #load(Path, Duration)} does, except that whatever Java the rule files hold is compiled
     * and run, with every right that this process has: they may read and write files, reach the network, and never end.
     * Only for files that you would run as a program.
     */
    public static Checked<RulePack> loadTrusted(Path folder, Duration limit) {
        return loaded(new PackLoader(folder, limit).loadTrusted());
    }

    private static Checked<RulePack> loaded(Checked<LoadedPack> pack) {
        return pack.flatMap(loaded -> Checked.of(RulePack.of(loaded), List.of()));
    }
}
