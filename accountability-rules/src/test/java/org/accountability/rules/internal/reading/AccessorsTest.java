package org.accountability.rules.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessorsTest {
    /** A property that types of facts inherit. */
    public interface Sized {
        int size();

        default int twice() {
            return 2 * size();
        }
    }

    public record First(int size) implements Sized {}

    public record Second(int size) implements Sized {}

    @Test
    void typesThatInheritAPropertyAnswerItAlike() throws NoSuchMethodException {
        Question ofFirst = Accessors.question(First.class.getMethod("twice"));
        Question ofSecond = Accessors.question(Second.class.getMethod("twice"));

        assertThat(ofFirst.of(new First(3))).isEqualTo(6);
        assertThat(ofSecond.of(new Second(4))).isEqualTo(8);
    }
}
