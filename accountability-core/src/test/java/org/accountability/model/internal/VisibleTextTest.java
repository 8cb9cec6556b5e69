package org.accountability.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accountability.model.Problem;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
    private static final char ESCAPE = 0x1b;
    private static final char RIGHT_TO_LEFT = 0x202e;
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char NEXT_LINE = 0x85;

    @Test
    void leavesWhatCanBeSeen() {
        assertThat(VisibleText.onOneLine("Peña-Núñez 学校 \uD83C\uDFEB c:\\new"))
                .isEqualTo("Peña-Núñez 学校 \uD83C\uDFEB c:\\new");
    }

    @Test
    void showsWhatSteersATerminalOrTurnsTheDirection() {
        String name = "a" + ESCAPE + "[2J" + RIGHT_TO_LEFT + LINE_SEPARATOR + NEXT_LINE + "\n\r\t"
                + Character.toString(0xE0041);
        assertThat(VisibleText.onOneLine(name)).isEqualTo("a\\u001b[2J\\u202e\\u2028\\u0085\\n\\r\\t\\udb40\\udc41");
        assertThat(VisibleText.ofLines("a\r\n\tb\rc" + ESCAPE)).isEqualTo("a\r\n\tb\\rc\\u001b");
        assertThat(VisibleText.joined(List.of("a\nb", "c"))).isEqualTo("a\\nb\nc");
    }

    @Test
    void aProblemIsOneLine() {
        assertThat(Problem.error("a.csv:1:2", "'x\ny" + ESCAPE + "' is not known")
                        .toString())
                .isEqualTo("a.csv:1:2: 'x\\ny\\u001b' is not known");
    }
}
