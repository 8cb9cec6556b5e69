package org.accountability.rules.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.accountability.model.Checked;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.RulePack;
import org.accountability.rules.analysis.InterpretedPack.AdmittedRule;
import org.accountability.rules.internal.cells.Cells;
import org.accountability.rules.internal.cells.CutSearch;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.Requirement.Known;
import org.accountability.rules.internal.pack.Stage;

/** A pack that is run, with what its rules say. */
record CheckedPack(RulePack pack, InterpretedPack written) {
    static Checked<CheckedPack> load(Path folder, Duration limit) {
        return RulePack.load(folder, limit).flatMap(pack -> InterpretedPack.read(folder)
                .flatMap(written -> Checked.of(new CheckedPack(pack, written), List.of())));
    }

    Set<SchoolYear> years() {
        Set<SchoolYear> years = new TreeSet<>();
        PackText text = written.text();
        for (int spring = text.years().first().spring();
                spring <= text.years().last().spring();
                spring++) {
            if (text.covers(SchoolYear.of(spring))) {
                years.add(SchoolYear.of(spring));
            }
        }
        return years;
    }

    /** The rules in force in {@code year} that have a say in the levels of schools. */
    List<AdmittedRule> rules(SchoolYear year) {
        return written.rules().stream()
                .filter(rule -> rule.text().isInForce(year)
                        && isOfSchools(rule.text().clause().file()))
                .toList();
    }

    private boolean isOfSchools(String file) {
        String first = written.text().topics().get(0).code();
        return written.text().stages().stream()
                .filter(stage -> stage.topic().equals(first) && stage.settles().hasSchools())
                .map(Stage::files)
                .anyMatch(files -> files.contains(file));
    }

    /** Adds what the rules in force in {@code year} tell apart to {@code search}; what each judges by, by its name. */
    Map<String, Set<String>> addTo(CutSearch search, SchoolYear year) {
        ParameterSet inForce = ParameterSet.asOf(year, written.text().parameters());
        Map<String, Set<String>> judgedBy = new HashMap<>();
        for (AdmittedRule rule : rules(year)) {
            judgedBy.put(
                    rule.rule().name(),
                    search.add(rule.rule(), inForce, rule.place(rule.rule().offset())));
        }
        return judgedBy;
    }

    private boolean asksForGrades(SchoolYear year) {
        return written.text().requirements().stream()
                .anyMatch(requirement -> requirement.years().include(year) && requirement.known() == Known.GRADES);
    }

    /** The common cells of {@code packs}; what they do not show is added to {@code notCovered}. */
    static Cells cells(List<CheckedPack> packs, SchoolYear year, List<String> notCovered) {
        CutSearch search = new CutSearch();
        packs.forEach(pack -> pack.addTo(search, year));
        notCovered.addAll(search.notCovered());
        return new Cells(search.axes(packs.stream().anyMatch(pack -> pack.asksForGrades(year))));
    }
}
