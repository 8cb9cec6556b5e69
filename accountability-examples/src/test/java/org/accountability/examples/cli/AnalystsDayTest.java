package org.accountability.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the analyst's day prints what the page says, in the order of the page. */
class AnalystsDayTest {
    private static final Path ROOT = Path.of(System.getProperty("accountability.root", ".."));
    private static final Path PACK =
            ROOT.resolve("accountability-rules/src/main/resources/massachusetts/framework-2012");
    private static final String JAVA = "java -jar accountability-examples/target/accountability.jar ";
    private static final String MY_PACK = "target/my-pack";
    private static final Pattern STEP =
            Pattern.compile("```sh\\n(.*?)\\n```\\n(?:\\n```text\\n(.*?)\\n```)?", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyCommandPrintsWhatThePageSays() throws IOException {
        List<MatchResult> steps = STEP.matcher(Files.readString(ROOT.resolve("accountability-rules/ANALYSTS-DAY.md")))
                .results()
                .toList();
        assertThat(steps).hasSize(9);
        for (MatchResult step : steps) {
            String printed = "";
            for (String command : step.group(1).lines().toList()) {
                printed = run(command);
            }
            if (step.group(2) != null) {
                assertShown(step.group(2), printed);
            }
        }
    }

    private String run(String command) throws IOException {
        if (command.startsWith("cp -r")) {
            return copyThePack();
        }
        if (command.startsWith("sed -i 's/")) {
            return edit(command);
        }
        assertThat(command).startsWith(JAVA);
        StringWriter out = new StringWriter();
        String[] arguments =
                command.substring(JAVA.length()).replace(MY_PACK, myPack()).split(" ", -1);
        Main.run(new PrintWriter(out), new PrintWriter(out), arguments);
        return out.toString().replace(myPack(), MY_PACK);
    }

    private String myPack() {
        return folder.resolve("my-pack").toString();
    }

    private String copyThePack() throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : files.toList()) {
                Files.copy(file, Path.of(myPack()).resolve(PACK.relativize(file).toString()));
            }
        }
        return "";
    }

    /** Of {@code sed} what the page needs: lines that end in a text, in one file. */
    private String edit(String command) throws IOException {
        String[] parts = command.split("['/]", -1);
        Path file = Path.of(command.substring(command.lastIndexOf(' ') + 1).replace(MY_PACK, myPack()));
        String text = Files.readString(file);
        String edited =
                Pattern.compile(parts[2], Pattern.MULTILINE).matcher(text).replaceAll(parts[3]);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(file, edited);
        return "";
    }

    /** Every line that is shown was printed, after the lines that are shown before it. */
    private static void assertShown(String shown, String printed) {
        List<String> lines = printed.lines().toList();
        int from = 0;
        for (String line : shown.lines().toList()) {
            if (!line.equals("…")) {
                assertThat(lines.subList(from, lines.size()))
                        .as("lines printed")
                        .contains(line);
                from += lines.subList(from, lines.size()).indexOf(line) + 1;
            }
        }
    }
}
