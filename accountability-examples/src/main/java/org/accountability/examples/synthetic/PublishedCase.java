package org.accountability.examples.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The published figures of one real school in one year, quoted to show what a level and its reason look like. Source:
 * Massachusetts Department of Elementary and Secondary Education, School and District Profiles, accountability reports
 * of 2012, 2013 and 2016.
 *
 * @param year the school year
 * @param code the school's organisation code
 * @param name as published
 * @param type as published; {@code null} in 2016, when it was not
 * @param percentile school percentile, 1 to 99
 * @param cumulativePpiAll cumulative PPI of all students, 0 to 100
 * @param cumulativePpiHighNeeds cumulative PPI of the high needs group, 0 to 100
 * @param level as published; {@link Level#NONE} for insufficient data, and where nothing was published
 * @param starred whether a star was printed with it
 * @param reason as printed; empty where none was
 * @param fact what the level or its reason says beyond the numbers; {@code null} where numbers alone decide, or nothing was
 *     published
 */
public record PublishedCase(
        SchoolYear year,
        OrganizationCode code,
        String name,
        @Nullable SchoolType type,
        @Nullable Integer percentile,
        @Nullable Integer cumulativePpiAll,
        @Nullable Integer cumulativePpiHighNeeds,
        Level level,
        boolean starred,
        String reason,
        @Nullable FactKind fact) {
    private static final String RESOURCE = "published-cases.csv";
    private static final String STAR = "*";

    /** All of them, in order of year and code. */
    public static List<PublishedCase> all() {
        try (InputStream csv = Objects.requireNonNull(PublishedCase.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(PublishedCase::parse).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The school with its published figures. */
    public School school() {
        return School.of(code.digits())
                .name(name)
                .type(type)
                .percentile(percentile)
                .cumulativePpiAll(cumulativePpiAll)
                .cumulativePpiHighNeeds(cumulativePpiHighNeeds)
                .build();
    }

    /** A row of the resource, in which no cell is quoted. */
    private static PublishedCase parse(String row) {
        List<String> cells = Arrays.asList(row.split(",", -1));
        String level = cells.get(7);
        boolean starred = level.endsWith(STAR);
        return new PublishedCase(
                SchoolYear.of(Integer.parseInt(cells.get(0))),
                OrganizationCode.of(cells.get(1)),
                cells.get(2),
                SchoolType.parse(cells.get(3)).orElse(null),
                number(cells.get(4)),
                number(cells.get(5)),
                number(cells.get(6)),
                Level.parse(starred ? level.substring(0, level.length() - STAR.length()) : level)
                        .orElse(Level.NONE),
                starred,
                cells.get(8),
                fact(cells.get(9)));
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static @Nullable FactKind fact(String code) {
        return Arrays.stream(FactKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
