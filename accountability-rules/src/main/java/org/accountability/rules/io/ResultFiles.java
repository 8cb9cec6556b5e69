package org.accountability.rules.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.accountability.index.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;

/**
 * The files that results are read from: measures, students per performance level, and published points. They may be of
 * any number and order, and reach back as many years as they like. Every row is used, or listed among the problems.
 */
public final class ResultFiles {
    private final StateResults.Builder results;
    private final List<ResultFile> files = new ArrayList<>();

    private ResultFiles(SchoolYear year) {
        this.results = StateResults.of(year);
    }

    /** No files yet, for the index of {@code year}. */
    public static ResultFiles of(SchoolYear year) {
        return new ResultFiles(year);
    }

    /** Reads {@code school_year,org_code,student_group,subject,measure,value,n}. */
    public ResultFiles measures(Path file) {
        return add(file, ResultKind.MEASURES);
    }

    /** Reads {@code school_year,org_code,student_group,subject,performance_level,students}. */
    public ResultFiles counts(Path file) {
        return add(file, ResultKind.COUNTS);
    }

    /** Reads {@code school_year,org_code,student_group,indicator,points}. */
    public ResultFiles points(Path file) {
        return add(file, ResultKind.POINTS);
    }

    /** Takes the types that schools are ranked within, as given or else from their grades. */
    public ResultFiles schools(List<School> schools) {
        schools.forEach(results::school);
        return this;
    }

    /** Says that these are not the results of a whole state, so that no percentile can be computed from them. */
    public ResultFiles partOfState() {
        results.partOfState();
        return this;
    }

    /** The results, or every problem: those of each file in the order of its lines, then those of no file. */
    public Checked<StateResults> check() {
        files.forEach(file -> file.addTo(results));
        Checked<StateResults> checked = results.check();
        List<Problem> left = new ArrayList<>(checked.problems());
        List<Problem> problems = new ArrayList<>();
        for (ResultFile file : files) {
            List<Problem> ofFile =
                    left.stream().filter(problem -> file.has(problem.place())).toList();
            left.removeAll(ofFile);
            problems.addAll(file.problemsWith(ofFile));
        }
        problems.addAll(left);
        return checked.value().map(sound -> Checked.of(sound, problems)).orElseGet(() -> Checked.refused(problems));
    }

    private ResultFiles add(Path path, ResultKind kind) {
        files.add(ResultFile.read(path, kind));
        return this;
    }
}
