package org.accountability.rules.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserException;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.scanner.ScannerException;

/**
 * A node of a YAML document with its place. Scalars are text as written: nothing is guessed about their type, so that
 * a code keeps its zeros. Tags, anchors and aliases are refused, since none of our files needs them.
 */
public final class YamlNode {
    private static final int MOST_ENTRIES = 500_000;
    private static final int LONGEST_KEY = 200;
    private static final int MOST_BAD_KEYS = 1_000;
    private static final Set<String> EMPTY = Set.of("", "~", "null", "Null", "NULL");

    private final String file;
    private final Mark mark;
    private final @Nullable String scalar;
    private final Map<String, YamlNode> entries;
    private final Map<String, Mark> keys;
    private final List<YamlNode> items;
    private final Shape shape;

    private enum Shape {
        SCALAR,
        MAPPING,
        SEQUENCE
    }

    /** Reads the node that {@code first} begins, with all below it. */
    private YamlNode(PlainYaml events, Event first, List<Problem> problems) {
        this.file = events.file();
        this.mark = first.getStartMark();
        this.entries = first instanceof MappingStartEvent ? new LinkedHashMap<>() : Map.of();
        this.keys = first instanceof MappingStartEvent ? new HashMap<>() : Map.of();
        this.items = first instanceof SequenceStartEvent ? new ArrayList<>() : List.of();
        if (first instanceof MappingStartEvent) {
            shape = Shape.MAPPING;
            scalar = null;
            for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
                addEntry(events, key, problems);
            }
        } else if (first instanceof SequenceStartEvent) {
            shape = Shape.SEQUENCE;
            scalar = null;
            for (Event item = events.next(); !(item instanceof SequenceEndEvent); item = events.next()) {
                items.add(new YamlNode(events, item, problems));
            }
        } else {
            shape = Shape.SCALAR;
            scalar = first instanceof ScalarEvent value && !isEmpty(value) ? value.getValue() : null;
        }
    }

    /** Whether a scalar is one of the ways to write nothing. */
    private static boolean isEmpty(ScalarEvent scalar) {
        return scalar.isPlain() && EMPTY.contains(scalar.getValue());
    }

    /** The document, or all that is wrong with its form. An empty file is refused. */
    public static Checked<YamlNode> parse(SourceText source) {
        return parse(source, MOST_ENTRIES);
    }

    /**
     * Parses a document of at most {@code mostEntries} keys and items.
     *
     * @param mostEntries counted at every depth
     */
    public static Checked<YamlNode> parse(SourceText source, int mostEntries) {
        List<Problem> problems = PlainYaml.tooLarge(source);
        if (!problems.isEmpty()) {
            return Checked.refused(problems);
        }
        try {
            PlainYaml events = new PlainYaml(source, mostEntries, problems);
            Event first = events.firstOfDocument();
            if (first == null) {
                return Checked.refused(List.of(Problem.error(source.name() + ":1:1", "the file is empty")));
            }
            List<Problem> ofContent = new ArrayList<>();
            YamlNode root = new YamlNode(events, first, ofContent);
            events.endOfDocument();
            return problems.isEmpty() ? Checked.of(root, ofContent) : Checked.refused(problems);
        } catch (YAMLException e) {
            boolean form =
                    e instanceof ScannerException || e instanceof ParserException || e instanceof ReaderException;
            if (form || problems.isEmpty()) {
                problems.add(notYaml(source, e));
            }
            return Checked.refused(problems);
        }
    }

    private static Problem notYaml(SourceText source, YAMLException exception) {
        if (exception instanceof ReaderException unreadable) {
            int codePoint = unreadable.getCodePoint();
            return Problem.error(
                    source.placeOf(Math.max(0, source.text().indexOf(codePoint))),
                    String.format(Locale.ROOT, "character U+%04X is not allowed in a YAML file", codePoint));
        }
        if (exception instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Optional<Problem> slip = YamlSlip.at(source, marked.getProblemMark().getLine());
            if (slip.isPresent()) {
                return slip.get();
            }
            String problem = marked.getProblem();
            String remedy = problem.startsWith("mapping values") ? "; put a text that holds a colon in quotes" : "";
            return Problem.error(place(source.name(), marked.getProblemMark()), "not YAML: " + problem + remedy);
        }
        return Problem.error(source.name() + ":1:1", "not YAML: " + exception.getMessage());
    }

    /** {@code file:line:column}. */
    public String place() {
        return place(file, mark);
    }

    /** {@code file:line:column} of the key itself; of the node where it has no such key. */
    public String placeOf(String key) {
        Mark at = keys.get(key);
        return at == null ? place() : place(file, at);
    }

    /** The line on which it begins, from 1. */
    public int line() {
        return mark.getLine() + 1;
    }

    /** The line on which the key itself begins, from 1; that of the node where it has no such key. */
    public int lineOf(String key) {
        Mark at = keys.get(key);
        return at == null ? line() : at.getLine() + 1;
    }

    /** The text of a scalar that is not empty. */
    public Optional<String> text() {
        return Optional.ofNullable(scalar);
    }

    public boolean isMapping() {
        return shape == Shape.MAPPING;
    }

    public boolean isSequence() {
        return shape == Shape.SEQUENCE;
    }

    /** The entries of a mapping in the order written; of anything else none. */
    public Map<String, YamlNode> entries() {
        return entries;
    }

    /** The items of a sequence in the order written; of anything else none. */
    public List<YamlNode> items() {
        return items;
    }

    /** The entry of this key, if the node is a mapping that has it. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The text under this key, if it is there and not empty. */
    public Optional<String> text(String key) {
        return get(key).flatMap(YamlNode::text);
    }

    /** A problem at this node. */
    public Problem error(String message) {
        return Problem.error(place(), message);
    }

    private void addEntry(PlainYaml events, Event key, List<Problem> problems) {
        boolean isWord = new YamlNode(events, key, problems).shape == Shape.SCALAR;
        YamlNode value = new YamlNode(events, events.next(), problems);
        String place = place(file, key.getStartMark());
        if (problems.size() >= MOST_BAD_KEYS) {
            return;
        }
        if (!(key instanceof ScalarEvent word) || !isWord) {
            problems.add(Problem.error(place, "a key must be a word"));
        } else if (word.getValue().length() > LONGEST_KEY) {
            problems.add(Problem.error(
                    place, "a key of " + word.getValue().length() + " characters; a key may have " + LONGEST_KEY));
        } else if (entries.putIfAbsent(word.getValue(), value) == null) {
            keys.put(word.getValue(), word.getStartMark());
        } else {
            problems.add(Problem.error(place, "'" + word.getValue() + "' is given twice"));
        }
    }

    private static String place(String file, Mark mark) {
        return PlainYaml.place(file, mark);
    }
}
