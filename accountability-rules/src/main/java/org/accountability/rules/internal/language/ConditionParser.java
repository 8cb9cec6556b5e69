package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operand.Step;
import org.accountability.rules.internal.language.Token.Kind;
import org.accountability.rules.internal.language.TokenStream.NotOfTheLanguage;

/** Reads conditions and the values in them. */
final class ConditionParser {
    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 20;
    private static final int MOST_STEPS = 5;
    private static final int MOST_ARGUMENTS = 6;
    private static final int MOST_DIGITS = 9;

    private final TokenStream tokens;
    private final Slips slips;
    private int depth;

    ConditionParser(TokenStream tokens, Slips slips) {
        this.tokens = tokens;
        this.slips = slips;
    }

    /** A condition that stands in no brackets. */
    Condition condition() throws NotOfTheLanguage {
        depth = 0;
        return alternatives();
    }

    private Condition alternatives() throws NotOfTheLanguage {
        int offset = tokens.peek().offset();
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (tokens.took("||") || slips.tookOr(tokens));
        checkParts(parts, offset);
        return parts.size() == 1 ? parts.get(0) : new Condition.AnyOf(List.copyOf(parts), offset);
    }

    private Condition conjunction() throws NotOfTheLanguage {
        int offset = tokens.peek().offset();
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (tokens.took("&&") || slips.tookAnd(tokens));
        checkParts(parts, offset);
        return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(List.copyOf(parts), offset);
    }

    private void checkParts(List<Condition> parts, int offset) throws NotOfTheLanguage {
        if (parts.size() > MOST_PARTS) {
            throw tokens.error(offset, "joins " + parts.size() + " conditions; at most " + MOST_PARTS);
        }
    }

    private Condition part() throws NotOfTheLanguage {
        Token first = tokens.peek();
        if (tokens.took("(")) {
            enter(first);
            Condition inner = alternatives();
            depth--;
            tokens.take(")");
            return inner;
        }
        if (tokens.took("!")) {
            if (tokens.at("(")) {
                throw tokens.error(
                        first.offset(),
                        "'!' before a bracket is not for rules, since it holds for unknown values; write the opposite"
                                + " comparison");
            }
            return new Condition.Holds(path(), false);
        }
        return comparison();
    }

    private void enter(Token brackets) throws NotOfTheLanguage {
        depth++;
        if (depth > DEEPEST) {
            throw tokens.error(brackets.offset(), "brackets are nested more than " + DEEPEST + " deep");
        }
    }

    private Condition comparison() throws NotOfTheLanguage {
        Operand left = operand();
        Optional<Operator> operator = slips.tookOperator(tokens).or(this::tookOperator);
        if (operator.isPresent()) {
            return new Condition.Comparison(left, operator.get(), operand());
        }
        if (left instanceof Path asked && !asked.steps().isEmpty()) {
            return new Condition.Holds(asked, true);
        }
        throw tokens.unexpected();
    }

    private Optional<Operator> tookOperator() {
        Optional<Operator> operator =
                tokens.at(Kind.SYMBOL) ? Operator.of(tokens.peek().text()) : Optional.empty();
        operator.ifPresent(found -> tokens.take());
        return operator;
    }

    /** The values in brackets, of which the opening one was taken; up to the closing one. */
    List<Operand> arguments() throws NotOfTheLanguage {
        List<Operand> arguments = new ArrayList<>();
        if (!tokens.at(")")) {
            do {
                if (arguments.size() == MOST_ARGUMENTS) {
                    throw tokens.error(
                            tokens.peek().offset(), "at most " + MOST_ARGUMENTS + " values stand in brackets");
                }
                arguments.add(operand());
            } while (tokens.took(","));
        }
        return List.copyOf(arguments);
    }

    private Operand operand() throws NotOfTheLanguage {
        Token first = tokens.peek();
        return switch (first.kind()) {
            case NUMBER -> whole(tokens.take());
            case TEXT -> new Operand.Text(tokens.take().text(), first.offset());
            case VARIABLE -> path();
            case WORD ->
                switch (first.text()) {
                    case "null" -> new Operand.NotKnown(tokens.take().offset());
                    case "true", "false" -> new Operand.YesNo(tokens.take().is("true"), first.offset());
                    default -> namesType(first) ? constant() : path();
                };
            default -> throw tokens.unexpected();
        };
    }

    private Operand whole(Token number) throws NotOfTheLanguage {
        if (tokens.at(".") && tokens.peekSecond().kind() == Kind.NUMBER) {
            throw tokens.error(number.offset(), "a rule compares with whole numbers; make the number a parameter");
        }
        if (number.text().length() > MOST_DIGITS
                || (number.text().length() > 1 && number.text().startsWith("0"))
                || !number.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw tokens.error(
                    number.offset(),
                    number.text() + " is no whole number of up to " + MOST_DIGITS + " digits without leading zeros");
        }
        return new Operand.Whole(Integer.parseInt(number.text()), number.offset());
    }

    private static boolean namesType(Token word) {
        char first = word.text().charAt(0);
        return first >= 'A' && first <= 'Z';
    }

    private Operand constant() throws NotOfTheLanguage {
        Token type = tokens.take();
        if (!tokens.at(".")) {
            throw tokens.error(type.offset(), type.text() + " is not known here; a text stands in quotes");
        }
        tokens.take();
        Token name = tokens.take(Kind.WORD);
        if (tokens.at("(")) {
            throw tokens.error(
                    type.offset(),
                    type.text() + "." + name.text() + "(...) is not for rules: a rule compares finished values and runs"
                            + " no code of its own; write a constant, such as Level.LEVEL_3");
        }
        if (tokens.at(".")) {
            throw tokens.error(
                    type.offset(),
                    type.text() + "." + name.text() + " is not followed by anything; types are imported by their name");
        }
        return new Operand.Constant(type.text(), name.text(), type.offset());
    }

    Path path() throws NotOfTheLanguage {
        Token first = tokens.peek();
        String variable = null;
        List<Step> steps = new ArrayList<>();
        if (first.kind() == Kind.VARIABLE) {
            variable = tokens.take().text();
        } else {
            if (Refusals.of(first.text()) != null && !tokens.peekSecond().is("(")) {
                throw tokens.unexpected();
            }
            steps.add(step());
        }
        while (tokens.took(".")) {
            if (steps.size() == MOST_STEPS) {
                throw tokens.error(first.offset(), "asks for more than " + MOST_STEPS + " things, one of the other");
            }
            steps.add(step());
        }
        return new Path(variable, List.copyOf(steps), first.offset());
    }

    private Step step() throws NotOfTheLanguage {
        Token name = tokens.peek();
        if (name.kind() == Kind.WORD && Refusals.of(name.text()) != null) {
            throw tokens.unexpected();
        }
        tokens.take(Kind.WORD);
        if (!tokens.took("(")) {
            return new Step(name.text(), false, List.of(), name.offset());
        }
        enter(name);
        List<Operand> arguments = arguments();
        depth--;
        tokens.take(")");
        return new Step(name.text(), true, arguments, name.offset());
    }
}
