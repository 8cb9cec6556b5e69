package org.accountability.examples.host;

import java.nio.file.Path;
import java.util.List;
import org.accountability.determination.Determination;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.Measure;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.io.OutputFolder;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.workbench.ExplanationText;

/**
 * A host application that gets from its own objects to a level with its reasons. The README shows what stands between
 * the marks.
 */
public final class HostApplication {
    private HostApplication() {}

    /** Prints the explanation of a level. */
    public static void main(String[] arguments) {
        System.out.println(explained());
    }

    static String explained() {
        // README: begin
        RulePack pack = RulePacks.covering(SchoolYear.of(2012)); // load once, share between threads
        School school =
                School.of("90010005").percentile(12).cumulativePpiAll(64).build();
        Determinations levels =
                pack.determine(StateYear.of(SchoolYear.of(2012)).school(school).build());
        Determination level = levels.find(school.code()).orElseThrow();
        return ExplanationText.of(level, levels.provenance());
        // README: end
    }

    static Determinations fromResults(RulePack pack, SchoolYear year, List<Measure> measures) {
        // README: begin
        StateResults results = StateResults.of(year).addAll(measures).build(); // measures of four years
        StateIndex index = pack.compute(results).orElseThrow(); // points, PPIs and percentiles, each explained
        Determinations levels = pack.determine(index.organizations(), index); // or of a state: what it gives stands
        // README: end
        return levels;
    }

    /** Writes the files that {@code determine} writes, from two of the files that it can be given. */
    public static Checked<List<Path>> determined(SchoolYear year, Path schools, Path facts, Path folder) {
        // README: begin
        StateFiles files = StateFiles.of(year).with(InputFile.SCHOOLS, schools).with(InputFile.FACTS, facts);
        Checked<List<Path>> written = files.read() // all files whole, or every problem of all of them
                .flatMap(state -> OutputFolder.of(folder)
                        .keeping(files.paths()) // no result replaces an input
                        .write(OutputFiles.of(state.pack(), state.determine())));
        written.problems().forEach(System.err::println); // file:line:column: the value, and the remedy
        // README: end
        return written;
    }
}
