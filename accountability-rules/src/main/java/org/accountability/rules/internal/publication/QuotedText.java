package org.accountability.rules.internal.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountability.model.ExplainedValue;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/** The text of a reason that quotes what its rule looked at: parameters and inputs, each by its name in braces. */
public final class QuotedText {
    private static final String NEXT_YEAR = "next year";
    private static final Pattern QUOTED = Pattern.compile("\\{([^{}]+)}");

    private final SchoolYear year;
    private final List<Parameter> parameters;
    private final List<ExplainedValue> inputs;
    private @Nullable String missing;

    /**
     * Quotes from parameters and inputs of a year.
     *
     * @param inputs what there is to quote
     */
    public QuotedText(SchoolYear year, List<Parameter> parameters, List<ExplainedValue> inputs) {
        this.year = year;
        this.parameters = parameters;
        this.inputs = inputs;
    }

    /** Whether there is anything to put in place. */
    public static boolean quotes(String text) {
        return text.indexOf('{') >= 0;
    }

    /** The text with the values in place. */
    public String of(String text) {
        return QUOTED.matcher(text).replaceAll(quoted -> Matcher.quoteReplacement(value(quoted.group(1))));
    }

    /** A name that the rule neither reads nor finds, or finds more than once. */
    public Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    private String value(String name) {
        Set<String> values = new TreeSet<>();
        if (name.equals(NEXT_YEAR)) {
            values.add(year.minus(-1).toString());
        }
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                values.add(parameter.value());
            }
        }
        for (ExplainedValue input : inputs) {
            if (input.name().equals(name)) {
                values.add(input.value() == null ? "not known" : input.value());
            }
        }
        if (values.size() != 1) {
            missing = name;
        }
        return String.join(" or ", values);
    }
}
