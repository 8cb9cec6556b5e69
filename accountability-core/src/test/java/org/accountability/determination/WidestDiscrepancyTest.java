package org.accountability.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;
import org.junit.jupiter.api.Test;

/** How far the groups of an organisation lie apart. */
class WidestDiscrepancyTest {
    private static final OrganizationCode DISTRICT = OrganizationCode.of("00350000");

    @Test
    void tellsTheFiguresOfTwoGroups() {
        assertThat(between(60, 80).studentGroups()).containsExactlyInAnyOrder(StudentGroup.EL, StudentGroup.WHITE);
    }

    @Test
    void tellsTheFiguresOfOneWhereAllAreEqual() {
        assertThat(between(60, 60).studentGroups()).containsExactly(StudentGroup.EL);
    }

    private static WidestDiscrepancy between(int ppiOfEl, int ppiOfWhite) {
        return WidestDiscrepancy.of(
                        DISTRICT,
                        List.of(
                                new GroupResults.Result(StudentGroup.EL, ppiOfEl, null),
                                new GroupResults.Result(StudentGroup.WHITE, ppiOfWhite, null)))
                .orElseThrow();
    }
}
