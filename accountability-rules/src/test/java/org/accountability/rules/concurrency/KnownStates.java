package org.accountability.rules.concurrency;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.properties.Rendering;

/** A state of each school year with most of what rules look at, made without drawing anything. */
public final class KnownStates {
    private KnownStates() {}

    /** What the bundled pack, loaded now, determines of them. */
    public static String determinedByTheBundledPack() {
        return determinedBy(RulePacks.bundled(Massachusetts.FRAMEWORK_2012));
    }

    static String determinedBy(RulePack pack) {
        return ofEveryYear(pack::determine);
    }

    /** Their levels alone. */
    static String levelsByTheBundledPack() {
        return levelsBy(RulePacks.bundled(Massachusetts.FRAMEWORK_2012));
    }

    static String levelsBy(RulePack pack) {
        return ofEveryYear(pack::determineFirst);
    }

    private static String ofEveryYear(Function<StateYear, Determinations> determined) {
        StringBuilder text = new StringBuilder();
        for (int spring = 2012; spring <= 2017; spring++) {
            text.append(Rendering.of(determined.apply(ofYear(SchoolYear.of(spring)))));
        }
        return text.toString();
    }

    static StateYear ofYear(SchoolYear year) {
        OrganizationCode designated = OrganizationCode.of("00350072");
        OrganizationCode held = OrganizationCode.of("00350505");
        OrganizationCode low = OrganizationCode.of("04450105");
        return StateYear.of(year)
                .school(school(designated, 3, 60, 61))
                .school(school(held, 33, 74, 80))
                .school(school(low, 21, 75, 75))
                .school(school(OrganizationCode.of("06180010"), 20, 81, 80))
                .fact(fact(FactKind.UNDERPERFORMING, designated, year).build())
                .fact(fact(FactKind.LEFT_LEVEL_4, held, year).build())
                .fact(fact(FactKind.HELD_HARMLESS, held, year)
                        .priorLevel(Level.LEVEL_1)
                        .build())
                .fact(fact(FactKind.LOW_SUBGROUP, low, year)
                        .group(StudentGroup.SWD)
                        .build())
                .participation(rate(low, year, "89.49"))
                .participation(rate(low, year.minus(1), "91.5"))
                .graduation(new GraduationHistory(
                        held,
                        StudentGroup.HIGH_NEEDS,
                        new BigDecimal("66.4"),
                        List.of(new BigDecimal("69.4"), new BigDecimal("60"), new BigDecimal("61.5")),
                        null))
                .build();
    }

    private static School school(OrganizationCode code, int percentile, int ppiOfAll, int ppiOfHighNeeds) {
        return School.of(code.digits())
                .name("İğdır Ilıca")
                .type(SchoolType.HIGH)
                .percentile(percentile)
                .cumulativePpiAll(ppiOfAll)
                .cumulativePpiHighNeeds(ppiOfHighNeeds)
                .build();
    }

    private static Fact.Builder fact(FactKind kind, OrganizationCode code, SchoolYear year) {
        return Fact.of(kind, code, year).decidedBy("DESE").citation("made up for a test");
    }

    private static ParticipationRate rate(OrganizationCode code, SchoolYear year, String percent) {
        return new ParticipationRate(
                code, year, StudentGroup.HISPANIC, Subject.SCIENCE, new BigDecimal(percent), 31, null);
    }
}
