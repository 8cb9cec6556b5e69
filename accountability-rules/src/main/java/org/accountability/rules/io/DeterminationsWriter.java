package org.accountability.rules.io;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Parameter;
import org.accountability.rules.Audience;
import org.accountability.rules.Determinations;
import org.accountability.rules.internal.publication.PublicFigures;

/** Determinations as the files that {@code determine} writes. The same determinations always give the same bytes. */
final class DeterminationsWriter {
    private static final String SPECIAL_EDUCATION = "special_education";

    private DeterminationsWriter() {}

    /**
     * Every file that may be published, by its name: {@code schools.csv} and {@code districts.csv} with a line for each,
     * in order of code; {@code determinations.json} with everything and its explanations, as
     * {@code determinations.schema.json} beside this class describes it; and one for each topic under which several
     * findings stand, such as {@code actions.csv}. What small groups would tell is {@code *} in all of them.
     *
     * @param inForce the parameters in force in the year of the determinations
     */
    static Map<String, String> files(Determinations determinations, List<Parameter> inForce) {
        return files(determinations, inForce, Audience.PUBLIC);
    }

    /**
     * The same for {@code audience}: those who are entitled to small groups get {@code confidential-schools.csv} and so
     * on, in which nothing is suppressed.
     */
    static Map<String, String> files(Determinations determinations, List<Parameter> inForce, Audience audience) {
        PublicFigures figures = audience == Audience.ENTITLED
                ? PublicFigures.complete()
                : PublicFigures.of(determinations.state(), determinations.computation(), inForce);
        Map<String, String> files = new TreeMap<>();
        files.put("schools.csv", schools(determinations, figures));
        files.put("districts.csv", districts(determinations, figures));
        files.put("determinations.json", DeterminationsJson.write(determinations, inForce, figures));
        for (Topic topic : determinations.topics()) {
            if (topic.gives() == Topic.Gives.ALL) {
                files.put(topic.code() + ".csv", ListingsCsv.of(determinations.listings(topic.code()), figures));
            }
        }
        Map<String, String> named = new TreeMap<>();
        files.forEach((name, text) -> named.put(audience.fileName(name), text));
        return named;
    }

    private static String schools(Determinations determinations, PublicFigures figures) {
        return DeterminationsCsv.schools(
                determinations.state(),
                determinations.schools(),
                new FurtherColumns().of(determinations, OrganizationCode::isSchool),
                figures);
    }

    private static String districts(Determinations determinations, PublicFigures figures) {
        return DeterminationsCsv.districts(
                determinations.state(),
                determinations.districts(),
                new FurtherColumns(SPECIAL_EDUCATION).of(determinations, OrganizationCode::isDistrict),
                figures);
    }

    /**
     * One of them with its explanation, for those who are entitled to small groups: what the schema defines as a
     * determination, below the same head.
     *
     * @param determinations those it is one of
     */
    static String json(Determinations determinations, Determination one) {
        return DeterminationsJson.write(determinations.state(), one, determinations.provenance());
    }
}
