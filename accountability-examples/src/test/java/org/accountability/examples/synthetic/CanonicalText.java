package org.accountability.examples.synthetic;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.Grade;
import org.accountability.model.GraduationHistory;
import org.accountability.model.ParticipationRate;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.jspecify.annotations.Nullable;

/** A state as text, every value of it, one record a line. */
final class CanonicalText {
    private final StringBuilder text = new StringBuilder();

    private CanonicalText() {}

    static String of(StateYear state) {
        CanonicalText canonical = new CanonicalText();
        canonical.line("year", state.year());
        state.schools().forEach(canonical::add);
        state.districts().forEach(canonical::add);
        state.facts().forEach(canonical::add);
        state.participation().forEach(canonical::add);
        state.graduation().forEach(canonical::add);
        return canonical.text.toString();
    }

    static String digestOf(StateYear state) {
        return digestOf(of(state));
    }

    static String digestOf(List<Reported> rows) {
        return digestOf(rows.stream().map(Reported::toString).collect(Collectors.joining("\n")));
    }

    private static String digestOf(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void add(School school) {
        line(
                "school",
                school.code(),
                school.name(),
                school.type(),
                code(school.lowestGrade()),
                code(school.highestGrade()),
                school.charter(),
                school.titleI(),
                school.status(),
                school.percentile(),
                school.cumulativePpiAll(),
                school.cumulativePpiHighNeeds());
    }

    private void add(District district) {
        line(
                "district",
                district.code(),
                district.name(),
                district.percentile(),
                district.cumulativePpiAll(),
                district.cumulativePpiHighNeeds());
    }

    private void add(Fact fact) {
        line(
                "fact",
                fact.kind().code(),
                fact.organization(),
                fact.year(),
                fact.value(),
                fact.priorLevel(),
                fact.category(),
                fact.group(),
                fact.subject(),
                fact.decidedBy(),
                fact.citation(),
                fact.note());
    }

    private void add(ParticipationRate rate) {
        line(
                "participation",
                rate.organization(),
                rate.year(),
                rate.group(),
                rate.subject(),
                rate.percent().toPlainString(),
                rate.students(),
                rate.source());
    }

    private void add(GraduationHistory history) {
        line(
                "graduation",
                history.organization(),
                history.group(),
                history.fourYear().toPlainString(),
                history.fiveYear().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")),
                history.students());
    }

    private static @Nullable String code(@Nullable Grade grade) {
        return grade == null ? null : grade.code();
    }

    private void line(@Nullable Object... values) {
        text.append(Arrays.stream(values)
                        .map(value -> value == null ? "" : value.toString())
                        .collect(Collectors.joining(",")))
                .append('\n');
    }
}
