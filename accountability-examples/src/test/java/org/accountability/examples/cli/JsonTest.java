package org.accountability.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void anObjectKeepsTheOrderOfItsEntries() {
        assertThat(Json.of(Json.object(
                        Map.entry("zebra", 1), Map.entry("agree", 2), Map.entry("differ", 3), Map.entry("place", 4))))
                .isEqualTo("""
                        {
                          "zebra" : 1,
                          "agree" : 2,
                          "differ" : 3,
                          "place" : 4
                        }""");
    }
}
