package org.accountability.rules.internal.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accountability.determination.Topic;
import org.accountability.model.FactKind;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.policy.Status;
import org.accountability.policy.internal.Unit;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the YAML files of a pack into records, and notes every problem on the way. */
final class PackYaml {
    private static final Pattern VALUE = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?|true|false");

    private static final Pattern QUOTED = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final List<Problem> problems;
    private final YamlFields fields;

    PackYaml(List<Problem> problems) {
        this.problems = problems;
        this.fields = new YamlFields(problems);
    }

    /** The text under {@code key}, which must be there. */
    String required(YamlNode node, String key) {
        return fields.required(node, key);
    }

    @Nullable
    Years years(YamlNode node) {
        String text = fields.required(node, "years");
        Optional<Years> years = Years.parse(text);
        if (years.isEmpty() && !text.isEmpty()) {
            problems.add(
                    fields.at(node, "years", "'years' " + text + " is no range of school years, such as 2012-2017"));
        }
        return years.orElse(null);
    }

    List<Stage> stages(YamlNode root) {
        fields.knownKeys(
                root,
                "name",
                PackFormat.KEY,
                "title",
                "years",
                "suspended",
                "gaps",
                "ended",
                "stages",
                "tables",
                "requires");
        List<Stage> stages = new ArrayList<>();
        for (YamlNode node : fields.items(root, "stages")) {
            fields.knownKeys(node, "stage", "settles", "topic", "files");
            List<String> files = fileNames(fields.items(node, "files"), PackFiles.RULES_SUFFIX);
            Stage.Subject settles = requiredConstant(Stage.Subject.class, node, "settles");
            String name = fields.required(node, "stage");
            if (stages.stream().anyMatch(stage -> stage.name().equals(name))) {
                problems.add(fields.at(node, "stage", "the stage " + name + " is given twice"));
            }
            // One that does not say whose outcomes it settles is refused already; its files are still its own.
            stages.add(new Stage(
                    name,
                    Objects.requireNonNullElse(settles, Stage.Subject.SCHOOLS),
                    node.text("topic").orElse(Topic.LEVEL.code()),
                    files));
        }
        return List.copyOf(stages);
    }

    /** Notes every entry that cannot be a file of the pack, and returns the names of the others. */
    private List<String> fileNames(List<YamlNode> entries, String suffix) {
        List<String> names = new ArrayList<>();
        for (YamlNode entry : entries) {
            Optional<String> name = entry.text();
            Optional<String> unfit = name.isEmpty()
                    ? Optional.of("names no file; write the name of one, or take the entry away")
                    : PackFolder.unfit(name.get(), suffix);
            unfit.ifPresent(why -> problems.add(entry.error(why)));
            if (unfit.isEmpty()) {
                name.ifPresent(names::add);
            }
        }
        return List.copyOf(names);
    }

