package org.accountability.rules.io;

import java.util.Map;
import java.util.TreeMap;
import org.accountability.model.StateYear;
import org.accountability.rules.Diagnostics;

/** Diagnostics as files of their own. The same diagnostics always give the same bytes. */
public final class DiagnosticsWriter {
    private DiagnosticsWriter() {}

    /**
     * Every file by its name: {@code diagnostics.csv} and {@code diagnostics.json}.
     *
     * @param state what was looked at
     */
    public static Map<String, String> files(StateYear state, Diagnostics diagnostics) {
        Map<String, String> files = new TreeMap<>();
        files.put("diagnostics.csv", ListingsCsv.of(diagnostics.findings()));
        files.put("diagnostics.json", DeterminationsJson.write(state, diagnostics));
        return files;
    }
}
