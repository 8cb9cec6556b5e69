package org.accountability.rules.massachusetts;

import static org.accountability.rules.io.InputFile.COUNTS;
import static org.accountability.rules.io.InputFile.DISTRICTS;
import static org.accountability.rules.io.InputFile.FACTS;
import static org.accountability.rules.io.InputFile.GROUPS;
import static org.accountability.rules.io.InputFile.HISTORY;
import static org.accountability.rules.io.InputFile.MEASURES;
import static org.accountability.rules.io.InputFile.ORGANIZATIONS;
import static org.accountability.rules.io.InputFile.POINTS;
import static org.accountability.rules.io.InputFile.PRIOR;
import static org.accountability.rules.io.InputFile.SCHOOLS;
import static org.accountability.rules.io.InputFile.SPANS;
import static org.accountability.rules.io.InputFile.SPECIAL_EDUCATION;
import static org.accountability.rules.io.InputFile.TARGET_POINTS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accountability.determination.GroupGap;
import org.accountability.determination.PastLevels;
import org.accountability.determination.WidestDiscrepancy;
import org.accountability.massachusetts.targets.TargetCalculator;
import org.accountability.model.Evidence;
import org.accountability.model.Problem;
import org.accountability.model.SpecialEducationGroup;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;

/** Tells which of the files given the rules of a year have a use for, and refuses the others by name. */
final class FilesOfUse {
    private final StateFiles files;
    private final RulePack pack;
    private final Set<InputFile> ofNoUse = EnumSet.noneOf(InputFile.class);
    private final List<Problem> problems = new ArrayList<>();

    private FilesOfUse(StateFiles files, RulePack pack) {
        this.files = files;
        this.pack = pack;
    }

    /** What is of use to determine a state by {@code pack}. */
    static FilesOfUse toDetermine(StateFiles files, RulePack pack) {
        FilesOfUse ofUse = new FilesOfUse(files, pack);
        ofUse.judgePartOfState();
        if (!ofUse.isGiven(SCHOOLS)) {
            ofUse.refuse(DISTRICTS, "says more of schools; give " + files.name(SCHOOLS) + " too");
        }
        if (pack.computes(TargetCalculator.class)) {
            ofUse.judgeWithTargets();
        } else {
            ofUse.judgeWithIndex();
        }
        ofUse.refuseUnlessRead(HISTORY, PastLevels.class);
        ofUse.refuseUnlessRead(GROUPS, GroupGap.class, WidestDiscrepancy.class);
        ofUse.refuseUnlessRead(SPECIAL_EDUCATION, SpecialEducationGroup.class);
        return ofUse;
    }

    /** What is of use to compute an index by {@code pack}. */
    static FilesOfUse toIndex(StateFiles files, RulePack pack) {
        FilesOfUse ofUse = new FilesOfUse(files, pack);
        ofUse.judgePartOfState();
        EnumSet.complementOf(EnumSet.of(MEASURES, COUNTS, POINTS, ORGANIZATIONS, FACTS))
                .forEach(which -> ofUse.refuse(which, "is of no use: no index is computed from it"));
        if (!ofUse.hasResults()) {
            ofUse.problems.add(Problem.error("results", "give " + ofUse.namesOfResults()));
        }
        return ofUse;
    }

    /** Only an index ranks among the results of a whole state. */
    private void judgePartOfState() {
        if (!files.isPartOfState()) {
            return;
        }
        if (pack.computes(TargetCalculator.class)) {
            problems.add(Problem.error(
                    files.name("part-of-state"),
                    "is of no use: " + pack.name() + " computes no percentile from results"));
        } else if (!hasResults()) {
            problems.add(Problem.error(
                    files.name("part-of-state"), "says more of results; give " + namesOfResults() + " too"));
        }
    }

    private String namesOfResults() {
        return files.name(MEASURES) + ", " + files.name(COUNTS) + " or " + files.name(POINTS);
    }

    private boolean isGiven(InputFile which) {
        return files.find(which).isPresent();
    }

    private boolean hasResults() {
        return isGiven(MEASURES) || isGiven(COUNTS) || isGiven(POINTS);
    }

    /** Whether a file was given that is of use. */
    boolean has(InputFile which) {
        return isGiven(which) && !ofNoUse.contains(which);
    }

    /** The refusals. */
    List<Problem> problems() {
        return problems;
    }

    private void judgeWithTargets() {
        String noRule = "is of no use: " + pack.name() + " has no rule that reads it";
        refuse(COUNTS, noRule);
        refuse(POINTS, noRule);
        if (!isGiven(TARGET_POINTS)) {
            String more = "says more of target points; give " + files.name(TARGET_POINTS) + " too";
            refuse(SPANS, more);
            refuse(PRIOR, more);
        }
        if (Stream.of(SCHOOLS, TARGET_POINTS, MEASURES, FACTS).noneMatch(this::has)) {
            problems.add(Problem.error(
                    files.name(TARGET_POINTS), "nobody is given to classify; give points, measures, schools or facts"));
        }
    }

    private void judgeWithIndex() {
        String later = "are of school years from 2018 on, not of " + files.year();
        refuse(TARGET_POINTS, later);
        refuse(SPANS, later);
        refuse(PRIOR, later);
        if (!isGiven(SCHOOLS) && !hasResults()) {
            String more = "says more of schools; give " + files.name(SCHOOLS) + " or results too";
            Stream.of(ORGANIZATIONS, FACTS, SPECIAL_EDUCATION, HISTORY, GROUPS).forEach(which -> refuse(which, more));
            if (problems.isEmpty()) {
                problems.add(Problem.error(
                        files.name(SCHOOLS), "nobody is given to determine; give schools, or results of them"));
            }
        }
    }

    /** @param seen what rules see of the file */
    @SafeVarargs
    private void refuseUnlessRead(InputFile which, Class<? extends Evidence>... seen) {
        if (has(which) && Arrays.stream(seen).noneMatch(type -> pack.reads(type, files.year()))) {
            refuse(which, "is of no use: " + pack.name() + " has no rule that reads it in " + files.year());
        }
    }

    private void refuse(InputFile which, String why) {
        if (has(which)) {
            ofNoUse.add(which);
            problems.add(Problem.error(files.name(which), why));
        }
    }
}
