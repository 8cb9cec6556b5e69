package org.accountability.rules.hostile;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;

/**
 * One pack of the manifest.
 *
 * @param maker what writes it
 * @param with what that is told
 */
record HostileCase(String maker, Map<String, String> with) {
    /** Every family of the manifest with every combination of what it lists. */
    static List<HostileCase> all() {
        List<HostileCase> cases = new ArrayList<>();
        for (YamlNode family : manifest().items()) {
            cases.addAll(of(family));
        }
        return List.copyOf(cases);
    }

    private static List<HostileCase> of(YamlNode family) {
        List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, YamlNode> choice :
                family.get("with").orElseThrow().entries().entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                for (YamlNode item : choice.getValue().items()) {
                    Map<String, String> more = new LinkedHashMap<>(combination);
                    more.put(choice.getKey(), item.text().orElseThrow());
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        String maker = family.text("maker").orElseThrow();
        return combinations.stream().map(with -> new HostileCase(maker, with)).toList();
    }

    private static YamlNode manifest() {
        try {
            Path file = Path.of(HostileCase.class
                    .getResource("/hostile-packs/manifest.yaml")
                    .toURI());
            return SourceText.read(file).flatMap(YamlNode::parse).orElseThrow();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String key) {
        return Objects.requireNonNull(with.get(key), key);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    @Override
    public String toString() {
        return maker
                + with.entrySet().stream()
                        .map(choice -> ", " + choice.getKey() + " " + choice.getValue())
                        .collect(Collectors.joining());
    }
}
