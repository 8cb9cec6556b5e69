package org.accountability.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile packs, each in one gigabyte and one minute of processor time: it ends in an answer or in problems. */
class HostilePacksTest {
    private static final int MOST_SECONDS = 60;
    private static final List<String> ENDS = List.of("answered", "problems", "refused");

    @TempDir
    private Path folder;

    /** What the process that ran it says of one case. */
    private record Ran(int number, String hostile, String outcome, int seconds, int megabytes, String said) {
        static Ran of(String line) {
            String[] cells = line.split(HostilePackRun.SEPARATOR, -1);
            return new Ran(
                    Integer.parseInt(cells[0]),
                    cells[1],
                    cells[2],
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]),
                    cells[5]);
        }

        boolean isBounded() {
            return ENDS.contains(outcome) && seconds <= MOST_SECONDS;
        }
    }

    @Test
    void theyAreManyAndDiffer() {
        List<HostileCase> all = HostileCase.all();

        assertThat(all).hasSizeGreaterThanOrEqualTo(300);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    @Test
    @Tag("long")
    void everyOneIsBoundedAndReadsNothingOutside() throws IOException, InterruptedException {
        List<HostileCase> all = HostileCase.all();
        List<Ran> ran = new ArrayList<>();
        int next = 0;
        while (next < all.size()) {
            run(next, ran);
            int last = ran.isEmpty() ? -1 : ran.get(ran.size() - 1).number();
            if (last < all.size() - 1 && last + 1 >= next) {
                ran.add(new Ran(last + 1, all.get(last + 1).toString(), "ENDED THE PROCESS", 0, 0, ""));
                last++;
            }
            next = last + 1;
        }

        assertThat(ran).hasSameSizeAs(all).allMatch(Ran::isBounded);
        // Or the makers would spoil what was never sound.
        assertThat(ran).anyMatch(one -> one.outcome().equals("answered"));
    }

    private void run(int from, List<Ran> ran) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostilePackRun.class.getName(),
                        folder.resolve("from" + from).toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ran.add(Ran.of(line));
            }
        }
        process.waitFor();
    }
}
