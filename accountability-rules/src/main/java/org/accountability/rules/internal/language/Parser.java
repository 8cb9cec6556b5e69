package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Problem;
import org.accountability.rules.internal.language.Head.Annotation;
import org.accountability.rules.internal.language.Pattern.Quantifier;
import org.accountability.rules.internal.language.RuleFile.Import;
import org.accountability.rules.internal.language.Token.Kind;
import org.accountability.rules.internal.language.TokenStream.NotOfTheLanguage;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.SourceText;

/** Reads the words of a rule file as package, imports and rules, and reports all other words as problems. */
final class Parser {
    private static final int MOST_PATTERNS = 12;
    private static final int MOST_TERMS = 20;
    private static final String ONE_FINDING = "a rule adds one finding and changes nothing else; write"
            + " insert(new Finding(organisation, Kind, Level, \"REASON\"));";

    private final SourceText source;
    private final List<Token> tokens;
    private final List<Problem> problems;
    private final TokenStream words;
    private final Slips slips = new Slips();
    private final ConditionParser conditions;
    private final List<Import> imports = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private String rulePackage = "";

    Parser(SourceText source, List<Token> tokens, List<Problem> problems) {
        this.source = source;
        this.tokens = tokens;
        this.problems = problems;
        this.words = new TokenStream(tokens, source.text(), source::placeOf);
        this.conditions = new ConditionParser(words, slips);
    }

    void read() {
        while (!words.at(Kind.END)) {
            try {
                if (words.at("package") && rulePackage.isEmpty()) {
                    words.take();
                    rulePackage = qualifiedName();
                    words.took(";");
                } else if (words.took("import")) {
                    imports.add(importedType());
                } else if (words.at("rule")) {
                    rule();
                } else {
                    throw words.unexpected();
                }
            } catch (NotOfTheLanguage problem) {
                problems.add(problem.problem());
                if (rules.isEmpty() && words.at("import")) {
                    words.skipLine();
                } else {
                    recover();
                }
            }
        }
    }

    String rulePackage() {
        return rulePackage;
    }

    List<Import> imports() {
        return imports;
    }

