package org.accountability.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.accountability.determination.Topic;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.execution.YearRules;
import org.accountability.rules.internal.pack.PackText;
import org.jspecify.annotations.Nullable;

/** The rules of a pack as they are in force in each school year, made ready when first asked for. Thread-safe. */
final class PackYears {
    private final PackText text;
    private final PackParameters parameters;
    private final @Nullable PackYears sameRules;
    private final Map<SchoolYear, YearRules> determining = new ConcurrentHashMap<>();
    private final Map<SchoolYear, YearRules> first = new ConcurrentHashMap<>();
    private final Map<SchoolYear, YearRules> diagnosing = new ConcurrentHashMap<>();

    /** @param sameRules those of a pack that differs in parameters alone, if there is one */
    PackYears(PackText text, PackParameters parameters, @Nullable PackYears sameRules) {
        this.text = text;
        this.parameters = parameters;
        this.sameRules = sameRules;
    }

    /** Returns the rules that determine, in all stages. */
    YearRules determining(SchoolYear year) {
        return determining.computeIfAbsent(
                year,
                asked -> sameRules == null
                        ? YearRules.ofDeterminations(text, asked)
                        : sameRules.determining(asked).with(parameters.asOf(asked)));
    }

    /** Returns the rules of the pack's first topic alone, such as the level. */
    YearRules ofFirstTopic(SchoolYear year) {
        Topic topic = text.topics().get(0);
        return first.computeIfAbsent(
                year,
                asked -> sameRules == null
                        ? new YearRules(text, asked, topic::equals)
                        : sameRules.ofFirstTopic(asked).with(parameters.asOf(asked)));
    }

    /** Returns the rules that look at what was determined. */
    YearRules diagnosing(SchoolYear year) {
        return diagnosing.computeIfAbsent(year, asked -> YearRules.ofDiagnostics(text, asked));
    }
}
