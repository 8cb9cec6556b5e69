package org.accountability.rules.internal.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.accountability.determination.GroupGap;
import org.accountability.determination.GroupParticipation;
import org.accountability.determination.LowestParticipation;
import org.accountability.determination.PastLevels;
import org.accountability.determination.Suppression;
import org.accountability.determination.WidestDiscrepancy;
import org.accountability.determination.internal.GroupSize;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.policy.ParameterHistory;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;

/** The parameters that the library itself reads to prepare the facts that rules match, and what it reads them as. */
public final class LibraryParameters {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");

    private static final Set<String> PARTICIPATION =
            Set.of(LowestParticipation.class.getSimpleName(), GroupParticipation.class.getSimpleName());
    private static final Set<String> RATES = Set.of(
            LowestParticipation.class.getSimpleName(),
            GroupParticipation.class.getSimpleName(),
            GraduationHistory.class.getSimpleName(),
            GraduationRate.class.getSimpleName());

    /** The parameters that the library reads, with the form of their values, by name. */
    public static final Map<String, Pattern> READ = Map.of(
            GroupSize.MINIMUM_ALL, WHOLE,
            GroupSize.MINIMUM_SUBGROUP, WHOLE,
            Suppression.MINIMUM_PUBLIC_GROUP, WHOLE,
            PastLevels.PLAN_YEARS, WHOLE,
            LowestParticipation.TWO_YEAR_AVERAGE, YES_OR_NO);

    /**
     * The consequence of a missing parameter of the library.
     *
     * @param name of the parameter
     * @param facts what it prepares by it, by simple name
     * @param otherwise what becomes of them without it
     */
    public record Needed(String name, Set<String> facts, String otherwise) {}

    /** Parameters that rules should lack only on purpose. */
    public static final List<Needed> NEEDED = List.of(
            new Needed(GroupSize.MINIMUM_ALL, RATES, "the rates of all students count, however few they are"),
            new Needed(GroupSize.MINIMUM_SUBGROUP, RATES, "the rates of a group count, however few its students are"),
            new Needed(LowestParticipation.TWO_YEAR_AVERAGE, PARTICIPATION, "no rate gives way to that of two years"),
            new Needed(
                    Suppression.MINIMUM_PUBLIC_GROUP,
                    Set.of(GroupGap.class.getSimpleName(), WidestDiscrepancy.class.getSimpleName()),
                    "no figures of student groups are published"));

    private LibraryParameters() {}

    /** Notes every value of {@code parameters} that cannot be read as the library does, at its place below {@code root}. */
    static void check(List<ParameterHistory> parameters, YamlNode root, YamlFields fields) {
        for (ParameterHistory parameter : parameters) {
            Pattern read = READ.get(parameter.name());
            if (read != null) {
                root.get(parameter.name()).flatMap(node -> node.get("values")).stream()
                        .flatMap(values -> values.items().stream())
                        .forEach(item -> check(parameter.name(), read, item, fields));
            }
        }
    }

    private static void check(String name, Pattern read, YamlNode item, YamlFields fields) {
        item.text("value")
                .filter(value -> !read.matcher(value).matches())
                .ifPresent(value -> fields.note(
                        item,
                        "value",
                        "parameter " + name + " is '" + value + "'; it must be "
                                + (read == WHOLE ? "a whole number, 0 or more" : "true or false")));
    }
}
