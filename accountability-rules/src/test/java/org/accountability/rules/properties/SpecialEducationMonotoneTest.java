package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.accountability.determination.Determination;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** In special education a worse level or another compliance finding never makes a district's category less serious. */
class SpecialEducationMonotoneTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final OrganizationCode DISTRICT = OrganizationCode.of("00350000");
    private static final SchoolYear YEAR = SchoolYear.of(2013);

    /** A category that a compliance finding can call for. */
    enum Category {
        MR,
        MRP,
        MRAR,
        NTA,
        NI,
        NSI
    }

    @Property
    void inTheLevel(
            @ForAll @IntRange(min = 1, max = 5) int level,
            @ForAll @IntRange(min = 1, max = 5) int other,
            @ForAll @Size(max = 3) Set<Category> findings) {
        assertThat(severity(Math.max(level, other), findings))
                .isGreaterThanOrEqualTo(severity(Math.min(level, other), findings));
    }

    @Property
    void inComplianceFindings(
            @ForAll @IntRange(max = 5) int level,
            @ForAll @Size(max = 4) Set<Category> findings,
            @ForAll Category another) {
        Set<Category> more = new HashSet<>(findings);
        more.add(another);

        assertThat(severity(level, more)).isGreaterThanOrEqualTo(severity(level, findings));
    }

    @Property
    void everyComplianceFindingIsInTheExplanation(
            @ForAll @IntRange(max = 5) int level, @ForAll Set<Category> findings) {
        assertThat(determined(level, findings).explanation().grounds())
                .filteredOn(ground -> ground.reason().code().equals("COMPLIANCE_NEEDS"))
                .extracting(ground -> ground.evidence().get(0))
                .containsExactlyInAnyOrderElementsOf(findings.stream()
                        .map(SpecialEducationMonotoneTest::finding)
                        .toList());
    }

    private static int severity(int level, Set<Category> findings) {
        return determined(level, findings).outcome().severity();
    }

    private static Determination determined(int level, Set<Category> findings) {
        School.Builder school = School.of("00350005");
        List<FactKind> decided = List.of();
        switch (level) {
            case 1 -> school.cumulativePpiAll(80);
            case 2 -> school.cumulativePpiAll(60);
            case 3 -> school.percentile(12);
            case 4 -> decided = List.of(FactKind.UNDERPERFORMING);
            case 5 -> decided = List.of(FactKind.CHRONICALLY_UNDERPERFORMING);
            default -> {
                // Without results there is no level.
            }
        }
        StateYear.Builder state = StateYear.of(YEAR).school(school.build());
        decided.forEach(kind -> state.fact(Fact.of(kind, DISTRICT, YEAR)
                .decidedBy("Board")
                .citation("vote")
                .build()));
        findings.forEach(category -> state.fact(finding(category)));
        Determination found = PACK.determine(state.build())
                .find(DISTRICT, "special_education")
                .orElseThrow();
        assertThat(found.explanation().binding()).isNotNull();
        return found;
    }

    private static Fact finding(Category category) {
        return Fact.of(FactKind.COMPLIANCE_FINDING, DISTRICT, YEAR)
                .category(category.name())
                .decidedBy("Department")
                .citation("finding of " + category)
                .build();
    }
}
