package org.accountability.rules.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Prints JSON so that a difference shows as few lines and a whole state stays small: outer objects and lists have a
 * line for each field or item, indented by two blanks; inner ones stay on one line.
 */
final class DiffableJson implements PrettyPrinter {
    /** The document, its lists, and the organisations and parameters in them. */
    private static final int DEEPEST_OBJECT = 3;
    /** The grounds of an organisation's explanation. */
    private static final int DEEPEST_LIST = 5;

    private static final String INDENT = "  ";

    /** Of each object or list that is open, the innermost first, whether it is spread over lines. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private int indents;

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        open(DEEPEST_OBJECT);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        breakLine(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        close(json, entries);
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        open(DEEPEST_LIST);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        breakLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        close(json, values);
        json.writeRaw(']');
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    private void open(int deepest) {
        boolean spread = open.size() < deepest;
        open.push(spread);
        indents += spread ? 1 : 0;
    }

    private void close(JsonGenerator json, int count) throws IOException {
        boolean spread = open.pop();
        indents -= spread ? 1 : 0;
        if (spread && count > 0) {
            json.writeRaw("\n" + INDENT.repeat(indents));
        }
    }

    private void separate(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        if (open.element()) {
            breakLine(json);
        } else {
            json.writeRaw(' ');
        }
    }

    private void breakLine(JsonGenerator json) throws IOException {
        if (open.element()) {
            json.writeRaw("\n" + INDENT.repeat(indents));
        }
    }
}
