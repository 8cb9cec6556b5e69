package org.accountability.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.computation.Adjustable;
import org.accountability.computation.Adjustment;
import org.accountability.computation.Computation;
import org.accountability.computation.ResultChange;
import org.accountability.determination.Determination;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.accountability.rules.WhyNot.ByIndicators;
import org.accountability.rules.WhyNot.IndicatorWay;
import org.accountability.rules.WhyNot.Needed;

/**
 * The indicators by which the cumulative PPIs that a way needs would be reached, where the PPIs were computed. Each set
 * of changes is tried on the index of the whole state, so that every other value it moves, such as a percentile, is
 * reported.
 */
final class IndicatorWays {
    private static final int TOLD = 5;

    private final RulePack pack;
    private final Determinations all;
    private final School school;
    private final SchoolVariant given;

    /**
     * Begins from the determinations of a school.
     *
     * @param all what {@code pack} determined
     */
    IndicatorWays(RulePack pack, Determinations all, School school) {
        this.pack = pack;
        this.all = all;
        this.school = school;
        given = all.given().schools().stream()
                .filter(one -> one.code().equals(school.code()))
                .map(one -> SchoolVariant.of(all.given(), one))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the changes of the options of a way, with the indicators of each cumulative PPI. */
    List<Needed> of(List<CandidateChange> options) {
        Map<CandidateChange, Adjustment> measured = new LinkedHashMap<>();
        options.forEach(option -> adjustment(option).ifPresent(annual -> measured.put(option, annual)));
        List<Needed> changes = new ArrayList<>();
        for (CandidateChange option : options) {
            Adjustment annual = measured.get(option);
            if (annual == null) {
                changes.addAll(option.changes());
            } else {
                changes.add(option.changes().get(0).withIndicators(byIndicators(option, annual, options, measured)));
            }
        }
        return List.copyOf(changes);
    }

    private Optional<Adjustment> adjustment(CandidateChange option) {
        return adjustable(option)
                .flatMap(number -> number.adjustedTo(
                        Integer.parseInt(option.changes().get(0).to()), TOLD));
    }

    private Optional<Adjustable> adjustable(CandidateChange option) {
        return option.value() != null
                        && option.amount() > 0
                        && school.computed().get(option.value()) instanceof Adjustable number
                ? Optional.of(number)
                : Optional.empty();
    }

    private ByIndicators byIndicators(
            CandidateChange option,
            Adjustment annual,
            List<CandidateChange> options,
            Map<CandidateChange, Adjustment> measured) {
        List<ResultChange> ofOthers = new ArrayList<>();
        List<CandidateChange> asNumbers = new ArrayList<>(options);
        asNumbers.remove(option);
        measured.forEach((other, annualOfOther) -> {
            if (!other.equals(option) && !annualOfOther.ways().isEmpty()) {
                ofOthers.addAll(annualOfOther.ways().get(0));
                asNumbers.remove(other);
            }
        });
        List<IndicatorWay> ways = annual.ways().stream()
                .map(way -> new IndicatorWay(
                        List.copyOf(way), determined(adjustable(option).orElseThrow(), way, ofOthers, asNumbers)))
                .toList();
        return new ByIndicators(annual, ways);
    }

    private Determination determined(
            Adjustable number,
            List<? extends ResultChange> way,
            List<ResultChange> ofOthers,
            List<CandidateChange> asNumbers) {
        List<ResultChange> changes = new ArrayList<>(way);
        changes.addAll(ofOthers);
        Computation index = number.with(changes);
        StateYear state = index.complete(given.state(), all.given()).orElseThrow();
        SchoolVariant changed = SchoolVariant.of(state, state.schools().get(0));
        for (CandidateChange option : asNumbers) {
            changed = option.applied().apply(changed);
        }
        return changed.determinedBy(pack);
    }
}
