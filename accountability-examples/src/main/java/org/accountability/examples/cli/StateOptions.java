package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.List;
import org.accountability.examples.synthetic.MeasuredState;
import org.accountability.examples.synthetic.SyntheticState;
import org.accountability.massachusetts.targets.TargetCalculator;
import org.accountability.model.Checked;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.io.StateInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what to determine and by which rules. Without a file, that is the bundled made-up state. */
final class StateOptions {
    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "School year, named by its spring.")
    int year;

    @Option(
            names = "--schools",
            paramLabel = "FILE",
            description = "DESE's extract of schools. Without it, the bundled made-up state.")
    @Nullable
    Path schools;

    @Option(names = "--districts", paramLabel = "FILE", description = "DESE's extract of districts.")
    @Nullable
    Path districts;

    @Option(names = "--organizations", paramLabel = "FILE", description = "School types, grades, charter status.")
    @Nullable
    Path organizations;

    @Option(names = "--facts", paramLabel = "FILE", description = "Decisions and flags that are not computed.")
    @Nullable
    Path facts;

    @Option(names = "--history", paramLabel = "FILE", description = "Levels of earlier years, for release from them.")
    @Nullable
    Path history;

    @Option(names = "--groups", paramLabel = "FILE", description = "Results of student groups, for diagnostics.")
    @Nullable
    Path groups;

    @Option(
            names = "--special-education",
            paramLabel = "FILE",
            description = "Students eligible for special education, and placed separately, by group.")
    @Nullable
    Path specialEducation;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "A folder of edited rules in place of the bundled pack.")
    @Nullable
    Path pack;

    @Option(names = "--target-points", paramLabel = "FILE", description = "2018 on: points of each indicator, 0 to 4.")
    @Nullable
    Path targetPoints;

    @Mixin
    TargetOptions targets;

    @Mixin
    ResultOptions results;

    /** Reads everything, or finds every problem in it, for a command that makes no diagnostics. */
    Checked<StateInput> read() {
        return read(false);
    }

    /**
     * Reads everything, or finds every problem in it.
     *
     * @param diagnosed whether diagnostics are made, which alone look at groups
     */
    Checked<StateInput> read(boolean diagnosed) {
        return groups == null || diagnosed
                ? input()
                : input().flatMap(read -> Checked.of(
                        read,
                        List.of(Problem.warning(
                                "--groups",
                                "is looked at by diagnostics alone; give --diagnostics to determine to see them"))));
    }

    private Checked<StateInput> input() {
        SchoolYear ofYear;
        try {
            ofYear = SchoolYear.of(year);
        } catch (InvalidValueException impossible) {
            return Checked.refused(List.of(Problem.error("--year", String.valueOf(impossible.getMessage()))));
        }
        StateFiles files = files(ofYear);
        return Packs.load(pack, ofYear)
                .flatMap(rules -> files.isEmpty() && !results.partOfState ? madeUp(rules, ofYear) : files.read(rules));
    }

    private StateFiles files(SchoolYear ofYear) {
        StateFiles files = StateFiles.of(ofYear).named(code -> "--" + code);
        add(files, InputFile.SCHOOLS, schools);
        add(files, InputFile.DISTRICTS, districts);
        add(files, InputFile.ORGANIZATIONS, organizations);
        add(files, InputFile.FACTS, facts);
        add(files, InputFile.HISTORY, history);
        add(files, InputFile.GROUPS, groups);
        add(files, InputFile.SPECIAL_EDUCATION, specialEducation);
        add(files, InputFile.TARGET_POINTS, targetPoints);
        targets.addTo(files);
        results.addTo(files);
        return files;
    }

    static void add(StateFiles files, InputFile which, @Nullable Path given) {
        if (given != null) {
            files.with(which, given);
        }
    }

    private static Checked<StateInput> madeUp(RulePack rules, SchoolYear ofYear) {
        if (!rules.covers(ofYear)) {
            return Checked.refused(List.of(rules.notCovered(ofYear)));
        }
        if (rules.computes(TargetCalculator.class)) {
            return Checked.refused(List.of(Problem.error(
                    "--target-points",
                    "the bundled made-up state has no targets; give points, measures, schools or facts")));
        }
        MeasuredState measured = SyntheticState.measured(ofYear);
        return rules.compute(measured.results())
                .flatMap(index -> Checked.of(StateInput.of(rules, measured.organizations(), index), List.of()));
    }
}
