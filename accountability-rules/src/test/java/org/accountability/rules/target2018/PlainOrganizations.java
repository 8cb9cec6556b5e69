package org.accountability.rules.target2018;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.accountability.rules.target2018.PlainOrganization.Group;
import org.accountability.rules.target2018.PlainOrganization.Rate;
import org.jspecify.annotations.Nullable;

/** Draws schools and districts, most of them near the edges of the rules. */
final class PlainOrganizations extends DomainContextBase {
    @Provide
    Arbitrary<PlainOrganization> organizations() {
        return Arbitraries.of(true, false).flatMap(PlainOrganizations::organization);
    }

    private static Arbitrary<PlainOrganization> organization(boolean school) {
        Arbitrary<Integer> decision = Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 1), Tuple.of(1, 2));
        return Builders.withBuilder(Draft::new)
                .use(decision)
                .inSetter((draft, which) -> draft.decision = which)
                .use(rarely())
                .inSetter((draft, exit) -> draft.exit = exit)
                .use(rarely())
                .inSetter((draft, flagged) -> draft.flaggedSubgroup = school && flagged)
                .use(rarely())
                .inSetter((draft, flagged) -> draft.flaggedGraduation = school && flagged)
                .use(rarely())
                .inSetter((draft, recognised) -> draft.recognised = school && recognised)
                .use(Arbitraries.of(true, false))
                .inSetter((draft, titleI) -> draft.titleI = school && titleI)
                .use(Arbitraries.of(1, 5, 6, 10, 11, 50, 99).injectNull(0.2))
                .inSetter((draft, percentile) -> draft.percentile = school ? percentile : null)
                .use(Arbitraries.of(0, 24, 25, 49, 50, 74, 75, 100).injectNull(0.2))
                .inSetter((draft, percentage) -> draft.percentage = percentage)
                .use(Arbitraries.of(500, 666, 667, 900).injectNull(0.6))
                .inSetter((draft, tenths) -> draft.graduation = tenths)
                .use(rates())
                .inSetter((draft, rates) -> draft.rates = rates)
                .use(groups())
                .inSetter((draft, groups) -> draft.groups = school ? groups : List.of())
                .use(Arbitraries.of("MR", "NA", "NI", "NSI").injectNull(0.7))
                .inSetter((draft, category) -> draft.compliance = school ? null : category)
                .build(draft -> draft.organization(school));
    }

    private static Arbitrary<Boolean> rarely() {
        return Arbitraries.frequency(Tuple.of(7, false), Tuple.of(1, true));
    }

    private static Arbitrary<List<Rate>> rates() {
        return Combinators.combine(rate("ALL"), rate("SWD"), rate("ASIAN")).as((all, swd, asian) -> {
            List<Rate> rates = new ArrayList<>();
            for (Rate rate : List.of(all, swd, asian)) {
                if (rate.percent() > 0) {
                    rates.add(rate);
                }
            }
            return rates;
        });
    }

    /** 0 stands for none. */
    private static Arbitrary<Rate> rate(String group) {
        return Arbitraries.of(0, 0, 0, 94, 95, 100, 100).map(percent -> new Rate(group, percent));
    }

    private static Arbitrary<List<Group>> groups() {
        Arbitrary<@Nullable Integer> percentile =
                Arbitraries.of(1, 5, 6, 60, 60, 60).injectNull(0.3);
        return Combinators.combine(percentile, percentile, percentile, percentile)
                .as((own, all, otherOwn, otherAll) ->
                        List.of(new Group("SWD", own, all), new Group("EL", otherOwn, otherAll)));
    }

    /** An organisation in the making. */
    private static final class Draft {
        private int decision;
        private boolean exit;
        private boolean flaggedSubgroup;
        private boolean flaggedGraduation;
        private boolean recognised;
        private boolean titleI;
        private @Nullable Integer percentile;
        private @Nullable Integer percentage;
        private @Nullable Integer graduation;
        private List<Rate> rates = List.of();
        private List<Group> groups = List.of();
        private @Nullable String compliance;

        PlainOrganization organization(boolean school) {
            return new PlainOrganization(
                    school,
                    decision == 1,
                    decision == 2,
                    exit,
                    flaggedSubgroup,
                    flaggedGraduation,
                    recognised,
                    titleI,
                    percentile,
                    percentage,
                    graduation,
                    rates,
                    groups,
                    compliance);
        }
    }
}
