package org.accountability.determination;

/**
 * The reason of a level, as the Department prints it.
 *
 * @param code names it in a pack
 * @param order its place in the official order, from 1: of several at the same level the first is printed
 * @param text as printed in the school year in question; may be empty
 * @param pattern the same with the names of what it quotes, in braces, in place of values
 */
public record Reason(String code, int order, String text, String pattern) {
    /** The reason of an organisation for which no rule finds anything: a gap in the rules. */
    public static final Reason NO_RULE_APPLIES = new Reason("NO_RULE_APPLIES", Integer.MAX_VALUE, "No rule applies");

    /** The reason of an organization in which no rule finds anything, with the cause of that in words. */
    public static Reason noRuleApplies(String because) {
        return new Reason(NO_RULE_APPLIES.code, NO_RULE_APPLIES.order, NO_RULE_APPLIES.text + "; " + because);
    }

    /** A reason whose text quotes no value. */
    public Reason(String code, int order, String text) {
        this(code, order, text, text);
    }
}
