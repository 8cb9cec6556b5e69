package org.accountability.rules.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountability.determination.LevelHistory;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Grade;
import org.accountability.model.GraduationHistory;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;

/**
 * A district told in words, such as {@code percentile 12, all 60; all 90, low subgroup; district: underperforming}.
 * Schools are separated by semicolons and numbered from 00350001; unless their grades are told, they are 9 to 12.
 */
final class ToldState {
    static final OrganizationCode DISTRICT = OrganizationCode.of("00350000");
    static final OrganizationCode FIRST_SCHOOL = OrganizationCode.of("00350001");

    private static final String OF_DISTRICT = "district:";
    /** Such as {@code participation 89.5 of 30} or {@code participation 2015 94}. */
    private static final Pattern PARTICIPATION =
            Pattern.compile("participation (?:(\\d{4}) )?([\\d.]+)(?: of (\\d+))?");
    /** Such as {@code graduation 66/69 69 68 of 30}. */
    private static final Pattern GRADUATION = Pattern.compile("graduation ([\\d.]+)/([\\d. ]+?)(?: of (\\d+))?");

    private final SchoolYear year;
    private final StateYear.Builder state;

    private ToldState(SchoolYear year) {
        this.year = year;
        this.state = StateYear.of(year);
    }

    /** The state of {@code year} that {@code words} tell. */
    static StateYear of(int year, String words) {
        ToldState told = new ToldState(SchoolYear.of(year));
        int number = 1;
        for (String organization : words.split(";", -1)) {
            String known = organization.strip();
            if (known.startsWith(OF_DISTRICT)) {
                told.addDistrict(known.substring(OF_DISTRICT.length()));
            } else {
                told.addSchool("0035%04d".formatted(number++), known);
            }
        }
        return told.state.build();
    }

    /** A state of a district without schools. */
    static StateYear ofNoSchools(int year) {
        return StateYear.of(SchoolYear.of(year))
                .district(District.of(DISTRICT, null))
                .build();
    }

    private void addSchool(String code, String words) {
        School.Builder school = School.of(code).grades(Grade.G9, Grade.G12);
        OrganizationCode organization = OrganizationCode.of(code);
        for (String word : split(words)) {
            String last = word.substring(word.lastIndexOf(' ') + 1);
            if (word.startsWith("percentile ")) {
                school.percentile(Integer.valueOf(last));
            } else if (word.startsWith("all ")) {
                school.cumulativePpiAll(Integer.valueOf(last));
            } else if (word.startsWith("high needs ")) {
                school.cumulativePpiHighNeeds(Integer.valueOf(last));
            } else if (word.startsWith("lowest subgroup ")) {
                school.lowestSubgroupPercentile(Integer.valueOf(last));
            } else if (word.startsWith("type ")) {
                school.grades(null, null)
                        .type(SchoolType.parse(word.substring("type ".length())).orElseThrow());
            } else if (word.startsWith("grades ")) {
                String[] grades = last.split("-", -1);
                school.grades(
                        Grade.parse(grades[0]).orElseThrow(),
                        Grade.parse(grades[1]).orElseThrow());
            } else {
                addKnown(organization, word);
            }
        }
        state.school(school.build());
    }

    private void addDistrict(String words) {
        split(words).forEach(word -> addKnown(DISTRICT, word));
    }

    private void addKnown(OrganizationCode organization, String word) {
        Matcher participation = PARTICIPATION.matcher(word);
        Matcher graduation = GRADUATION.matcher(word);
        if (participation.matches()) {
            state.participation(rate(organization, participation));
        } else if (graduation.matches()) {
            state.graduation(history(organization, graduation));
        } else if (word.startsWith("past ")) {
            state.evidence(past(organization, word));
        } else {
            state.fact(fact(organization, word));
        }
    }

    /** Such as {@code past 3 4 4 decided}: the levels of the years before, the last of them last; 4 and 5 by decision. */
    private LevelHistory past(OrganizationCode organization, String word) {
        boolean decided = word.endsWith(" decided");
        List<String> levels =
                List.of(word.substring("past ".length()).replace(" decided", "").split(" ", -1));
        List<LevelHistory.Past> past = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Level level = Level.parse(levels.get(i)).orElseThrow();
            past.add(new LevelHistory.Past(year.minus(levels.size() - i), level, decided && level.number() >= 4));
        }
        return new LevelHistory(organization, year, past);
    }

    private ParticipationRate rate(OrganizationCode organization, MatchResult told) {
        String students = told.group(3);
        return new ParticipationRate(
                organization,
                told.group(1) == null ? year : SchoolYear.parse(told.group(1)),
                StudentGroup.SWD,
                Subject.MATH,
                new BigDecimal(Objects.requireNonNull(told.group(2))),
                students == null ? null : Integer.valueOf(students),
                null);
    }

    private static GraduationHistory history(OrganizationCode organization, MatchResult told) {
        List<BigDecimal> fiveYear = Arrays.stream(
                        Objects.requireNonNull(told.group(2)).split(" ", -1))
                .map(BigDecimal::new)
                .toList();
        String students = told.group(3);
        return new GraduationHistory(
                organization,
                StudentGroup.EL,
                new BigDecimal(Objects.requireNonNull(told.group(1))),
                fiveYear,
                students == null ? null : Integer.valueOf(students));
    }

    private Fact fact(OrganizationCode organization, String word) {
        String name = word;
        Level prior = null;
        String category = null;
        if (word.startsWith("compliance finding ")) {
            name = "compliance finding";
            category = word.substring("compliance finding ".length());
        }
        if (word.startsWith("held harmless ")) {
            name = "held harmless";
            prior = Level.parse(word.substring("held harmless ".length())).orElseThrow();
        }
        return Fact.of(FactKind.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_')), organization, year)
                .priorLevel(prior)
                .category(category)
                .decidedBy("Commissioner")
                .citation(category == null ? "decision" : "finding of " + category)
                .build();
    }

    private static List<String> split(String words) {
        List<String> all = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            if (!word.isBlank()) {
                all.add(word.strip());
            }
        }
        return all;
    }
}
