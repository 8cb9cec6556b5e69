package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.SourceText;
import org.jspecify.annotations.Nullable;

/** A rule file as it was read: its package, imports and rules. */
public final class RuleFile {
    private final SourceText source;
    private final String rulePackage;
    private final List<Import> imports;
    private final List<Head> heads;
    private final List<Rule> rules;
    private final Supplier<String> compiled;
    private volatile @Nullable String code;

    /**
     * Creates the file from the parts read from {@code source}.
     *
     * @param compiled what is compiled of it
     */
    private RuleFile(
            SourceText source,
            String rulePackage,
            List<Import> imports,
            List<Head> heads,
            List<Rule> rules,
            Supplier<String> compiled) {
        this.source = source;
        this.rulePackage = rulePackage;
        this.imports = List.copyOf(imports);
        this.heads = List.copyOf(heads);
        this.rules = List.copyOf(rules);
        this.compiled = compiled;
    }

    /** A type that the file imports. */
    public record Import(String type, int offset) {
        /** The name of the type without its package. */
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
            return new RuleFile(source, "", List.of(), List.of(), List.of(), () -> "");
        }
        Parser parser = new Parser(source, tokens, problems);
        parser.read();
        return new RuleFile(
                source, parser.rulePackage(), parser.imports(), parser.heads(), parser.rules(), parser::code);
    }

    /** Returns its text. */
    public SourceText source() {
        return source;
    }

    /** Returns the package of its rules; empty where it names none. */
    public String rulePackage() {
        return rulePackage;
    }

    /** Returns the types that it imports, in the order written. */
    public List<Import> imports() {
        return imports;
    }

    /** Returns the heads of all rules in the order written, also of those that cannot be read further. */
    public List<Head> heads() {
        return heads;
    }

    /** Returns the rules that can be read, in the order written. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns the rule that {@code head} begins; nothing where it cannot be read further. */
    public Optional<Rule> rule(Head head) {
        return rules.stream().filter(rule -> rule.offset() == head.offset()).findFirst();
    }

    /** Returns what is compiled: of the text nothing but what was read. All else is blank, and every word keeps its place. */
    public String code() {
        String written = code;
        if (written == null) {
            written = compiled.get();
            code = written;
        }
        return written;
    }

    /** Returns what was read of {@code rule}, from its head to its end. */
    public String codeOf(Rule rule) {
        int end = code().length();
        for (Rule other : rules) {
            if (other.offset() > rule.offset()) {
                end = Math.min(end, other.offset());
            }
        }
        return code().substring(rule.offset(), end).stripTrailing();
    }

    /** Returns the same file, which is compiled as it is written. */
    public RuleFile asWritten() {
        return new RuleFile(source, rulePackage, imports, heads, rules, source::text);
    }

    /** Returns the same file with the heads that another reader finds, which is compiled as it is written. */
    public RuleFile asWritten(String otherPackage, List<Head> otherHeads) {
        return new RuleFile(source, otherPackage, imports, otherHeads, rules, source::text);
    }

    /** A problem with what stands at {@code offset}. */
    public Problem error(int offset, String message) {
        return Problem.error(source.placeOf(offset), message);
    }
}
