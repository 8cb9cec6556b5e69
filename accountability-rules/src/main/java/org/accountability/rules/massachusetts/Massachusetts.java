package org.accountability.rules.massachusetts;

import java.util.List;
import java.util.Map;
import org.accountability.determination.Determination;
import org.accountability.massachusetts.ppi.IndexText;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.targets.StateTargets;
import org.accountability.model.Checked;
import org.accountability.model.Evidence;
import org.accountability.rules.Audience;
import org.accountability.rules.RulePack;
import org.accountability.rules.WhyNot;
import org.accountability.rules.io.AccountabilitySystem;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.io.StateInput;

/**
 * The accountability system of Massachusetts: states are judged by an index from 2012 to 2017, and by targets from 2018
 * on. {@link AccountabilitySystem} finds it.
 */
public final class Massachusetts implements AccountabilitySystem {
    /** The name of the pack of the framework for the school years 2012 to 2017. */
    public static final String FRAMEWORK_2012 = "massachusetts/framework-2012";

    /** The name of the pack of the system that followed it, for the school years from 2018 on. */
    public static final String SYSTEM_2018 = "massachusetts/system-2018";

    /** For {@link java.util.ServiceLoader}. */
    public Massachusetts() {}

    /** Computes the index of the results that files give, by the parameters of {@code pack}, and determines nothing. */
    public static Checked<StateIndex> index(StateFiles files, RulePack pack) {
        return files.coveredBy(pack).flatMap(covering -> StateReading.index(files, covering));
    }

    /**
     * Returns the files of an index: {@code points.csv}, {@code annual_ppi.csv}, {@code cumulative_ppi.csv} and
     * {@code percentiles.csv}. They have a line for what is known; what is not, and why, an explanation tells.
     *
     * @param pack whose parameters it was computed by
     * @param audience for the public, what small groups would tell is {@code *}; those who are entitled to them get
     *     {@code confidential-points.csv} and so on, in which nothing is suppressed
     */
    public static Map<String, String> files(RulePack pack, StateIndex index, Audience audience) {
        return IndexWriter.files(index, pack.parameters(index.year()).all(), audience);
    }

    /** Returns the files of target percentages: {@code columns.csv} and {@code target_percentage.csv}. */
    public static Map<String, String> files(StateTargets targets) {
        return TargetsWriter.files(targets);
    }

    /** Returns the history of a school or district as a table, a line per year. */
    public static String csv(History history) {
        return HistoryWriter.csv(history);
    }

    /** Every pack that determines schools or districts, since an edited one may bear any name. */
    @Override
    public boolean judgesBy(RulePack pack) {
        return pack.isAboutOrganizations();
    }

    @Override
    public Checked<StateInput> read(StateFiles files, RulePack pack) {
        return StateReading.state(files, pack, new ReadOnce());
    }

    @Override
    public List<String> inWords(List<Evidence> computed, boolean inFull) {
        IndexText words = new IndexText(inFull);
        computed.forEach(words::add);
        return words.lines();
    }

    @Override
    public List<String> inWords(WhyNot.Needed value, Determination reached) {
        return value.byIndicators() == null ? List.of() : IndicatorWayText.of(value.byIndicators(), reached);
    }
}
