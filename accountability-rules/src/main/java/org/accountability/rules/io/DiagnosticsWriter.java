package org.accountability.rules.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.School;
import org.accountability.policy.Parameter;
import org.accountability.rules.Audience;
import org.accountability.rules.Determinations;
import org.accountability.rules.Diagnostics;
import org.accountability.rules.internal.files.CsvText;
import org.accountability.rules.internal.publication.PublicFigures;
import org.jspecify.annotations.Nullable;

/** Diagnostics as files of their own. The same diagnostics always give the same bytes. */
final class DiagnosticsWriter {
    /** The three vocabularies: the framework's, that of ESEA flexibility, and that of ESSA. */
    private static final List<String> VOCABULARIES = List.of(Topic.LEVEL.code(), "esea", "essa");

    private DiagnosticsWriter() {}

    /**
     * Every file by its name: {@code diagnostics.csv} and {@code diagnostics.json}; {@code confidential-diagnostics.csv}
     * and so on where they are not for the public; and {@code vocabularies.csv}.
     *
     * @param determined what was looked at
     * @param inForce the parameters in force in its year
     */
    static Map<String, String> files(Determinations determined, Diagnostics diagnostics, List<Parameter> inForce) {
        Audience audience = diagnostics.audience();
        PublicFigures figures = audience == Audience.ENTITLED
                ? PublicFigures.complete()
                : PublicFigures.of(determined.state(), determined.computation(), inForce);
        Map<String, String> files = new TreeMap<>();
        files.put(audience.fileName("diagnostics.csv"), ListingsCsv.of(diagnostics.findings(), figures));
        files.put(
                audience.fileName("diagnostics.json"),
                DeterminationsJson.write(determined.state(), diagnostics, figures));
        files.put("vocabularies.csv", vocabulariesCsv(determined));
        return files;
    }

    /** A line per school and district: what each vocabulary calls it; empty where the pack does not speak it. */
    static String vocabulariesCsv(Determinations determined) {
        CsvText csv = new CsvText().cell("school_year").cell("org_code").cell("name");
        VOCABULARIES.forEach(csv::cell);
        csv.endRow();
        List<Determination> organizations = new ArrayList<>(determined.schools());
        organizations.addAll(determined.districts());
        for (Determination one : organizations) {
            csv.cell(one.year()).cell(one.organization()).text(name(one.subject()));
            VOCABULARIES.forEach(vocabulary -> csv.cell(determined
                    .find(one.organization(), vocabulary)
                    .map(found -> found.outcome().label())
                    .orElse(null)));
            csv.endRow();
        }
        return csv.toString();
    }

    private static @Nullable String name(Evidence organization) {
        if (organization instanceof School school) {
            return school.name();
        }
        return organization instanceof District district ? district.name() : null;
    }
}
