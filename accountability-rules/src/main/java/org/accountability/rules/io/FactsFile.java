package org.accountability.rules.io;

import java.nio.file.Path;
import java.util.List;
import org.accountability.model.Checked;
import org.accountability.model.Fact;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.text.SourceText;

/** The decisions and flags of a facts file: a YAML list under {@code facts:}. Immutable. */
public final class FactsFile {
    private final List<Given> facts;

    FactsFile(List<Given> facts) {
        this.facts = List.copyOf(facts);
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

    /** Adds the facts with their places to {@code state}, which judges them against the organisations. */
    public void addTo(StateYear.Builder state) {
        facts.forEach(given -> state.fact(given.fact(), given.place()));
    }
}
