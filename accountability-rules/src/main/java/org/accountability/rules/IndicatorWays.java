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
    private final SchoolCase given;

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
                .map(one -> SchoolCase.of(all.given(), one))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the changes of the settings of a way, with the indicators of each cumulative PPI. */
    List<Needed> of(List<Setting> settings) {
        Map<Setting, Adjustment> measured = new LinkedHashMap<>();
        settings.forEach(setting -> adjustment(setting).ifPresent(annual -> measured.put(setting, annual)));
        List<Needed> changes = new ArrayList<>();
        for (Setting setting : settings) {
            Adjustment annual = measured.get(setting);
            if (annual == null) {
                changes.addAll(setting.changes());
            } else {
                changes.add(setting.changes().get(0).by(byIndicators(setting, annual, settings, measured)));
            }
        }
        return List.copyOf(changes);
    }

    private Optional<Adjustment> adjustment(Setting setting) {
        return adjustable(setting)
                .flatMap(number -> number.adjustedTo(
                        Integer.parseInt(setting.changes().get(0).to()), TOLD));
    }

    private Optional<Adjustable> adjustable(Setting setting) {
        return setting.value() != null
                        && setting.amount() > 0
                        && school.computed().get(setting.value()) instanceof Adjustable number
                ? Optional.of(number)
                : Optional.empty();
    }

    private ByIndicators byIndicators(
            Setting setting, Adjustment annual, List<Setting> settings, Map<Setting, Adjustment> measured) {
        List<ResultChange> ofOthers = new ArrayList<>();
        List<Setting> asNumbers = new ArrayList<>(settings);
        asNumbers.remove(setting);
        measured.forEach((other, annualOfOther) -> {
            if (!other.equals(setting) && !annualOfOther.ways().isEmpty()) {
                ofOthers.addAll(annualOfOther.ways().get(0));
                asNumbers.remove(other);
            }
        });
        List<IndicatorWay> ways = annual.ways().stream()
                .map(way -> new IndicatorWay(
                        List.copyOf(way), determined(adjustable(setting).orElseThrow(), way, ofOthers, asNumbers)))
                .toList();
        return new ByIndicators(annual, ways);
    }

    private Determination determined(
            Adjustable number, List<? extends ResultChange> way, List<ResultChange> ofOthers, List<Setting> asNumbers) {
        List<ResultChange> changes = new ArrayList<>(way);
        changes.addAll(ofOthers);
        Computation index = number.with(changes);
        StateYear state = index.complete(given.state(), all.given()).orElseThrow();
        SchoolCase changed = SchoolCase.of(state, state.schools().get(0));
        for (Setting setting : asNumbers) {
            changed = setting.applied().apply(changed);
        }
        return changed.determinedBy(pack);
    }
}
