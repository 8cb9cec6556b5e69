package org.accountability.rules.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.rules.Determinations;
import org.accountability.rules.internal.files.CsvText;

/** What is determined of schools or districts besides the level: a column for each topic, of outcome codes. */
final class FurtherColumns {
    private final List<String> names = new ArrayList<>();
    private final List<Map<OrganizationCode, String>> outcomes = new ArrayList<>();

    /** No column but the {@code required}, which stay empty. */
    FurtherColumns(String... required) {
        for (String name : required) {
            names.add(name);
            outcomes.add(new HashMap<>());
        }
    }

    /** Adds a column for each topic that {@code determinations} settle of organisations of a kind. */
    FurtherColumns of(Determinations determinations, Predicate<OrganizationCode> kind) {
        for (Topic topic : determinations.topics()) {
            if (!topic.code().equals(Topic.LEVEL.code())) {
                for (Determination determination : determinations.of(topic.code())) {
                    if (kind.test(determination.organization())) {
                        column(topic.code())
                                .put(
                                        determination.organization(),
                                        determination.explanation().binding() == null
                                                ? ""
                                                : determination.outcome().code());
                    }
                }
            }
        }
        return this;
    }

    void head(CsvText csv) {
        names.forEach(csv::cell);
    }

    void cells(CsvText csv, OrganizationCode organization) {
        outcomes.forEach(column -> csv.cell(column.get(organization)));
    }

    private Map<OrganizationCode, String> column(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            place = names.size();
            names.add(name);
            outcomes.add(new HashMap<>());
        }
        return outcomes.get(place);
    }
}
