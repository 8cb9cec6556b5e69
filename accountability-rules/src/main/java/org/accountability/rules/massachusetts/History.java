package org.accountability.rules.massachusetts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;
import org.accountability.massachusetts.targets.TargetPercentage;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePacks;
import org.jspecify.annotations.Nullable;

/**
 * A school or district over the years of both systems, in one vocabulary: a line for every year, also for years without
 * a determination, with the reason. Numbers of the two systems stand in columns of their own, since they measure
 * different things: a cumulative PPI is not a target percentage, and a school percentile was ranked by other results
 * than an accountability percentile.
 *
 * @param organization the school or district
 * @param years in order, without gaps
 */
public record History(OrganizationCode organization, List<Year> years) {
    private static final String CLASSIFICATION = "classification";
    private static final String SPECIAL_EDUCATION = "special_education";
    private static final String ESEA = "esea";
    private static final String ESSA = "essa";

    /**
     * A year of the history, with {@code null} for values that the year's system does not determine, or that are not
     * known.
     *
     * @param year the school year
     * @param pack the rule pack that determined it
     * @param level from 2012 to 2017
     * @param classification from 2018 on
     * @param reason why, as printed
     * @param esea the designation under ESEA flexibility, to 2017
     * @param essa the label under the Every Student Succeeds Act; a proposal
     * @param specialEducation the category of need for technical assistance or intervention
     * @param schoolPercentile 1 to 99, to 2017
     * @param accountabilityPercentile 1 to 99, from 2018 on
     * @param cumulativePpi of all students, to 2017
     * @param targetPercentage of all students, from 2018 on
     * @param note why something is missing; empty where nothing is
     */
    public record Year(
            SchoolYear year,
            @Nullable String pack,
            @Nullable String level,
            @Nullable String classification,
            @Nullable String reason,
            @Nullable String esea,
            @Nullable String essa,
            @Nullable String specialEducation,
            @Nullable Integer schoolPercentile,
            @Nullable Integer accountabilityPercentile,
            @Nullable Integer cumulativePpi,
            @Nullable Integer targetPercentage,
            String note) {

        static Year without(SchoolYear year, String note) {
            return new Year(year, null, null, null, null, null, null, null, null, null, null, null, note);
        }
    }

    /**
     * The history of {@code organization} from one year to another, each included.
     *
     * @param determinations of any of these years, each year once
     */
    public static History of(
            OrganizationCode organization, List<Determinations> determinations, SchoolYear from, SchoolYear to) {
        Map<SchoolYear, Determinations> byYear = new TreeMap<>();
        determinations.forEach(determined -> byYear.put(determined.year(), determined));
        List<Year> years = new ArrayList<>();
        for (int spring = from.spring(); spring <= to.spring(); spring++) {
            SchoolYear year = SchoolYear.of(spring);
            Determinations determined = byYear.get(year);
            years.add(determined == null ? Year.without(year, whyNone(year)) : year(organization, determined));
        }
        return new History(organization, List.copyOf(years));
    }

    private static String whyNone(SchoolYear year) {
        return RulePacks.suspension(year).orElse("no results of this year were given");
    }

    private static Year year(OrganizationCode organization, Determinations determined) {
        Optional<Determination> found = determined.find(organization);
        if (found.isEmpty()) {
            return Year.without(determined.year(), "is not among the organisations of this year");
        }
        Determination first = found.get();
        boolean byLevels = first.topic().equals(Topic.LEVEL);
        Evidence subject = first.subject();
        Integer percentile = percentile(subject);
        String outcome =
                first.explanation().binding() == null ? null : first.outcome().label();
        boolean withoutLevel = byLevels && first.level() == Level.NONE;
        return new Year(
                determined.year(),
                determined.provenance().pack(),
                byLevels && !withoutLevel ? outcome : null,
                first.topic().code().equals(CLASSIFICATION) ? outcome : null,
                first.reason().text(),
                label(organization, determined, ESEA),
                label(organization, determined, ESSA),
                label(organization, determined, SPECIAL_EDUCATION),
                byLevels ? percentile : null,
                byLevels ? null : percentile,
                byLevels ? cumulativePpi(subject) : null,
                byLevels ? null : targetPercentage(organization, determined),
                withoutLevel ? "no level: " + whyNoLevel(first) : "");
    }

    private static String whyNoLevel(Determination determination) {
        String reason = determination.reason().text();
        return reason.isEmpty() ? "insufficient data" : reason;
    }

    private static @Nullable String label(OrganizationCode organization, Determinations determined, String topic) {
        return determined
                .find(organization, topic)
                .filter(found -> found.explanation().binding() != null)
                .map(found -> found.outcome().label())
                .orElse(null);
    }

    private static @Nullable Integer percentile(Evidence subject) {
        if (subject instanceof School school) {
            return school.percentile();
        }
        return subject instanceof District district ? district.percentile() : null;
    }

    private static @Nullable Integer cumulativePpi(Evidence subject) {
        if (subject instanceof School school) {
            return school.cumulativePpiAll();
        }
        return subject instanceof District district ? district.cumulativePpiAll() : null;
    }

    private static @Nullable Integer targetPercentage(OrganizationCode organization, Determinations determined) {
        return determined.state().evidence().stream()
                .filter(TargetPercentage.class::isInstance)
                .map(TargetPercentage.class::cast)
                .filter(percentage -> percentage.organization().equals(organization))
                .filter(percentage -> percentage.group() == StudentGroup.ALL)
                .findFirst()
                .map(TargetPercentage::counting)
                .orElse(null);
    }
}
