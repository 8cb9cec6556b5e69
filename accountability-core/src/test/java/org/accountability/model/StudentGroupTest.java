package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The student groups, of which low income gave way to economically disadvantaged in 2015. */
class StudentGroupTest {
    @ParameterizedTest
    @ValueSource(ints = {2012, 2014, 2015, 2018})
    void areTwelveInAnyYear(int year) {
        List<StudentGroup> reported = Arrays.stream(StudentGroup.values())
                .filter(group -> group.reportedIn(SchoolYear.of(year)))
                .toList();

        assertThat(reported)
                .hasSize(12)
                .doesNotContain(year < 2015 ? StudentGroup.ECONOMICALLY_DISADVANTAGED : StudentGroup.LOW_INCOME);
    }
}
