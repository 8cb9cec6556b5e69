package org.accountability.rules.io;

import java.util.Optional;
import java.util.ServiceLoader;
import org.accountability.model.Checked;
import org.accountability.rules.RulePack;

/**
 * The accountability system of a state, as far as files say more than the rules do: which files hold its results, and
 * how a state is put together from them. A library that knows one names it under {@code META-INF/services}, for
 * {@link java.util.ServiceLoader}. Implementations are thread-safe.
 */
public interface AccountabilitySystem {
    /** Returns whether states are put together by this system for the rules of {@code pack}. */
    boolean judgesBy(RulePack pack);

    /**
     * Reads a state.
     *
     * @param pack covers the year of the files, and determines schools or districts
     * @return the state, or every problem in the files, among them each file that is of no use
     */
    Checked<StateInput> read(StateFiles files, RulePack pack);

    /** Returns the system on the class path of this library that puts states together for the rules of {@code pack}. */
    static Optional<AccountabilitySystem> of(RulePack pack) {
        return ServiceLoader.load(AccountabilitySystem.class, AccountabilitySystem.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(system -> system.judgesBy(pack))
                .findFirst();
    }
}
