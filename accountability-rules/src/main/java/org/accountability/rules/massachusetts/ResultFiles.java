package org.accountability.rules.massachusetts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.files.CorrectionsAlone;
import org.accountability.rules.internal.files.FactsFile;
import org.accountability.rules.internal.files.YearOfRows;
import org.jspecify.annotations.Nullable;

/**
 * The files that results are read from: measures, students per performance level, and published points. They may be of
 * any number and order, and reach back as many years as they like. Every row is used, or listed among the problems.
 */
final class ResultFiles {
    private final SchoolYear year;
    private final StateResults.Builder results;
    private final List<ResultFile> files = new ArrayList<>();
    private @Nullable SchoolYear oldest;
    private @Nullable FactsFile facts;
    private @Nullable Path alone;

    private ResultFiles(SchoolYear year) {
        this.year = year;
        this.results = StateResults.of(year);
    }

    /** No files yet, for the index of {@code year}. */
    static ResultFiles of(SchoolYear year) {
        return new ResultFiles(year);
    }

    /** Reads {@code school_year,org_code,student_group,subject,measure,value,n}. */
    ResultFiles measures(Path file) {
        return add(file, ResultKind.MEASURES);
    }

    /** Reads {@code school_year,org_code,student_group,subject,performance_level,students}. */
    ResultFiles counts(Path file) {
        return add(file, ResultKind.COUNTS);
    }

    /** Reads {@code school_year,org_code,student_group,indicator,points}. */
    ResultFiles points(Path file) {
        return add(file, ResultKind.POINTS);
    }

    /** Takes the types that schools are ranked within, as given or else from their grades. */
    ResultFiles schools(List<School> schools) {
        schools.forEach(results::school);
        return this;
    }

    /** Says that these are not the results of a whole state, so that no percentile can be computed from them. */
    ResultFiles partOfState() {
        results.partOfState();
        return this;
    }

    /** Takes corrections on appeal, which are applied to the numbers that they are of; others are for the state to judge. */
    ResultFiles correctedBy(FactsFile given) {
        facts = given;
        return this;
    }

    /**
     * Takes corrections on appeal where the index is all that is wanted: one of a number of its year that is not given is
     * refused, and so is a file that corrects nothing; other entries are counted in a warning.
     *
     * @param file where they were read
     */
    ResultFiles correctedAloneBy(FactsFile given, Path file) {
        facts = given;
        alone = file;
        return this;
    }

    /**
     * Refuses files of which none has a result from {@code first} on: who is to be judged by the year itself, or by a
     * cohort shortly before it, is not judged by results that are all older. A file whose results are all of later years
     * is refused in any case.
     */
    ResultFiles ofYearsFrom(SchoolYear first) {
        oldest = first;
        return this;
    }

    /** The results, or every problem: those of each file in the order of its lines, then those of no file. */
    Checked<StateResults> check() {
        files.forEach(file -> file.addTo(results));
        List<Problem> problems = new ArrayList<>(ofOtherYearsAlone());
        if (facts != null) {
            facts.correct(results::concerns, results::correction);
            if (alone != null) {
                problems.addAll(new CorrectionsAlone(alone.toString(), "the index", results::concerns, this::isOfIndex)
                        .judge(facts));
            }
        }
        Checked<StateResults> checked = results.check();
        List<Problem> left = new ArrayList<>(checked.problems());
        for (ResultFile file : files) {
            List<Problem> ofFile =
                    left.stream().filter(problem -> file.has(problem.place())).toList();
            left.removeAll(ofFile);
            problems.addAll(file.problemsWith(ofFile));
        }
        problems.addAll(left);
        return checked.value().map(sound -> Checked.of(sound, problems)).orElseGet(() -> Checked.refused(problems));
    }

    private boolean isOfIndex(Correction correction) {
        return correction.year().equals(year)
                && correction.column() == null
                && !correction.measure().equals(Correction.ANNUAL_PERCENTAGE);
    }

    /** Where a measure stands, if one of the files has it. */
    Optional<String> placeOf(ResultFile.Asked asked) {
        return files.stream().flatMap(file -> file.placeOf(asked).stream()).findFirst();
    }

    /** The files that are not of the year: all that are of later ones, or all, if one must have a result of it and none has. */
    private List<Problem> ofOtherYearsAlone() {
        SchoolYear first = oldest;
        if (first == null) {
            return List.of();
        }
        List<ResultFile> withRows =
                files.stream().filter(file -> !file.years().isEmpty()).toList();
        boolean ofYear = withRows.stream()
                .flatMap(file -> file.years().stream())
                .anyMatch(given -> given.compareTo(first) >= 0 && given.compareTo(year) <= 0);
        return withRows.stream()
                .filter(file -> !ofYear || file.years().first().compareTo(year) > 0)
                .map(file -> Problem.error(file.name(), YearOfRows.notOf(file.years(), year)))
                .toList();
    }

    private ResultFiles add(Path path, ResultKind kind) {
        files.add(ResultFile.read(path, kind));
        return this;
    }
}
