package org.accountability.rules.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** As much of JSON Schema 2020-12 as the schema that ships makes use of; refuses a schema that uses more. */
final class JsonSchema {
    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "$defs", "title", "description");

    private final JsonNode root;

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    static JsonSchema shipped() throws IOException {
        try (InputStream schema = DeterminationsWriter.class.getResourceAsStream("determinations.schema.json")) {
            return new JsonSchema(new ObjectMapper().readTree(schema));
        }
    }

    List<String> problems(String json) throws IOException {
        List<String> problems = new ArrayList<>();
        check(root, new ObjectMapper().readTree(json), "", problems);
        return problems;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> problems) {
        schema.fieldNames().forEachRemaining(keyword -> {
            JsonNode rule = schema.get(keyword);
            switch (keyword) {
                case "$ref" -> check(root.at(rule.asText().substring(1)), value, at, problems);
                case "const" -> require(rule.equals(value), at, "not the value", problems);
                case "enum" -> require(contains(rule, value), at, "not one of the values", problems);
                case "type" -> require(hasType(rule, value), at, "not of the type " + rule, problems);
                case "pattern" -> require(value.asText().matches(rule.asText()), at, "not of the pattern", problems);
                case "minimum" -> require(value.asLong() >= rule.asLong(), at, "too low", problems);
                case "maximum" -> require(value.asLong() <= rule.asLong(), at, "too high", problems);
                case "anyOf" -> require(isAny(rule, value), at, "none of the forms", problems);
                case "required" ->
                    rule.forEach(
                            name -> require(value.has(name.asText()), at, name.asText() + " is missing", problems));
                case "additionalProperties" ->
                    value.fieldNames()
                            .forEachRemaining(name ->
                                    require(schema.get("properties").has(name), at, name + " is not known", problems));
                case "properties" ->
                    rule.fieldNames().forEachRemaining(name -> {
                        if (value.has(name)) {
                            check(rule.get(name), value.get(name), at + "/" + name, problems);
                        }
                    });
                case "items" -> {
                    for (int i = 0; i < value.size(); i++) {
                        check(rule, value.get(i), at + "/" + i, problems);
                    }
                }
                default -> require(ANNOTATIONS.contains(keyword), at, "keyword " + keyword + " is not known", problems);
            }
        });
    }

    private static void require(boolean holds, String at, String message, List<String> problems) {
        if (!holds) {
            problems.add(at + ": " + message);
        }
    }

    private boolean isAny(JsonNode forms, JsonNode value) {
        for (JsonNode form : forms) {
            List<String> problems = new ArrayList<>();
            check(form, value, "", problems);
            if (problems.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasType(JsonNode types, JsonNode value) {
        String type = value.isIntegralNumber()
                ? "integer"
                : value.getNodeType().name().toLowerCase(Locale.ROOT);
        return types.isArray()
                ? contains(types, new TextNode(type))
                : types.asText().equals(type);
    }
}
