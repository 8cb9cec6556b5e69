package org.accountability.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small results as JSON, for {@code --json}. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Returns a map in the order of its entries, so that the same result is always the same text. */
    @SafeVarargs
    static <V> Map<String, V> object(Map.Entry<String, ? extends V>... entries) {
        Map<String, V> object = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends V> entry : entries) {
            object.put(entry.getKey(), entry.getValue());
        }
        return object;
    }

    static String of(Map<String, ?> result) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(result)
                    .replace(System.lineSeparator(), "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers can always be written", e);
        }
    }
}
