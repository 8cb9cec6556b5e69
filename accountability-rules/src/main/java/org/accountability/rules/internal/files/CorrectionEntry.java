package org.accountability.rules.internal.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accountability.model.Correction;
import org.accountability.model.Indicator;
import org.accountability.model.InvalidValueException;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.YamlNode;
import org.jspecify.annotations.Nullable;

/** A correction on appeal as a facts file gives it. */
public final class CorrectionEntry {
    /** What a correction must say beyond what every fact does. */
    public static final List<String> REQUIRED = List.of("measure", "old_value", "new_value", "appeal");

    private static final List<String> OF_FACTS = List.of("value", "prior_level", "category");
    /** As results of schools are called, with the group that they are of. */
    private static final Map<String, StudentGroup> OF_ONE_GROUP = Map.of(
            MeasureKind.SCHOOL_PERCENTILE.code(),
            StudentGroup.ALL,
            "cumulative_ppi_all",
            StudentGroup.ALL,
            "cumulative_ppi_high_needs",
            StudentGroup.HIGH_NEEDS);

    private static final List<String> MEASURES = Stream.of(
                    MeasureKind.all().stream().map(MeasureKind::code),
                    Stream.of(
                            Correction.CUMULATIVE_PPI,
                            "cumulative_ppi_all",
                            "cumulative_ppi_high_needs",
                            Correction.ANNUAL_PPI,
                            Correction.ANNUAL_PERCENTAGE),
                    Indicator.all().stream().map(Indicator::code))
            .flatMap(codes -> codes)
            .toList();
    /** Without exponents: 1e999999999 would fill the memory once it is rounded or printed. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private final YamlNode entry;
    private final CorrectedColumns columns;
    private final ProblemList problems;

    public CorrectionEntry(YamlNode entry, CorrectedColumns columns, ProblemList problems) {
        this.entry = entry;
        this.columns = columns;
        this.problems = problems;
    }

    /** Returns what only a correction says. */
    public static List<String> keys(CorrectedColumns columns) {
        return Stream.of(List.of("measure"), columns.keys(), List.of("old_value", "new_value", "appeal"))
                .flatMap(List::stream)
                .toList();
    }

    /** Notes what is missing, and what belongs to facts. */
    public void checkKeys() {
        for (String key : REQUIRED) {
            if (entry.text(key).filter(text -> !text.isBlank()).isEmpty()) {
                problems.error(entry.place(), "'" + key + "' is missing");
            }
        }
        for (String key : OF_FACTS) {
            if (entry.get(key).isPresent()) {
                problems.error(entry.placeOf(key), "'" + key + "' does not belong to a correction");
            }
        }
    }

    /** The correction, if it can be one; what stands against it is noted. */
    public Optional<Correction> read(
            OrganizationCode organization, SchoolYear year, @Nullable StudentGroup group, @Nullable Subject subject) {
        String measure = text("measure");
        StudentGroup implied = OF_ONE_GROUP.get(measure);
        StudentGroup of = group == null ? implied : group;
        BigDecimal oldValue = number("old_value");
        BigDecimal newValue = number("new_value");
        boolean ofColumn =
                columns.keys().stream().anyMatch(key -> entry.get(key).isPresent());
        boolean isKnown = isKnown("measure", measure, ofColumn ? columns.measures() : MEASURES);
        if (ofColumn) {
            for (String key : columns.keys()) {
                isKnown &= isKnown(key, text(key), columns.words(key));
            }
        }
        if (!isKnown) {
            return Optional.empty();
        }
        if (of == null) {
            problems.error(entry.place(), "'group' is missing: the student group that the number is of, such as ALL");
        } else if (implied != null && of != implied) {
            problems.error(placeOf("group"), "group '" + of + "': " + measure + " is of " + implied + "; leave it out");
        } else if (oldValue != null && newValue != null) {
            return correction(organization, year, of, subject, measure, ofColumn ? column() : null, oldValue, newValue);
        }
        return Optional.empty();
    }

    private Optional<Correction> correction(
            OrganizationCode organization,
            SchoolYear year,
            StudentGroup group,
            @Nullable Subject subject,
            String measure,
            @Nullable String column,
            BigDecimal oldValue,
            BigDecimal newValue) {
        boolean isPpi = measure.startsWith(Correction.CUMULATIVE_PPI);
        try {
            return Optional.of(new Correction(
                    organization,
                    year,
                    group,
                    subject,
                    isPpi ? Correction.CUMULATIVE_PPI : measure,
                    column,
                    oldValue,
                    newValue,
                    text("appeal"),
                    text("decided_by"),
                    text("citation"),
                    entry.text("note").orElse(null)));
        } catch (InvalidValueException invalid) {
            problems.error(placeOf(invalid.name().equals("new value") ? "new_value" : "measure"), invalid);
            return Optional.empty();
        }
    }

    private String column() {
        return columns.inWords(columns.keys().stream().map(this::text).toList());
    }

    private boolean isKnown(String key, String text, List<String> known) {
        boolean isKnown = known.contains(text);
        if (!isKnown) {
            problems.error(
                    placeOf(key), key.replace('_', ' ') + " '" + text + "': not known" + Nearest.hint(text, known));
        }
        return isKnown;
    }

    private @Nullable BigDecimal number(String key) {
        String text = text(key);
        if (PLAIN_NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        problems.error(placeOf(key), key.replace('_', ' ') + " '" + text + "': must be a number, such as 74 or 74.5");
        return null;
    }

    /** Where the value of a key stands. */
    private String placeOf(String key) {
        return entry.get(key).map(YamlNode::place).orElse(entry.place());
    }

    private String text(String key) {
        return entry.text(key).orElse("");
    }
}
