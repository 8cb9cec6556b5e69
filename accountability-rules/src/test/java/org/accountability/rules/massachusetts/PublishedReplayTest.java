package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accountability.model.Level;
import org.accountability.rules.massachusetts.ReplayReport.ReplayedRow;
import org.accountability.rules.massachusetts.ReplayReport.RowClass;
import org.accountability.rules.massachusetts.ReplayReport.Tally;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every published determination comes out again, and a published result that is tampered with is found. */
@Tag("replay")
class PublishedReplayTest {
    private static final int CODE = 3;
    private static final int LEVEL = 7;
    private static final int REASON = 8;

    private PublishedFiles published = PublishedFiles.orSkip();

    @TempDir
    Path folder;

    @Test
    void everySchoolAndDistrictOf2012Agrees() {
        ReplayReport replay = published.replay("2012");

        assertThat(replay.differences()).isEmpty();
        assertThat(tally(replay.schools())).isEqualTo(Map.of("NUMBERS", 1644, "FLAG", 185));
        assertThat(tally(replay.districts())).isEqualTo(Map.of("NUMBERS", 394, "FLAG", 6));
    }

    /** The figures of 2012 for special education, no compliance finding being known. */
    @Test
    void theDeterminationsForSpecialEducationOf2012Follow() {
        ReplayReport replay = published.replay("2012");

        Map<String, Long> districts = replay.determined().of("special_education").stream()
                .collect(Collectors.groupingBy(
                        determination -> determination.outcome().label(), Collectors.counting()));
        assertThat(districts)
                .isEqualTo(Map.of(
                        "Meets Requirements", 96L,
                        "Meets Requirements - At Risk", 207L,
                        "Needs Technical Assistance", 64L,
                        "Needs Intervention", 12L,
                        "Needs Substantial Intervention", 1L,
                        "Meets Requirements - Provisional", 20L));
    }

    @Test
    void theSampleOf2013Agrees() {
        ReplayReport replay = published.replay("2013_sample");

        assertThat(replay.differences()).isEmpty();
        assertThat(tally(replay.schools())).isEqualTo(Map.of("NUMBERS", 70, "FLAG", 21, "UNPUBLISHED", 1));
        assertThat(tally(replay.districts())).isEqualTo(Map.of("NUMBERS", 12, "FLAG", 2, "UNPUBLISHED", 1));
    }

    @Test
    void theSampleOf2016Agrees() {
        ReplayReport replay = published.replay("2016_sample");

        assertThat(replay.differences()).isEmpty();
        assertThat(tally(replay.schools()))
                .isEqualTo(Map.of("NUMBERS", 52, "FLAG", 30, "GIVEN", 6, "IMPLIED", 4, "UNPUBLISHED", 2));
        assertThat(tally(replay.districts())).isEqualTo(Map.of("NUMBERS", 2, "FLAG", 1, "GIVEN", 2, "IMPLIED", 1));
    }

    /** The figures of DESE's report to the General Court, October 2013. */
    @Test
    void theFiguresReportedToTheGeneralCourtFollow() {
        ReplayReport replay = published.replay("2012");

        assertThat(codes(replay.districts(), Level.LEVEL_5)).containsExactly("01490000");
        assertThat(codes(replay.districts(), Level.LEVEL_4))
                .containsExactly(
                        "00350000",
                        "00950000",
                        "01370000",
                        "01600000",
                        "01630000",
                        "02010000",
                        "02440000",
                        "02580000",
                        "02770000",
                        "02810000",
                        "03480000",
                        "06740000");
        assertThat(codes(replay.schools(), Level.LEVEL_4)).hasSize(43);
        int classified =
                replay.schools().size() - codes(replay.schools(), Level.NONE).size();
        int inLevels1And2 = codes(replay.schools(), Level.LEVEL_1).size()
                + codes(replay.schools(), Level.LEVEL_2).size();
        assertThat(100 * inLevels1And2 / classified).isBetween(78, 82);
    }

    @Test
    void scramblingWhatWasPublishedOfRowsDecidedByNumbersChangesNoComputedLevel() {
        ReplayReport replay = published.replay("2012");
        Set<String> byNumbers = replay.schools().stream()
                .filter(row -> row.rowClass() == RowClass.NUMBERS)
                .map(row -> row.organization().digits())
                .collect(Collectors.toSet());
        Path scrambled = PublishedFiles.changed(published.schools("2012"), folder, rows -> {
            List<List<String>> open = rows.stream()
                    .filter(row -> byNumbers.contains(row.get(CODE)))
                    .toList();
            List<List<String>> results = new ArrayList<>();
            open.forEach(row -> results.add(List.of(row.get(LEVEL), row.get(REASON))));
            Collections.shuffle(results, new Random(2012));
            for (int i = 0; i < open.size(); i++) {
                open.get(i).set(LEVEL, results.get(i).get(0));
                open.get(i).set(REASON, results.get(i).get(1));
            }
            return rows;
        });

        ReplayReport again = PublishedFiles.replay(scrambled, published.districts("2012"));

        assertThat(levels(again)).isEqualTo(levels(replay));
        assertThat(again.differences().size()).isGreaterThan(800);
    }

    @Test
    void everyFlippedLevelIsReported() {
        for (int start = 0; start < 10; start++) {
            int first = start;
            Set<String> flipped = new HashSet<>();
            Path file = PublishedFiles.changed(published.schools("2012"), folder, rows -> {
                for (int i = first; i < rows.size(); i += 10) {
                    List<String> row = rows.get(i);
                    row.set(LEVEL, row.get(LEVEL).equals("Level 2") ? "Level 1" : "Level 2");
                    flipped.add(row.get(CODE));
                }
                return rows;
            });

            ReplayReport replay = PublishedFiles.replay(file, published.districts("2012"));

            assertThat(replay.failed()).isTrue();
            Set<String> reported = replay.differences().stream()
                    .map(row -> row.organization().digits())
                    .collect(Collectors.toSet());
            assertThat(reported).isEqualTo(flipped);
        }
    }

    @Test
    void aFlippedReasonIsReported() {
        Path file = PublishedFiles.changed(published.schools("2012"), folder, rows -> {
            rows.stream()
                    .filter(row -> row.get(REASON).equals("Meeting gap narrowing goals"))
                    .limit(50)
                    .forEach(row -> row.set(REASON, "Not meeting gap narrowing goals"));
            return rows;
        });

        assertThat(PublishedFiles.replay(file, published.districts("2012")).differences())
                .hasSize(50);
    }

    private static Map<String, Integer> tally(List<ReplayedRow> rows) {
        Map<String, Integer> agreeing = new TreeMap<>();
        ReplayReport.tally(rows).forEach((rowClass, tally) -> {
            if (!tally.equals(new Tally(0, 0))) {
                agreeing.put(rowClass.name(), tally.agree());
            }
        });
        return agreeing;
    }

    private static List<String> codes(List<ReplayedRow> rows, Level level) {
        return rows.stream()
                .filter(row -> row.computed().level() == level)
                .map(row -> row.organization().digits())
                .toList();
    }

    private static Map<String, Level> levels(ReplayReport replay) {
        Map<String, Level> levels = new TreeMap<>();
        replay.schools()
                .forEach(row ->
                        levels.put(row.organization().digits(), row.computed().level()));
        replay.districts()
                .forEach(row ->
                        levels.put(row.organization().digits(), row.computed().level()));
        return levels;
    }
}
