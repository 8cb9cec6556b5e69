package org.accountability.rules.internal.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountability.model.Problem;
import org.accountability.model.internal.Counted;

/**
 * Says what is wrong with a line of YAML in the words of who edits it, where the parser stops at a line that looks right
 * or names what it would rather have read.
 */
final class YamlSlip {
    /**
     * Blanks that look like a space but are another character, where YAML needs a space: before a line, after a dash or
     * a colon.
     */
    private static final Pattern OTHER_SPACE = Pattern.compile("(?:^[ -]*|:)([\\u00A0\\u2007\\u202F\\u3000])");

    /** Gives nothing back, so that a long row of dashes needs no deep stack. */
    private static final Pattern LEAD = Pattern.compile(" *+(?:- ++)*+");

    private final SourceText source;
    private final List<String> lines;

    private YamlSlip(SourceText source) {
        this.source = source;
        this.lines = source.text().lines().toList();
    }

    /** Returns what is probably meant by a parser that stopped on {@code line}, from 0. */
    static Optional<Problem> at(SourceText source, int line) {
        YamlSlip slip = new YamlSlip(source);
        return slip.otherSpace(line).or(() -> slip.indentation(line));
    }

    private Optional<Problem> otherSpace(int last) {
        for (int line = Math.min(last, lines.size() - 1); line >= Math.max(0, last - 1); line--) {
            Matcher found = OTHER_SPACE.matcher(lines.get(line));
            if (found.find()) {
                int column = found.start(1);
                String before = lines.get(line).substring(0, column).strip();
                return Optional.of(problem(
                        line,
                        column,
                        "a non-breaking space stands "
                                + (before.isEmpty() ? "at the beginning of the line" : "after '" + before + "'")
                                + "; put an ordinary space in its place"));
            }
        }
        return Optional.empty();
    }

    /** A line that is moved against both of its neighbors, which are not moved against each other. */
    private Optional<Problem> indentation(int stopped) {
        for (int line = Math.min(stopped, lines.size() - 1); line >= Math.max(0, stopped - 1); line--) {
            int before = neighbor(line, -1);
            int after = neighbor(line, 1);
            if (before < 0 || after < 0) {
                continue;
            }
            int beside = lead(after);
            int own = lead(line);
            if (lead(before) == beside && own != beside && Math.abs(own - beside) == 1) {
                return Optional.of(problem(
                        line,
                        own,
                        "the line begins with " + Counted.of(own, "space") + ", the lines beside it with " + beside));
            }
        }
        return Optional.empty();
    }

    /** Returns the nearest line with content, above or below; -1 if there is no such line. */
    private int neighbor(int line, int step) {
        int next = line + step;
        while (next >= 0 && next < lines.size() && (lines.get(next).isBlank() || isComment(next))) {
            next += step;
        }
        return next < lines.size() ? next : -1;
    }

    private boolean isComment(int line) {
        return lines.get(line).strip().startsWith("#");
    }

    /** Returns the place where the content of a line begins, after the dashes of a list. */
    private int lead(int line) {
        Matcher lead = LEAD.matcher(lines.get(line));
        return lead.lookingAt() ? lead.end() : 0;
    }

    private Problem problem(int line, int column, String message) {
        return Problem.error(source.name() + ":" + (line + 1) + ":" + (column + 1), message);
    }
}
