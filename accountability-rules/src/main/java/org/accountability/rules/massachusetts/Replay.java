package org.accountability.rules.massachusetts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.Determination;
import org.accountability.determination.Reason;
import org.accountability.model.Checked;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.PrintedReasons;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.files.FactsFile;
import org.accountability.rules.massachusetts.DeseExtract.Row;
import org.accountability.rules.massachusetts.ReplayReport.ReplayedRow;
import org.accountability.rules.massachusetts.ReplayReport.ReplayedRow.Published;
import org.accountability.rules.massachusetts.ReplayReport.RowClass;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes published determinations and compares level, star and reason. The files print some facts nowhere but in
 * the reason: of each row the one fact that its reason names is taken as given, besides the star and the level that a
 * row held harmless kept; the published level is never read to compute one.
 */
final class Replay {
    private static final String AUTHORITY = "Massachusetts Department of Elementary and Secondary Education";
    private static final String CITATION = "DESE School and District Profiles, the reason printed for the year";
    private static final String UNPUBLISHED = "";

    private final RulePack pack;
    private final DeseExtract extract;
    private final @Nullable FactsFile facts;
    private final List<Problem> problems = new ArrayList<>();
    private final PrintedReasons printed;
    private final Map<OrganizationCode, Reason> reasons = new HashMap<>();
    private final Set<OrganizationCode> districtsOfOneSchool;

