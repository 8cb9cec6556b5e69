package org.accountability.rules.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountability.model.SchoolYear;
import org.accountability.rules.Audience;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.io.StateInput;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.massachusetts.TargetFiles;

/** Writes the files of a drawn state, and all that the commands make of them for the public. */
final class PublicRun {
    private final DrawnState drawn;
    private final Path folder;

    PublicRun(DrawnState drawn) throws IOException {
        this.drawn = drawn;
        folder = Files.createTempDirectory("public-run");
    }

    /** What {@code determine} with groups and diagnostics, and {@code index}, write of one year, by file name. */
    Map<String, String> levelsAndIndex(int year) throws IOException {
        List<String> measures = new ArrayList<>(List.of("school_year,org_code,student_group,subject,measure,value,n"));
        List<String> groups = new ArrayList<>(List.of("school_year,org_code,student_group,cumulative_ppi,n"));
        drawn.students.forEach((organization, students) -> students.forEach((group, number) -> {
            groups.add(year + "," + organization + "," + group + "," + (group.equals("ALL") ? 95 : 20) + "," + number);
            drawn.rate(organization, group).ifPresent(rate -> {
                for (int of = year - 3; of <= year; of++) {
                    String key = of + "," + organization + "," + group + ",";
                    measures.add(key + "ELA,cpi," + rate + "," + number);
                    measures.add(key + "ELA,pct_warning_failing," + rate + "," + number);
                    measures.add(key + ",dropout_rate," + rate + "," + number);
                    measures.add(key + "ELA,participation," + rate + "," + number);
                }
            });
        }));
        StateFiles files = StateFiles.of(SchoolYear.of(year))
                .with(InputFile.MEASURES, file("measures.csv", measures))
                .partOfState();
        RulePack pack = RulePacks.covering(SchoolYear.of(year));
        Map<String, String> written = new TreeMap<>(
                Massachusetts.files(pack, Massachusetts.index(files, pack).orElseThrow(), Audience.PUBLIC));
        written.putAll(determined(files.with(InputFile.GROUPS, file("groups.csv", groups))));
        return written;
    }

    /** What {@code determine} and {@code target-percentage} write of one year, by file name. */
    Map<String, String> classifications(int year) throws IOException {
        List<String> measures = new ArrayList<>(List.of("school_year,org_code,student_group,subject,measure,value,n"));
        List<String> points =
                new ArrayList<>(List.of("school_year,org_code,student_group,student_set,grade_span,indicator,points"));
        drawn.students.forEach((organization, students) -> students.forEach((group, number) -> {
            String key = year + "," + organization + "," + group + ",";
            points.add(key + "ALL,NON_HIGH_SCHOOL,ela_achievement," + number % 5);
            drawn.rate(organization, group)
                    .ifPresent(rate -> measures.add(key + "ELA,participation," + rate + "," + number));
        }));
        Path ofPoints = file("points.csv", points);
        Map<String, String> written = new TreeMap<>(Massachusetts.files(TargetFiles.of()
                .points(ofPoints)
                .compute(RulePacks.covering(SchoolYear.of(year)))
                .orElseThrow()));
        written.putAll(determined(StateFiles.of(SchoolYear.of(year))
                .with(InputFile.MEASURES, file("measures.csv", measures))
                .with(InputFile.TARGET_POINTS, ofPoints)));
        return written;
    }

    private static Map<String, String> determined(StateFiles files) {
        StateInput input = files.read().orElseThrow();
        Determinations determined = input.determine();
        Map<String, String> written = new TreeMap<>(OutputFiles.of(input.pack(), determined));
        written.putAll(OutputFiles.of(input.pack(), determined, input.pack().diagnose(determined)));
        return written;
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }
}
