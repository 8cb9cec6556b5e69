package org.accountability.rules.io;

import java.util.List;
import org.accountability.determination.Ground;
import org.accountability.determination.Listing;
import org.accountability.rules.internal.files.CsvText;
import org.accountability.rules.internal.publication.PublicFigures;

/** A table of what stands beside each other of every organisation: a line for each entry, with its source. */
final class ListingsCsv {
    private ListingsCsv() {}

    static String of(List<Listing> listings, PublicFigures figures) {
        CsvText csv =
                new CsvText().row("school_year", "org_code", "topic", "entry", "reason", "rule", "citation", "status");
        for (Listing listing : listings) {
            for (Ground ground : listing.grounds()) {
                csv.cell(listing.year())
                        .cell(listing.organization())
                        .cell(listing.topic().code())
                        .cell(ground.outcome().code())
                        .text(figures.reason(listing.year(), ground).text())
                        .text(ground.clause().rule())
                        .text(ground.clause().citation())
                        .cell(ground.status())
                        .endRow();
            }
        }
        return csv.toString();
    }
}
