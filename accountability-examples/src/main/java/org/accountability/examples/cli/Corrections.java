package org.accountability.examples.cli;

import java.util.List;
import java.util.Map;
import org.accountability.model.Correction;

/** Tells which numbers count as corrected on appeal, of commands that compute from them and determine nothing. */
final class Corrections {
    static final String OPTION = "Facts, of which the corrections on appeal count.";

    private Corrections() {}

    /** Prints which numbers were corrected; {@code explain} shows their values to those who hold the data. */
    static void print(Report report, List<Correction> corrections) {
        corrections.forEach(correction -> report.line("corrected on appeal: " + correction.cell()));
    }

    /** Puts them into {@code summary}, where there are any. */
    static void put(Map<String, Object> summary, List<Correction> corrections) {
        if (!corrections.isEmpty()) {
            summary.put(
                    "corrections", corrections.stream().map(Correction::cell).toList());
        }
    }
}
