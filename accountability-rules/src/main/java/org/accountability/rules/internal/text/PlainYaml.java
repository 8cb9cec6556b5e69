package org.accountability.rules.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Parses YAML and notes, with its place, what none of our files needs: anchors, aliases, tags and deep nesting. An alias
 * stays the word that it is and is never followed, since aliases can make a small file an endless one.
 */
final class PlainYaml {
    private static final int DEEPEST = 20;
    private static final int MOST_NOTED = 20;
    /**
     * The most characters of a document, which takes up to two hundred times as many bytes of memory. A document takes
     * up to two hundred times as many bytes of memory.
     */
    private static final int LONGEST = 4 << 20;
    /**
     * The most characters of a line, since the parser takes a time that grows with the square of it. The parser takes a
     * time that grows with the square of it.
     */
    private static final int LONGEST_LINE = 10_000;

    private final Parser parser;
    private final String file;
    private final List<Problem> problems;
    private final int mostEntries;
    private int depth;
    private int entries;

    PlainYaml(SourceText source, int mostEntries, List<Problem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        this.parser = new ParserImpl(new StreamReader(source.text()), options);
        this.file = source.name();
        this.problems = problems;
        this.mostEntries = mostEntries;
    }

    /**
     * Returns the reasons why {@code source} is too large to be parsed; empty if it can be parsed. The list is the
     * caller's.
     */
    static List<Problem> tooLarge(SourceText source) {
        List<Problem> problems = new ArrayList<>();
        String text = source.text();
        if (text.length() > LONGEST) {
            problems.add(Problem.error(
                    source.name() + ":1:1", "has " + text.length() + " characters; a YAML file may have " + LONGEST));
        }
        int line = 1;
        int start = 0;
        while (start < text.length() && problems.isEmpty()) {
            int end = text.indexOf('\n', start);
            int length = (end < 0 ? text.length() : end) - start;
            if (length > LONGEST_LINE) {
                problems.add(Problem.error(
                        source.name() + ":" + line + ":1",
                        "a line of " + length + " characters; a line of a YAML file may have " + LONGEST_LINE));
            }
            line++;
            start += length + 1;
        }
        return problems;
    }

    String file() {
        return file;
    }

    /** The event that begins the content of the document; {@code null} in a file without any. */
    @Nullable
    Event firstOfDocument() {
        parser.getEvent();
        return parser.getEvent() instanceof DocumentStartEvent ? next() : null;
    }

    /** Refuses what follows on the document. */
    void endOfDocument() {
        parser.getEvent();
        Event after = parser.getEvent();
        if (!(after instanceof StreamEndEvent) && problems.isEmpty()) {
            note(after, "not YAML: but found another document");
        }
    }

    /**
     * The next event of the content.
     *
     * @throws YAMLException where it is no YAML; and where it is nested too deep or there is too much, which is noted
     */
    Event next() {
        Event event = parser.getEvent();
        if (event instanceof NodeEvent node && (node.getAnchor() != null || isTagged(node))) {
            note(event, "anchors, aliases and tags are not used here; write the value itself");
        }
        if (event instanceof NodeEvent) {
            entries++;
            if (entries > mostEntries) {
                note(event, "is more than a file may hold: " + mostEntries + " keys, values and items");
                throw new YAMLException("too many entries");
            }
        }
        if (event instanceof CollectionStartEvent) {
            depth++;
            if (depth > DEEPEST) {
                note(event, "is nested more than " + DEEPEST + " deep");
                throw new YAMLException("nested too deep");
            }
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event;
    }

    static String place(String file, Mark mark) {
        return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    private void note(Event event, String message) {
        if (problems.size() < MOST_NOTED) {
            problems.add(Problem.error(place(file, event.getStartMark()), message));
        }
    }

    private static boolean isTagged(NodeEvent node) {
        return !(node instanceof AliasEvent)
                && (node instanceof ScalarEvent scalar
                        ? scalar.getTag() != null
                        : node instanceof CollectionStartEvent start && start.getTag() != null);
    }
}
