package org.accountability.rules.io;

import java.util.List;
import java.util.Map;
import org.accountability.determination.Determination;
import org.accountability.policy.Parameter;
import org.accountability.rules.Audience;
import org.accountability.rules.Determinations;
import org.accountability.rules.Diagnostics;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.RulePack;

/**
 * Results as the files that {@link OutputFolder} writes: the text of each, by its name. The same results always give the
 * same bytes.
 */
public final class OutputFiles {
    private OutputFiles() {}

    /**
     * Returns the files of determinations that may be published: {@code schools.csv} and {@code districts.csv} with a line
     * for each, in order of code; {@code determinations.json} with everything and its explanations, as
     * {@code determinations.schema.json} beside this class describes it; and one for each topic under which several
     * findings stand, such as {@code actions.csv}. What small groups would tell is {@code *} in all of them.
     *
     * @param pack whose rules determined
     */
    public static Map<String, String> of(RulePack pack, Determinations determined) {
        return of(pack, determined, Audience.PUBLIC);
    }

    /**
     * Returns the same files for {@code audience}: those who are entitled to small groups get
     * {@code confidential-schools.csv} and so on, in which nothing is suppressed.
     */
    public static Map<String, String> of(RulePack pack, Determinations determined, Audience audience) {
        return DeterminationsWriter.files(determined, inForce(pack, determined), audience);
    }

    /**
     * Returns the files of diagnostics: {@code diagnostics.csv} and {@code diagnostics.json};
     * {@code confidential-diagnostics.csv} and so on where they are not for the public; and {@code vocabularies.csv}.
     *
     * @param pack whose rules looked
     * @param determined what was looked at
     */
    public static Map<String, String> of(RulePack pack, Determinations determined, Diagnostics diagnostics) {
        return DiagnosticsWriter.files(determined, diagnostics, inForce(pack, determined));
    }

    /**
     * Returns the files of peer reviews: {@code profiles.csv}, and {@code comparison.csv} where there are several states.
     */
    public static Map<String, String> of(List<PeerProfile> profiles) {
        return PeerProfilesWriter.files(profiles);
    }

    /**
     * Returns one determination with its explanation as JSON, for those who are entitled to small groups: what the schema
     * defines as a determination, below the same head.
     *
     * @param determined those it is one of
     */
    public static String json(Determinations determined, Determination one) {
        return DeterminationsWriter.json(determined, one);
    }

    private static List<Parameter> inForce(RulePack pack, Determinations determined) {
        return pack.parameters(determined.year()).all();
    }
}
