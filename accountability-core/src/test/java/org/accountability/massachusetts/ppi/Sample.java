package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.accountability.model.Indicator;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PublishedPoints;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;

/** Results in short. */
final class Sample {
    static final OrganizationCode SCHOOL = OrganizationCode.of("00350072");

    private Sample() {}

    /**
     * Measures and published points of {@link #SCHOOL}, separated by commas: {@code 2013 ALL ELA cpi 88.3 of 200} or
     * {@code 2013 ALL - dropout_rate 2.1}, {@code 2013 ALL ela_cpi 75 points}.
     */
    static List<Reported> rows(String text) {
        List<Reported> rows = new ArrayList<>();
        for (String row : text.split(",", -1)) {
            if (!row.isBlank()) {
                rows.add(row(SCHOOL, row.strip()));
            }
        }
        return rows;
    }

    /** One of them, of any organisation. */
    static Reported row(OrganizationCode organization, String text) {
        List<String> words = Arrays.asList(text.split(" +", -1));
        SchoolYear year = SchoolYear.parse(words.get(0));
        StudentGroup group = StudentGroup.valueOf(words.get(1));
        if (words.get(words.size() - 1).equals("points")) {
            return new PublishedPoints(
                    organization,
                    year,
                    group,
                    Indicator.parse(words.get(2)).orElseThrow(),
                    Integer.parseInt(words.get(3)));
        }
        return new Measure(
                organization,
                year,
                group,
                words.get(2).equals("-") ? null : Subject.valueOf(words.get(2)),
                MeasureKind.parse(words.get(3)).orElseThrow(),
                new BigDecimal(words.get(4)),
                words.size() > 5 ? Integer.valueOf(words.get(6)) : null);
    }

    /** The index of {@link #SCHOOL} alone, of which no percentile is computed. */
    static StateIndex index(int year, String rows, String... changes) {
        return StateIndex.of(
                StateResults.of(SchoolYear.of(year)).addAll(rows(rows)).build(), SampleParameters.with(changes));
    }

    /** What an indicator of all students of {@link #SCHOOL} earns in the year of the index. */
    static Points points(int year, Indicator indicator, String rows, String... changes) {
        return index(year, rows, changes)
                .group(SCHOOL, StudentGroup.ALL)
                .orElseThrow()
                .points(SchoolYear.of(year), indicator);
    }

    /** The clause by which a change earns more points. */
    static PointsClause clause(IndicatorChange change) {
        return Arrays.stream(PointsClause.values())
                .filter(clause -> clause.words().equals(change.clause()))
                .findFirst()
                .orElseThrow();
    }

    /** Points with their clause, or why there are none: {@code 75 CPI_ON_TARGET}, {@code NO_TARGET}. */
    static String inShort(Points points) {
        return points instanceof Points.Awarded awarded
                ? awarded.points() + " " + awarded.clause()
                : ((Points.NotComputed) points).why().toString();
    }
}
