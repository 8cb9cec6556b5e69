package org.accountability.rules.io;

import java.nio.file.Path;
import java.util.List;
import org.accountability.index.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.Fact;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.text.SourceText;

/** The decisions, flags and corrections of a facts file: a YAML list under {@code facts:}. Immutable. */
public final class FactsFile {
    private final List<Given> facts;
    private final List<Correction.Placed> corrections;

    FactsFile(List<Given> facts, List<Correction.Placed> corrections) {
        this.facts = List.copyOf(facts);
        this.corrections = List.copyOf(corrections);
    }

    /**
     * A fact as given.
     *
     * @param fact the fact
     * @param place where it begins, {@code file:line:column}
     */
    public record Given(Fact fact, String place) {}

    /**
     * Reads a facts file, of any school years.
     *
     * @return its facts, or every problem in it
     */
    public static Checked<FactsFile> read(Path file) {
        Checked<SourceText> source = SourceText.read(file);
        if (source.value().isEmpty()) {
            return Checked.refused(source.problems());
        }
        return new FactEntries(source.value().orElseThrow()).read();
    }

    /** In the order of the file. */
    public List<Given> facts() {
        return facts;
    }

    /** The corrections on appeal, in the order of the file. */
    public List<Correction.Placed> corrections() {
        return corrections;
    }

    /**
     * Adds the facts and corrections with their places to {@code state}, which judges them against the organisations and
     * their numbers.
     */
    public void addTo(StateYear.Builder state) {
        facts.forEach(given -> state.fact(given.fact(), given.place()));
        corrections.forEach(given -> state.correction(given.correction(), given.place()));
    }

    /** Adds the corrections that are of these results; those of other numbers are for the state to judge. */
    public void addTo(StateResults.Builder results) {
        corrections.stream()
                .filter(given -> results.concerns(given.correction()))
                .forEach(given -> results.correction(given.correction(), given.place()));
    }
}
