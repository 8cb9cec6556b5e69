package org.accountability.rules.internal.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.accountability.determination.Topic;
import org.accountability.model.Level;
import org.accountability.model.Outcome;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.accountability.policy.TableRow;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a pack, holds them against its outcomes and reasons, and notes every problem on the way. */
final class TablesYaml {
    private static final String SUFFIX = ".yaml";
    private static final String DESCRIPTION = "a row of the table ";
    private static final String UNIT = "outcome";
    private static final int MOST_ROWS = 5_000;

    private final List<Problem> problems;
    private final YamlFields fields;
    private final Set<String> outcomes = new TreeSet<>();
    private final Set<String> givenOnce = new TreeSet<>();
    private final Set<String> reasons;

    TablesYaml(List<Topic> topics, Map<String, ReasonText> reasons, List<Problem> problems) {
        this.problems = problems;
        this.fields = new YamlFields(problems);
        this.reasons = new TreeSet<>(reasons.keySet());
        for (Topic topic : topics) {
            for (Outcome outcome : topic.outcomes()) {
                outcomes.add(outcome.code());
                if (topic.gives() == Topic.Gives.ONE) {
                    givenOnce.add(outcome.code());
                }
            }
        }
    }

    Table table(String fileName, YamlNode root) {
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        if (!root.isSequence()) {
            problems.add(root.error("must be a list of rows, each beginning with '- levels:'"));
        }
        List<TableRow> rows = new ArrayList<>();
        Map<String, List<TableRow>> byName = new HashMap<>();
        for (YamlNode node : root.items()) {
            for (TableRow row : rows(name, node)) {
                List<TableRow> namesakes = byName.computeIfAbsent(row.source().name(), none -> new ArrayList<>());
                if (namesakes.stream().anyMatch(earlier -> overlap(earlier, row))) {
                    problems.add(node.error("another row in force in the same years says what to give for "
                            + row.source().name()));
                } else {
                    namesakes.add(row);
                }
                rows.add(row);
                if (rows.size() > MOST_ROWS) {
                    problems.add(node.error("is one row more than the " + MOST_ROWS
                            + " that a table may have, one for each level counted"));
                    return new Table(name, List.of());
                }
            }
        }
        return new Table(name, List.copyOf(rows));
    }

    /** Returns the rows of an entry, one for each level. */
    private List<TableRow> rows(String table, YamlNode node) {
        fields.knownKeys(node, "levels", "cause", "gives", "because", "from", "to", "citation", "status");
        List<Level> levels = new ArrayList<>();
        for (YamlNode item : fields.items(node, "levels")) {
            String text = item.text().orElse("");
            Optional<Level> level = Level.parse(text);
            level.ifPresent(levels::add);
            if (level.isEmpty()) {
                problems.add(item.error("'" + text + "' is no level; write 1 to 5, or none"));
            }
        }
        String cause = node.text("cause").orElse("");
        String gives = known(node, "gives", outcomes, "outcome");
        String because = known(node, "because", reasons, "reason");
        String citation = fields.required(node, "citation");
        SchoolYear from = fields.schoolYear(node, "from");
        SchoolYear to = node.get("to").isEmpty() ? null : fields.schoolYear(node, "to");
        boolean stated = !fields.required(node, "status").isEmpty();
        Status status = stated ? fields.constant(Status.class, node, "status") : null;
        if (from == null || status == null) {
            return List.of();
        }
        return levels.stream()
                .map(level -> new TableRow(
                        table,
                        level,
                        cause,
                        gives,
                        because,
                        source(table, level, cause, gives, from, to, citation, status)))
                .toList();
    }

    private String known(YamlNode node, String key, Set<String> codes, String what) {
        String code = fields.required(node, key);
        if (!code.isEmpty() && !codes.contains(code)) {
            problems.add(fields.at(
                    node, key, "the pack does not have the " + what + " " + code + Nearest.hint(code, codes)));
        }
        return code;
    }

    /** Returns the source of a row, under a name that differs from those of the other rows. */
    private Parameter source(
            String table,
            Level level,
            String cause,
            String gives,
            SchoolYear from,
            @Nullable SchoolYear to,
            String citation,
            Status status) {
        String name = table + ", " + level + (cause.isEmpty() ? "" : ", " + cause)
                + (givenOnce.contains(gives) ? "" : ", " + gives);
        return new Parameter(name, DESCRIPTION + table, UNIT, gives, from, to, citation, status);
    }

    private static boolean overlap(TableRow one, TableRow other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(TableRow one, TableRow other) {
        SchoolYear last = one.source().to();
        return last != null && last.compareTo(other.source().from()) < 0;
    }
}
