package org.accountability.rules.target2018;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Reason;
import org.accountability.massachusetts.targets.TargetPercentage;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationRate;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.SubgroupPercentiles;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.massachusetts.Massachusetts;
import org.jspecify.annotations.Nullable;

/** The pack of 2018 against the plain system, and what holds of everything it determines. */
@Domain(PlainOrganizations.class)
@Domain(DomainContext.Global.class)
class SystemAgainstPlainSystemTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.SYSTEM_2018);
    private static final OrganizationCode DISTRICT = OrganizationCode.of("90010000");
    private static final OrganizationCode SCHOOL = OrganizationCode.of("90010001");

    @Property
    void agree(@ForAll PlainOrganization one, @ForAll("years") int year) {
        Determinations determined = PACK.determine(given(year, one, null));
        PlainSystem plain = new PlainSystem(year, one);
        Determination classification = determined.find(code(one)).orElseThrow();
        assertThat(classification.outcome().code() + ", "
                        + classification.reason().text())
                .isEqualTo(plain.classification());
        assertThat(outcome(determined, one, "special_education")).isEqualTo(plain.specialEducation());
        assertThat(outcome(determined, one, "essa")).isEqualTo(plain.essa());
        assertThat(outcome(determined, one, "release")).isEqualTo(plain.release());
    }

    @Property
    void everyOrganisationHasOneClassificationAndEveryReasonItsSource(
            @ForAll PlainOrganization one, @ForAll("years") int year) {
        Determinations determined = PACK.determine(given(year, one, null));
        List<Determination> all = new ArrayList<>(determined.schools());
        all.addAll(determined.districts());
        assertThat(all).allSatisfy(determination -> {
            assertThat(determination.explanation().binding()).isNotNull();
            assertThat(determination.reason()).isNotEqualTo(Reason.NO_RULE_APPLIES);
            for (Ground ground : determination.explanation().grounds()) {
                assertThat(ground.clause().citation()).isNotBlank();
                assertThat(ground.reason().text()).isNotBlank();
                assertThat(ground.evidence()).isNotEmpty();
            }
        });
        assertThat(all).extracting(Determination::organization).doesNotHaveDuplicates();
    }

    @Property
    void moreOfThePossiblePointsNeverMakeAnythingWorse(
            @ForAll PlainOrganization one,
            @ForAll @IntRange(min = 0, max = 99) int percentage,
            @ForAll("years") int year) {
        Determinations less = PACK.determine(given(year, one.withPercentage(percentage), null));
        Determinations more = PACK.determine(given(year, one.withPercentage(percentage + 1), null));
        for (String topic : List.of("classification", "special_education", "essa")) {
            assertThat(severity(more, one, topic)).isLessThanOrEqualTo(severity(less, one, topic));
        }
    }

    @Property
    void noOrderOfWhatIsGivenChangesAByte(
            @ForAll PlainOrganization one, @ForAll("years") int year, @ForAll Random random) {
        assertThat(OutputFiles.of(PACK, PACK.determine(given(year, one, random))))
                .isEqualTo(OutputFiles.of(PACK, PACK.determine(given(year, one, null))));
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.of(2018, 2019, 2023, 2024, 2025);
    }

    private static StateYear given(int spring, PlainOrganization one, @Nullable Random shuffled) {
        SchoolYear year = SchoolYear.of(spring);
        OrganizationCode code = code(one);
        StateYear.Builder state = StateYear.of(year).district(District.of(DISTRICT, null));
        if (one.school()) {
            state.school(School.of(code.digits())
                    .percentile(one.percentile())
                    .titleI(one.titleI())
                    .build());
        }
        List<Runnable> parts = new ArrayList<>();
        for (FactKind kind : kinds(one)) {
            parts.add(() -> state.fact(Fact.of(kind, code, year)
                    .category(one.compliance())
                    .decidedBy("a test")
                    .citation("a test")
                    .build()));
        }
        Integer percentage = one.percentage();
        if (percentage != null) {
            parts.add(() -> state.evidence(TargetPercentage.published(code, year, StudentGroup.ALL, percentage)));
        }
        Integer tenths = one.graduationInTenths();
        if (tenths != null) {
            parts.add(() ->
                    state.evidence(new GraduationRate(code, StudentGroup.ALL, BigDecimal.valueOf(tenths, 1), null)));
        }
        one.participation()
                .forEach(rate -> parts.add(() -> state.participation(new ParticipationRate(
                        code,
                        year,
                        StudentGroup.valueOf(rate.group()),
                        null,
                        BigDecimal.valueOf(rate.percent()),
                        null,
                        null))));
        if (!one.subgroups().isEmpty()) {
            parts.add(() -> state.evidence(new SubgroupPercentiles(
                    code,
                    one.subgroups().stream()
                            .map(group -> new SubgroupPercentiles.OfGroup(
                                    StudentGroup.valueOf(group.group()), group.own(), group.all()))
                            .toList())));
        }
        if (shuffled != null) {
            Collections.shuffle(parts, shuffled);
        }
        parts.forEach(Runnable::run);
        return state.build();
    }

    private static List<FactKind> kinds(PlainOrganization one) {
        List<FactKind> kinds = new ArrayList<>();
        addIf(one.chronic(), FactKind.CHRONICALLY_UNDERPERFORMING, kinds);
        addIf(one.underperforming(), FactKind.UNDERPERFORMING, kinds);
        addIf(one.exit(), FactKind.EXIT, kinds);
        addIf(one.flaggedSubgroup(), FactKind.LOW_SUBGROUP, kinds);
        addIf(one.flaggedGraduation(), FactKind.PERSISTENTLY_LOW_GRADUATION, kinds);
        addIf(one.recognised(), FactKind.COMMENDATION, kinds);
        addIf(one.compliance() != null, FactKind.COMPLIANCE_FINDING, kinds);
        return kinds;
    }

    private static void addIf(boolean holds, FactKind kind, List<FactKind> kinds) {
        if (holds) {
            kinds.add(kind);
        }
    }

    private static OrganizationCode code(PlainOrganization one) {
        return one.school() ? SCHOOL : DISTRICT;
    }

    private static String outcome(Determinations determined, PlainOrganization one, String topic) {
        return determined
                .find(code(one), topic)
                .map(found -> found.outcome().code())
                .orElse("none");
    }

    private static int severity(Determinations determined, PlainOrganization one, String topic) {
        return determined
                .find(code(one), topic)
                .map(found -> found.outcome().severity())
                .orElse(0);
    }
}
