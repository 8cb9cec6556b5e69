package org.accountability.rules.internal.drools;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountability.determination.Clause;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.Comments;
import org.accountability.rules.internal.text.SourceText;

/** Puts what the compiler says of one rule into words for whoever wrote the rule, with the place. */
final class CompilerMessages {
    private static final Pattern THEN = Pattern.compile("(?m)^[ \\t]*then\\b\\s*?\\n?([ \\t]*)");
    private static final Pattern NOT_JAVA = Pattern.compile(
            "Unable to parse consequence caused by: \\(line (\\d+),col (\\d+)\\) Parse error\\. Found (\".*?\").*");
    private static final Pattern NO_FIELD =
            Pattern.compile("Unable to (?:Analyse Expression|parse left part of expression:) (.*?):?");
    private static final Pattern NO_NUMBER = Pattern.compile("For input string: (.*)");
    private static final Pattern OTHER_TYPES =
            Pattern.compile("The method \\w+IndexedBy\\(.* for the arguments \\(Class<(\\w+)>,.*, (\\w+)\\)");

    private final Clause clause;
    private final SourceText source;

    /**
     * Speaks of the rule of {@code clause}.
     *
     * @param folder what problems call the folder
     * @param text its file, without other rules
     */
    CompilerMessages(String folder, Clause clause, String text) {
        this.clause = clause;
        this.source = new SourceText(folder + "/" + clause.file(), Comments.blankedIn(text));
    }

    /** What {@code messages} say: the words they complain of that name nothing, or else all of them. */
    List<Problem> problems(List<String> messages, Collection<String> files) {
        List<Problem> unknown = new UnknownWords(files)
                .in(source.text(), startOfRule(), messages).stream()
                        .map(word -> problem(
                                source.placeOf(word.offset()), word.word() + " is not known here" + word.hint()))
                        .toList();
        return unknown.isEmpty()
                ? messages.stream()
                        .filter(CompilerMessages::tells)
                        .distinct()
                        .map(this::problem)
                        .toList()
                : unknown;
    }

    /** Whether a message says what is wrong, and not only which generated class is. */
    private static boolean tells(String message) {
        return !message.startsWith("Java source of ");
    }

    private Problem problem(String message) {
        Matcher notJava = NOT_JAVA.matcher(message);
        if (notJava.matches()) {
            return problem(
                    placeInConsequence(notJava),
                    "the consequence does not read on at " + notJava.group(3)
                            + "; is a semicolon or a bracket missing before it?");
        }
        Matcher noField = NO_FIELD.matcher(message);
        if (noField.matches()) {
            return problem(place(), noField.group(1) + " asks for something that its pattern does not have");
        }
        Matcher noNumber = NO_NUMBER.matcher(message);
        if (noNumber.matches()) {
            return problem(place(), noNumber.group(1) + " is compared with a number");
        }
        Matcher otherTypes = OTHER_TYPES.matcher(message);
        if (otherTypes.matches()) {
            return problem(
                    place(),
                    "a condition compares " + otherTypes.group(1) + " with " + otherTypes.group(2)
                            + ", which are never equal");
        }
        return problem(place(), message);
    }

    private Problem problem(String place, String message) {
        return Problem.error(place, "rule \"" + clause.rule() + "\": " + message);
    }

    private String place() {
        return source.name() + ":" + clause.line() + ":1";
    }

    /** The compiler sees a consequence below a line of its own, without the blanks that it begins with. */
    private String placeInConsequence(MatchResult found) {
        Matcher then = THEN.matcher(source.text());
        if (!then.find(startOfRule())) {
            return place();
        }
        int line = Integer.parseInt(found.group(1));
        int column = Integer.parseInt(found.group(2));
        int indent = line == 2 ? then.group(1).length() : 0;
        return source.name() + ":" + (lineOf(then.end()) + line - 2) + ":" + (column + indent);
    }

    private int startOfRule() {
        int start = 0;
        for (int line = 1; line < clause.line(); line++) {
            start = source.text().indexOf('\n', start) + 1;
        }
        return start;
    }

    private int lineOf(int offset) {
        return source.text().substring(0, offset).split("\n", -1).length;
    }
}
