package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountability.model.Problem;
import org.accountability.rules.internal.language.Token.Kind;

/**
 * Operators as spreadsheets and databases write them. What is meant is plain, so that reading goes on and one look at
 * the file tells all of them; each is noted, and refuses the rule.
 */
final class Slips {
    private static final Map<String, String> OPERATORS =
            Map.of("<>", "!=", "=<", "<=", "=>", ">=", "\u2260", "!=", "\u2264", "<=", "\u2265", ">=");
    private static final Set<String> AND = Set.of("AND", "And", "and", "&");
    private static final Set<String> OR = Set.of("OR", "Or", "or", "|");

    private final List<Problem> noted = new ArrayList<>();

    void note(Problem problem) {
        noted.add(problem);
    }

    /** Returns what was noted since it was last asked. */
    List<Problem> taken() {
        List<Problem> taken = List.copyOf(noted);
        noted.clear();
        return taken;
    }

    boolean tookAnd(TokenStream tokens) {
        return took(tokens, AND, "a comma or &&");
    }

    boolean tookOr(TokenStream tokens) {
        return took(tokens, OR, "||");
    }

    private boolean took(TokenStream tokens, Set<String> spellings, String right) {
        Token token = tokens.peek();
        boolean there = (token.kind() == Kind.WORD || token.kind() == Kind.SYMBOL) && spellings.contains(token.text());
        if (there) {
            tokens.take();
            note(tokens, token, token.text(), right);
        }
        return there;
    }

    Optional<Operator> tookOperator(TokenStream tokens) {
        Token first = tokens.peek();
        if (first.kind() != Kind.SYMBOL) {
            return Optional.empty();
        }
        Token second = tokens.peekSecond();
        String both = first.text() + second.text();
        boolean pair = second.kind() == Kind.SYMBOL && second.offset() == first.end() && OPERATORS.containsKey(both);
        String written = pair ? both : first.text();
        String right = OPERATORS.get(written);
        if (right == null) {
            return Optional.empty();
        }
        tokens.take();
        if (pair) {
            tokens.take();
        }
        note(tokens, first, written, right);
        return Operator.of(right);
    }

    private void note(TokenStream tokens, Token token, String written, String right) {
        note(tokens.error(token.offset(), "for '" + written + "' write " + right)
                .problem());
    }
}
