package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.SourceText;

/**
 * What a rule file says.
 *
 * @param source its text
 * @param rulePackage the package of its rules; empty where it names none
 * @param imports in the order written
 * @param rules in the order written
 * @param code its text with nothing left but what was read: all else is blank, and every word keeps its place
 */
public record RuleFile(SourceText source, String rulePackage, List<Import> imports, List<Rule> rules, String code) {
    /** A type that the file imports. */
    public record Import(String type, int offset) {
        /** Its name without the package. */
        public String simpleName() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    /**
     * Reads a rule file. Whatever is not of the language is added to {@code problems}, each thing once; the rules that
     * can be read are there all the same.
     */
    public static RuleFile read(SourceText source, List<Problem> problems) {
        List<Problem> ofLexer = new ArrayList<>();
        List<Token> tokens = Lexer.tokens(source, ofLexer);
        problems.addAll(ofLexer);
        if (!ofLexer.isEmpty()) {
            return new RuleFile(source, "", List.of(), List.of(), "");
        }
        return new Parser(source, tokens, problems).file();
    }

    /** What was read of {@code rule}, from its head to its end. */
    public String codeOf(Rule rule) {
        int end = code.length();
        for (Rule other : rules) {
            if (other.offset() > rule.offset()) {
                end = Math.min(end, other.offset());
            }
        }
        return code.substring(rule.offset(), end).stripTrailing();
    }

    /** A problem with what stands at {@code offset}. */
    public Problem error(int offset, String message) {
        return Problem.error(source.placeOf(offset), message);
    }
}
