package org.accountability.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what is compiled, and prints what the README says. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("accountability.root", ".."));

    @Test
    void theSamplesAreTheCompiledOnes() throws IOException {
        String source = Files.readString(ROOT.resolve(
                "accountability-examples/src/main/java/org/accountability/examples/host/HostApplication.java"));

        assertThat(blocks("java")).isNotEmpty().isEqualTo(between("// README: begin", "// README: end", source));
    }

    @Test
    void theSamplePrintsWhatTheReadmeSays() throws IOException {
        String shown = blocks("text").get(0);
        String printed = HostApplication.explained().lines().map(String::strip).collect(Collectors.joining("\n"));

        assertThat(printed).startsWith(shown.substring(0, shown.indexOf("\n…")));
    }

    private static List<String> blocks(String language) throws IOException {
        return between("```" + language + "\n", "\n```", Files.readString(ROOT.resolve("README.md")));
    }

    /** Every text between two marks, without its indentation. */
    private static List<String> between(String begin, String end, String text) {
        return Pattern.compile(Pattern.quote(begin) + "(.*?)" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1).strip().lines().map(String::strip).collect(Collectors.joining("\n")))
                .toList();
    }
}
