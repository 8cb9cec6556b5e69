package org.accountability.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accountability.model.OrganizationCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All the reasons that would each bring an outcome about, not only the one that is printed. */
class CausesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # grounds                                            | causes
            criterion 3 d, criterion 3 c, criterion 2 g          | c d
            criterion 3 d, criterion 3 d                         | d
            floor 3 e, criterion 3 d                             | d e
            designation 4 b, criterion 3 d                       | b
            designation 4 b, criterion 4 d                       | b
            relief 2 f, criterion 3 d, criterion 2 g             | f
            relief 2 f, criterion 3 d, floor 3 e                 | e
            relief 2 f, floor 2 g                                | f g
            criterion 3 d, star 0 j                              | d
            """)
    void areThoseThatGiveTheOutcome(String grounds, String causes) {
        Explanation explanation = Resolution.settle(SampleGrounds.parse(grounds));
        Standing standing = Standing.of("level", OrganizationCode.of("00350072"), explanation);

        assertThat(standing.causes()).isEqualTo(List.of(causes.split(" ", -1)));
        assertThat(standing.causedBy(causes.substring(0, 1))).isTrue();
        assertThat(standing.causedBy("z")).isFalse();
    }
}
