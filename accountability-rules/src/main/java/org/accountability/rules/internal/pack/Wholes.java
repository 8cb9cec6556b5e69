package org.accountability.rules.internal.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.internal.Unit;

/** Holds parameters that are parts of one whole against it: in every year they add up to the highest value of their unit. */
final class Wholes {
    private static final SchoolYear LATEST = SchoolYear.of(2100);

    private Wholes() {}

    /**
     * Adds every whole that its parts do not make to {@code problems}, in the first year in which they do not.
     *
     * @param place where to complain of such parts
     */
    static void check(
            List<ParameterHistory> parameters, Function<List<ParameterHistory>, String> place, List<Problem> problems) {
        Map<String, List<ParameterHistory>> wholes = new TreeMap<>();
        for (ParameterHistory parameter : parameters) {
            String whole = parameter.partOf();
            if (whole != null) {
                wholes.computeIfAbsent(whole, none -> new ArrayList<>()).add(parameter);
            }
        }
        wholes.forEach((whole, parts) -> wrong(parts)
                .ifPresent(wrong -> problems.add(Problem.error(place.apply(parts), "the parts of " + whole + wrong))));
    }

    private static Optional<String> wrong(List<ParameterHistory> parts) {
        String unit = parts.get(0).unit();
        Optional<BigDecimal> all = highest(unit);
        if (all.isEmpty() || parts.stream().anyMatch(part -> !part.unit().equals(unit))) {
            return Optional.of(
                    " must be of one unit that says what they add up to, such as percent, or 'weight, 0 to 10': "
                            + parts.stream()
                                    .map(part -> part.name() + " is of '" + part.unit() + "'")
                                    .collect(Collectors.joining(", ")));
        }
        return years(parts).stream()
                .flatMap(year -> wrong(parts, year, all.get()).stream())
                .findFirst();
    }

    private static Optional<String> wrong(List<ParameterHistory> parts, SchoolYear year, BigDecimal all) {
        List<Parameter> inForce =
                parts.stream().flatMap(part -> part.asOf(year).stream()).toList();
        BigDecimal sum;
        try {
            sum = inForce.stream().map(Parameter::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
        } catch (IllegalStateException notANumber) {
            // Complained of where its unit refuses it.
            return Optional.empty();
        }
        return inForce.isEmpty() || sum.compareTo(all) == 0
                ? Optional.empty()
                : Optional.of(
                        " add up to " + sum.toPlainString() + " in " + year + ", not to " + all.toPlainString() + ": "
                                + inForce.stream()
                                        .map(part -> part.name() + " " + part.value())
                                        .collect(Collectors.joining(", "))
                                + "; change them together");
    }

    /** The years in which a value of a part begins or ends. */
    private static SortedSet<SchoolYear> years(List<ParameterHistory> parts) {
        SortedSet<SchoolYear> years = new TreeSet<>();
        for (ParameterHistory part : parts) {
            part.values().forEach(dated -> {
                years.add(dated.from());
                SchoolYear last = dated.to();
                if (last != null && last.compareTo(LATEST) < 0) {
                    years.add(last.minus(-1));
                }
            });
        }
        return years;
    }

    private static Optional<BigDecimal> highest(String unit) {
        try {
            return Unit.of(unit).highest();
        } catch (InvalidValueException none) {
            return Optional.empty();
        }
    }
}
