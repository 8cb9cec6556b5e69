package org.accountability.rules.io;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountability.determination.Ground;
import org.accountability.review.Component;
import org.accountability.review.ComponentRating;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.internal.files.CsvText;

/** Profiles of peer reviews as files. */
final class PeerProfilesWriter {
    private PeerProfilesWriter() {}

    /** Every file by its name: {@code profiles.csv}, and {@code comparison.csv} where there are several states. */
    static Map<String, String> files(List<PeerProfile> profiles) {
        Map<String, String> files = new TreeMap<>();
        files.put("profiles.csv", profilesCsv(profiles));
        if (profiles.size() > 1) {
            files.put("comparison.csv", comparisonCsv(profiles));
        }
        return files;
    }

    private static String profilesCsv(List<PeerProfile> profiles) {
        CsvText csv = new CsvText()
                .row(
                        "state",
                        "year",
                        "approach",
                        "component",
                        "rating",
                        "finding",
                        "evidence",
                        "rule",
                        "citation",
                        "status");
        for (PeerProfile profile : profiles) {
            for (ComponentRating rating : profile.review().ratings()) {
                Ground ground = profile.of(rating);
                csv.text(profile.review().state())
                        .cell(profile.review().year())
                        .cell(profile.approach().outcome().code())
                        .cell(rating.component())
                        .cell(rating.rating())
                        .cell(ground.outcome().code())
                        .text(rating.note())
                        .text(ground.clause().rule())
                        .text(ground.clause().citation())
                        .cell(ground.status())
                        .endRow();
            }
        }
        return csv.toString();
    }

    /** A line per component, a column per state. */
    private static String comparisonCsv(List<PeerProfile> profiles) {
        CsvText csv = new CsvText().cell("component");
        profiles.forEach(profile -> csv.text(profile.review().state()));
        csv.endRow();
        for (Component component : Component.values()) {
            csv.cell(component);
            profiles.forEach(profile -> csv.cell(profile.review().ratings().stream()
                    .filter(rating -> rating.component() == component)
                    .map(ComponentRating::rating)
                    .findFirst()
                    .orElse(null)));
            csv.endRow();
        }
        return csv.toString();
    }
}
