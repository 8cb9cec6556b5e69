package org.accountability.rules.io;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Parameter;
import org.accountability.rules.Determinations;

/** Determinations as the files that {@code determine} writes. The same determinations always give the same bytes. */
public final class DeterminationsWriter {
    private static final String SPECIAL_EDUCATION = "special_education";

    private DeterminationsWriter() {}

    /**
     * Every file by its name: {@code schools.csv}, {@code districts.csv}, {@code determinations.json}, and one for each
     * topic under which several findings stand, such as {@code actions.csv}.
     *
     * @param inForce the parameters in force in the year of the determinations
     */
    public static Map<String, String> files(Determinations determinations, List<Parameter> inForce) {
        Map<String, String> files = new TreeMap<>();
        files.put("schools.csv", schoolsCsv(determinations));
        files.put("districts.csv", districtsCsv(determinations));
        files.put("determinations.json", json(determinations, inForce));
        for (Topic topic : determinations.topics()) {
            if (topic.gives() == Topic.Gives.ALL) {
                files.put(topic.code() + ".csv", ListingsCsv.of(determinations.listings(topic.code())));
            }
        }
        return files;
    }

    /** A line per school, in order of code. */
    public static String schoolsCsv(Determinations determinations) {
        return DeterminationsCsv.schools(
                determinations.state(),
                determinations.schools(),
                new FurtherColumns().of(determinations, OrganizationCode::isSchool));
    }

    /** A line per district, in order of code. */
    public static String districtsCsv(Determinations determinations) {
        return DeterminationsCsv.districts(
                determinations.state(),
                determinations.districts(),
                new FurtherColumns(SPECIAL_EDUCATION).of(determinations, OrganizationCode::isDistrict));
    }

    /**
     * Everything, with explanations, as {@code determinations.schema.json} beside this class describes it.
     *
     * @param inForce the parameters in force in the year of the determinations
     */
    public static String json(Determinations determinations, List<Parameter> inForce) {
        return DeterminationsJson.write(determinations, inForce);
    }

    /**
     * One of them with its explanation: what the schema defines as a determination, below the same head.
     *
     * @param determinations those it is one of
     */
    public static String json(Determinations determinations, Determination one) {
        return DeterminationsJson.write(determinations.state(), one, determinations.provenance());
    }
}
