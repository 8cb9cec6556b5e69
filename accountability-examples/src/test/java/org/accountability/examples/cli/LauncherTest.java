package org.accountability.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, in a folder as the build lays it out, with a Java that prints what it was called with. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script for the POSIX shell")
class LauncherTest {
    private static final Path SCRIPT = Path.of("src/main/launcher/accountability");

    @TempDir
    private Path folder;

    @BeforeEach
    void layOut() throws IOException {
        Path script = Files.createDirectories(folder.resolve("a place/bin")).resolve("accountability");
        Files.copy(SCRIPT, script);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Path java = Files.createDirectories(folder.resolve("a jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void argumentsWithSpacesArriveWhole() throws Exception {
        assertThat(run(folder.resolve("a place/bin/accountability"), "lint", "my pack", "*", ""))
                .containsExactly(
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar(), "lint", "my pack", "*", "");
    }

    @Test
    void aLinkToALinkFindsTheJar() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("a place/bin/accountability"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.toAbsolutePath());

        assertThat(run(second, "explain")).contains(jar());
    }

    @Test
    void commandsThatRunLongKeepBothCompilers() throws Exception {
        Path script = folder.resolve("a place/bin/accountability");

        assertThat(run(script, "check", "pack")).doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(run(script, "coverage", "pack")).doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(run(script)).containsExactly("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar());
    }

    /** What Java was called with; its exit code must be that of the script. */
    private List<String> run(Path script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("a jdk").toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(2);
        return printed.lines().toList();
    }

    private String jar() throws IOException {
        return folder.toRealPath()
                .resolve("a place")
                .resolve("accountability.jar")
                .toString();
    }
}
