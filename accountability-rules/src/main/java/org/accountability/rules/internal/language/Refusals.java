package org.accountability.rules.internal.language;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reasons why the better known parts of Drools' language and of Java are not in the language of rules, with their
 * replacements.
 */
final class Refusals {
    private static final String ORDER = "no order of rules decides anything; say in the conditions what must hold";
    private static final String YEARS = "say when the rule is in force with @InForce(\"2015-2016\")";
    private static final String CODE = "a rule compares finished values and runs no code of its own; ask for the value"
            + " as a field of a fact type";
    private static final String FINDING = "a rule adds one finding and changes nothing else; write"
            + " insert(new Finding(organisation, Kind, Level, \"REASON\"));";
    private static final String COMPARE = "compare with ==, !=, <, <=, > or >=, joined by && and ||";
    private static final String PLAIN_QUOTES = "texts stand in plain double quotes";
    private static final String OWN_RULE = "state each case as a rule of its own";

    private static final Map<String, String> BY_WORD = Map.ofEntries(
            entry("\u201C", PLAIN_QUOTES),
            entry("\u201D", PLAIN_QUOTES),
            entry("\u201E", PLAIN_QUOTES),
            entry("\u2018", PLAIN_QUOTES),
            entry("\u2019", PLAIN_QUOTES),
            entry("function", CODE),
            entry("global", "rules share nothing; a number that they read is a parameter"),
            entry("declare", "fact types come from the library; match those that FORMATS lists"),
            entry("query", "a rule adds a finding; " + OWN_RULE),
            entry("window", "every fact of a school year counts; there is no clock"),
            entry("unit", "rule units are not used; a pack's stages say which files belong together"),
            entry("template", "templates are not used; what differs by year is a parameter"),
            entry("salience", ORDER),
            entry("agenda-group", ORDER),
            entry("activation-group", ORDER),
            entry("ruleflow-group", ORDER),
            entry("auto-focus", ORDER),
            entry("lock-on-active", ORDER),
            entry("no-loop", "a rule never fires on what it adds, so nothing can loop; leave it out"),
            entry("refract", "a rule never fires on what it adds; leave it out"),
            entry("direct", ORDER),
            entry("timer", "rules know no clock; " + YEARS),
            entry("duration", "rules know no clock; " + YEARS),
            entry("calendars", "rules know no calendar; " + YEARS),
            entry("date-effective", YEARS),
            entry("date-expires", YEARS),
            entry("enabled", "a rule of the pack is in force; " + YEARS + ", or take it out"),
            entry("dialect", "there is one dialect; leave it out"),
            entry("extends", "each rule says all of its conditions itself"),
            entry("eval", CODE),
            entry("from", "rules look at the facts they are given and nowhere else"),
            entry("accumulate", "Java computes and rules compare; ask for the total as a field of a fact type"),
            entry("acc", "Java computes and rules compare; ask for the total as a field of a fact type"),
            entry("groupby", "Java computes and rules compare; ask for the total as a field of a fact type"),
            entry("collect", "Java computes and rules compare; ask for the total as a field of a fact type"),
            entry("forall", OWN_RULE + ", or say not with the opposite condition"),
            entry("over", "every fact of a school year counts; there is no clock"),
            entry("or", OWN_RULE),
            entry("and", "facts that stand one below the other are all needed; leave it out"),
            entry("matches", "regular expressions are not used, since some never end; " + COMPARE),
            entry("soundslike", COMPARE),
            entry("str", COMPARE),
            entry("contains", COMPARE),
            entry("memberOf", COMPARE),
            entry("excludes", COMPARE),
            entry("in", COMPARE),
            entry("is", "to ask whether a value is known, write == null or != null"),
            entry("IS", "to ask whether a value is known, write == null or != null"),
            entry("NOT", "write the opposite comparison"),
            entry("between", "write two comparisons, parted by a comma"),
            entry("BETWEEN", "write two comparisons, parted by a comma"),
            entry("instanceof", "match the type itself"),
            entry("this", "ask for a field of the fact"),
            entry("modify", FINDING),
            entry("update", FINDING),
            entry("retract", FINDING),
            entry("delete", FINDING),
            entry("insertLogical", FINDING),
            entry("logicalInsert", FINDING),
            entry("drools", FINDING),
            entry("kcontext", FINDING),
            entry("channels", FINDING),
            entry("if", FINDING),
            entry("for", FINDING),
            entry("while", FINDING),
            entry("do", FINDING),
            entry("try", FINDING),
            entry("throw", FINDING),
            entry("switch", FINDING),
            entry("return", FINDING),
            entry("new", CODE),
            entry("+", "Java computes and rules compare; make the number a parameter"),
            entry("-", "Java computes and rules compare; make the number a parameter"),
            entry("*", "Java computes and rules compare; make the number a parameter"),
            entry("/", "Java computes and rules compare; make the number a parameter"),
            entry("%", "Java computes and rules compare; make the number a parameter"),
            entry("=", "to compare, write =="),
            entry("'", "texts stand in double quotes"),
            entry("?", OWN_RULE),
            entry("[", COMPARE),
            entry("{", FINDING));

    private Refusals() {}

    /**
     * Returns the reason why {@code word} is not in the language; {@code null} if the word needs no special
     * explanation.
     */
    static @Nullable String of(String word) {
        String why = BY_WORD.get(word);
        return why == null ? null : "'" + word + "' is not for rules: " + why;
    }
}
