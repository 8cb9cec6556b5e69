package org.accountability.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what is compiled, and prints what the README says. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("accountability.root", ".."));

    @Test
    void theSampleIsTheCompiledOne() throws IOException {
        String source = Files.readString(ROOT.resolve(
                "accountability-examples/src/main/java/org/accountability/examples/host/HostApplication.java"));
        String body = source.substring(
                source.indexOf("// README: begin") + "// README: begin".length(), source.indexOf("// README: end"));

        assertThat(block("java"))
                .isEqualTo(body.strip().lines().map(String::strip).collect(Collectors.joining("\n")));
    }

    @Test
    void theSamplePrintsWhatTheReadmeSays() throws IOException {
        String shown = block("text");

        assertThat(HostApplication.explained()).startsWith(shown.substring(0, shown.indexOf("\n…")));
    }

    /** The first block of this language, without its indentation. */
    private static String block(String language) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int start = readme.indexOf("```" + language + "\n") + language.length() + 4;
        String block = readme.substring(start, readme.indexOf("\n```", start));
        return language.equals("java") ? block.lines().map(String::strip).collect(Collectors.joining("\n")) : block;
    }
}