    /** The files of tables, each once. */
    List<String> checkedTables(YamlNode root) {
        List<YamlNode> entries = fields.optionalItems(root, "tables");
        Set<String> names = new LinkedHashSet<>();
        for (YamlNode entry : entries) {
            for (String name : fileNames(List.of(entry), PackFiles.TABLE_SUFFIX)) {
                if (!names.add(name)) {
                    problems.add(entry.error("the table " + name + " is given twice"));
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * The files of tables that can be files of the pack; {@link #checkedTables} reports the problems with the others.
     */
    static List<String> tables(YamlNode root) {
        return new PackYaml(new ArrayList<>()).checkedTables(root);
    }

    /** Every entry of a description that names a file. */
    static List<YamlNode> named(YamlNode root) {
        List<YamlNode> named = new ArrayList<>();
        root.get("tables").ifPresent(tables -> named.addAll(tables.items()));
        root.get("stages").ifPresent(stages -> stages.items()
                .forEach(stage -> stage.get("files").ifPresent(files -> named.addAll(files.items()))));
        return named;
    }

    /** Reports years outside those of the pack, which would have no effect and are hardly intended. */
    void checkYears(YamlNode root, Years ofPack) {
        for (String key : List.of("suspended", "gaps", "ended", "requires")) {
            for (YamlNode node : root.get(key).map(YamlNode::items).orElse(List.of())) {
                node.text("years")
                        .flatMap(Years::parse)
                        .filter(years -> !years.overlap(ofPack))
                        .ifPresent(years -> problems.add(fields.at(
                                node, "years", "'years' " + years + " lies outside the years of the pack, " + ofPack)));
            }
        }
    }

    /** The years in which nothing was determined. */
    List<Suspension> suspensions(YamlNode root) {
        List<Suspension> suspensions = new ArrayList<>();
        for (YamlNode node : fields.optionalItems(root, "suspended")) {
            fields.knownKeys(node, "years", "because");
            Years years = years(node);
            String because = fields.required(node, "because");
            if (years != null) {
                suspensions.add(new Suspension(years, because));
            }
        }
        return List.copyOf(suspensions);
    }

    /** Returns the gaps declared under {@code key} for the topics that there are. */
    List<DeclaredGap> gaps(YamlNode root, String key, List<Topic> topics) {
        List<DeclaredGap> gaps = new ArrayList<>();
        for (YamlNode node : fields.optionalItems(root, key)) {
            fields.knownKeys(node, "years", "topic", "because");
            Years years = years(node);
            String topic = fields.required(node, "topic");
            String because = fields.required(node, "because");
            if (!topic.isEmpty()
                    && topics.stream().noneMatch(each -> each.code().equals(topic))) {
                problems.add(fields.at(
                        node,
                        "topic",
                        "'topic' " + topic + " is not settled by any stage; the stages settle "
                                + topics.stream().map(Topic::code).collect(Collectors.joining(", "))));
            } else if (years != null) {
                gaps.add(new DeclaredGap(years, topic, because));
            }
        }
        return List.copyOf(gaps);
    }

    List<Requirement> requirements(YamlNode root) {
        List<Requirement> requirements = new ArrayList<>();
        for (YamlNode node : fields.optionalItems(root, "requires")) {
            fields.knownKeys(node, "years", "known", "because");
            Years years = years(node);
            Requirement.Known known = requiredConstant(Requirement.Known.class, node, "known");
            String because = fields.required(node, "because");
            if (years != null && known != null) {
                requirements.add(new Requirement(years, known, because));
            }
        }
        return List.copyOf(requirements);
    }

    List<ParameterHistory> parameters(YamlNode root) {
        mustBeMapping(root, "parameter", "name");
        List<ParameterHistory> parameters = new ArrayList<>();
        root.entries().forEach((name, node) -> {
            fields.knownKeys(node, "description", "unit", "part_of", "values");
            if (node.isMapping()) {
                List<YamlNode> items = fields.items(node, "values");
                if (items.isEmpty()
                        && node.get("values").filter(YamlNode::isSequence).isPresent()) {
                    problems.add(fields.at(node, "values", "parameter " + name + " has no value"));
                }
                List<DatedValue> values = new ArrayList<>();
                for (YamlNode item : items) {
                    datedValue(item).ifPresent(value -> {
                        checkOrder(item, name, values, value);
                        values.add(value);
                    });
                }
                ParameterHistory history = new ParameterHistory(
                        name,
                        fields.required(node, "description"),
                        fields.required(node, "unit"),
                        node.text("part_of").orElse(null),
                        values);
                checkUnit(node, items, history);
                parameters.add(history);
            }
        });
        Wholes.check(parameters, parts -> root.placeOf(parts.get(0).name()), problems);
        return List.copyOf(parameters);
    }

    Map<String, ReasonText> reasons(YamlNode root) {
        mustBeMapping(root, "reason", "code");
        Map<String, ReasonText> reasons = new LinkedHashMap<>();
        Map<Integer, String> places = new HashMap<>();
        root.entries().forEach((code, node) -> {
            fields.knownKeys(node, "place", "names", "value", "text");
            if (node.isMapping()) {
                int place = place(node);
                String earlier = place == 0 ? null : places.putIfAbsent(place, code);
                if (earlier != null) {
                    problems.add(fields.at(
                            node,
                            "place",
                            "reason " + code + " has the place of " + earlier + " in the official order"));
                }
                FactKind names = fields.constant(FactKind.class, node, "names");
                String value = node.text("value").orElse(null);
                reasons.put(code, new ReasonText(code, place, names, value, texts(node, code)));
            }
        });
        return Collections.unmodifiableMap(reasons);
    }

    /**
     * Notes every name in braces, in what reasons print, that cannot be quoted: no rule could give such a reason.
     *
     * @param parameters all that there are; other names are those of what a rule looked at
     * @param rules of which one that reads a parameter that is not there is told itself
     */
    void checkQuotes(YamlNode reasons, Set<String> parameters, List<StatedRule> rules) {
        reasons.entries().forEach((code, reason) -> {
            for (YamlNode text : reason.get("text").map(YamlNode::items).orElse(List.of())) {
                text.get("prints").ifPresent(prints -> checkQuotes(code, prints, parameters, rules));
            }
        });
    }

    private void checkQuotes(String code, YamlNode prints, Set<String> parameters, List<StatedRule> rules) {
        String text = prints.text().orElse("");
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            String name = quoted.group(1);
            boolean read = rules.stream().anyMatch(rule -> rule.reads().parameter(name));
            if (PARAMETER.matcher(name).matches() && !parameters.contains(name) && !read) {
                problems.add(prints.error("reason " + code + " quotes {" + name + "}, which is no parameter of the pack"
                        + Nearest.to(name, parameters)
                                .map(nearest -> "; did you mean {" + nearest + "}?")
                                .orElse("")));
            }
        }
        String rest = quoted.replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            problems.add(prints.error("reason " + code + " has a brace that encloses no name; write {"
                    + "name}, such as" + " {level}, or leave it out"));
        }
    }

    private void mustBeMapping(YamlNode root, String what, String name) {
        if (!root.isMapping()) {
            problems.add(root.error("must give each " + what + " under its " + name));
        }
    }

    private int place(YamlNode reason) {
        boolean given = !fields.required(reason, "place").isEmpty();
        Integer place = given ? fields.wholeNumber(reason, "place") : null;
        if (place != null && place < 1) {
            problems.add(fields.at(reason, "place", "'place' " + place + " must be 1 or more"));
        }
        return place == null ? 0 : place;
    }

    private List<ReasonText.DatedText> texts(YamlNode reason, String code) {
        List<ReasonText.DatedText> texts = new ArrayList<>();
        for (YamlNode text : fields.items(reason, "text")) {
            fields.knownKeys(text, "from", "prints");
            SchoolYear from = fields.schoolYear(text, "from");
            if (text.get("prints").isEmpty()) {
                problems.add(text.error("'prints' is missing; write \"\" where nothing is printed"));
            }
            if (from != null) {
                if (!texts.isEmpty()
                        && from.compareTo(texts.get(texts.size() - 1).from()) <= 0) {
                    problems.add(fields.at(
                            text,
                            "from",
                            "reason " + code + ": the text from " + from
                                    + " must stand after, and begin later than, the one from "
                                    + texts.get(texts.size() - 1).from()));
                }
                texts.add(new ReasonText.DatedText(from, text.text("prints").orElse("")));
            }
        }
        return List.copyOf(texts);
    }

    private Optional<DatedValue> datedValue(YamlNode node) {
        fields.knownKeys(node, "from", "to", "value", "citation", "status", "checked");
        SchoolYear from = fields.schoolYear(node, "from");
        SchoolYear to = node.get("to").isEmpty() ? null : fields.schoolYear(node, "to");
        String value = fields.required(node, "value");
        String citation = fields.required(node, "citation");
        Status status = requiredConstant(Status.class, node, "status");
        if (!value.isEmpty() && !VALUE.matcher(value).matches()) {
            problems.add(fields.at(node, "value", "'value' " + value + " is neither a number nor true or false"));
        }
        if (from != null && to != null && to.compareTo(from) < 0) {
            problems.add(fields.at(node, "to", "'to' " + to + " is before 'from' " + from));
        }
        if (from == null || status == null || !VALUE.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(new DatedValue(
                from, to, value, citation, status, node.text("checked").orElse(null)));
    }

    /** Reports an unknown unit, and values that the unit does not have. */
    private void checkUnit(YamlNode node, List<YamlNode> values, ParameterHistory parameter) {
        String text = parameter.unit();
        try {
            if (!text.isEmpty()) {
                Unit.of(text);
            }
        } catch (InvalidValueException none) {
            problems.add(fields.at(
                    node,
                    "unit",
                    "parameter " + parameter.name() + ": " + none.getMessage()
                            + Nearest.to(text, Unit.names())
                                    .map(nearest -> "; did you mean " + nearest + "?")
                                    .orElse("")));
        }
        for (YamlNode item : values) {
            item.text("value").filter(value -> VALUE.matcher(value).matches()).ifPresent(value -> parameter
                    .refuses(value)
                    .ifPresent(why -> problems.add(
                            fields.at(item, "value", "parameter " + parameter.name() + " is " + value + ", " + why))));
        }
    }

    private void checkOrder(YamlNode node, String name, List<DatedValue> earlier, DatedValue value) {
        if (earlier.isEmpty()) {
            return;
        }
        DatedValue before = earlier.get(earlier.size() - 1);
        SchoolYear from = value.from();
        if (from.compareTo(before.from()) <= 0) {
            problems.add(fields.at(
                    node,
                    "from",
                    "parameter " + name + ": the value from " + from
                            + " must stand after, and begin later than, the one from " + before.from()));
        } else if (before.to() != null && before.to().compareTo(from) >= 0) {
            problems.add(fields.at(node, "from", "parameter " + name + ": two values are in force in " + from));
        }
    }

    private <E extends Enum<E>> @Nullable E requiredConstant(Class<E> type, YamlNode node, String key) {
        return fields.required(node, key).isEmpty() ? null : fields.constant(type, node, key);
    }
}
