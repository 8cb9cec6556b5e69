package org.accountability.rules.internal.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a facts file. */
public final class FactEntries {
    private static final List<String> REQUIRED = List.of("org", "year", "fact", "decided_by", "citation");
    private static final List<String> OPTIONAL =
            List.of("value", "prior_level", "category", "group", "subject", "note");
    private static final String CORRECTION = "correction";
    private static final List<String> KINDS = Stream.concat(
                    Arrays.stream(FactKind.values()).map(FactKind::code), Stream.of(CORRECTION))
            .toList();
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5", "none");
    private static final List<String> GROUPS =
            Arrays.stream(StudentGroup.values()).map(Enum::name).toList();
    private static final List<String> SUBJECTS =
            Arrays.stream(Subject.values()).map(Enum::name).toList();

    private final SourceText source;
    private final CorrectedColumns columns;
    private final List<String> keys;
    private final ProblemList problems;
    private final List<FactsFile.Given> facts = new ArrayList<>();
    private final List<Correction.Placed> corrections = new ArrayList<>();
    private final Map<List<?>, String> places = new HashMap<>();

    public FactEntries(SourceText source, CorrectedColumns columns) {
        this.source = source;
        this.columns = columns;
        this.keys = Stream.of(REQUIRED, OPTIONAL, CorrectionEntry.keys(columns))
                .flatMap(List::stream)
                .toList();
        this.problems = new ProblemList(source.name());
    }

    public Checked<FactsFile> read() {
        Checked<YamlNode> document = YamlNode.parse(source);
        problems.addAll(document.problems());
        document.value().ifPresent(this::readDocument);
        return Checked.of(new FactsFile(facts, corrections), problems.all());
    }

    private void readDocument(YamlNode document) {
        if (document.get("facts").isEmpty()) {
            problems.error(document.place(), "must begin with 'facts:', with the list of facts below it");
            return;
        }
        checkKeys(document, List.of("facts"));
        YamlNode list = document.get("facts").orElseThrow();
        if (list.isMapping() || list.text().isPresent()) {
            problems.error(list.place(), "facts must be a list, each fact beginning with '- '");
        }
        list.items().forEach(this::readEntry);
    }

    private void readEntry(YamlNode entry) {
        if (!entry.isMapping()) {
            problems.error(entry.place(), "a fact must be a list of keys and values, beginning with 'org:'");
            return;
        }
        int before = problems.errors();
        checkKeys(entry, keys);
        checkText(entry);
        checkRequired(entry, REQUIRED);
        OrganizationCode organization = value(entry, "org", FactEntries::schoolOrDistrict);
        SchoolYear year = value(entry, "year", SchoolYear::parse);
        String kind = value(entry, "fact", text -> known("fact", text, KINDS));
        Level prior = value(entry, "prior_level", FactEntries::level);
        StudentGroup group = value(entry, "group", text -> StudentGroup.valueOf(known("group", text, GROUPS)));
        Subject subject = value(entry, "subject", text -> Subject.valueOf(known("subject", text, SUBJECTS)));
        if (CORRECTION.equals(kind)) {
            CorrectionEntry correction = new CorrectionEntry(entry, columns, problems);
            correction.checkKeys();
            if (organization != null && year != null && problems.errors() == before) {
                correction.read(organization, year, group, subject).ifPresent(read -> add(entry, read));
            }
            return;
        }
        refuse(entry, CorrectionEntry.keys(columns), "belongs to a correction");
        if (organization == null || year == null || kind == null || problems.errors() > before) {
            return;
        }
        add(
                entry,
                Fact.of(FactKind.valueOf(kind.toUpperCase(Locale.ROOT)), organization, year)
                        .value(entry.text("value").orElse(null))
                        .priorLevel(prior)
                        .category(entry.text("category").orElse(null))
                        .group(group)
                        .subject(subject)
                        .decidedBy(entry.text("decided_by").orElse(""))
                        .citation(entry.text("citation").orElse(""))
                        .note(entry.text("note").orElse(null)));
    }

    private void add(YamlNode entry, Correction correction) {
        String earlier = places.putIfAbsent(List.of(correction.cell()), entry.place());
        if (earlier != null) {
            problems.error(entry.place(), correction.cell() + " is corrected twice; first at " + earlier);
            return;
        }
        corrections.add(new Correction.Placed(correction, entry.place()));
    }

    private void add(YamlNode entry, Fact.Builder builder) {
        Fact fact;
        try {
            fact = builder.build();
        } catch (InvalidValueException invalid) {
            problems.error(placeOf(entry, invalid), invalid);
            return;
        }
        String earlier = places.putIfAbsent(
                Arrays.asList(fact.kind(), fact.organization(), fact.year(), fact.group(), fact.subject()),
                entry.place());
        if (earlier != null) {
            problems.error(
                    entry.place(),
                    "fact " + fact.kind().code() + " of " + fact.organization() + " in " + fact.year()
                            + " is given twice; first at " + earlier);
            return;
        }
        facts.add(new FactsFile.Given(fact, entry.place()));
    }

    private static String placeOf(YamlNode entry, InvalidValueException invalid) {
        String key =
                switch (invalid.name()) {
                    case "organisation code" -> "org";
                    case "participation" -> "value";
                    case "fact" -> "fact";
                    default -> "";
                };
        return entry.get(key).map(YamlNode::place).orElse(entry.place());
    }

    private void refuse(YamlNode entry, List<String> keys, String why) {
        keys.stream()
                .filter(key -> entry.get(key).isPresent())
                .forEach(key -> problems.error(entry.placeOf(key), "'" + key + "' " + why));
    }

    private void checkKeys(YamlNode node, List<String> keys) {
        node.entries().keySet().stream().filter(key -> !keys.contains(key)).forEach(key -> {
            problems.error(node.placeOf(key), "unknown key '" + key + "'" + Nearest.hint(key, keys));
        });
    }

    private void checkRequired(YamlNode entry, List<String> keys) {
        for (String key : keys) {
            if (entry.get(key).filter(value -> !isBlank(value)).isEmpty()) {
                problems.error(entry.place(), "'" + key + "' is missing");
            }
        }
    }

    private void checkText(YamlNode entry) {
        entry.entries().forEach((key, value) -> {
            if (value.isMapping() || value.isSequence()) {
                problems.error(value.place(), "'" + key + "' must be text");
            }
        });
    }

    private static boolean isBlank(YamlNode value) {
        return !value.isMapping()
                && !value.isSequence()
                && value.text().orElse("").isBlank();
    }

    /** What {@code parse} makes of the text under {@code key}; {@code null} without one, or where it is not valid. */
    private <T> @Nullable T value(YamlNode entry, String key, Function<String, T> parse) {
        Optional<String> text = entry.text(key).filter(given -> !given.isBlank());
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text.orElseThrow());
        } catch (InvalidValueException invalid) {
            problems.error(entry.get(key).orElseThrow().place(), invalid);
            return null;
        }
    }

    private static OrganizationCode schoolOrDistrict(String digits) {
        OrganizationCode code = OrganizationCode.of(digits);
        if (code.isState()) {
            throw new InvalidValueException(
                    "organisation code", digits, "is the state as a whole; a fact is about a school or a district");
        }
        return code;
    }

    private static Level level(String text) {
        return Level.parse(text)
                .orElseThrow(() ->
                        new InvalidValueException("prior level", text, "must be one of " + String.join(", ", LEVELS)));
    }

    private static String known(String name, String text, List<String> codes) {
        if (!codes.contains(text)) {
            throw new InvalidValueException(name, text, "not known" + Nearest.hint(text, codes));
        }
        return text;
    }
}
