package org.accountability.rules.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.review.Approach;
import org.accountability.review.Component;
import org.accountability.review.ComponentRating;
import org.accountability.review.Rating;
import org.accountability.review.StateReview;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;

/** Reads what reviewers say of a state: its approach, and a rating of each of the eight components. */
public final class StateReviewFile {
    private final List<Problem> problems = new ArrayList<>();
    private final YamlFields fields = new YamlFields(problems);

    private StateReviewFile() {}

    /** The review, or everything that is wrong with the file. */
    public static Checked<StateReview> read(Path file) {
        Checked<SourceText> source = SourceText.read(file);
        if (source.value().isEmpty()) {
            return Checked.refused(source.problems());
        }
        Checked<YamlNode> root = YamlNode.parse(source.orElseThrow());
        return root.value()
                .map(node -> new StateReviewFile().review(node, root.problems()))
                .orElseGet(() -> Checked.refused(root.problems()));
    }

    private Checked<StateReview> review(YamlNode root, List<Problem> ofForm) {
        problems.addAll(ofForm);
        fields.knownKeys(root, "state", "year", "approach", "ratings");
        String state = fields.required(root, "state");
        SchoolYear year = fields.schoolYear(root, "year");
        fields.required(root, "approach");
        Approach approach = fields.constant(Approach.class, root, "approach");
        List<ComponentRating> ratings = ratings(root);
        if (year == null || approach == null || problems.stream().anyMatch(Problem::isError)) {
            return Checked.refused(problems);
        }
        return Checked.of(new StateReview(state, year, approach, ratings), problems);
    }

    private List<ComponentRating> ratings(YamlNode root) {
        Optional<YamlNode> ratings = root.get("ratings");
        if (ratings.isEmpty()) {
            problems.add(root.error("'ratings' is missing"));
            return List.of();
        }
        fields.knownKeys(
                ratings.get(),
                Arrays.stream(Component.values()).map(StateReviewFile::key).toArray(String[]::new));
        List<ComponentRating> rated = new ArrayList<>();
        for (Component component : Component.values()) {
            Optional<YamlNode> given = ratings.get().get(key(component));
            if (given.isEmpty()) {
                problems.add(ratings.get()
                        .error("'" + key(component) + "' is missing; rate it not_applicable where it does not apply"));
            } else {
                rating(component, given.get()).ifPresent(rated::add);
            }
        }
        return rated;
    }

    private Optional<ComponentRating> rating(Component component, YamlNode node) {
        fields.knownKeys(node, "rating", "evidence");
        fields.required(node, "rating");
        return Optional.ofNullable(fields.constant(Rating.class, node, "rating"))
                .map(rating -> new ComponentRating(
                        StateReview.STATE,
                        component,
                        rating,
                        node.text("evidence").orElse("")));
    }

    private static String key(Component component) {
        return component.name().toLowerCase(Locale.ROOT);
    }
}
