package org.accountability.rules.internal.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accountability.determination.Clause;
import org.accountability.model.IndexValue;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Status;
import org.accountability.rules.internal.text.Comments;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * One rule as its file states it: where it is, what it cites, and when it is in force. Read from the text, since a
 * host that runs prebuilt packs has no compiler to ask.
 *
 * @param clause its name, place, citation and status
 * @param inForce the school years it is in force in; {@code null} for all years of the pack
 * @param code the rule as written, from its head to the next rule's, without comments
 */
public record RuleText(Clause clause, @Nullable Years inForce, String code) {
    private static final int MOST_RULES = 500;
    private static final Pattern RULE = Pattern.compile("[ \\t]*rule\\s+(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|(\\w+))");
    private static final Pattern CONDITIONS = Pattern.compile("\"[^\"\\n]*\"|\\b(when|then)\\b");
    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)(?:\\s*\\(\\s*\"([^\"\\n]*)\"\\s*\\))?");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+([\\w.]+)");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\n]*\"");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final List<String> ANNOTATIONS = List.of("Citation", "Status", "InForce");

    /** The rules of one file, in the order written; what is missing is added to {@code problems}. */
    static List<RuleText> in(String fileName, SourceText source, List<Problem> problems) {
        String code = Comments.blankedIn(source.text());
        List<MatchResult> heads = heads(code);
        if (heads.size() > MOST_RULES) {
            problems.add(Problem.error(
                    source.placeOf(heads.get(MOST_RULES).start()),
                    "is one rule more than the " + MOST_RULES + " that a file may have"));
            return List.of();
        }
        List<RuleText> rules = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            MatchResult head = heads.get(i);
            int next = i + 1 < heads.size() ? heads.get(i + 1).start() : code.length();
            rules.add(read(fileName, source, head, code.substring(head.end(), next), problems));
        }
        if (rules.isEmpty()) {
            problems.add(Problem.error(source.name() + ":1:1", "the file states no rule"));
        }
        return rules;
    }

    /** The package that the rules of a file belong to. */
    static Optional<String> packageOf(SourceText source) {
        Matcher matcher = PACKAGE.matcher(Comments.blankedIn(source.text()));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The values of a school or district that the rule names. */
    public Set<IndexValue> indexValues() {
        String withoutTexts = TEXT.matcher(code).replaceAll("");
        Set<String> words =
                WORD.matcher(withoutTexts).results().map(MatchResult::group).collect(Collectors.toSet());
        Set<IndexValue> values = EnumSet.noneOf(IndexValue.class);
        for (IndexValue value : IndexValue.values()) {
            if (words.contains(value.field())) {
                values.add(value);
            }
        }
        return values;
    }

    /** Whether the rule is in force in {@code year}, which the pack covers. */
    public boolean isInForce(SchoolYear year) {
        return inForce == null || inForce.include(year);
    }

    /** Whether its last year is before {@code year}. */
    public boolean endedBefore(SchoolYear year) {
        return inForce != null && inForce.last().compareTo(year) < 0;
    }

    /** The same rule, in force in all years. */
    RuleText inAllYears() {
        return new RuleText(clause, null, code);
    }

    /** The years in which the rule is in force, as far as they are among {@code ofPack}. */
    public Years yearsWithin(Years ofPack) {
        return inForce == null ? ofPack : inForce.within(ofPack);
    }

    /** Where each rule begins, with its name: line by line, which takes a fresh JVM far less than character by character. */
    private static List<MatchResult> heads(String code) {
        List<MatchResult> heads = new ArrayList<>();
        Matcher rule = RULE.matcher(code);
        for (int line = 0; line >= 0; line = nextLine(code, line)) {
            if (rule.region(line, code.length()).lookingAt()) {
                heads.add(rule.toMatchResult());
            }
        }
        return heads;
    }

    /** Where the line after the one at {@code start} begins; -1 where there is none. */
    private static int nextLine(String code, int start) {
        int end = code.indexOf('\n', start);
        return end < 0 ? end : end + 1;
    }

    /** Where the conditions begin: at the first {@code when}, or {@code then}, that stands in no string. */
    private static int conditionsFrom(String code, int start) {
        Matcher matcher = CONDITIONS.matcher(code);
        for (boolean found = matcher.find(start); found; found = matcher.find()) {
            if (matcher.group(1) != null) {
                return matcher.start();
            }
        }
        return code.length();
    }

    private static RuleText read(
            String fileName, SourceText source, MatchResult rule, String code, List<Problem> problems) {
        String name = firstGroup(rule);
        String place = source.placeOf(rule.start());
        String head = code.substring(0, conditionsFrom(code, 0));
        int before = problems.size();
        Map<String, String> annotations = annotations(place, name, head, problems);
        String citation = annotations.getOrDefault("Citation", "");
        if (citation.isBlank() && problems.size() == before) {
            problems.add(Problem.error(
                    place, "rule \"" + name + "\" cites nothing; add @Citation(\"the document that states it\")"));
        }
        Clause clause = new Clause(
                name, fileName, lineOf(place), citation, status(place, name, annotations.get("Status"), problems));
        return new RuleText(clause, years(place, name, annotations.get("InForce"), problems), code);
    }

    private static Map<String, String> annotations(String place, String rule, String head, List<Problem> problems) {
        Map<String, String> annotations = new HashMap<>();
        Matcher matcher = ANNOTATION.matcher(head);
        while (matcher.find()) {
            String name = matcher.group(1);
            String text = matcher.group(2);
            if (!ANNOTATIONS.contains(name)) {
                problems.add(Problem.error(
                        place, "rule \"" + rule + "\": unknown annotation @" + name + Nearest.hint(name, ANNOTATIONS)));
            } else if (text == null) {
                problems.add(Problem.error(
                        place,
                        "rule \"" + rule + "\": @" + name + " must give its text in quotes, as @" + name
                                + "(\"...\")"));
            } else if (annotations.put(name, text) != null) {
                problems.add(Problem.error(place, "rule \"" + rule + "\": @" + name + " is given twice"));
            }
        }
        return annotations;
    }

    /** A rule that does not say how sure we are of it counts as assumed. */
    private static Status status(String place, String rule, @Nullable String text, List<Problem> problems) {
        if (text == null) {
            return Status.ASSUMED;
        }
        try {
            return Status.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            problems.add(Problem.error(
                    place,
                    "rule \"" + rule + "\": unknown status " + text
                            + Nearest.hint(text, List.of("CONFIRMED", "RECONSTRUCTED", "ASSUMED"))));
            return Status.ASSUMED;
        }
    }

    private static @Nullable Years years(String place, String rule, @Nullable String text, List<Problem> problems) {
        if (text == null) {
            return null;
        }
        Optional<Years> years = Years.parse(text);
        if (years.isEmpty()) {
            problems.add(Problem.error(
                    place,
                    "rule \"" + rule + "\": @InForce(\"" + text + "\") is no range of years, such as 2015-2016"));
        }
        return years.orElse(null);
    }

    private static String firstGroup(MatchResult rule) {
        for (int group = 1; group <= rule.groupCount(); group++) {
            String name = rule.group(group);
            if (name != null) {
                return name;
            }
        }
        throw new AssertionError("a rule without a name matched");
    }

    /** The line of a {@code file:line:column}. */
    static int lineOf(String place) {
        String[] parts = place.split(":", -1);
        return Integer.parseInt(parts[parts.length - 2]);
    }
}