    List<Head> heads() {
        return heads;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Skips to the next rule: a function or a query is refused as a whole, without a look inside. */
    private void recover() {
        words.take();
        words.skipToLineBeginningWith("rule");
    }

    private Import importedType() throws NotOfTheLanguage {
        Token first = words.peek();
        if (first.is("static") || first.is("function") || first.is("acc") || first.is("accumulate")) {
            throw words.error(first.offset(), "only fact types are imported, each by its name; remove this import");
        }
        String type = qualifiedName();
        if (words.at("*") || words.at(".")) {
            throw words.error(first.offset(), "types are imported one by one; write the name of each in place of *");
        }
        words.took(";");
        return new Import(type, first.offset());
    }

    private String qualifiedName() throws NotOfTheLanguage {
        StringBuilder name = new StringBuilder(words.take(Kind.WORD).text());
        while (words.at(".") && words.peekSecond().kind() == Kind.WORD) {
            words.take();
            name.append('.').append(words.take().text());
        }
        return name.toString();
    }

    /** A rule that cannot be read is left out, and reading goes on with the next. */
    private void rule() {
        Token rule = words.take();
        String name = words.peek().kind() == Kind.TEXT ? words.peek().text() : "";
        try {
            words.take(Kind.TEXT);
            if (!words.beginsLine(rule)) {
                throw words.error(rule.offset(), "must begin on a line of its own");
            }
            if (name.isBlank()) {
                throw words.error(rule.offset(), "the rule has no name; its name is a sentence");
            }
            heads.add(new Head(name, annotations(), rule.offset()));
            words.take("when");
            List<Pattern> patterns = patterns();
            words.take("then");
            int findingOffset = words.peek().offset();
            List<Operand> finding = finding();
            end(rule);
            rules.add(new Rule(name, patterns, finding, rule.offset(), findingOffset));
        } catch (NotOfTheLanguage problem) {
            slips.note(problem.problem());
            words.skipToLineBeginningWith("rule");
        }
        String ofRule = name.isEmpty() ? "" : "rule \"" + name + "\": ";
        slips.taken().forEach(slip -> problems.add(Problem.error(slip.place(), ofRule + slip.message())));
    }

    private void end(Token rule) throws NotOfTheLanguage {
        if (words.at(Kind.END) || (words.at("rule") && words.beginsLine(words.peek()))) {
            throw words.error(rule.offset(), "has no 'end'; close it with a line that says end");
        }
        if (!words.at("end")) {
            throw consequence();
        }
        words.take();
    }

    /** Reads annotations of any name, each with one plain text; readers of the file judge the names. */
    private List<Annotation> annotations() throws NotOfTheLanguage {
        List<Annotation> annotations = new ArrayList<>();
        while (words.at("@")) {
            Token at = words.take();
            Token name = words.take(Kind.WORD);
            if (!words.took("(") || !words.at(Kind.TEXT)) {
                throw unquoted(at, name);
            }
            annotations.add(new Annotation(name.text(), words.take().text()));
            if (!words.took(")")) {
                throw unquoted(at, name);
            }
        }
        return List.copyOf(annotations);
    }

    private NotOfTheLanguage unquoted(Token at, Token name) {
        return words.error(
                at.offset(),
                Head.ANNOTATIONS.contains(name.text())
                        ? "@" + name.text() + " must give one text in quotes, as @" + name.text() + "(\"...\")"
                        : "unknown annotation @" + name.text() + Nearest.hint(name.text(), Head.ANNOTATIONS));
    }

    private List<Pattern> patterns() throws NotOfTheLanguage {
        List<Pattern> patterns = new ArrayList<>();
        while (!words.at("then")) {
            if (patterns.size() == MOST_PATTERNS) {
                throw words.error(words.peek().offset(), "a rule looks for at most " + MOST_PATTERNS + " facts");
            }
            patterns.add(pattern());
        }
        return List.copyOf(patterns);
    }

    private Pattern pattern() throws NotOfTheLanguage {
        int offset = words.peek().offset();
        Quantifier quantifier =
                words.took("not") ? Quantifier.NONE : words.took("exists") ? Quantifier.SOME : Quantifier.EACH;
        String variable = null;
        if (quantifier == Quantifier.EACH && words.at(Kind.VARIABLE)) {
            variable = words.take().text();
            words.take(":");
        }
        if (!words.at(Kind.WORD)
                || words.peekSecond().is(".")
                || Refusals.of(words.peek().text()) != null) {
            throw words.unexpected();
        }
        String type = words.take().text();
        words.take("(");
        List<Pattern.Binding> bindings = new ArrayList<>();
        List<Condition> held = new ArrayList<>();
        if (!words.at(")")) {
            do {
                if (bindings.size() + held.size() == MOST_TERMS) {
                    throw words.error(words.peek().offset(), "a fact has at most " + MOST_TERMS + " conditions");
                }
                term(bindings, held);
            } while (words.took(","));
        }
        words.take(")");
        return new Pattern(quantifier, variable, type, List.copyOf(bindings), List.copyOf(held), offset);
    }

    private void term(List<Pattern.Binding> bindings, List<Condition> held) throws NotOfTheLanguage {
        Token first = words.peek();
        if (first.kind() == Kind.VARIABLE && words.peekSecond().is(":")) {
            words.take();
            words.take();
            bindings.add(new Pattern.Binding(first.text(), conditions.path(), first.offset()));
        } else {
            held.add(conditions.condition());
        }
    }

    private List<Operand> finding() throws NotOfTheLanguage {
        if (!words.at("insert")) {
            throw consequence();
        }
        words.take();
        words.take("(");
        if (!words.took("new") || !words.at("Finding")) {
            throw consequence();
        }
        words.take();
        words.take("(");
        List<Operand> arguments = conditions.arguments();
        words.take(")");
        words.take(")");
        words.take(";");
        return arguments;
    }

    private NotOfTheLanguage consequence() {
        Token token = words.peek();
        return words.error(token.offset(), token.quoted() + " has no place here: " + ONE_FINDING);
    }

    /** Returns the text with nothing left but what was read: all else is blank, and every word keeps its place. */
    String code() {
        StringBuilder code = new StringBuilder(source.text().length());
        for (int i = 0; i < source.text().length(); i++) {
            char c = source.text().charAt(i);
            code.append(c == '\n' || c == '\r' ? c : ' ');
        }
        for (Token token : tokens) {
            String written = token.kind() == Kind.TEXT ? "\"" + token.text() + "\"" : token.text();
            code.replace(token.offset(), token.end(), written);
        }
        return code.toString();
    }
}
