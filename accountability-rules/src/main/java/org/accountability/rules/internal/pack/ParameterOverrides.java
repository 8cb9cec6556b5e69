package org.accountability.rules.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.policy.ParameterHistory;
import org.accountability.rules.internal.text.Nearest;

/** Puts other values in place of parameters. Rules need no compiling for it. */
public final class ParameterOverrides {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");

    private ParameterOverrides() {}

    /** {@code histories} with the {@code values} in place of their own, or everything that is wrong with these. */
    public static Checked<List<ParameterHistory>> apply(List<ParameterHistory> histories, Map<String, String> values) {
        Map<String, String> left = new TreeMap<>(values);
        List<Problem> problems = new ArrayList<>();
        List<ParameterHistory> changed = new ArrayList<>();
        for (ParameterHistory history : histories) {
            String value = left.remove(history.name());
            changed.add(value == null ? history : history.with(value));
            if (value != null) {
                check(history, value, problems);
            }
        }
        List<ParameterHistory> parts =
                changed.stream().filter(history -> history.partOf() != null).toList();
        if (problems.isEmpty() && parts.stream().anyMatch(history -> values.containsKey(history.name()))) {
            Wholes.check(
                    parts,
                    whole -> "parameter "
                            + whole.stream()
                                    .map(ParameterHistory::name)
                                    .filter(values::containsKey)
                                    .findFirst()
                                    .orElseGet(() -> whole.get(0).name()),
                    problems);
        }
        List<String> known = histories.stream().map(ParameterHistory::name).toList();
        left.keySet()
                .forEach(name -> problems.add(
                        Problem.error("parameter " + name, "is not one of the pack's" + Nearest.hint(name, known))));
        return Checked.of(changed, problems);
    }

    /** A rule that reads whole numbers cannot read anything else; and what its unit does not have, no parameter is. */
    private static void check(ParameterHistory history, String value, List<Problem> problems) {
        String now = history.values().get(0).value();
        if (!likeOf(now).matcher(value).matches()) {
            problems.add(Problem.error(
                    "parameter " + history.name(),
                    "'" + value + "' must be "
                            + (likeOf(now) == YES_OR_NO
                                    ? "true or false"
                                    : likeOf(now) == WHOLE ? "a whole number" : "a number")
                            + ", as " + now + " is"));
        } else {
            history.refuses(value)
                    .ifPresent(why ->
                            problems.add(Problem.error("parameter " + history.name(), "'" + value + "' is " + why)));
        }
    }

    private static Pattern likeOf(String value) {
        if (YES_OR_NO.matcher(value).matches()) {
            return YES_OR_NO;
        }
        return WHOLE.matcher(value).matches() ? WHOLE : DECIMAL;
    }
}
