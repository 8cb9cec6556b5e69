package org.accountability.rules.internal.ruleanalysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.accountability.determination.Clause;
import org.accountability.determination.Topic;
import org.accountability.model.Outcome;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.TableRow;
import org.accountability.rules.answer.Edit;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.language.Wording;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ReasonText;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.pack.Table;
import org.accountability.rules.internal.reading.ImportedTypes;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two packs in a school year, edit by edit. Reasons and outcomes that one of them adds are no
 * edits of their own: they can matter only through a rule or a row that names them.
 */
public final class PackEdits {
    private final Side before;
    private final Side after;
    private final SchoolYear year;
    private final PlacesInPack places;
    private final List<Amendment> amendments = new ArrayList<>();

    /**
     * A pack that is compared.
     *
     * @param text what its files say
     * @param computing the parameters of the index, or of the target percentages, that what is compared was determined
     *     by; none where there is neither
     */
    public record Side(PackText text, List<ParameterHistory> computing) {
        /** Whether all of its rules are of the language of rules. */
        public boolean isWritten() {
            return text.rules().stream().allMatch(rule -> rule.rule().isPresent());
        }

        private Map<String, StatedRule> inForce(SchoolYear year) {
            Map<String, StatedRule> byName = new LinkedHashMap<>();
            text.rules().stream()
                    .filter(rule -> rule.isInForce(year))
                    .forEach(rule -> byName.put(rule.clause().rule(), rule));
            return byName;
        }

        private Wording wording(StatedRule stated) {
            return Wording.of(text.fileOf(stated), stated.rule().orElseThrow());
        }
    }

    private PackEdits(Side before, Side after, SchoolYear year) {
        this.before = before;
        this.after = after;
        this.year = year;
        this.places = new PlacesInPack(after.text());
    }

    /** The edits that make {@code after} of {@code before}, as far as they can matter in {@code year}. */
    public static List<Amendment> between(Side before, Side after, SchoolYear year) {
        PackEdits edits = new PackEdits(before, after, year);
        edits.parameters();
        edits.tables();
        edits.reasons();
        edits.topics();
        edits.stages();
        edits.rules();
        return List.copyOf(edits.amendments);
    }

    /** The pack {@code before} with the reasons and outcomes that {@code after} adds. */
    public static MixedPack start(Side before, Side after) {
        List<RuleFile> files = new ArrayList<>();
        Stream.of(before, after)
                .forEach(side -> files.addAll(side.text().ruleFiles().values()));
        Map<String, Rule> rules = new LinkedHashMap<>();
        before.text().rules().forEach(stated -> stated.rule().ifPresent(rule -> rules.put(rule.name(), rule)));
        MixedPack mixed = new MixedPack(before.text(), new ImportedTypes(files), rules, before.computing());
        after.text().reasons().forEach(mixed.reasons::putIfAbsent);
        for (Topic topic : after.text().topics()) {
            Topic known = mixed.topics.get(topic.code());
            if (known == null || adds(topic, known)) {
                mixed.topics.put(topic.code(), topic);
            }
        }
        return mixed;
    }

    /** Whether {@code topic} differs from {@code known} at most in outcomes that it has besides. */
    private static boolean adds(Topic topic, Topic known) {
        List<String> kept = new ArrayList<>(codes(topic));
        kept.retainAll(codes(known));
        return kept.equals(codes(known))
                && topic.gives() == known.gives()
                && topic.undetermined().code().equals(known.undetermined().code());
    }

    private static List<String> codes(Topic topic) {
        return topic.outcomes().stream().map(Outcome::code).toList();
    }

    private void add(Edit.Kind kind, String name, String change, String place, Consumer<MixedPack> onto) {
        amendments.add(new Amendment(new Edit(kind, name, change, place), onto));
    }

