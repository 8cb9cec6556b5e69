package org.accountability.rules.internal.ruleanalysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountability.computation.Calculator;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.policy.TableRow;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.Table;
import org.accountability.rules.internal.text.YamlNode;

/**
 * The places of statements in the YAML files of a pack, as {@code file:line}; empty if a file does not make the
 * statement.
 */
final class PlacesInPack {
    private final PackFiles files;
    private final Map<String, Optional<YamlNode>> roots = new HashMap<>();

    PlacesInPack(PackText pack) {
        this.files = pack.files();
    }

    /**
     * Returns the place of a value of a parameter, of the rules, of the index or of target percentages; empty if the
     * caller set the value.
     */
    String of(String parameter, DatedValue value) {
        for (String file : parameterFiles()) {
            List<YamlNode> values = root(file)
                    .flatMap(root -> root.get(parameter))
                    .flatMap(node -> node.get("values"))
                    .map(YamlNode::items)
                    .orElse(List.of());
            for (YamlNode stated : values) {
                boolean isIt =
                        stated.text("from").equals(Optional.of(value.from().toString()))
                                && stated.text("value").equals(Optional.of(value.value()));
                if (isIt) {
                    return file + ":" + stated.lineOf("value");
                }
            }
        }
        return "";
    }

    /** A row of a table; a row of several levels stands once in the file. */
    String of(Table table, TableRow row) {
        String file = table.name() + PackFiles.TABLE_SUFFIX;
        int number = table.rows().indexOf(row);
        for (YamlNode stated : root(file).map(YamlNode::items).orElse(List.of())) {
            number -= stated.get("levels").map(levels -> levels.items().size()).orElse(0);
            if (number < 0) {
                return file + ":" + stated.line();
            }
        }
        return "";
    }

    /** An entry of a file under its name. */
    String ofEntry(String file, String name) {
        return root(file)
                .filter(root -> root.get(name).isPresent())
                .map(root -> file + ":" + root.lineOf(name))
                .orElse("");
    }

    private Optional<YamlNode> root(String file) {
        return roots.computeIfAbsent(file, read -> files.find(read)
                .flatMap(text -> YamlNode.parse(text).value()));
    }

    private List<String> parameterFiles() {
        return Stream.concat(
                        Stream.of(PackFiles.PARAMETERS),
                        files.calculators().stream().map(Calculator::parameterFile))
                .toList();
    }
}
