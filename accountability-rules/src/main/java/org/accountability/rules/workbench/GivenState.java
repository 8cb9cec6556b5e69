package org.accountability.rules.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.accountability.model.District;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.SpecialEducationGroup;
import org.accountability.model.SpecialEducationGroup.Counts;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.WholeState;
import org.accountability.review.Approach;
import org.accountability.review.Component;
import org.accountability.review.ComponentRating;
import org.accountability.review.Rating;
import org.accountability.review.StateApproach;
import org.accountability.review.StateReview;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;

/** Reads what the scenarios of one file give of a state: a school, a district with its schools, a state, or a peer review. */
final class GivenState {
    /** The limit on schools in the state of one scenario. */
    private static final int MOST_SCHOOLS = 2_500;

    /** The limit on schools in the states of all scenarios of a file. */
    private static final int MOST_SCHOOLS_OF_FILE = 50_000;

    private final List<Problem> problems;
    private final YamlFields fields;
    private final GivenOrganization organizations;
    private int schoolsOfStates;

    GivenState(List<Problem> problems, YamlFields fields, GivenOrganization organizations) {
        this.problems = problems;
        this.fields = fields;
        this.organizations = organizations;
    }

    /** Adds the given input; the subject is the school, or the district if one is described. */
    OrganizationCode given(StateYear.Builder state, SchoolYear year, YamlNode given) {
        fields.knownKeys(given, "school", "district", "state", "review");
        Optional<YamlNode> district = given.get("district");
        if (given.get("review").isPresent()) {
            return review(state, given.get("review").get());
        }
        state.district(District.of(GivenOrganization.DISTRICT, null));
        if (given.get("state").isPresent()) {
            return wholeState(state, year, given.get("state").get());
        }
        if (district.isEmpty()) {
            OrganizationCode code = GivenOrganization.schoolCode(1);
            given.get("school").ifPresent(school -> organizations.school(state, year, code, school));
            return code;
        }
        fields.knownKeys(
                district.get(),
                "schools",
                "facts",
                "corrections",
                "special_education",
                "history",
                "groups",
                "participation",
                "target_percentage",
                "target_percentages",
                "graduation_rate",
                "graduation_rates");
        int number = 1;
        for (YamlNode school : fields.optionalItems(district.get(), "schools")) {
            organizations.school(state, year, GivenOrganization.schoolCode(number), school);
            number++;
        }
        organizations.facts(state, year, GivenOrganization.DISTRICT, district.get());
        new ScenarioCorrections(fields).addTo(state, year, GivenOrganization.DISTRICT, district.get());
        organizations.history(state, year, GivenOrganization.DISTRICT, district.get());
        organizations.groups(state, GivenOrganization.DISTRICT, district.get());
        for (YamlNode group : fields.optionalItems(district.get(), "special_education")) {
            state.evidence(specialEducation(group));
        }
        organizations.results(state, year, GivenOrganization.DISTRICT, district.get());
        return GivenOrganization.DISTRICT;
    }

    /**
     * Adds a number of schools in one district, the first of them underperforming, and a number of districts in all,
     * the first of the others chronically underperforming.
     */
    private OrganizationCode wholeState(StateYear.Builder state, SchoolYear year, YamlNode node) {
        fields.knownKeys(node, "schools", "underperforming", "districts", "chronically_underperforming");
        districts(state, year, node);
        Integer schools = fields.wholeNumber(node, "schools");
        Integer underperforming = fields.wholeNumber(node, "underperforming");
        if (schools != null && schools > MOST_SCHOOLS) {
            problems.add(fields.at(node, "schools", "'schools' " + schools + "; a state may have " + MOST_SCHOOLS));
            return new WholeState().organization();
        }
        schoolsOfStates += schools == null ? 0 : Math.max(0, schools);
        if (schoolsOfStates > MOST_SCHOOLS_OF_FILE) {
            problems.add(fields.at(
                    node,
                    "schools",
                    "'schools' make " + schoolsOfStates + " with those of the scenarios before; a file may have "
                            + MOST_SCHOOLS_OF_FILE));
            return new WholeState().organization();
        }
        for (int number = 1; number <= (schools == null ? 0 : schools); number++) {
            OrganizationCode code = GivenOrganization.schoolCode(number);
            state.school(School.of(code.digits()).build());
            if (underperforming != null && number <= underperforming) {
                state.fact(Fact.of(FactKind.UNDERPERFORMING, code, year)
                        .decidedBy(GivenOrganization.AUTHORITY)
                        .citation(GivenOrganization.AUTHORITY)
                        .build());
            }
        }
        return new WholeState().organization();
    }

    private void districts(StateYear.Builder state, SchoolYear year, YamlNode node) {
        Integer districts = fields.wholeNumber(node, "districts");
        Integer chronically = fields.wholeNumber(node, "chronically_underperforming");
        for (int number = 2; number <= (districts == null ? 0 : districts); number++) {
            OrganizationCode code = GivenOrganization.districtCode(number);
            state.district(District.of(code, null));
            if (chronically != null && number <= chronically + 1) {
                state.fact(Fact.of(FactKind.CHRONICALLY_UNDERPERFORMING, code, year)
                        .decidedBy(GivenOrganization.AUTHORITY)
                        .citation(GivenOrganization.AUTHORITY)
                        .build());
            }
        }
    }

    /** A peer review of some components. */
    private OrganizationCode review(StateYear.Builder state, YamlNode node) {
        fields.knownKeys(node, "approach", "ratings");
        Approach approach = fields.constant(Approach.class, node, "approach");
        if (approach != null) {
            state.evidence(new StateApproach(StateReview.STATE, approach));
        }
        YamlNode ratings = node.get("ratings").orElse(node);
        for (Component component : Component.values()) {
            Rating rating =
                    fields.constant(Rating.class, ratings, component.name().toLowerCase(Locale.ROOT));
            if (rating != null) {
                state.evidence(new ComponentRating(StateReview.STATE, component, rating, ""));
            }
        }
        return StateReview.STATE;
    }

    /** A group by income or race beside all others. */
    private SpecialEducationGroup specialEducation(YamlNode node) {
        fields.knownKeys(node, "group", "members", "others");
        fields.required(node, "group");
        StudentGroup group = fields.constant(StudentGroup.class, node, "group");
        return new SpecialEducationGroup(
                GivenOrganization.DISTRICT,
                group == null ? StudentGroup.ALL : group,
                counts(node, "members"),
                counts(node, "others"));
    }

    /**
     * Reads the number of students, the number of these who are eligible, and the number of the eligible who are placed
     * separately.
     */
    private Counts counts(YamlNode node, String key) {
        List<Integer> numbers = fields.items(node, key).stream()
                .flatMap(item -> item.text().stream())
                .map(Integer::valueOf)
                .toList();
        if (numbers.size() < 2) {
            problems.add(fields.at(node, key, "'" + key + "' must give students and those eligible"));
            return new Counts(0, 0, null);
        }
        return new Counts(numbers.get(0), numbers.get(1), numbers.size() > 2 ? numbers.get(2) : null);
    }
}