    private void parameters() {
        Map<String, ParameterHistory> old = all(before);
        Map<String, ParameterHistory> edited = all(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(edited.keySet());
        boolean computed = !before.computing().isEmpty();
        for (String name : names) {
            ValueChanges changes = ValueChanges.of(old.get(name), edited.get(name), year, computed);
            changes.words()
                    .ifPresent(words -> add(
                            Edit.Kind.PARAMETER,
                            name,
                            words,
                            changes.value().map(value -> places.of(name, value)).orElse(""),
                            pack -> {
                                put(pack.parameters, name, after.text().parameters());
                                put(pack.computing, name, after.computing());
                            }));
        }
    }

    private static Map<String, ParameterHistory> all(Side side) {
        Map<String, ParameterHistory> all = MixedPack.byName(side.computing());
        all.putAll(MixedPack.byName(side.text().parameters()));
        return all;
    }

    private static void put(Map<String, ParameterHistory> into, String name, List<ParameterHistory> from) {
        ParameterHistory history = MixedPack.byName(from).get(name);
        if (history == null) {
            into.remove(name);
        } else {
            into.put(name, history);
        }
    }

    private void tables() {
        Map<String, Table> old = byName(before.text().tables());
        Map<String, Table> edited = byName(after.text().tables());
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(edited.keySet());
        Table none = new Table("", List.of());
        for (String name : names) {
            rows(old.getOrDefault(name, none), edited.getOrDefault(name, none));
        }
    }

    private static Map<String, Table> byName(Collection<Table> tables) {
        Map<String, Table> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        return byName;
    }

    private void rows(Table old, Table edited) {
        Map<String, TableRow> was = inForce(old);
        Map<String, TableRow> is = inForce(edited);
        was.forEach((name, row) -> {
            TableRow now = is.get(name);
            if (now == null) {
                row(row, "removed, it gave " + row.gives(), "", row, null);
            } else if (!describe(row).equals(describe(now))) {
                row(now, describe(row) + " → " + describe(now), places.of(edited, now), row, now);
            }
        });
        is.forEach((name, row) -> {
            if (!was.containsKey(name)) {
                row(row, "added, it gives " + row.gives(), places.of(edited, row), null, row);
            }
        });
    }

    private Map<String, TableRow> inForce(Table table) {
        Map<String, TableRow> rows = new LinkedHashMap<>();
        table.in(year).forEach(row -> rows.put(row.source().name(), row));
        return rows;
    }

    private static String describe(TableRow row) {
        return row.gives() + " because " + row.because();
    }

    private void row(TableRow named, String change, String place, @Nullable TableRow old, @Nullable TableRow edited) {
        add(Edit.Kind.TABLE_ROW, "row \"" + named.source().name() + "\"", change, place, pack -> {
            Table table = pack.tables.getOrDefault(named.table(), new Table(named.table(), List.of()));
            List<TableRow> rows = new ArrayList<>(table.rows());
            rows.remove(old);
            if (edited != null) {
                rows.add(edited);
            }
            pack.tables.put(named.table(), new Table(named.table(), rows));
        });
    }

    private void reasons() {
        before.text().reasons().forEach((code, old) -> {
            ReasonText edited = after.text().reasons().get(code);
            if (edited != null && edited.place() != old.place()) {
                add(
                        Edit.Kind.REASON,
                        "reason " + code,
                        "place " + old.place() + " → " + edited.place(),
                        places.ofEntry(PackFiles.REASONS, code),
                        pack -> pack.reasons.put(code, edited));
            }
        });
    }

    private void topics() {
        Map<String, Topic> old = new HashMap<>();
        before.text().topics().forEach(topic -> old.put(topic.code(), topic));
        for (Topic edited : after.text().topics()) {
            Topic known = old.get(edited.code());
            if (known != null && !adds(edited, known)) {
                add(
                        Edit.Kind.TOPIC,
                        "topic " + edited.code(),
                        "outcomes " + codes(known) + " → " + codes(edited),
                        places.ofEntry(PackFiles.OUTCOMES, edited.code()),
                        pack -> pack.topics.put(edited.code(), edited));
            }
        }
    }

    private void stages() {
        if (!before.text().stages().equals(after.text().stages())) {
            add(
                    Edit.Kind.STAGES,
                    "stages",
                    "are others",
                    places.ofEntry(PackFiles.DESCRIPTION, "stages"),
                    pack -> pack.stages = after.text().stages());
        }
    }

    private void rules() {
        Map<String, StatedRule> old = before.inForce(year);
        Map<String, StatedRule> edited = after.inForce(year);
        old.forEach((name, rule) -> {
            StatedRule now = edited.get(name);
            if (now == null) {
                String ends = after.text().rules().stream()
                                .anyMatch(rules -> rules.clause().rule().equals(name))
                        ? "no longer in force in " + year
                        : "removed";
                add(Edit.Kind.RULE, name, ends, placeOf(rule.clause()), pack -> pack.stated.remove(name));
            } else {
                changeOf(rule, now).ifPresent(change -> rule(now, change));
            }
        });
        edited.forEach((name, rule) -> {
            if (!old.containsKey(name)) {
                rule(rule, "added");
            }
        });
    }

    private Optional<String> changeOf(StatedRule old, StatedRule edited) {
        Optional<String> words = before.wording(old).changedTo(after.wording(edited));
        boolean moved = !Objects.equals(old.clause().file(), edited.clause().file());
        return words.isEmpty() && moved
                ? Optional.of("moved from " + old.clause().file())
                : words;
    }

    private void rule(StatedRule edited, String change) {
        String name = edited.clause().rule();
        add(Edit.Kind.RULE, name, change, placeOf(edited.clause()), pack -> {
            pack.stated.put(name, edited);
            pack.rules.put(name, edited.rule().orElseThrow());
        });
    }

    private static String placeOf(Clause clause) {
        return clause.file() + ":" + clause.line();
    }
}
