package org.accountability.rules.internal.reading;

import java.util.List;
import org.accountability.determination.Finding;
import org.accountability.determination.Kind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.reading.Scope.Typed;
import org.jspecify.annotations.Nullable;

/** Makes the finding of a rule from a match, by compiled code. */
final class FindingMaker {
    private final Value[] arguments;
    private final Form form;

    /** A constructor of findings. */
    private enum Form {
        ENTRY,
        LEVEL,
        OUTCOME
    }

    private FindingMaker(Value[] arguments, Form form) {
        this.arguments = arguments;
        this.form = form;
    }

    /** Compiles the finding of {@code rule}, whose patterns leave {@code scope}. */
    static FindingMaker of(Rule rule, Scope scope) {
        List<Typed> given = rule.finding().stream().map(scope::value).toList();
        return new FindingMaker(given.stream().map(Typed::value).toArray(Value[]::new), form(given));
    }

    private static Form form(List<Typed> given) {
        if (given.size() == 3) {
            return Form.ENTRY;
        }
        if (given.size() != 4) {
            throw new IllegalArgumentException("no constructor of Finding takes " + given.size() + " values");
        }
        return given.get(2).type() == Level.class ? Form.LEVEL : Form.OUTCOME;
    }

    /** Adds the values of which a finding is made. */
    void addArguments(@Nullable Object[] frame, List<@Nullable Object> values) {
        for (Value argument : arguments) {
            values.add(argument.in(frame));
        }
    }

    /** Returns the finding in a match. */
    @SuppressWarnings("NullAway") // A finding checks itself what it is made of.
    Finding in(@Nullable Object[] frame) {
        OrganizationCode organization = (OrganizationCode) arguments[0].in(frame);
        Object second = arguments[1].in(frame);
        Object third = arguments[2].in(frame);
        return switch (form) {
            case ENTRY -> new Finding(organization, (String) second, (String) third);
            case LEVEL -> new Finding(organization, (Kind) second, (Level) third, (String) arguments[3].in(frame));
            case OUTCOME -> new Finding(organization, (Kind) second, (String) third, (String) arguments[3].in(frame));
        };
    }
}
