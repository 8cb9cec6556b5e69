package org.accountability.rules.io;

import java.util.List;
import java.util.Optional;
import org.accountability.determination.Determination;
import org.accountability.model.Checked;
import org.accountability.model.Evidence;
import org.accountability.rules.RulePack;
import org.accountability.rules.WhyNot;

/**
 * The accountability system of a state, as far as it is more than rules: how a state is put together from files, and how
 * the values that it computes are told. A library that knows one names it under {@code META-INF/services}, for
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

    /**
     * Returns how values came about, in plain words.
     *
     * @param computed values of one school or district; those that another system computes are passed over
     * @param inFull whether every year and every parameter is told; else the latest year, and what is not confirmed
     * @return lines, indented by two and more
     */
    List<String> inWords(List<Evidence> computed, boolean inFull);

    /**
     * Returns by which results a value would come about that is needed for something better.
     *
     * @param reached what is determined then
     * @return lines, indented by six and more; none where the value is computed from nothing
     */
    List<String> inWords(WhyNot.Needed value, Determination reached);

    /** Returns the systems on the class path of this library. */
    static List<AccountabilitySystem> all() {
        return SystemsFound.ON_THE_CLASS_PATH;
    }

    /** Returns the system on the class path of this library that puts states together for the rules of {@code pack}. */
    static Optional<AccountabilitySystem> of(RulePack pack) {
        return all().stream().filter(system -> system.judgesBy(pack)).findFirst();
    }
}
