package org.accountability.rules.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * All public files of one run, read as text by somebody who knows what everybody knows: no number of few students can be
 * but one, and no rate that is not told is that of a larger group that is.
 */
class PublicRunTest {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final List<String> RATES = List.of("ela_cpi", "ela_warning", "dropout");

    @Property(tries = 100)
    void nothingFollowsFromLevelsIndexAndDiagnostics(@ForAll Random random) throws IOException {
        DrawnState drawn = new DrawnState(random, "LOW_INCOME", false);
        Map<String, String> files = new PublicRun(drawn).levelsAndIndex(2013);

        assertNoNumberFollows(drawn, files, 20);
        assertNoRateIsToldByAnother(drawn, ratesOfPoints(files.getOrDefault("points.csv", "")), 20);
        assertNoRateIsToldByAnother(drawn, figures(files, "participation"), 20);
        assertNoFigureOfFew(drawn, files, List.of("annual_ppi.csv", "cumulative_ppi.csv", "percentiles.csv"), 20);
    }

    @Property(tries = 100)
    void nothingFollowsFromClassifications(@ForAll Random random) throws IOException {
        DrawnState drawn = new DrawnState(random, "ECONOMICALLY_DISADVANTAGED", false);
        Map<String, String> files = new PublicRun(drawn).classifications(2019);

        assertNoNumberFollows(drawn, files, 10);
        assertNoRateIsToldByAnother(drawn, figures(files, "participation"), 10);
    }

    private static void assertNoNumberFollows(DrawnState drawn, Map<String, String> files, int minimum)
            throws JsonProcessingException {
        Map<String, Long> told = new HashMap<>();
        told(figures(files, "students in the group"))
                .forEach((name, number) -> told.put(name, number.longValueExact()));
        Unknowns unknowns = new Unknowns(told);
        drawn.tell(unknowns, (organization, group) -> organization + " " + group);
        Set<String> few = new TreeSet<>(drawn.tellRemainders(unknowns, minimum));
        few.addAll(namesOfFew(drawn, minimum));

        assertThat(told).doesNotContainKeys(few.toArray(String[]::new));
        assertThat(unknowns.determined(few))
                .as("of %s, of which %s are told", drawn.students, told)
                .isEmpty();
    }

    /**
     * The rate of none or all of a group is that of every group in it.
     *
     * @param figures by what they are of, with {@code *} where they are suppressed
     */
    private static void assertNoRateIsToldByAnother(DrawnState drawn, Map<String, String> figures, int minimum) {
        Map<String, BigDecimal> told = told(figures);
        Set<String> suppressed = new TreeSet<>(figures.keySet());
        suppressed.removeAll(told.keySet());
        Set<String> few = namesOfFew(drawn, minimum);
        told.forEach((name, rate) -> {
            assertThat(few)
                    .doesNotContain(name.substring(name.length() - nameOf(name).length()));
            if (rate.signum() == 0 || rate.compareTo(ALL) == 0) {
                String what = name.substring(0, name.length() - nameOf(name).length());
                for (String part : drawn.within(nameOf(name))) {
                    assertThat(few.contains(part) || suppressed.contains(what + part))
                            .as("%s is told by %s, of %s", part, name, drawn.students)
                            .isFalse();
                }
            }
        });
    }

    /** The organization and group at the end of a name. */
    private static String nameOf(String name) {
        String[] words = name.split(" ", -1);
        return words[words.length - 2] + " " + words[words.length - 1];
    }

    private static void assertNoFigureOfFew(
            DrawnState drawn, Map<String, String> files, List<String> tables, int minimum) {
        Set<String> few = namesOfFew(drawn, minimum);
        for (String table : tables) {
            forEachRow(files.getOrDefault(table, ""), (name, cells) -> {
                if (few.contains(name)) {
                    assertThat(cells.subList(3, cells.size()))
                            .as("%s of %s", table, name)
                            .noneMatch(cell -> cell.matches(".*\\d.*"));
                }
            });
        }
    }

    private static Set<String> namesOfFew(DrawnState drawn, int minimum) {
        Set<String> few = new TreeSet<>();
        drawn.students.forEach((organization, groups) -> groups.forEach((group, number) -> {
            if (number < minimum) {
                few.add(organization + " " + group);
            }
        }));
        return few;
    }

    /** The results in a table of points: the current one, and the earlier one that it is compared with. */
    private static Map<String, String> ratesOfPoints(String points) {
        Map<String, String> rates = new TreeMap<>();
        forEachRow(points, (name, cells) -> {
            if (RATES.contains(cells.get(3))) {
                rates.put(cells.get(0) + " " + cells.get(3) + " " + name, cells.get(4));
                rates.put(cells.get(0) + " before, " + cells.get(3) + " " + name, cells.get(5));
            }
        });
        return rates;
    }

    private static Map<String, BigDecimal> told(Map<String, String> figures) {
        Map<String, BigDecimal> told = new TreeMap<>();
        figures.forEach((name, figure) -> {
            if (figure.matches("[\\d.]+%?")) {
                told.put(name, new BigDecimal(figure.replace("%", "")));
            }
        });
        return told;
    }

    private static void forEachRow(String table, BiConsumer<String, List<String>> reader) {
        table.lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .forEach(cells -> reader.accept(cells.get(1) + " " + cells.get(2), cells));
    }

    /** The figures of groups in the evidence of all documents that have a name. */
    private static Map<String, String> figures(Map<String, String> files, String figure)
            throws JsonProcessingException {
        Map<String, String> figures = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".json")) {
                for (JsonNode evidence :
                        new ObjectMapper().readTree(file.getValue()).findValues("evidence")) {
                    evidence.forEach(one -> addFigure(one, figure, figures));
                }
            }
        }
        return figures;
    }

    private static void addFigure(JsonNode evidence, String figure, Map<String, String> figures) {
        Map<String, String> inputs = new HashMap<>();
        evidence.get("inputs")
                .forEach(input -> inputs.put(
                        input.get("name").asText(), input.get("value").asText()));
        String label = inputs.getOrDefault("group", inputs.getOrDefault("of group", ""));
        DrawnState.LABELS.forEach((group, called) -> {
            if (called.equals(label) && inputs.containsKey(figure)) {
                figures.put(evidence.get("organization").asText() + " " + group, inputs.getOrDefault(figure, ""));
            }
        });
    }
}
