package org.accountability.determination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Status;

/** Grounds in short: {@code criterion 3 c} is a criterion of Level 3 whose reason is the third in the official order. */
final class SampleGrounds {
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350072");

    private SampleGrounds() {}

    /** Grounds separated by commas; an empty text has none. */
    static List<Ground> parse(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(ground -> !ground.isEmpty())
                .map(ground -> {
                    String[] words = ground.split(" ", -1);
                    return ground(
                            Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
                            Level.of(Integer.parseInt(words[1])),
                            words[2].charAt(0),
                            words.length > 3 ? Status.valueOf(words[3]) : Status.CONFIRMED);
                })
                .toList();
    }

    /** A ground whose reason has the code {@code reason}, a letter that also tells its place in the official order. */
    static Ground ground(Kind kind, Level level, char reason, Status status) {
        String code = String.valueOf(reason);
        return new Ground(
                new Finding(SCHOOL, kind, level, code),
                level,
                new Reason(code, reason - 'a' + 1, "Reason " + code),
                new Clause("a rule for " + kind + " " + level + " " + status, "schools.drl", 7, "603 CMR 2.00", status),
                List.of(),
                List.of(),
                Set.of());
    }
}
