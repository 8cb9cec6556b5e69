package org.accountability.rules.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountability.determination.Computed;
import org.accountability.determination.Determination;
import org.accountability.determination.Explanation;
import org.accountability.determination.Ground;
import org.accountability.determination.Listing;
import org.accountability.determination.Reason;
import org.accountability.determination.Topic;
import org.accountability.model.Correction;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.accountability.rules.Determinations;
import org.accountability.rules.Diagnostics;
import org.accountability.rules.Provenance;
import org.accountability.rules.internal.publication.PublicFigures;
import org.jspecify.annotations.Nullable;

/** Determinations with their explanations as JSON, in a fixed order, as {@code determinations.schema.json} has it. */
final class DeterminationsJson {
    private static final String SCHEMA_VERSION = "1";

    private final JsonGenerator json;
    private final PublicFigures figures;
    private final Map<OrganizationCode, @Nullable String> names = new HashMap<>();

    private DeterminationsJson(JsonGenerator json, StateYear state, PublicFigures figures) {
        this.json = json;
        this.figures = figures;
        state.schools().forEach(school -> names.put(school.code(), school.name()));
        state.districts().forEach(district -> names.put(district.code(), district.name()));
    }

    /** All determinations of a state. */
    static String write(Determinations determinations, List<Parameter> inForce, PublicFigures figures) {
        return document(determinations.state(), determinations.provenance(), figures, writer -> {
            writer.list("parameters", withThoseOfIndex(inForce, determinations), writer::parameter);
            writer.corrections(determinations.state().corrections());
            writer.list("schools", determinations.schools(), writer::determination);
            writer.list("districts", determinations.districts(), writer::determination);
            List<Topic> further = determinations.topics().stream().skip(1).toList();
            if (!further.isEmpty()) {
                writer.list("topics", further, topic -> writer.topic(topic, determinations));
            }
        });
    }

    private static List<Parameter> withThoseOfIndex(List<Parameter> inForce, Determinations determinations) {
        Set<Parameter> parameters = new LinkedHashSet<>(inForce);
        determinations.computation().ifPresent(computed -> parameters.addAll(computed.parameters()));
        return List.copyOf(parameters);
    }

    /** Diagnostics, which are no determinations. */
    static String write(StateYear state, Diagnostics diagnostics, PublicFigures figures) {
        return document(
                state,
                diagnostics.provenance(),
                figures,
                writer -> writer.list("diagnostics", diagnostics.findings(), writer::listing));
    }

    /** One of them, complete. */
    static String write(StateYear state, Determination one, Provenance provenance) {
        return document(state, provenance, PublicFigures.complete(), writer -> {
            writer.corrections(state.corrections(one.organization()));
            writer.json.writeFieldName("determination");
            writer.determination(one);
        });
    }

    private static String document(
            StateYear state, Provenance provenance, PublicFigures figures, Each<DeterminationsJson> rest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DiffableJson());
            json.writeStartObject();
            DeterminationsJson writer = new DeterminationsJson(json, state, figures);
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

    /** Where there are any. */
    private void corrections(List<Correction> corrections) throws IOException {
        if (!corrections.isEmpty()) {
            list("corrections", corrections, this::correction);
        }
    }

    private void correction(Correction correction) throws IOException {
        Subject subject = correction.subject();
        json.writeStartObject();
        json.writeStringField("org_code", correction.organization().digits());
        json.writeNumberField("school_year", correction.year().spring());
        json.writeStringField("student_group", correction.group().name());
        json.writeStringField("subject", subject == null ? null : subject.name());
        json.writeStringField("measure", correction.measure());
        if (correction.column() != null) {
            json.writeStringField("column", correction.column());
        }
        json.writeStringField("old_value", figures.shown(correction, correction.oldValue()));
        json.writeStringField("new_value", figures.shown(correction, correction.newValue()));
        json.writeStringField(
                "appeal", figures.shownText(correction.organization(), correction.group(), correction.appeal()));
        json.writeStringField("decided_by", correction.decidedBy());
        json.writeStringField("citation", correction.citation());
        json.writeStringField(
                "note", figures.shownText(correction.organization(), correction.group(), correction.note()));
        json.writeEndObject();
    }

    private void topic(Topic topic, Determinations determinations) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", topic.code());
        json.writeStringField("title", topic.title());
        json.writeStringField("nature", topic.nature().name());
        if (topic.gives() == Topic.Gives.ALL) {
            list("listings", determinations.listings(topic.code()), this::listing);
        } else {
            list("determinations", determinations.of(topic.code()), this::determination);
        }
        json.writeEndObject();
    }

    private void listing(Listing listing) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", listing.topic().code());
        json.writeStringField("org_code", listing.organization().digits());
        json.writeStringField("name", names.get(listing.organization()));
        list("grounds", listing.grounds(), ground -> ground(listing.year(), ground, false));
        json.writeEndObject();
    }

    private void determination(Determination determination) throws IOException {
        Explanation explanation = determination.explanation();
        json.writeStartObject();
        json.writeStringField("org_code", determination.organization().digits());
        json.writeStringField("name", names.get(determination.organization()));
        outcome(determination.outcome());
        json.writeBooleanField("starred", determination.starred());
        reason(figures.reason(determination));
        json.writeStringField("weakest_status", determination.weakestStatus().name());
        list("inputs", figures.inputs(determination.subject()), this::input);
        json.writeObjectFieldStart("explanation");
        list(
                "grounds",
                explanation.grounds(),
                each -> ground(determination.year(), each, each.equals(explanation.binding())));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void ground(SchoolYear year, Ground ground, boolean binding) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("binding", binding);
        json.writeStringField("kind", ground.kind().name());
        outcome(ground.outcome());
        reason(figures.reason(year, ground));
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
        list("inputs", figures.inputs(evidence), this::input);
        if (evidence instanceof Computed computed) {
            json.writeStringField("status", computed.weakestStatus().name());
        }
        json.writeEndObject();
    }

    private void input(ExplainedValue input) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", input.name());
        json.writeStringField("value", input.value());
        if (input.origin() != null) {
            json.writeStringField("origin", input.origin().word());
        }
        json.writeEndObject();
    }

    /** Every outcome says its level; one that is none says what it is. */
    private void outcome(Outcome outcome) throws IOException {
        Level level = outcome.level();
        json.writeFieldName("level");
        if (level == Level.NONE) {
            json.writeNull();
        } else {
            json.writeNumber(level.number());
        }
        if (outcome != level) {
            json.writeObjectFieldStart("outcome");
            json.writeStringField("code", outcome.code());
            json.writeStringField("label", outcome.label());
            json.writeEndObject();
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
