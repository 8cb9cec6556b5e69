package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.internal.language.NamedRead;
import org.accountability.rules.internal.reading.Facts;
import org.accountability.rules.workbench.InterpretedPack.AdmittedRule;
import org.jspecify.annotations.Nullable;

/**
 * A pack with a small change in a rule or a parameter. Whether a scenario can come out otherwise is told from what the
 * unchanged pack looked at in it, which is much faster than running it again: only the rules that the change touches are
 * asked, and by far most scenarios are none of its concern.
 */
final class VariedPack {
    private final InterpretedPack varied;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();
    private final Map<SchoolYear, ParameterSet> inForce = new HashMap<>();

    /** A rule as it was, and as it is said now. */
    private record Pair(AdmittedRule before, AdmittedRule after) {}

    /** Collects the differences of {@code varied} from {@code pack}, which has the same rules in the same order. */
    VariedPack(InterpretedPack pack, InterpretedPack varied) {
        this.varied = varied;
        for (int i = 0; i < pack.text().parameters().size(); i++) {
            String name = pack.text().parameters().get(i).name();
            if (!pack.text()
                    .parameters()
                    .get(i)
                    .equals(varied.text().parameters().get(i))) {
                parameters.add(name);
            }
        }
        for (int i = 0; i < pack.rules().size(); i++) {
            Pair pair = new Pair(pack.rules().get(i), varied.rules().get(i));
            if (!pair.before.rule().equals(pair.after.rule()) || readsChanged(pair.after)) {
                pairs.add(pair);
            }
        }
    }

    private boolean readsChanged(AdmittedRule rule) {
        return NamedRead.in(rule.rule(), Parameter.class).stream()
                .anyMatch(read -> parameters.contains(read.name().text()));
    }

    /** Whether Java might read what is changed as well, so that what does not seem to matter has to be run all the same. */
    boolean mayBeOverlooked() {
        return !parameters.isEmpty();
    }

    /** Whether any rule has different findings in {@code year} among {@code before}. */
    boolean seemsToMatter(SchoolYear year, Facts before) {
        Facts after = parameters.isEmpty() ? before : before.with(fact -> changed(fact, year));
        return pairs.stream()
                .filter(pair -> pair.before.text().isInForce(year))
                .anyMatch(pair -> !Objects.equals(
                        pair.before.search().found(before), pair.after.search().found(after)));
    }

    private @Nullable Object changed(Object fact, SchoolYear year) {
        return fact instanceof Parameter parameter && parameters.contains(parameter.name())
                ? inForce.computeIfAbsent(
                                year,
                                asked -> ParameterSet.asOf(asked, varied.text().parameters()))
                        .find(parameter.name())
                        .orElse(null)
                : fact;
    }
}
