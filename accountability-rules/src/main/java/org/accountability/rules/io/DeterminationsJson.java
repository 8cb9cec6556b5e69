package org.accountability.rules.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accountability.determination.Determination;
import org.accountability.determination.Explanation;
import org.accountability.determination.Ground;
import org.accountability.determination.Reason;
import org.accountability.model.Evidence;
import org.accountability.model.Input;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;
import org.accountability.policy.Parameter;
import org.accountability.rules.Provenance;
import org.jspecify.annotations.Nullable;

/** Determinations with their explanations as JSON, in a fixed order, as {@code determinations.schema.json} has it. */
final class DeterminationsJson {
    private static final String SCHEMA_VERSION = "1";

    private final JsonGenerator json;
    private final Map<OrganizationCode, @Nullable String> names = new HashMap<>();

    private DeterminationsJson(JsonGenerator json, StateYear state) {
        this.json = json;
        state.schools().forEach(school -> names.put(school.code(), school.name()));
        state.districts().forEach(district -> names.put(district.code(), district.name()));
    }

    /** All determinations of a state. */
    static String write(
            StateYear state,
            List<Determination> schools,
            List<Determination> districts,
            Provenance provenance,
            List<Parameter> inForce) {
        return document(state, provenance, writer -> {
            writer.list("parameters", inForce, writer::parameter);
            writer.list("schools", DeterminationsCsv.inOrder(schools), writer::determination);
            writer.list("districts", DeterminationsCsv.inOrder(districts), writer::determination);
        });
    }

    /** One of them. */
    static String write(StateYear state, Determination one, Provenance provenance) {
        return document(state, provenance, writer -> {
            writer.json.writeFieldName("determination");
            writer.determination(one);
        });
    }

    private static String document(StateYear state, Provenance provenance, Each<DeterminationsJson> rest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DiffableJson());
            json.writeStartObject();
            DeterminationsJson writer = new DeterminationsJson(json, state);
            writer.head(state, provenance);
            rest.write(writer);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text.append('\n').toString();
    }

    private void head(StateYear state, Provenance provenance) throws IOException {
        json.writeStringField("schema_version", SCHEMA_VERSION);
        json.writeNumberField("school_year", state.year().spring());
        json.writeStringField("pack", provenance.pack());
        json.writeBooleanField("bundled", provenance.bundled());
        json.writeStringField("library_version", provenance.libraryVersion());
        json.writeObjectFieldStart("digests");
        json.writeStringField("rules", provenance.rulesDigest());
        json.writeStringField("parameters", provenance.parametersDigest());
        json.writeStringField("input", provenance.inputDigest());
        json.writeEndObject();
    }

    private void parameter(Parameter parameter) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", parameter.name());
        json.writeStringField("value", parameter.value());
        json.writeStringField("unit", parameter.unit());
        json.writeNumberField("from", parameter.from().spring());
        json.writeFieldName("to");
        if (parameter.to() == null) {
            json.writeNull();
        } else {
            json.writeNumber(parameter.to().spring());
        }
        json.writeStringField("status", parameter.status().name());
        json.writeStringField("citation", parameter.citation());
        json.writeStringField("description", parameter.description());
        json.writeEndObject();
    }

    private void determination(Determination determination) throws IOException {
        Explanation explanation = determination.explanation();
        json.writeStartObject();
        json.writeStringField("org_code", determination.organization().digits());
        json.writeStringField("name", names.get(determination.organization()));
        level(determination.level());
        json.writeBooleanField("starred", determination.starred());
        reason(determination.reason());
        json.writeStringField("weakest_status", determination.weakestStatus().name());
        list("inputs", determination.subject().inputs(), this::input);
        json.writeObjectFieldStart("explanation");
        list("grounds", explanation.grounds(), each -> ground(each, each.equals(explanation.binding())));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void ground(Ground ground, boolean binding) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("binding", binding);
        json.writeStringField("kind", ground.kind().name());
        level(ground.level());
        reason(ground.reason());
        json.writeStringField("rule", ground.clause().rule());
        json.writeStringField("file", ground.clause().file());
        json.writeNumberField("line", ground.clause().line());
        json.writeStringField("citation", ground.clause().citation());
        json.writeStringField("status", ground.status().name());
        list("parameters", ground.parameters(), this::parameterRead);
        list("evidence", ground.evidence(), this::evidence);
        json.writeEndObject();
    }

    private void parameterRead(Parameter parameter) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", parameter.name());
        json.writeStringField("value", parameter.value());
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField("organization", evidence.organization().digits());
        list("inputs", evidence.inputs(), this::input);
        json.writeEndObject();
    }

    private void input(Input input) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", input.name());
        json.writeStringField("value", input.value());
        json.writeEndObject();
    }

    private void level(Level level) throws IOException {
        json.writeFieldName("level");
        if (level == Level.NONE) {
            json.writeNull();
        } else {
            json.writeNumber(level.number());
        }
    }

    private void reason(Reason reason) throws IOException {
        json.writeObjectFieldStart("reason");
        json.writeStringField("code", reason.code());
        json.writeStringField("text", reason.text());
        json.writeEndObject();
    }

    private <T> void list(String name, List<T> items, Each<T> each) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            each.write(item);
        }
        json.writeEndArray();
    }

    /** Writes one thing. */
    private interface Each<T> {
        void write(T item) throws IOException;
    }
}
