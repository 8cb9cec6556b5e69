package org.accountability.rules.workbench.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.rules.workbench.upgrade.MergeUnit.Kind;

/**
 * Cuts a file into units where each begins. The comment above a unit belongs to it. All units one after the other are
 * the file, character by character.
 */
final class UnitCutter {
    private final List<String> lines;
    private final String comment;
    private final List<Start> starts;
    private final List<MergeUnit> units = new ArrayList<>();

    /**
     * The first line of a unit.
     *
     * @param line from 0
     */
    record Start(int line, Kind kind, String name, String alias) {}

    private UnitCutter(String text, String comment, List<Start> starts) {
        this.lines = Lines.of(text);
        this.comment = comment;
        this.starts = starts;
    }

    /**
     * Returns the units; nothing where two of them begin on one line.
     *
     * @param comment what a comment begins with
     * @param starts in the order of the file
     */
    static Optional<List<MergeUnit>> cut(String text, String comment, List<Start> starts) {
        for (int i = 1; i < starts.size(); i++) {
            if (starts.get(i).line() <= starts.get(i - 1).line()) {
                return Optional.empty();
            }
        }
        boolean inFile = starts.isEmpty()
                || starts.get(starts.size() - 1).line() < Lines.of(text).size();
        return inFile ? Optional.of(new UnitCutter(text, comment, starts).units()) : Optional.empty();
    }

    private List<MergeUnit> units() {
        if (starts.isEmpty()) {
            add(new Start(0, Kind.HEAD, "", ""), 0, lines.size());
            return units;
        }
        int from = head();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            boolean isLast = i == starts.size() - 1;
            int to = isLast ? endOfLast(start) : top(starts.get(i + 1), start.line() + 1);
            boolean opensRules =
                    !isLast && start.kind() == Kind.IMPORT && starts.get(i + 1).kind() == Kind.RULE;
            add(start, from, to);
            from = to;
            if (opensRules) {
                from = commentAboveRules(to, starts.get(i + 1).line());
            }
        }
        if (from < lines.size()) {
            add(new Start(from, Kind.TAIL, "", ""), from, lines.size());
        }
        return units;
    }

    /** Adds what stands above the first unit, and returns where that unit begins. */
    private int head() {
        int first = starts.get(0).line();
        int top = top(starts.get(0), 0);
        int end = lastBlank(top, first);
        if (end < 0) {
            // A comment right above the first key of a description is about the pack.
            end = starts.get(0).kind() == Kind.KEY ? first : top;
        }
        if (end > 0) {
            add(new Start(0, Kind.HEAD, "", ""), 0, end);
        }
        return end;
    }

    private int commentAboveRules(int from, int rule) {
        int blank = lastBlank(from, rule);
        boolean says = blank > from && lines.subList(from, blank).stream().anyMatch(line -> !line.isBlank());
        if (says) {
            add(new Start(from, Kind.COMMENT, "", ""), from, blank);
        }
        return says ? blank : from;
    }

    /** Returns the first of the last blank lines between two lines; -1 where there is none. */
    private int lastBlank(int from, int to) {
        int line = to - 1;
        while (line >= from && !lines.get(line).isBlank()) {
            line--;
        }
        if (line < from) {
            return -1;
        }
        while (line > from && lines.get(line - 1).isBlank()) {
            line--;
        }
        return line;
    }

    /** Returns the line after the last that says something of the last unit; of a file that ends without a comment, its end. */
    private int endOfLast(Start last) {
        int end = lines.size();
        boolean comments = false;
        while (end > last.line() + 1 && isAside(lines.get(end - 1), indent(last))) {
            end--;
            comments |= !lines.get(end).isBlank();
        }
        return comments ? end : lines.size();
    }

    /** Returns the first line of the comments and blank lines above a unit. */
    private int top(Start start, int lowest) {
        int top = start.line();
        while (top > lowest) {
            String above = lines.get(top - 1);
            if (isAside(above, indent(start))) {
                top--;
            } else if (isRuleFile() && above.strip().endsWith("*/")) {
                int begin = top - 1;
                while (begin > lowest && !lines.get(begin).contains("/*")) {
                    begin--;
                }
                if (!lines.get(begin).strip().startsWith("/*")) {
                    return top;
                }
                top = begin;
            } else {
                return top;
            }
        }
        return top;
    }

    private int indent(Start start) {
        return Lines.indent(lines.get(start.line()));
    }

    /** Whether a line is blank or a comment that cannot be part of a text. */
    private boolean isAside(String line, int indent) {
        return line.isBlank() || (line.strip().startsWith(comment) && (isRuleFile() || Lines.indent(line) <= indent));
    }

    private boolean isRuleFile() {
        return comment.equals("//");
    }

    private void add(Start start, int from, int to) {
        int text = from;
        while (text < to && lines.get(text).isBlank()) {
            text++;
        }
        if (text == to) {
            text = from;
        }
        units.add(new MergeUnit(
                start.kind(),
                start.name(),
                start.alias(),
                String.join("", lines.subList(from, text)),
                String.join("", lines.subList(text, to)),
                Math.max(0, start.line() - text)));
    }
}
