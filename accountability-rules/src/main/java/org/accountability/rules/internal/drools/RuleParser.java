package org.accountability.rules.internal.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountability.determination.Clause;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.Comments;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses a rule file ahead of the compiler, which would report what is wrong with its form without a place. */
final class RuleParser {
    private static final Pattern UNEXPECTED =
            Pattern.compile("(?:mismatched input|no viable alternative at input) '(.*?)'.*?(?: in rule \"(.*)\")?");
    private static final Pattern PREFIX = Pattern.compile("(?:\\[ERR \\d+\\] )?(?:Line \\d+:\\d+ )?(.*)");
    private static final Pattern CLOSED_TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern QUOTE = Pattern.compile("[\"']");
    private static final Pattern BAD_QUOTE = Pattern.compile("[\u201C\u201D\u201E\u2018\u2019]");

    private final String place;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();

    private RuleParser(String place, String text) {
        this.place = place;
        this.text = text;
    }

    /**
     * What is wrong with the form of a file.
     *
     * @param place what problems call the file
     * @param text what it says
     * @param clauses where its rules stand; another one would never be run
     */
    static List<Problem> problems(String place, String text, List<Clause> clauses) {
        RuleParser parser = new RuleParser(place, text);
        parser.parse(clauses);
        return parser.problems;
    }

    private void parse(List<Clause> clauses) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        List<DroolsError> errors = new ArrayList<>();
        try {
            parsed = parser.parse(false, text);
            errors.addAll(parser.getErrors());
        } catch (DroolsParserException e) {
            add(1, 1, "cannot be read: " + e.getMessage());
        }
        if (!errors.isEmpty()) {
            checkQuotes();
        }
        if (problems.isEmpty()) {
            errors.forEach(this::add);
        }
        if (parsed != null && problems.isEmpty()) {
            checkNames(parsed, clauses);
        }
    }

    /** A quote that is not closed, or not plain, upsets the parser far from where it is. */
    private void checkQuotes() {
        int number = 0;
        for (String line : Comments.blankedIn(text).split("\n", -1)) {
            number++;
            Matcher bad = BAD_QUOTE.matcher(line);
            if (bad.find()) {
                add(number, bad.start() + 1, bad.group() + " is no plain quote; write \"");
            } else {
                Matcher open = QUOTE.matcher(CLOSED_TEXT.matcher(line).replaceAll(closed -> " "
                        .repeat(closed.group().length())));
                if (open.find()) {
                    add(number, open.start() + 1, "the quote is not closed on this line");
                }
            }
        }
    }

    private void checkNames(PackageDescr parsed, List<Clause> clauses) {
        for (RuleDescr rule : parsed.getRules()) {
            boolean known = clauses.stream().anyMatch(clause -> clause.rule().equals(rule.getName()));
            if (!known && !(rule instanceof QueryDescr)) {
                add(
                        Math.max(1, rule.getLine()),
                        1,
                        "rule \"" + rule.getName() + "\" must begin on a line of its own, its name in plain quotes");
            }
        }
    }

    private void add(DroolsError error) {
        int line = error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
        int column = error instanceof ParserError parsed ? Math.max(0, parsed.getCol()) + 1 : 1;
        Matcher message = PREFIX.matcher(RuleCompiler.firstLine(error.getMessage()));
        String said = message.matches() ? message.group(1) : error.getMessage();
        Matcher unexpected = UNEXPECTED.matcher(said);
        if (!unexpected.matches()) {
            add(line, column, "cannot be read as a rule: " + said);
            return;
        }
        String rule = unexpected.group(2) == null ? "" : "rule \"" + unexpected.group(2) + "\": ";
        String found = unexpected.group(1);
        add(
                line,
                column,
                rule + (found.isEmpty() || found.equals("<eof>") ? "the end of the file" : "'" + found + "'")
                        + " does not fit here; is something missing before it, such as 'when', 'then', 'end',"
                        + " a comma or a bracket?");
    }

    private void add(int line, int column, String message) {
        problems.add(Problem.error(place + ":" + line + ":" + column, message));
    }
}