    private Replay(RulePack pack, DeseExtract extract, @Nullable FactsFile facts) {
        this.pack = pack;
        this.extract = extract;
        this.printed = pack.reasons(extract.year());
        this.facts = facts;
        Map<OrganizationCode, Long> schools = extract.schools().stream()
                .collect(Collectors.groupingBy(row -> row.organization().code().district(), Collectors.counting()));
        this.districtsOfOneSchool = schools.entrySet().stream()
                .filter(entry -> entry.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Replays {@code extract}.
     *
     * @param pack the rules to replay it with
     * @param extract read with what was published
     * @param facts facts beyond those that the printed reasons name; one given here stands for the printed one
     * @return the comparison, with what is left unread in warnings; or every problem that keeps it from being made, such as a reason the pack does not know
     */
    static Checked<ReplayReport> of(RulePack pack, DeseExtract extract, @Nullable FactsFile facts) {
        if (!pack.covers(extract.year())) {
            return Checked.refused(List.of(pack.notCovered(extract.year())));
        }
        return new Replay(pack, extract, facts).run();
    }

    private Checked<ReplayReport> run() {
        rows().forEach(this::recogniseReason);
        if (!problems.isEmpty()) {
            return Checked.refused(problems);
        }
        Checked<StateYear> state = state(Set.of());
        if (state.value().isEmpty()) {
            return Checked.refused(state.problems());
        }
        List<Problem> review = pack.review(state.orElseThrow());
        problems.addAll(state.problems());
        problems.addAll(review);
        if (review.stream().anyMatch(Problem::isError)) {
            return Checked.refused(problems);
        }
        Determinations asPrinted = pack.determine(state.orElseThrow());
        Set<OrganizationCode> relieved = silentlyRelieved(asPrinted);
        Determinations computed =
                relieved.isEmpty() ? asPrinted : pack.determine(state(relieved).orElseThrow());
        return Checked.of(
                new ReplayReport(
                        extract.year(),
                        pack.name(),
                        replayed(extract.schools(), computed, relieved),
                        replayed(extract.districts(), computed, relieved),
                        computed),
                problems);
    }

    private Stream<Row<? extends Evidence>> rows() {
        return Stream.concat(extract.schools().stream(), extract.districts().stream());
    }

    private void recogniseReason(Row<? extends Evidence> row) {
        Published published = row.published();
        if (published == null) {
            return;
        }
        Optional<Reason> reason = printed.find(published.reason());
        if (reason.isPresent()) {
            reasons.put(row.organization().organization(), reason.get());
        } else if (!published.reason().isEmpty()) {
            problems.add(Problem.error(
                    published.place(),
                    "reason '" + published.reason() + "' is none that was printed in " + extract.year()
                            + printed.nearest(published.reason())));
        }
    }

    /**
     * Rows whose participation reason the facts printed do not explain, but relief does. Relief is granted to all of
     * them at its best, and kept where the row then comes out as published.
     */
    private Set<OrganizationCode> silentlyRelieved(Determinations asPrinted) {
        Set<OrganizationCode> candidates = rows().filter(row -> isParticipation(row) && !agrees(row, asPrinted))
                .map(row -> row.organization().organization())
                .collect(Collectors.toSet());
        if (candidates.isEmpty()) {
            return candidates;
        }
        Determinations relieved = pack.determine(state(candidates).orElseThrow());
        return rows().filter(row -> candidates.contains(row.organization().organization()) && agrees(row, relieved))
                .map(row -> row.organization().organization())
                .collect(Collectors.toSet());
    }

    private Checked<StateYear> state(Set<OrganizationCode> relieved) {
        StateYear.Builder state = extract.toStateBuilder();
        Set<String> given = new HashSet<>();
        if (facts != null) {
            facts.addTo(state);
            facts.facts().forEach(fact -> given.add(identity(fact.fact())));
        }
        rows().forEach(row -> {
            for (Fact fact : factsPrinted(row, relieved)) {
                if (given.add(identity(fact))) {
                    state.fact(fact, row.place());
                }
            }
        });
        return state.check();
    }

    private List<Fact> factsPrinted(Row<? extends Evidence> row, Set<OrganizationCode> relieved) {
        OrganizationCode code = row.organization().organization();
        Published published = row.published();
        if (published == null) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        if (published.starred()) {
            facts.add(cited(Fact.of(FactKind.LEFT_LEVEL_4, code, extract.year())));
        }
        if (relieved.contains(code)) {
            facts.add(cited(Fact.of(FactKind.HELD_HARMLESS, code, extract.year())
                    .priorLevel(Level.LEVEL_1)
                    .note("implied: nothing else explains the printed reason")));
        }
        named(row).ifPresent(fact -> facts.add(cited(fact)));
        return facts;
    }

    /** The fact that the row's reason names. A district of one school prints its school's reason, not one of its own. */
    private Optional<Fact.Builder> named(Row<? extends Evidence> row) {
        OrganizationCode code = row.organization().organization();
        Published published = row.published();
        Reason reason = reasons.get(code);
        if (published == null || reason == null || published.level() == null) {
            return Optional.empty();
        }
        return printed.fact(reason, code, published.level())
                .filter(fact ->
                        !districtsOfOneSchool.contains(code) || fact.kind().isDesignation());
    }

    private List<ReplayedRow> replayed(
            List<? extends Row<? extends Evidence>> rows, Determinations computed, Set<OrganizationCode> relieved) {
        List<ReplayedRow> replayed = new ArrayList<>();
        for (Row<? extends Evidence> row : rows) {
            Published published = row.published();
            if (published != null) {
                replayed.add(
                        new ReplayedRow(rowClass(row, published, relieved), published, determination(row, computed)));
            }
        }
        replayed.sort((one, other) -> one.organization().compareTo(other.organization()));
        return List.copyOf(replayed);
    }

    private RowClass rowClass(Row<? extends Evidence> row, Published published, Set<OrganizationCode> relieved) {
        OrganizationCode code = row.organization().organization();
        if (published.levelText().equals(UNPUBLISHED) && published.reason().equals(UNPUBLISHED)) {
            return RowClass.UNPUBLISHED;
        }
        if (relieved.contains(code) || isOnlySchoolRelieved(code, relieved)) {
            return RowClass.IMPLIED;
        }
        Reason reason = reasons.get(code);
        FactKind fact = reason == null ? null : printed.factKind(reason).orElse(null);
        if (fact == null) {
            return RowClass.NUMBERS;
        }
        return fact == FactKind.HELD_HARMLESS ? RowClass.GIVEN : RowClass.FLAG;
    }

    private boolean isOnlySchoolRelieved(OrganizationCode district, Set<OrganizationCode> relieved) {
        return districtsOfOneSchool.contains(district)
                && relieved.stream().anyMatch(school -> school.district().equals(district));
    }

    private boolean isParticipation(Row<? extends Evidence> row) {
        return named(row).filter(fact -> fact.kind() == FactKind.PARTICIPATION).isPresent();
    }

    private boolean agrees(Row<? extends Evidence> row, Determinations computed) {
        Published published = row.published();
        return published != null && new ReplayedRow(RowClass.FLAG, published, determination(row, computed)).agrees();
    }

    private static Determination determination(Row<? extends Evidence> row, Determinations computed) {
        return computed.find(row.organization().organization()).orElseThrow();
    }

    private static Fact cited(Fact.Builder fact) {
        return fact.decidedBy(AUTHORITY).citation(CITATION).build();
    }

    private static String identity(Fact fact) {
        return fact.organization() + " " + fact.year() + " " + fact.kind();
    }
}
