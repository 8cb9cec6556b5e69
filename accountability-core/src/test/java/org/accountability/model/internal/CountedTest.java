package org.accountability.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void oneAloneIsSingular() {
        assertThat(Counted.of(0, "error")).isEqualTo("0 errors");
        assertThat(Counted.of(1, "error")).isEqualTo("1 error");
        assertThat(Counted.of(2, "error")).isEqualTo("2 errors");
        assertThat(Counted.of(1, "entry", "entries")).isEqualTo("1 entry");
        assertThat(Counted.of(21, "entry", "entries")).isEqualTo("21 entries");
    }
}
