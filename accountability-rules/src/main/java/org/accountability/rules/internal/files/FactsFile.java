package org.accountability.rules.internal.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.text.SourceText;

/** The decisions, flags and corrections of a facts file: a YAML list under {@code facts:}. Immutable. */
public final class FactsFile {
    private final List<Given> facts;
    private final List<Correction.Placed> corrections;

    public FactsFile(List<Given> facts, List<Correction.Placed> corrections) {
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
     * @param columns the columns of results, besides measures, that a correction may be of
     * @return its facts, or every problem in it
     */
    public static Checked<FactsFile> read(Path file, CorrectedColumns columns) {
        Checked<SourceText> source = SourceText.read(file);
        if (source.value().isEmpty()) {
            return Checked.refused(source.problems());
        }
        return new FactEntries(source.value().orElseThrow(), columns).read();
    }

    /** The same, or a refusal of the file where it holds something, and all of it is of other years than {@code year}. */
    public Checked<FactsFile> checkedFor(Path file, SchoolYear year) {
        return years().isEmpty() || isOfUse(year)
                ? Checked.of(this, List.of())
                : Checked.refused(List.of(Problem.error(file.toString(), YearOfRows.notOf(years(), year))));
    }

    /**
     * Whether any of it is of use for {@code year}: participation of the year before counts in an average of two years,
     * and results of all earlier years may be corrected.
     */
    public boolean isOfUse(SchoolYear year) {
        return facts.stream().map(Given::fact).anyMatch(fact -> isOfUse(fact, year))
                || corrections.stream()
                        .anyMatch(given -> given.correction().year().compareTo(year) <= 0);
    }

    private static boolean isOfUse(Fact fact, SchoolYear year) {
        return fact.year().equals(year)
                || (fact.kind() == FactKind.PARTICIPATION && fact.year().equals(year.minus(1)));
    }

    /** The school years of its facts and corrections, in order. */
    public Set<SchoolYear> years() {
        return Stream.concat(
                        facts.stream().map(given -> given.fact().year()),
                        corrections.stream().map(given -> given.correction().year()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The facts of one year, in the order of the file. */
    public List<Fact> of(SchoolYear year) {
        return facts.stream()
                .map(Given::fact)
                .filter(fact -> fact.year().equals(year))
                .toList();
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

    /**
     * Hands on the corrections of some results; those of other numbers are for the state to judge.
     *
     * @param concerns whether a correction is of these results
     * @param add takes it with its place
     */
    public void correct(Predicate<Correction> concerns, BiConsumer<Correction, String> add) {
        corrections.stream()
                .filter(given -> concerns.test(given.correction()))
                .forEach(given -> add.accept(given.correction(), given.place()));
    }
}
