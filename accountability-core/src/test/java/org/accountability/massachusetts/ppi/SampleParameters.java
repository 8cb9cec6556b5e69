package org.accountability.massachusetts.ppi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.Status;

/** The parameters of the framework of 2012, read from its files line by line, since core has no reader of YAML. */
final class SampleParameters {
    private static final Map<String, List<DatedValue>> VALUES = new LinkedHashMap<>();

    static {
        read("/framework-2012/parameters.yaml");
        read("/framework-2012/index-parameters.yaml");
    }

    private SampleParameters() {}

    /** What is in force in each year. */
    static Function<SchoolYear, ParameterSet> asPublished() {
        return with();
    }

    /** What is in force with some values changed in every year, such as {@code CPI_TARGET_BAND=2}. */
    static Function<SchoolYear, ParameterSet> with(String... changes) {
        Map<String, List<DatedValue>> values = new LinkedHashMap<>(VALUES);
        for (String change : changes) {
            String[] pair = change.split("=", -1);
            if (pair[1].isEmpty()) {
                values.remove(pair[0]);
            } else {
                values.put(pair[0], List.of(dated("2000", pair[1], Status.CONFIRMED)));
            }
        }
        List<ParameterHistory> histories = values.entrySet().stream()
                .map(entry -> new ParameterHistory(entry.getKey(), "", "", entry.getValue()))
                .toList();
        Map<SchoolYear, ParameterSet> byYear = new ConcurrentHashMap<>();
        return year -> byYear.computeIfAbsent(year, asked -> ParameterSet.asOf(asked, histories));
    }

    /** The rules of one year. */
    static IndexRules rules(int year, String... changes) {
        return IndexRules.of(SchoolYear.of(year), with(changes).apply(SchoolYear.of(year)));
    }

    private static void read(String file) {
        String name = "";
        String from = "";
        String value = "";
        for (String line : lines(file)) {
            String text = line.substring(line.indexOf(':') + 1).strip();
            if (line.matches("[A-Z].*:")) {
                name = line.substring(0, line.length() - 1);
            } else if (line.startsWith("    - from:")) {
                from = text;
            } else if (line.startsWith("      value:")) {
                value = text;
            } else if (line.startsWith("      status:")) {
                VALUES.computeIfAbsent(name, ignored -> new ArrayList<>())
                        .add(dated(from, value, Status.valueOf(text)));
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(SampleParameters.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatedValue dated(String from, String value, Status status) {
        return new DatedValue(SchoolYear.parse(from), null, value, "a report", status, null);
    }
}
